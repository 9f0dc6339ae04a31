"""The words of a stretch of HTML text: entities decoded, white space drawn together."""

from __future__ import annotations

import re

from newslint.readers.html import references
from newslint.record import NamedTuple

_ODD = re.compile(r"[ \t\n\r\f]{2,}|[\t\n\r\f]|&")
_WHITE = " \t\n\r\f"


class Piece(NamedTuple):
    """`text`, made from the source `[start, end)`; of equal length they match character by character."""

    text: str
    start: int
    end: int


def pieces(source: str, start: int, end: int) -> list[Piece]:
    """What a reader sees of the text `source[start:end]`."""
    found: list[Piece] = []
    position = scan = start
    while odd := _ODD.search(source, scan, end):
        begun, scan = odd.span()
        text = " "
        if source[begun] == "&":
            reference = references.IN_HTML.match(source, begun, end)
            text, after = references.decoded(reference) if reference else ("", 0)
            if not text:
                continue
            scan = after
        if position < begun:
            found.append(Piece(source[position:begun], position, begun))
        found.append(Piece(text, begun, scan))
        position = scan
    if position < end:
        found.append(Piece(source[position:end], position, end))
    return found


def said(found: list[Piece]) -> str:
    """The text of pieces, without white space around it."""
    return "".join(piece.text for piece in found).strip(_WHITE)
