"""Where the content of a cue begins and ends."""

from __future__ import annotations

from newslint.analysis.attribution import phrases
from newslint.analysis.attribution.frames import Frame
from newslint.analysis.attribution.tokens import (
    ADVERB,
    BE,
    COLON,
    COMMA,
    CONJUNCTION,
    CONTRACTED,
    DASH,
    DETERMINER,
    NAME,
    NUMBER,
    OBJECT,
    OPEN,
    POSSESSIVE,
    PREPOSITION,
    QUERY,
    RELATIVE,
    SEMICOLON,
    SPACE,
    SUBJECT,
    SUBORDINATOR,
    THAT,
    TO,
    WH,
    Tokens,
)

_LONGEST_SOURCE = 25
_BETWEEN = 4
"""How many words may part two quotations of one statement."""


def find_content(tokens: Tokens, frame: Frame, cuts: list[tuple[int, int]]) -> None:
    """Sets the content spans of a frame (prose offsets). `cuts` are the places in the sentence where another
    cue's clause begins: the word where it does, and the cue."""
    if frame.reading.shape == "fixed" or _is_as_clause(tokens, frame):
        _main_clause(tokens, frame, cuts)
    elif frame.reading.shape == "hedge":
        frame.content.append(_span(tokens, _clause_start(tokens, frame), _next_mark(tokens, frame)))
    elif frame.passive and frame.source is None and frame.right != THAT:
        _around(tokens, frame, cuts)
    elif _comes_first(tokens, frame):
        _content_before(tokens, frame, cuts)
    else:
        _content_after(tokens, frame, cuts)
    if not frame.content:
        _left_over(tokens, frame)


def _is_as_clause(tokens: Tokens, frame: Frame) -> bool:
    """ "As Lindqvist said, …" and "…, as some have said"."""
    begin = source_start(frame)
    if begin <= frame.first or tokens.forms[begin - 1] != "as" or frame.right not in {"end", "comma", "dash"}:
        return False
    return begin - 1 == frame.first or tokens.marks[begin - 2] != SPACE


def _main_clause(tokens: Tokens, frame: Frame, cuts: list[tuple[int, int]]) -> None:
    """The clause that "according to …" or "as … said" belongs to: before it, or after its comma."""
    begin = source_start(frame)
    if tokens.forms[begin - 1] == "as":
        begin -= 1
    if begin > frame.first and not (begin == frame.first + 1 and tokens.classes[frame.first] == CONJUNCTION):
        frame.chain = min(begin, frame.chain)
        _content_before(tokens, frame, cuts, begin)
        return
    last = max(frame.last, frame.source[1] if frame.source else frame.last)
    for index in range(last, min(frame.end - 1, last + _LONGEST_SOURCE)):
        if tokens.marks[index] != SPACE:
            frame.content.append(_span(tokens, index + 1, frame.end))
            return


def _left_over(tokens: Tokens, frame: Frame) -> None:
    """The content where it is neither before nor after: a quotation that ends or begins right beside the sentence
    ("“…?” she said."), what a relative clause hangs on ("the style he prefers"), or the subject of a passive."""
    quotes = tokens.quotes.outer
    begin = source_start(frame)
    if frame.reading.shape in {"noun", "adjective"}:
        return
    if begin == frame.first and frame.first and tokens.quoted[frame.first - 1] and not tokens.quoted[frame.first]:
        quote = quotes[tokens.quoted[frame.first - 1] - 1]
        frame.content.append((quote.start, quote.end))
    elif frame.right == "colon" and frame.end < len(tokens.quoted) and frame.number + 1 < len(tokens.sentences):
        if tokens.quoted[frame.end]:
            quote = quotes[tokens.quoted[frame.end] - 1]
            frame.content.append((quote.start, quote.end))
        elif frame.reading.kind == "speech":
            frame.content.append((tokens.starts[frame.end], tokens.block_end(frame.number + 1)))
    elif frame.source_left and begin > frame.first and tokens.marks[begin - 1] == SPACE:
        frame.content.append(_span(tokens, phrases.before(tokens, begin - 1, frame.first), begin))
    elif frame.source_left and frame.source and frame.reading.shape == "ed" and not frame.auxiliary:
        frame.content.append(_span(tokens, frame.source[0], frame.source[1] + 1))
        frame.source = None


