"""Plain text: the headline on the first line, then a paragraph a line.

A draft that begins with a blank line has no headline.
"""

from __future__ import annotations

import re
from pathlib import PurePath

from newslint.document import Anchor, Block, BlockKind, Document, Prose
from newslint.span import Span

_LINE = re.compile(r"[^\r\n]+")


def read(path: PurePath, data: bytes) -> Document:
    """The document of a plain-text file."""
    return from_text(path, data.decode("utf-8-sig"))


def from_text(path: PurePath, source: str) -> Document:
    """The document of plain text already decoded."""
    blocks: list[Block] = []
    headline_possible = not source.startswith(("\n", "\r"))
    for line in _LINE.finditer(source):
        start, end = line.span()
        stripped = line.group().strip()
        if not stripped:
            continue
        start += len(line.group()) - len(line.group().lstrip())
        end = start + len(stripped)
        kind = BlockKind.HEADLINE if headline_possible and not blocks else BlockKind.PARAGRAPH
        blocks.append(Block(kind, Span(start, end), "first line" if kind is BlockKind.HEADLINE else ""))
    size = len(source)
    return Document(path, source, Prose(source, (Anchor(0, size, 0, size),)), tuple(blocks))
