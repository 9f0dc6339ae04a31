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


IN_HTML = re.compile(r"&(?:#[xX]([0-9a-fA-F]{1,6});?|#([0-9]{1,7});?|([A-Za-z][A-Za-z0-9]{1,31};?))")
"""A reference as HTML allows it: the semicolon may be missing."""

_LONGEST_BARE_NAME = 6


def decoded_html(match: re.Match[str]) -> tuple[str, int]:
    """What a match of `IN_HTML` stands for, and the offset after it; `("", 0)` for what is no reference."""
    hexadecimal, decimal, name = match.groups()
    if name:
        return _name_in_html(name, match.start(3))
    code = int(hexadecimal, 16) if hexadecimal else int(decimal)
    if 0x80 <= code <= 0x9F:  # written by programs that take Windows-1252 for Unicode
        return bytes([code]).decode("cp1252", "replace"), match.end()
    return character(code), match.end()


def _name_in_html(name: str, start: int) -> tuple[str, int]:
    if name.endswith(";") and (found := named(name[:-1])):
        return found, start + len(name)
    from html.entities import html5

    for length in range(min(len(name), _LONGEST_BARE_NAME), 1, -1):
        if found := html5.get(name[:length], ""):
            return found, start + length
    return "", 0
