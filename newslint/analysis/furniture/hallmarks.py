"""Lines that are furniture beyond doubt, by their whole shape, whatever stands around them.

The learned weights know how often each sign was kept in annotated articles; these shapes are what every editor
knows: "Copyright 2025 …", "SEE ALSO: …", "By Ada Lindqvist", "(AP Photo/…)".
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from newslint.analysis.furniture import shapes
from newslint.analysis.furniture.features import Line, Place
from newslint.analysis.furniture.pattern import Pattern
from newslint.record import NamedTuple

_FILE = Path(__file__).parent / "lexicon/hallmarks.txt"

_LONGEST = 3_000

_AT_AN_END = frozenset({"bio", "note"})
"""Kinds that count only near the beginning or the end of the draft."""

HOUSE_STYLE = frozenset({"desk", "embed", "credit"})
"""Kinds that many houses keep: a sign among others, not a verdict."""


class Shape(NamedTuple):
    """A shape of line: its kind, the longest line it may be, the signs it needs, and the pattern."""

    kind: str
    limit: int
    signs: tuple[str, ...]
    pattern: Pattern


@cache
def _signs() -> frozenset[str]:
    return frozenset(sign for shape in _shapes() for sign in shape.signs)


@cache
def _shapes() -> list[Shape]:
    pieces: dict[str, str] = {}
    found = []
    for line in _FILE.read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        kind, limit, signs, pattern = line.split("\t")
        for name, piece in pieces.items():
            pattern = pattern.replace(name, piece)
        if kind.startswith("<"):
            pieces[kind] = pattern
        else:
            found.append(Shape(kind, int(limit), tuple(signs.split(";")), Pattern(pattern, re.IGNORECASE)))
    return found


def likely_shapes(lowered: str) -> list[Shape]:
    """The shapes of which a text (in lower case) has signs, with no other signs than those."""
    signs = {sign for sign in _signs() if sign in lowered}
    return [
        shape._replace(signs=tuple(filter(signs.__contains__, shape.signs)))
        for shape in _shapes()
        if not signs.isdisjoint(shape.signs)
    ]


def hallmark(line: Line, place: Place, shared: int, likely: Iterable[Shape]) -> str:
    """The kind of furniture that a line is beyond doubt, "" where it may be prose.

    `shared` counts the content words of the line that stand elsewhere in the article; `likely` are the shapes that
    lines of the draft may have.
    """
    text, lowered, size = line.text, line.lowered, len(line.text)
    at_an_end = place.number < 3 or place.total - place.number <= 8
    if size <= _LONGEST:
        for kind, limit, signs, pattern in likely:
            if size > limit or not any(sign in lowered for sign in signs) or (kind in _AT_AN_END and not at_an_end):
                continue
            if pattern.match(text):
                return kind
    if "@" in text and size < 60 and (shapes.MAIL.fullmatch(text) or shapes.HANDLE.fullmatch(text)):
        return "contact"
    return "headline" if _is_stray_headline(line, place, shared) else ""


def _is_stray_headline(line: Line, place: Place, shared: int) -> bool:
    """A last line like a headline that is about nothing the story mentions."""
    if place.zone != "tail" or place.total < 4 or line.ending not in {"none", "ask", "shout"}:
        return False
    if place.run > 6 or line.text[0].isdigit() or shapes.DATE.match(line.text):
        return False
    if not 5 <= len(line.content) <= 20 or shared > 0.15 * len(line.content):
        return False
    return line.titled in {3, 4}