def _around(tokens: Tokens, frame: Frame, cuts: list[tuple[int, int]]) -> None:
    """ "He is expected to win": the subject and what follows."""
    start = _clause_start(tokens, frame)
    if start < frame.chain:
        frame.content.append(_span(tokens, start, frame.chain))
    _content_after(tokens, frame, cuts)


def _clause_start(tokens: Tokens, frame: Frame) -> int:
    """The first word after the last mark before the chain."""
    start = frame.chain
    while start > frame.first and tokens.marks[start - 1] == SPACE and tokens.quoted[start - 1] == tokens.quoted[start]:
        start -= 1
    return start


def _next_mark(tokens: Tokens, frame: Frame) -> int:
    """The word after the next mark behind the cue."""
    end = frame.cue + 1
    while end < frame.end and tokens.marks[end - 1] == SPACE:
        end += 1
    return end


def _comes_first(tokens: Tokens, frame: Frame) -> bool:
    """Whether the content stands before source and cue."""
    begin = source_start(frame)
    if begin <= frame.first or frame.reading.shape in {"noun", "ing"}:
        return False
    if tokens.quoted[begin - 1] != tokens.quoted[begin] or tokens.marks[begin - 1] in {QUERY, DASH}:
        parted = True
    else:
        parted = tokens.marks[begin - 1] == COMMA
    if not parted:
        return False
    if frame.source is not None and frame.source[0] > frame.cue:
        return True
    if frame.reading.lemma in _ADDRESSING and frame.right in _ADDRESSED and frame.followed != "that":
        return tokens.quoted[begin - 1] != tokens.quoted[begin]
    return (
        frame.right
        in {"end", "comma", "dash", "bracket", "mark-quote", "in", "on", "at", "during", "u", "after", "colon"}
        and frame.followed != "that"
        and frame.right != "colon"
    )


def source_start(frame: Frame) -> int:
    """The first word of source and cue together."""
    if frame.source is None:
        return frame.chain
    return min(frame.source[0], frame.chain)


def _content_before(tokens: Tokens, frame: Frame, cuts: list[tuple[int, int]], begin: int | None = None) -> None:
    begin = source_start(frame) if begin is None else begin
    frame.content.append(_span(tokens, frame.first, begin))
    rest = max(frame.last, frame.source[1] if frame.source else 0) + 1
    if rest < frame.end and _resumes(tokens, frame, rest):
        frame.content.append(_span(tokens, rest, _clause_end(tokens, frame, rest, cuts)))


def _resumes(tokens: Tokens, frame: Frame, rest: int) -> bool:
    """Whether the content goes on after the cue: the next words are quoted, or carry the sentence on."""
    mark = tokens.marks[rest - 1]
    if tokens.quoted[rest] and not tokens.quoted[rest - 1]:
        return True
    if mark not in {COMMA, DASH, SEMICOLON, COLON}:
        return False
    if mark in {SEMICOLON, COLON}:
        return True
    code = tokens.classes[rest]
    form = tokens.forms[rest]
    if code in {PREPOSITION, SUBORDINATOR} or form.endswith("ing") or code == RELATIVE:
        return False
    if frame.source is not None and frame.source[0] > frame.cue:
        return code in {CONJUNCTION, "b", "a", "m"}
    return True


def _content_after(tokens: Tokens, frame: Frame, cuts: list[tuple[int, int]]) -> None:
    start = _start_after(tokens, frame)
    if start >= frame.end:
        return
    end = _clause_end(tokens, frame, start, cuts)
    if end > start:
        frame.content.append(_span(tokens, start, end))


_ADDRESSED = frozenset({OBJECT, NAME, DETERMINER, POSSESSIVE, OPEN, NUMBER})
_ADDRESSING = frozenset(
    "tell warn remind assure reassure inform notify advise convince persuade ask promise show".split()
)
_PLACED = frozenset({"in", "on", "at", "to", "during", "after", "with", "for"})
_REACH = 12


def _start_after(tokens: Tokens, frame: Frame) -> int:
    """The word where the content begins, over whom it was told and when."""
    start = frame.last + 1
    sign = "quote" if frame.right == "comma" else frame.followed
    if frame.right not in _PLACED and frame.right != "comma" and not _is_addressed(frame):
        sign = sign if sign == "colon" else ""
    if not sign:
        return start
    for index in range(start, min(frame.end, start + _REACH)):
        if _shows(tokens, frame, index, sign):
            return index
    return start


