"""Speakers named by their place alone: "LINDQVIST: …" and "Poll: …" before the words, "— Ada Lindqvist" below them."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analysis.attribution.cues import Reading
from newslint.analysis.attribution.frames import Frame
from newslint.analysis.attribution.source_kinds import role
from newslint.analysis.attribution.tokens import BRACKET, COLON, COMMA, DETERMINER, NAME, OPEN, SPACE, Tokens

_LONGEST_LABEL = 9
_LONGEST_SIGNATURE = 12
_TRANSCRIPT = 2
_SAID = frozenset("said says say added adds tweeted tweets writes asked asks continued".split())
_LABEL = Reading(":", "label", "label", ":l")
_SIGNATURE = Reading("-", "label", "label", "-l")


def labels(tokens: Tokens) -> list[Frame]:
    """A frame for every sentence that begins with a label, or is a signature; sources and content are set.

    Where several paragraphs begin with names it is a transcript, and they are certain; so is a headline that begins
    with a role or a document ("Mayor: …", "Poll: …").
    """
    found = list(_frames(tokens))
    for frame in found:
        if frame.number < tokens.headlines and role(tokens.forms[frame.cue]) is not None:
            frame.certain = True
    named = [frame for frame in found if frame.left == "block" and tokens.classes[frame.cue] == NAME]
    if len({tokens.forms[frame.cue] for frame in named}) > 1 and len(named) >= _TRANSCRIPT:
        for frame in named:
            frame.left, frame.certain = "transcript", True
    return found


def _frames(tokens: Tokens) -> Iterator[Frame]:
    block = -1
    sentences = tokens.sentence_list
    for number, (first, end) in enumerate(tokens.sentences):
        opens_block = sentences[tokens.numbers[number]].block != block
        block = sentences[tokens.numbers[number]].block
        if first >= end:
            continue
        colon = _colon(tokens, first, end)
        if colon is not None:
            yield _labelled(tokens, number, colon, opens_block)
        elif opens_block and end - first <= _LONGEST_SIGNATURE and _is_signature(tokens, first):
            yield _signed(tokens, number)


def _colon(tokens: Tokens, first: int, end: int) -> int | None:
    """The last word of the label that the sentence begins with."""
    if tokens.quoted[first] or tokens.classes[first] not in {NAME, DETERMINER, OPEN}:
        return None
    for index in range(first, min(end - 1, first + _LONGEST_LABEL)):
        mark = tokens.marks[index]
        if mark == COLON:
            return index if not _speaks(tokens, first, index) else None
        if mark not in {SPACE, BRACKET, COMMA}:
            return None
    return None


def _speaks(tokens: Tokens, first: int, last: int) -> bool:
    """Whether the words hold a verb, and so are a sentence ("Lindqvist said:")."""
    return any(tokens.classes[index] in "fbamk" or tokens.forms[index] in _SAID for index in range(first, last + 1))


def _labelled(tokens: Tokens, number: int, colon: int, opens_block: bool) -> Frame:
    first, end = tokens.sentences[number]
    frame = Frame(number, first, end, colon, _LABEL)
    frame.chain = first
    frame.left = "block" if opens_block else "inner"
    frame.right = tokens.classes[colon + 1] if not tokens.quoted[colon + 1] else "quote"
    frame.source = (first, colon)
    stop = tokens.block_end(number) if opens_block and number else tokens.sentence_list[tokens.numbers[number]].end
    start = tokens.starts[colon + 1]
    if tokens.quoted[colon + 1]:
        start = tokens.quotes.outer[tokens.quoted[colon + 1] - 1].start
    frame.content.append((start, max(start, stop)))
    return frame


def _is_signature(tokens: Tokens, first: int) -> bool:
    lead = tokens.text[max(0, tokens.starts[first] - 3) : tokens.starts[first]].strip()
    return lead in {"-", "–", "—", "--"} and first > 0 and tokens.quoted[first - 1] > 0 and not tokens.quoted[first]


def _signed(tokens: Tokens, number: int) -> Frame:
    first, end = tokens.sentences[number]
    frame = Frame(number, first, end, first, _SIGNATURE)
    frame.source = (first, end - 1)
    frame.certain = True
    quote = tokens.quotes.outer[tokens.quoted[first - 1] - 1]
    frame.content.append((quote.start, quote.end))
    return frame
