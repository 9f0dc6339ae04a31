"""Half-open ranges of code points, and the way from them to lines and columns."""

from __future__ import annotations

import re
from bisect import bisect_right

from newslint.record import NamedTuple

_LINE_END = re.compile(r"\r\n?|\n")


class Span(NamedTuple):
    """A half-open range `[start, end)` of code-point offsets, counted from 0."""

    start: int
    end: int

    def overlaps(self, other: Span) -> bool:
        """Whether the two share at least one character."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: Span) -> bool:
        """Whether `other` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end


class Position(NamedTuple):
    """A place as people name it: line and column, both counted from 1, the column in code points."""

    line: int
    column: int


class LineIndex:
    """Turns offsets into a text into lines and columns. `\\n`, `\\r\\n` and a lone `\\r` end a line."""

    def __init__(self, text: str) -> None:
        self._starts = [0, *(end.end() for end in _LINE_END.finditer(text))]

    def position(self, offset: int) -> Position:
        """The line and column of a code-point offset; the end of the text is a valid offset."""
        line = bisect_right(self._starts, offset)
        return Position(line, offset - self._starts[line - 1] + 1)

    def line_start(self, line: int) -> int:
        """The offset of the first character of a line, counted from 1."""
        return self._starts[line - 1]

    def __len__(self) -> int:
        return len(self._starts)
