"""Speakers named by their place alone: "LINDQVIST: …" and "Poll: …" before the words, "— Ada Lindqvist" below them."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analysis.attribution.cues import Reading
from newslint.analysis.attribution.frames import Frame
from newslint.analysis.attribution.tokens import BRACKET, COLON, COMMA, DETERMINER, NAME, OPEN, SPACE, Tokens

_LONGEST_LABEL = 9
_LONGEST_SIGNATURE = 12
_LABEL = Reading(":", "label", "label")
_SIGNATURE = Reading("-", "label", "label")


def labels(tokens: Tokens) -> Iterator[Frame]:
    """A frame for every sentence that begins with a label, or is a signature; sources and content are set."""
    block = -1
    sentences = tokens.sentence_list
    for number, (first, end) in enumerate(tokens.sentences):
        opens_block = sentences[number].block != block
        block = sentences[number].block
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
            return index
        if mark not in {SPACE, BRACKET, COMMA}:
            return None
    return None


def _labelled(tokens: Tokens, number: int, colon: int, opens_block: bool) -> Frame:
    first, end = tokens.sentences[number]
    frame = Frame(number, first, end, colon, _LABEL)
    frame.chain = first
    frame.left = "block" if opens_block else "inner"
    frame.right = tokens.classes[colon + 1] if not tokens.quoted[colon + 1] else "quote"
    frame.source = (first, colon)
    stop = tokens.block_end(number) if opens_block and number else tokens.sentence_list[number].end
    frame.content.append((tokens.starts[colon + 1], stop))
    return frame


def _is_signature(tokens: Tokens, first: int) -> bool:
    lead = tokens.text[max(0, tokens.starts[first] - 3) : tokens.starts[first]].strip()
    return lead in {"-", "–", "—", "--"} and first > 0 and tokens.quoted[first - 1] > 0 and not tokens.quoted[first]


def _signed(tokens: Tokens, number: int) -> Frame:
    first, end = tokens.sentences[number]
    frame = Frame(number, first, end, first, _SIGNATURE)
    frame.source = (first, end - 1)
    quote = tokens.quotes.outer[tokens.quoted[first - 1] - 1]
    frame.content.append((quote.start, quote.end))
    return frame
