"""Residue inside a line that is no prose at all: code, markup, embeds, chatbot talk, placeholders, desk notes.

`spots` finds the pieces; no pattern crosses a line or looks further than a few hundred characters.
Each is compiled when a draft first has one of the signs that it needs.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

from newslint.analysis.furniture.surface import Surface
from newslint.record import NamedTuple
from newslint.rule import Context

_FILE = Path(__file__).parent / "lexicon/residue.txt"


class _Kind(NamedTuple):
    """What to look for in a draft.

    A line must have one of the `signs` (lower case) to be looked at; they stand under the word or character that the
    draft must have for them to be looked for, "" for none, and `keys` are those. `pattern` finds the pieces.
    """

    signs: dict[str, list[str]]
    keys: frozenset[str]
    pattern: str


@cache
def _kinds() -> dict[str, _Kind]:
    found = {}
    for section in _FILE.read_text(encoding="utf-8").split("\n[")[1:]:
        head, *lines = section.splitlines()
        signs: dict[str, list[str]] = {}
        pieces = []
        for what, *values in (line.split("\t") for line in lines):
            if what == "find":
                pieces += values
                continue
            for key in values[0].split() or [""]:
                signs.setdefault(key, []).append(values[1])
        found[head.rstrip("]")] = _Kind(signs, frozenset(signs), "|".join(pieces))
    return found


@cache
def _pattern(label: str) -> re.Pattern[str]:
    return re.compile(_kinds()[label].pattern, re.IGNORECASE | re.MULTILINE)


def spots(label: str, context: Context) -> Iterator[re.Match[str]]:
    """The pieces of residue of one kind in the prose of a draft."""
    kind, prose = _kinds()[label], context.document.prose
    likely = [sign for key in kind.keys & context.get(Surface).pieces for sign in kind.signs[key]]
    for start, end in _lines_with(likely, prose.lower):
        yield from _pattern(label).finditer(prose.text, start, end)


def _lines_with(signs: Iterable[str], lowered: str) -> list[tuple[int, int]]:
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
        if any(sign in lowered for signs in kind.signs.values() for sign in signs) and _pattern(name).search(text):
            return name
    return ""
