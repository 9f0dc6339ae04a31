"""What front matter is read into."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from newslint.record import NamedTuple
from newslint.span import Span

Path = tuple[object, ...]
"""Keys and list indexes from the top down to a value."""


class Piece(NamedTuple):
    """`text`, made from the source `[start, end)`; of equal length they match character by character."""

    text: str
    start: int
    end: int


class Text(NamedTuple):
    """A string value: the path to it, and the pieces that it is made of."""

    path: Path
    pieces: tuple[Piece, ...]


class FrontMatter(NamedTuple):
    """`metadata` is all of it; `texts` its strings in the order of the source; `end` the offset after it.

    `places` tells where the entries under the key `newslint` stand.
    """

    metadata: Mapping[str, object]
    texts: tuple[Text, ...]
    span: Span
    end: int
    places: Mapping[Path, Span] = {}


_BREAK = r"[ \t]*(?:\r\n?|\n)[ \t\r\n]*"
_WHITE = re.compile(r"[ \t\n]+")


def pieces(
    source: str,
    start: int,
    end: int,
    value: str,
    escape: str = "",
    decode: Callable[[str], str] = str,
    *,
    folds: bool = True,
) -> tuple[Piece, ...]:
    """The pieces of a string value written at `[start, end)`.

    `escape` is a pattern for what stands for other characters, `decode` gives those. Where a value `folds`, a line
    break with the white space around it stands for the white space at that place. If all this does not come out at
    the value, it is one piece.
    """
    if source[start:end] == value:
        return (Piece(value, start, end),)
    tokens = re.compile(f"(?P<escape>{escape or '(?!)'})|(?P<white>{_BREAK if folds else '(?!)'})")
    found: list[Piece] = []
    position = 0
    for token in tokens.finditer(source, start, end):
        _literal(found, source, start, token.start())
        position += token.start() - start
        if token["escape"] is not None:
            made = decode(token.group())
        else:
            white = _WHITE.match(value, position)
            made = white.group() if white else ""
        found.append(Piece(made, *token.span()))
        position += len(made)
        start = token.end()
    _literal(found, source, start, end)
    found = [piece for piece in found if piece.text]
    if "".join(piece.text for piece in found) != value:
        return (Piece(value, found[0].start if found else start, end),) if value else ()
    return tuple(found)


def _literal(found: list[Piece], source: str, start: int, end: int) -> None:
    if start < end:
        found.append(Piece(source[start:end], start, end))


def line_of(source: str, offset: int) -> int:
    """The line, from 1, of an offset."""
    before = source[:offset]
    return before.count("\n") + before.count("\r") - before.count("\r\n") + 1
