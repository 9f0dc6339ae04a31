"""Front matter in JSON: an object that the draft begins with."""

from __future__ import annotations

import re
from json import JSONDecodeError, JSONDecoder

from newslint.hookspecs import UnreadableError
from newslint.readers.frontmatter.model import FrontMatter, Path, Text, pieces
from newslint.span import Span

_DEEPEST = 50
_SPACE = re.compile(r"[ \t\r\n]*")
_ESCAPE = r"\\(?:u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|.)"
_NAMED = {"b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t"}
_REST = re.compile(r"[ \t]*(?:\r\n?|\n)?")


def read(source: str) -> FrontMatter:
    """The front matter at the beginning of `source`. Raises `UnreadableError`."""
    try:
        metadata, end = JSONDecoder(strict=False).raw_decode(source)
    except (JSONDecodeError, RecursionError) as error:
        line = getattr(error, "lineno", 1)
        problem = getattr(error, "msg", "it nests too deep")
        raise UnreadableError(f"line {line}: the front matter is no JSON ({problem}): mend this line") from error
    walk = _Texts(source)
    walk.value(0, ())
    rest = _REST.match(source, end)
    return FrontMatter(metadata, tuple(walk.found), Span(0, end), rest.end() if rest else end, walk.places)


def texts(source: str, start: int) -> list[Text]:
    """The strings of the JSON at `start`, which must be right."""
    walk = _Texts(source)
    walk.value(start, ())
    return walk.found


class _Texts:
    """Walks through JSON known to be right, and keeps where its strings stand."""

    def __init__(self, source: str) -> None:
        self.found: list[Text] = []
        self.places: dict[Path, Span] = {}
        self._source = source
        self._decoder = JSONDecoder(strict=False)

    def _skip(self, position: int) -> int:
        space = _SPACE.match(self._source, position)
        return space.end() if space else position

    def value(self, position: int, path: Path) -> int:
        """Reads the value at `position`; gives the offset after it."""
        char = self._source[position] if len(path) < _DEEPEST else ""
        if char == "{":
            return self._object(position, path)
        if char == "[":
            return self._array(position, path)
        if char == '"':
            text, end = self._raw(position)
            made = pieces(self._source, position + 1, end - 1, text, _ESCAPE, _unescape, folds=False)
            if made:
                self.found.append(Text(path, made))
            return end
        return self._raw(position)[1]

    def _raw(self, position: int) -> tuple[str, int]:
        """The value at `position`, which the caller knows to be a string or does not look at."""
        value, end = self._decoder.raw_decode(self._source, position)
        return value, end

    def _object(self, position: int, path: Path) -> int:
        position = self._skip(position + 1)
        while self._source[position] != "}":
            key, after = self._raw(position)
            end = self.value(self._skip(self._skip(after) + 1), (*path, key))
            if (path or (key,))[0] == "newslint":
                self.places[(*path, key)] = Span(position, end)
            position = self._after_comma(end)
        return position + 1

    def _array(self, position: int, path: Path) -> int:
        position = self._skip(position + 1)
        number = 0
        while self._source[position] != "]":
            end = self.value(position, (*path, number))
            if path and path[0] == "newslint":
                self.places[(*path, number)] = Span(position, end)
            position = self._after_comma(end)
            number += 1
        return position + 1

    def _after_comma(self, position: int) -> int:
        position = self._skip(position)
        return self._skip(position + 1) if self._source[position] == "," else position


def _unescape(escape: str) -> str:
    if escape[1] == "u" and len(escape) > 2:
        return escape.encode("ascii").decode("unicode_escape") if len(escape) == 6 else _pair(escape)
    return _NAMED.get(escape[1], escape[1])


def _pair(escape: str) -> str:
    high, low = int(escape[2:6], 16), int(escape[8:12], 16)
    return chr(0x10000 + ((high - 0xD800) << 10) + low - 0xDC00)
