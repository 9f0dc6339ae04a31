"""Where the content of a cue begins and ends."""

from __future__ import annotations

from newslint.analysis.attribution.frames import Frame
from newslint.analysis.attribution.tokens import (
    COLON,
    COMMA,
    CONJUNCTION,
    DASH,
    NAME,
    OBJECT,
    OPEN,
    PREPOSITION,
    QUERY,
    RELATIVE,
    SEMICOLON,
    SPACE,
    SUBORDINATOR,
    THAT,
    Tokens,
)

_CLAUSAL = frozenset({"speech", "thought", "show", "promise", "request"})


def find_content(tokens: Tokens, frame: Frame, cuts: list[tuple[int, int]]) -> None:
    """Sets the content spans of a frame (prose offsets). `cuts` are the places in the sentence where another
    cue's clause begins: the word where it does, and the cue."""
    if frame.reading.shape == "fixed":
        if frame.chain > frame.first:
            _content_before(tokens, frame, cuts)
        elif frame.source and tokens.marks[frame.source[1]] == COMMA:
            frame.last = frame.source[1]
            frame.content.append(_span(tokens, frame.last + 1, frame.end))
    elif frame.passive and frame.source is None and frame.right != THAT:
        _around(tokens, frame, cuts)
    elif _comes_first(tokens, frame):
        _content_before(tokens, frame, cuts)
    else:
        _content_after(tokens, frame, cuts)


def _around(tokens: Tokens, frame: Frame, cuts: list[tuple[int, int]]) -> None:
    """ "He is expected to win": the subject and what follows."""
    start = frame.chain
    while (
        start > frame.first
        and tokens.marks[start - 1] == SPACE
        and tokens.quoted[start - 1] == tokens.quoted[frame.chain]
    ):
        start -= 1
    if start < frame.chain:
        frame.content.append(_span(tokens, start, frame.chain))
    _content_after(tokens, frame, cuts)


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


def _content_before(tokens: Tokens, frame: Frame, cuts: list[tuple[int, int]]) -> None:
    begin = source_start(frame)
    start = frame.first
    for place, cue in cuts:
        if cue < frame.cue and place > start and tokens.quoted[place] == 0 and False:
            start = place
    frame.content.append(_span(tokens, start, begin))
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


_ADDRESSED = frozenset({"in", "on", "at", "to", "during", "after", "with", "for", OBJECT, NAME, "d", "p", OPEN, "#"})
_REACH = 12


def _start_after(tokens: Tokens, frame: Frame) -> int:
    """The word where the content begins, over whom it was told and when."""
    start = frame.last + 1
    sign = "quote" if frame.right == "comma" else frame.followed if frame.right in _ADDRESSED else ""
    if not sign:
        return start
    for index in range(start, min(frame.end, start + _REACH)):
        if _shows(tokens, frame, index, sign):
            return index
    return start


def _shows(tokens: Tokens, frame: Frame, index: int, sign: str) -> bool:
    """Whether the content begins at this word, going by a quotation, "that" or a colon."""
    mark = tokens.marks[index - 1]
    if sign == "quote":
        return tokens.quoted[index] != tokens.quoted[frame.cue] and mark in {COMMA, COLON}
    return tokens.classes[index] == THAT if sign == "that" else mark == COLON


def _clause_end(tokens: Tokens, frame: Frame, start: int, cuts: list[tuple[int, int]]) -> int:
    """The word after the last one of the clause that begins with word `start`."""
    end = frame.end
    for place, cue in cuts:
        if place > start and cue > frame.cue and tokens.quoted[place] == tokens.quoted[frame.cue]:
            end = min(end, place)
    return end


def _span(tokens: Tokens, first: int, end: int) -> tuple[int, int]:
    """The prose offsets of words `[first, end)`, with the quotation marks around them."""
    start, stop = tokens.starts[first], tokens.ends[end - 1]
    if tokens.quoted[first]:
        start = min(start, tokens.quotes.outer[tokens.quoted[first] - 1].start)
    if tokens.quoted[end - 1]:
        stop = max(stop, tokens.quotes.outer[tokens.quoted[end - 1] - 1].end)
    return start, stop
