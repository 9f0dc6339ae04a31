"""Reads the newsroom system's `.wire` files: `HEAD ` before the headline, `TEXT ` before each paragraph."""

from __future__ import annotations

import re
from pathlib import PurePath

from newslint import Anchor, Block, BlockKind, Document, Prose, Span, UnreadableError

_LINE = re.compile(r"^(HEAD|TEXT) (.+)$", re.MULTILINE)
_KINDS = {"HEAD": BlockKind.HEADLINE, "TEXT": BlockKind.PARAGRAPH}


def read(path: PurePath, data: bytes) -> Document:
    source = data.decode("utf-8")
    prose, blocks, anchors = "", [], []
    for line in _LINE.finditer(source):
        prose += "\n\n" if prose else ""
        span = Span(len(prose), len(prose) + len(line[2]))
        prose += line[2]
        blocks.append(Block(_KINDS[line[1]], span))
        anchors.append(Anchor(*span, *line.span(2)))
    if not blocks:
        raise UnreadableError("no HEAD or TEXT line; is it a wire file?")
    return Document(path, source, Prose(prose, tuple(anchors)), tuple(blocks), markup="wire")
