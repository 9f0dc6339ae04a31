"""The parts of links: destinations, titles, labels, reference definitions, autolinks and HTML tags in a line.

All functions take a text and an offset into it, and give the offset after what they read, or -1 where it is not
there. None looks further than to the end of what it reads.
"""

from __future__ import annotations

import re
from functools import cache

from newslint.record import NamedTuple

_MOST_PARENTHESES = 32
_LONGEST_SHORTCODE = 5000

_SPACE = re.compile(r"[ \t]*(?:\r?\n[ \t]*)?")
_BLANK = re.compile(r"[ \t]*")
_ANGLED = re.compile(r"<([^<>\n\\]*(?:\\.[^<>\n\\]*)*)>")
_PLAIN_PIECE = re.compile(r"[^\\()\x00-\x20\x7f]+|\\[^\x00-\x20\x7f]|\\")
_TITLES = {
    '"': re.compile(r'"[^"\\]*(?:\\.[^"\\]*)*"', re.DOTALL),
    "'": re.compile(r"'[^'\\]*(?:\\.[^'\\]*)*'", re.DOTALL),
    "(": re.compile(r"\([^()\\]*(?:\\.[^()\\]*)*\)", re.DOTALL),
}
_LABEL = re.compile(r"\[((?:[^\\\[\]]|\\.){0,999})\]", re.DOTALL)
_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")
_SHORTCODE_END = {"{{<": ">}}", "{{%": "%}}", "{%": "%}"}
SHORTCODE = re.compile(r"\{\{[<%]|\{%")
"""How a Hugo shortcode or a Liquid tag begins; `shortcode_end` says how it ends."""


class Definition(NamedTuple):
    """`[label]: url`, read up to `end`."""

    label: str
    url: str
    end: int


def is_letter(char: str) -> bool:
    """Whether it is a letter of the Latin alphabet, as tags begin with."""
    return char.isascii() and char.isalpha()


def normal(label: str) -> str:
    """A label as it is compared: case and white space make no difference."""
    return " ".join(label.split()).lower().upper()


def shortcode_end(text: str, start: int, opening: str) -> int:
    """The offset after the shortcode that begins at `start`, or -1."""
    closing = _SHORTCODE_END[opening]
    found = text.find(closing, start + len(opening), start + _LONGEST_SHORTCODE)
    return found + len(closing) if found >= 0 else -1


def inline_link(text: str, start: int) -> tuple[int, str]:
    """What follows a link's words: `(url "title")`, with `start` at the parenthesis."""
    position = _end(_SPACE, text, start + 1)
    after, url = _destination(text, position)
    if after >= 0:
        position = _title(text, after)
    position = _end(_SPACE, text, position)
    if text[position : position + 1] == ")":
        return position + 1, url
    return -1, ""


def _title(text: str, start: int) -> int:
    """The offset after a title and the white space that must stand before it, or `start`."""
    opened = _end(_SPACE, text, start)
    pattern = _TITLES.get(text[opened : opened + 1])
    if opened == start or not pattern:
        return start
    match = pattern.match(text, opened)
    return match.end() if match else start


def _destination(text: str, start: int) -> tuple[int, str]:
    if text.startswith("<", start):
        match = _ANGLED.match(text, start)
        return (match.end(), unescaped(match.group(1))) if match else (-1, "")
    if match := SHORTCODE.match(text, start):
        end = shortcode_end(text, start, match.group())
        return end, text[start:end]
    depth = 0
    position = start
    while True:
        char = text[position : position + 1]
        if char == "(" and depth < _MOST_PARENTHESES:
            depth += 1
        elif char == ")" and depth:
            depth -= 1
        else:
            match = _PLAIN_PIECE.match(text, position)
            if not match:
                break
            position = match.end() - 1
        position += 1
    if depth or position == start:
        return -1, ""
    return position, unescaped(text[start:position])


def _end(pattern: re.Pattern[str], text: str, start: int) -> int:
    match = pattern.match(text, start)
    return match.end() if match else start


def unescaped(text: str) -> str:
    """An address with its backslashes taken out (entities stay as they are)."""
    return _ESCAPE.sub(r"\1", text) if "\\" in text else text


def label(text: str, start: int) -> tuple[int, str]:
    """`[label]` at `start`."""
    match = _LABEL.match(text, start)
    return (match.end(), match.group(1)) if match else (-1, "")


def definition(text: str, start: int) -> Definition | None:
    """A reference definition that takes up whole lines of `text` from `start`."""
    after, name = label(text, start)
    if after < 0 or not name.strip() or text[after : after + 1] != ":":
        return None
    position, url = _destination(text, _end(_SPACE, text, after + 1))
    if position < 0:
        return None
    for end in (_title(text, position), position):
        end = _end(_BLANK, text, end)
        if end == len(text) or text[end] == "\n":
            return Definition(normal(name), url, min(end + 1, len(text)))
    return None


@cache
def _autolink() -> re.Pattern[str]:
    return re.compile(
        r"<(?:(?P<url>[A-Za-z][A-Za-z0-9+.-]{1,31}:[^<>\x00-\x20]*)"
        r"|(?P<mail>[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?"
        r"(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*))>"
    )


def autolink(text: str, start: int) -> tuple[int, str]:
    """`<https://dunmore.example>` or `<desk@dunmore.example>`."""
    match = _autolink().match(text, start)
    if not match:
        return -1, ""
    return match.end(), match["url"] or f"mailto:{match['mail']}"


@cache
def tag() -> re.Pattern[str]:
    """An HTML tag, open or closing, as CommonMark knows it."""
    value = r"""(?:[^"'=<>`\x00-\x20]+|'[^']*'|"[^"]*")"""
    attribute = rf"(?:\s+[a-zA-Z_:][a-zA-Z0-9:._-]*(?:\s*=\s*{value})?)"
    return re.compile(rf"<(?:[A-Za-z][A-Za-z0-9-]*{attribute}*\s*/?|/[A-Za-z][A-Za-z0-9-]*\s*)>")
