"""Front matter in TOML, between lines of `+++`."""

from __future__ import annotations

import datetime
import re
import sys

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

from newslint.hookspecs import UnreadableError
from newslint.readers.frontmatter.model import FrontMatter, Path, Piece, Text, line_of, pieces
from newslint.span import Span

_TABLE = re.compile(r"[ \t]*(\[\[?)([^\[\]\r\n]+)\]\]?")
_ENTRY = re.compile(r"""[ \t]*([A-Za-z0-9_-]+|"[^"\\\r\n]*"|'[^'\r\n]*')[ \t]*=[ \t]*""")
_STRINGS = (
    re.compile(r'"""(?:\r?\n)?((?:[^"\\]|\\.|""?(?!"))*)"""', re.DOTALL),
    re.compile(r"'''(?:\r?\n)?((?:[^']|''?(?!'))*)'''", re.DOTALL),
    re.compile(r'"([^"\\\r\n]*(?:\\.[^"\\\r\n]*)*)"'),
    re.compile(r"'([^'\r\n]*)'"),
)
_ESCAPE = r"\\(?:u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|[ \t]*(?:\r\n?|\n)[ \t\r\n]*|[^\r\n])"
_NAMED = {"b": "\b", "t": "\t", "n": "\n", "f": "\f", "r": "\r"}
_LINE = re.compile(r"[^\r\n]*(?:\r\n?|\n)?")


def read(source: str, start: int, end: int, after: int) -> FrontMatter:
    """Front matter in `source[start:end]`. Raises `UnreadableError`."""
    try:
        metadata = tomllib.loads(source[start:end].replace("\r\n", "\n"))
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        found = re.search(r"\(at line (\d+)", str(error))
        line = line_of(source, start) + int(found.group(1)) - 1 if found else line_of(source, end)
        problem = str(error).partition(" (at")[0]
        raise UnreadableError(f"line {line}: the front matter is no TOML ({problem}): mend this line") from error
    plain = _plain(metadata)
    assert isinstance(plain, dict)
    texts, places = _texts(source, start, end, plain)
    return FrontMatter(plain, tuple(texts), Span(start, end), after, places)


def _plain(value: object) -> object:
    """Dates as strings, all else as it is."""
    if isinstance(value, dict):
        return {key: _plain(one) for key, one in value.items()}
    if isinstance(value, list):
        return [_plain(one) for one in value]
    if isinstance(value, (datetime.date, datetime.time)):
        return value.isoformat()
    return value


def _texts(source: str, start: int, end: int, metadata: dict[str, object]) -> tuple[list[Text], dict[Path, Span]]:
    """Where the strings stand that are the value of a key. What the parsed value does not confirm is left out."""
    texts: list[Text] = []
    places: dict[Path, Span] = {}
    table: Path = ()
    tables: dict[str, int] = {}
    while start < end:
        if header := _TABLE.match(source, start, end):
            table = _table(header, tables)
        elif entry := _ENTRY.match(source, start, end):
            path = (*table, entry.group(1).strip("\"'"))
            text, stop = _string(source, entry.end(), end, _at(metadata, path))
            if path[0] == "newslint":
                places[path] = Span(entry.start(1), stop)
            if text:
                texts.append(Text(path, text))
            start = stop
        line = _LINE.match(source, start, end)
        start = max(start + 1, line.end() if line else end)
    return texts, places


def _table(header: re.Match[str], tables: dict[str, int]) -> Path:
    """The path to a table; `tables` counts those of one name so far."""
    name = header.group(2)
    path: Path = tuple(part.strip().strip("\"'") for part in name.split("."))
    if header.group(1) == "[":
        return path
    tables[name] = tables.get(name, -1) + 1
    return (*path, tables[name])


def _at(value: object, path: Path) -> object:
    for key in path:
        if isinstance(value, dict):
            value = value.get(key)
        elif isinstance(value, list) and isinstance(key, int) and key < len(value):
            value = value[key]
        else:
            return None
    return value


def _string(source: str, start: int, end: int, value: object) -> tuple[tuple[Piece, ...], int]:
    """The pieces of the string at `start` and the offset after it."""
    for number, pattern in enumerate(_STRINGS):
        if match := pattern.match(source, start, end):
            if not isinstance(value, str):
                return (), match.end()
            escape = _ESCAPE if number in (0, 2) else ""
            return pieces(source, *match.span(1), value, escape, _unescape), match.end()
    return (), start


def _unescape(escape: str) -> str:
    char = escape[1]
    if char in "uU" and len(escape) > 2:
        return chr(int(escape[2:], 16))
    if char in " \t\r\n":
        return ""
    return _NAMED.get(char, char)
