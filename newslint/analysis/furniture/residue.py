"""Residue inside a line that is no prose at all: code, markup, embeds, chatbot talk, placeholders, desk notes.

`spots(label, text)` finds the pieces; no pattern crosses a line or looks further than a few hundred characters.
Each is compiled when a draft first has one of the signs that it needs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

_FILE = Path(__file__).parent / "lexicon/residue.txt"


class _Kind(NamedTuple):
    """The signs of which a text must have one (lower case), and the pattern that finds the pieces."""

    signs: tuple[str, ...]
    pattern: str


@cache
def _kinds() -> dict[str, _Kind]:
    found: dict[str, tuple[list[str], list[str]]] = {}
    for line in _FILE.read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        if line.startswith("["):
            signs, pieces = found.setdefault(line.strip("[]"), ([], []))
            continue
        key, _, value = line.partition("\t")
        (signs if key == "sign" else pieces).append(value)
    return {label: _Kind(tuple(signs), "|".join(pieces)) for label, (signs, pieces) in found.items()}


@cache
def _pattern(label: str) -> re.Pattern[str]:
    return re.compile(_kinds()[label].pattern, re.IGNORECASE | re.MULTILINE)


def has_signs(label: str, lowered: str) -> bool:
    """Whether a text in lower case has any of the signs of a kind of residue."""
    return any(sign in lowered for sign in _kinds()[label].signs)


def spots(label: str, text: str, lowered: str) -> Iterator[re.Match[str]]:
    """The pieces of residue of one kind in a text."""
    if has_signs(label, lowered):
        yield from _pattern(label).finditer(text)


def label(text: str) -> str:
    """The kind of residue that a line is or holds, "" for none."""
    lowered = text.lower()
    for kind in _kinds():
        if next(spots(kind, text, lowered), None):
            return kind
    return ""
