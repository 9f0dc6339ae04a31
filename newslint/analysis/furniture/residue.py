"""Residue inside a line that is no prose at all: code, markup, embeds, chatbot talk, placeholders, desk notes.

`spots` finds the pieces; no pattern crosses a line or looks further than a few hundred characters.
Each is compiled when a draft first has one of the signs that it needs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from newslint.analysis.furniture.surface import Surface
from newslint.record import NamedTuple
from newslint.rule import Context

_FILE = Path(__file__).parent / "lexicon/residue.txt"


class _Kind(NamedTuple):
    """What a text must have of characters, words or strings to be looked at, the signs of which it must then have
    one (lower case), and the pattern that finds the pieces."""

    chars: frozenset[str]
    words: frozenset[str]
    always: tuple[str, ...]
    signs: tuple[str, ...]
    pattern: str


@cache
def _kinds() -> dict[str, _Kind]:
    found = {}
    for section in _FILE.read_text(encoding="utf-8").split("\n[")[1:]:
        head, *lines = section.splitlines()
        values: dict[str, list[str]] = {}
        for line in lines:
            key, _, value = line.partition("\t")
            values.setdefault(key, []).append(value)
        found[head.rstrip("]")] = _Kind(
            frozenset("".join(values.get("chars", ()))),
            frozenset(" ".join(values.get("words", ())).split()),
            tuple(values.get("always", ())),
            tuple(values["sign"]),
            "|".join(values["find"]),
        )
    return found


@cache
def _pattern(label: str) -> re.Pattern[str]:
    return re.compile(_kinds()[label].pattern, re.IGNORECASE | re.MULTILINE)


def spots(label: str, context: Context) -> Iterator[re.Match[str]]:
    """The pieces of residue of one kind in the prose of a draft."""
    kind, surface, prose = _kinds()[label], context.get(Surface), context.document.prose
    open_gate = not (kind.chars.isdisjoint(surface.characters) and kind.words.isdisjoint(surface.words))
    for start, end in _lines_with(kind.signs if open_gate else kind.always, prose.lower):
        yield from _pattern(label).finditer(prose.text, start, end)


def _lines_with(signs: tuple[str, ...], lowered: str) -> list[tuple[int, int]]:
    """Where the lines begin and end that have one of the signs, in order."""
    found = set()
    for sign in signs:
        at = lowered.find(sign)
        while at >= 0:
            end = lowered.find("\n", at)
            if end < 0:
                end = len(lowered)
            found.add((lowered.rfind("\n", 0, at) + 1, end))
            at = lowered.find(sign, end)
    return sorted(found)


def label(text: str) -> str:
    """The kind of residue that a line is or holds, "" for none."""
    lowered = text.lower()
    for name, kind in _kinds().items():
        if any(sign in lowered for sign in kind.signs) and _pattern(name).search(text):
            return name
    return ""
