"""Mends characters: entities, and UTF-8 that was read as Windows-1252."""

from __future__ import annotations

_UNDEFINED = {0x81: 0x81, 0x8D: 0x8D, 0x8F: 0x8F, 0x90: 0x90, 0x9D: 0x9D}


def mend(broken: str, text: str, offset: int) -> str | None:
    """What `broken`, at an offset of the text, was meant to be; None where it is right as it stands."""
    if broken[0] == "&":
        return _entity(broken)
    if broken[0] in "ÂÃâðï":
        return _redecode(broken)
    if broken[0] == "\ufeff" and offset == 0:
        return None
    return ""


def _entity(code: str) -> str | None:
    from html import unescape

    meant = code
    for _ in range(10):
        once = unescape(meant)
        if once == meant:
            break
        meant = once
    if meant == code or (meant.startswith("&") and len(meant) > 1):
        return None
    return " " if meant == "\xa0" else meant


def _redecode(broken: str) -> str | None:
    try:
        meant = bytes(map(_byte, broken)).decode("utf-8")
    except (UnicodeError, ValueError):
        return None
    return " " if meant == "\xa0" else meant


def _byte(char: str) -> int:
    """The Windows-1252 byte of a character; its five undefined bytes stand for themselves."""
    code = ord(char)
    if code in _UNDEFINED:
        return code
    return char.encode("cp1252")[0]
