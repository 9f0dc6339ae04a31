"""Plain text: the headline on the first line, then a paragraph a line.

A draft that begins with a blank line has no headline, nor has one whose first line is as long as a paragraph.
A byline and a dateline are recognised above the first paragraph; a line between headline and byline is the
standfirst. Lines that were wrapped by hand are joined.
"""

from __future__ import annotations

import re
from pathlib import PurePath

from newslint.document import Anchor, Block, BlockKind, Document, Prose
from newslint.readers.decode import decode
from newslint.readers.prose import ProseBuilder
from newslint.readers.top import LINES
from newslint.readers.top import kinds as top_kinds
from newslint.readers.wrapping import joints
from newslint.span import Span

_LINE = re.compile(r"\S[^\r\n]*")
_LONGEST_HEADLINE = 400


def read(path: PurePath, data: bytes) -> Document:
    """The document of a plain-text file. Raises `UnreadableError` for a binary file."""
    decoded = decode(data)
    return from_text(path, decoded.text, decoded.notes)


def from_text(path: PurePath, source: str, notes: tuple[str, ...] = ()) -> Document:
    """The document of plain text already decoded."""
    lines = [(match.start(), match.start() + len(match.group().rstrip())) for match in _LINE.finditer(source)]
    running_on = joints(source, lines)
    if running_on:
        prose, spans = _join(source, lines, running_on)
    else:
        prose, spans = Prose(source, (Anchor(0, len(source), 0, len(source)),)), lines
    has_headline = bool(lines) and "\n" not in source[: lines[0][0]] and "\r" not in source[: lines[0][0]]
    if has_headline and spans[0][1] - spans[0][0] > _LONGEST_HEADLINE:
        has_headline = False
        notes = (*notes, "the first line is too long for a headline; put the headline on a line of its own")
    return Document(path, source, prose, _blocks(prose.text, spans, has_headline), notes=notes)


def _blocks(text: str, spans: list[tuple[int, int]], has_headline: bool) -> tuple[Block, ...]:
    first = int(has_headline)
    top = [Block(BlockKind.HEADLINE, Span(*span), "first line") for span in spans[:first]]
    below = spans[first : first + LINES]
    kinds = top_kinds(text[start:end] for start, end in below)
    top += [Block(kind, Span(*span)) for kind, span in zip(kinds, below, strict=False)]
    paragraph = BlockKind.PARAGRAPH
    return (*top, *[Block(paragraph, Span(start, end)) for start, end in spans[len(top) :]])


def _join(source: str, lines: list[tuple[int, int]], running_on: frozenset[int]) -> tuple[Prose, list[tuple[int, int]]]:
    """The prose with wrapped lines joined, and the spans of its blocks."""
    builder = ProseBuilder(source)
    spans: list[tuple[int, int]] = []
    for index, (start, end) in enumerate(lines):
        builder.literal(start, end)
        if index not in running_on:
            spans.append(builder.end_block() or (0, 0))
        elif not _is_hyphenated(source, end, lines[index + 1][0]):
            builder.replace(" ", end, lines[index + 1][0])
    return builder.build(), spans


def _is_hyphenated(source: str, end: int, following: int) -> bool:
    return source[end - 1] == "-" and source[end - 2 : end - 1].isalpha() and source[following].islower()
