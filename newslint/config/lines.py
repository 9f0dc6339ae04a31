"""Says on which line of a TOML file a key stands; the standard parser keeps no places.

The file has been parsed already, so the scanner may trust that it is TOML; whatever it does not understand it
passes over.
"""

from __future__ import annotations

import re

Path = tuple[str | int, ...]

_BLANK = re.compile(r"(?:\s|#[^\n]*)*")
_KEY = re.compile(r"""\s*(?:"((?:[^"\\\n]|\\.)*)"|'([^'\n]*)'|([\w-]+))[ \t]*(\.)?""")
_STRING = re.compile(
    r'''"""(?:[^\\"]|\\.|"(?!""))*"{3,5}|\'\'\'(?:[^\']|\'(?!\'\'))*\'{3,5}|"(?:[^"\\\n]|\\.)*"|'[^'\n]*\'''', re.DOTALL
)
_PLAIN = re.compile(r"[^,\]}\n#]*")


def key_lines(text: str) -> dict[Path, int]:
    """The line (counted from 1) of each key and each element of an array, by its path in the file."""
    return _Scanner(text).scan()


class _Scanner:
    def __init__(self, text: str) -> None:
        self._text = text
        self._at = 0
        self._lines: dict[Path, int] = {}
        self._elements: dict[Path, int] = {}

    def scan(self) -> dict[Path, int]:
        table: Path = ()
        self._skip(_BLANK)
        while self._at < len(self._text):
            began = self._at
            if self._text[self._at] == "[":
                table = self._header()
            else:
                self._pair(table)
            self._skip(_BLANK)
            if self._at == began:  # not TOML after all
                self._at += 1
        return self._lines

    def _skip(self, pattern: re.Pattern[str]) -> None:
        found = pattern.match(self._text, self._at)
        self._at = found.end() if found else self._at

    def _peek(self, expected: str) -> bool:
        return self._text.startswith(expected, self._at)

    def _note(self, path: Path, at: int) -> None:
        self._lines.setdefault(path, self._text.count("\n", 0, at) + 1)

    def _keys(self) -> tuple[str, ...]:
        """The dotted key here."""
        names = []
        while found := _KEY.match(self._text, self._at):
            self._at = found.end()
            names.append(next(name for name in found.groups()[:3] if name is not None))
            if not found[4]:
                break
        return tuple(names)

    def _header(self) -> Path:
        began = self._at
        is_array = self._peek("[[")
        self._at += 2 if is_array else 1
        path: Path = ()
        names = self._keys()
        for number, name in enumerate(names):
            path = (*path, name)
            self._note(path, began)
            if is_array and number == len(names) - 1:
                self._elements[path] = self._elements.get(path, -1) + 1
            if path in self._elements:
                path = (*path, self._elements[path])
                self._note(path, began)
        end = self._text.find("]", self._at)
        self._at = len(self._text) if end < 0 else end + (2 if is_array else 1)
        return path

    def _pair(self, table: Path) -> None:
        began = self._at
        path = table
        for name in self._keys():
            path = (*path, name)
            self._note(path, began)
        self._skip(_BLANK)
        if self._peek("="):
            self._at += 1
            self._value(path)

    def _value(self, path: Path) -> None:
        self._skip(_BLANK)
        if self._peek("["):
            self._several(path, "]")
        elif self._peek("{"):
            self._several(path, "}")
        elif self._text[self._at : self._at + 1] in {'"', "'"}:
            self._skip(_STRING)
        else:
            self._skip(_PLAIN)

    def _several(self, path: Path, closing: str) -> None:
        """The elements of an array, or the keys of an inline table."""
        self._at += 1
        number = 0
        while self._at < len(self._text):
            self._skip(_BLANK)
            began = self._at
            if self._peek(closing):
                self._at += 1
                return
            if self._peek(","):
                self._at += 1
            elif closing == "]":
                self._note((*path, number), self._at)
                self._value((*path, number))
                number += 1
            else:
                self._pair(path)
            self._at = max(self._at, began + 1)
