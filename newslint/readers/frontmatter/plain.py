"""The YAML that most front matter is: a key and a value a line, lists of words.

Loading PyYAML takes longer than linting an article, so what is plain enough is read here. The grammar is a small
part of YAML on which PyYAML has no other opinion (the tests compare); everything else is left to it.
"""

from __future__ import annotations

import re

from newslint.readers.frontmatter.model import FrontMatter, Path, Piece, Text
from newslint.record import NamedTuple
from newslint.span import Span

_UNPRINTABLE = re.compile("[\x00-\x08\x0b-\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff\t]")
_ENTRY = re.compile(r"([A-Za-z_][A-Za-z0-9_-]*):(?: +(\S.*))?")
_ITEM = re.compile(r"( *)- +(\S.*)")
_QUOTED = re.compile(r"\"([^\"\\]*)\"|'([^']*)'")
_NUMBER = re.compile(r"0|[1-9][0-9]{0,17}")
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z| ?[+-]\d{2}:?\d{2})?)?")
_FLOW = re.compile(r"\[ *([^\[\]{}\"'#:&*!|>%@`?-]*[^\[\]{}\"'#:&*!|>%@`?, ]) *\]")
_WORDS = {"true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False}
_OTHER = frozenset("yes no on off y n true false null none ~ nan inf".split())
"""What YAML reads as something else than a word, in one capitalisation or another."""


class _NotPlainError(Exception):
    """PyYAML must read it."""


class _Line(NamedTuple):
    text: str
    start: int


def read(source: str, start: int, end: int, after: int) -> FrontMatter | None:
    """Front matter in `source[start:end]`; None where it takes PyYAML."""
    if _UNPRINTABLE.search(source, start, end):
        return None
    try:
        return _Reader(source, start, end).result(after)
    except _NotPlainError:
        return None


class _Reader:
    def __init__(self, source: str, start: int, end: int) -> None:
        self._span = Span(start, end)
        self._metadata: dict[str, object] = {}
        self._texts: list[Text] = []
        self._list_key = ""
        """The key whose list may go on in the next line."""
        self._indent = -1
        for line in re.finditer(r"[^\r\n]+", source[start:end]):
            text = line.group().rstrip(" ")
            if text and not text.startswith("#"):
                self._line(_Line(text, start + line.start()))

    def result(self, after: int) -> FrontMatter:
        return FrontMatter(self._metadata, tuple(self._texts), self._span, after)

    def _line(self, line: _Line) -> None:
        if self._list_key and (item := _ITEM.fullmatch(line.text)):
            self._item(item, line)
            return
        entry = _ENTRY.fullmatch(line.text)
        if not entry or entry.group(1) in self._metadata or entry.group(1).lower() in _OTHER:
            raise _NotPlainError
        key, value = entry.groups()
        self._list_key, self._indent = ("", -1) if value else (key, -1)
        if value is None:
            self._metadata[key] = None
        elif value.startswith("["):
            self._metadata[key] = self._flow(key, value, line.start + entry.start(2))
        else:
            self._metadata[key] = self._scalar((key,), value, line.start + entry.start(2))

    def _item(self, item: re.Match[str], line: _Line) -> None:
        items = self._metadata[self._list_key]
        if items is None:
            self._metadata[self._list_key] = items = []
            self._indent = len(item.group(1))
        if not isinstance(items, list) or len(item.group(1)) != self._indent:
            raise _NotPlainError
        path = (self._list_key, len(items))
        items.append(self._scalar(path, item.group(2), line.start + item.start(2)))

    def _flow(self, key: str, value: str, start: int) -> list[object]:
        if value.replace(" ", "") == "[]":
            return []
        flow = _FLOW.fullmatch(value)
        if not flow:
            raise _NotPlainError
        items: list[object] = []
        offset = start + flow.start(1)
        for word in flow.group(1).split(","):
            stripped = word.strip(" ")
            if not stripped or not stripped[0].isalpha():
                raise _NotPlainError
            at = offset + len(word) - len(word.lstrip(" "))
            items.append(self._scalar((key, len(items)), stripped, at))
            offset += len(word) + 1
        return items

    def _scalar(self, path: Path, value: str, start: int) -> object:
        quoted = _QUOTED.fullmatch(value)
        if quoted:
            inner = quoted.group(quoted.lastindex or 0)
            return self._text(path, inner, start + 1)
        if value in _WORDS:
            return _WORDS[value]
        if _NUMBER.fullmatch(value):
            return int(value)
        if not value[0].isalpha() and not _DATE.fullmatch(value) and value[0] not in "“‘«£€":
            raise _NotPlainError
        if ": " in value or " #" in value or value.endswith(":") or value.lower() in _OTHER:
            raise _NotPlainError
        return self._text(path, value, start)

    def _text(self, path: Path, value: str, start: int) -> str:
        if value:
            self._texts.append(Text(path, (Piece(value, start, start + len(value)),)))
        return value
