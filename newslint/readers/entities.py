"""Character references: `&amp;`, `&#8217;`, `&#x2019;`."""

from __future__ import annotations

import re

REFERENCE = re.compile(r"&(?:#[xX]([0-9a-fA-F]{1,6})|#([0-9]{1,7})|([A-Za-z][A-Za-z0-9]{1,31}));")
"""A reference as Markdown demands it, with its semicolon."""

_COMMON = {
    "amp": "&",
    "lt": "<",
    "gt": ">",
    "quot": '"',
    "apos": "'",
    "nbsp": "\u00a0",
    "ndash": "–",
    "mdash": "—",
    "lsquo": "‘",
    "rsquo": "’",
    "ldquo": "“",
    "rdquo": "”",
    "hellip": "…",
    "eacute": "é",
    "copy": "©",
    "pound": "£",
    "euro": "€",
    "shy": "\u00ad",
    "bull": "•",
}


def decoded(match: re.Match[str]) -> str:
    """What a match of `REFERENCE` stands for; empty for a name that nobody knows."""
    hexadecimal, decimal, name = match.groups()
    if name:
        return named(name)
    return character(int(hexadecimal, 16) if hexadecimal else int(decimal))


def named(name: str) -> str:
    """The characters that a name stands for; empty for one that nobody knows."""
    if name in _COMMON:
        return _COMMON[name]
    from html.entities import html5  # some two thousand names: loaded for the rare ones only

    return html5.get(f"{name};", "")


def character(code: int) -> str:
    """The character with this number; U+FFFD for one that no text can hold."""
    if code == 0 or 0xD800 <= code <= 0xDFFF or code > 0x10FFFF:
        return "�"
    return chr(code)
