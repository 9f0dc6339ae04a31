"""Character references as HTML allows them, more freely than Markdown does."""

from __future__ import annotations

import re

from newslint.readers import entities

IN_HTML = re.compile(r"&(?:#[xX]([0-9a-fA-F]{1,6});?|#([0-9]{1,7});?|([A-Za-z][A-Za-z0-9]{1,31};?))")
"""A reference as HTML allows it: the semicolon may be missing."""

_LONGEST_BARE_NAME = 6


def decoded(match: re.Match[str]) -> tuple[str, int]:
    """What a match of `IN_HTML` stands for, and the offset after it; `("", 0)` for what is no reference."""
    hexadecimal, decimal, name = match.groups()
    if name:
        return _name_in_html(name, match.start(3))
    code = int(hexadecimal, 16) if hexadecimal else int(decimal)
    if 0x80 <= code <= 0x9F:  # written by programs that take Windows-1252 for Unicode
        return bytes([code]).decode("cp1252", "replace"), match.end()
    return entities.character(code), match.end()


def _name_in_html(name: str, start: int) -> tuple[str, int]:
    if name.endswith(";") and (found := entities.named(name[:-1])):
        return found, start + len(name)
    from html.entities import html5

    for length in range(min(len(name), _LONGEST_BARE_NAME), 1, -1):
        if found := html5.get(name[:length], ""):
            return found, start + length
    return "", 0