def _is_addressed(frame: Frame) -> bool:
    """Whether the words after the cue say whom it was told."""
    return frame.right in _ADDRESSED and (frame.reading.lemma in _ADDRESSING or frame.followed == "quote")


def _shows(tokens: Tokens, frame: Frame, index: int, sign: str) -> bool:
    """Whether the content begins at this word, going by a quotation, "that" or a colon."""
    mark = tokens.marks[index - 1]
    if sign == "quote":
        return tokens.quoted[index] != tokens.quoted[frame.cue] and mark in {COMMA, COLON}
    return tokens.classes[index] == THAT if sign == "that" else mark == COLON


_CLAUSE_OPENERS = frozenset({THAT, SUBJECT, CONTRACTED, WH, BE})
_ENDERS = {
    ("speech", "clause"): frozenset(),
    ("other", "clause"): frozenset({"but", "ing", NAME, SUBJECT}),
    ("speech", "phrase"): frozenset({SUBJECT, "but", RELATIVE, "ing"}),
    ("other", "phrase"): frozenset({RELATIVE, "ing", DETERMINER, "but", "and", ADVERB, NAME, SUBJECT}),
    ("other", "infinitive"): frozenset({RELATIVE, DETERMINER, "and", "but", NAME}),
}
"""What a comma must be followed by to end the content, by what the cue does and what the content is: a class of
word, "ing", or the word itself."""


def _clause_end(tokens: Tokens, frame: Frame, start: int, cuts: list[tuple[int, int]]) -> int:
    """The word after the last one of the clause that begins with word `start`."""
    end = frame.end
    inside = tokens.quoted[frame.cue]
    for place, cue in cuts:
        if place > start and cue > frame.cue and tokens.quoted[place] == inside:
            end = min(end, place)
    if tokens.quoted[start] and not inside and tokens.marks[start - 1] != SPACE:
        return _quotation_end(tokens, start, end)
    enders = _ENDERS.get(_manner(tokens, frame, start), frozenset())
    opened = _is_opened(tokens, frame)
    aside = frame.left == RELATIVE and frame.chain - 2 >= frame.first and tokens.marks[frame.chain - 2] == COMMA
    for index in range(start, end - 1):
        if tokens.marks[index] == COMMA and tokens.quoted[index] == inside == tokens.quoted[index + 1]:
            if opened and tokens.classes[index + 1] in {NAME, SUBJECT, DETERMINER, POSSESSIVE, CONTRACTED}:
                return index + 1
            if aside or _after_comma(tokens, index + 1) in enders:
                return index + 1
    return end


def _manner(tokens: Tokens, frame: Frame, start: int) -> tuple[str, str]:
    speech = "speech" if frame.reading.kind == "speech" and frame.reading.shape != "noun" else "other"
    code = tokens.classes[start]
    if code in _CLAUSE_OPENERS or frame.followed == "that":
        return speech, "clause"
    return ("other", "infinitive") if code == TO else (speech, "phrase")


def _after_comma(tokens: Tokens, index: int) -> str:
    form = tokens.forms[index]
    if form in {"but", "and"}:
        return form
    return "ing" if form.endswith("ing") else tokens.classes[index]


def _is_opened(tokens: Tokens, frame: Frame) -> bool:
    """Whether the cue stands in a clause or phrase that opens the sentence ("Although he acknowledged that …, …")."""
    if tokens.classes[frame.first] not in {SUBORDINATOR, PREPOSITION, WH} or tokens.forms[frame.first] == "in":
        return False
    return all(mark == SPACE for mark in tokens.marks[frame.first : frame.cue])


def _quotation_end(tokens: Tokens, start: int, end: int) -> int:
    """The word after the last quoted one in `[start, end)`, where only a few words part two quotations."""
    last = start
    for index in range(start, end):
        if tokens.quoted[index]:
            last = index
        elif index - last > _BETWEEN:
            break
    return last + 1


def _span(tokens: Tokens, first: int, end: int) -> tuple[int, int]:
    """The prose offsets of words `[first, end)`, with the quotation marks around them."""
    start, stop = tokens.starts[first], tokens.ends[end - 1]
    if tokens.quoted[first]:
        start = min(start, tokens.quotes.outer[tokens.quoted[first] - 1].start)
    if tokens.quoted[end - 1]:
        stop = max(stop, tokens.quotes.outer[tokens.quoted[end - 1] - 1].end)
    return start, stop
