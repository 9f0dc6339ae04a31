"""The text of one block, put together from its lines, with the way back to the source."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import pairwise

from newslint.readers.prose import ProseBuilder


class Content:
    """The lines of a block as one text, joined by `\\n`, without the marks of the containers around it."""

    def __init__(self, source: str, lines: Sequence[tuple[int, int]]) -> None:
        start, end = lines[0][0], lines[-1][1]
        end -= len(source[lines[-1][0] : end]) - len(source[lines[-1][0] : end].rstrip(" \t"))
        if _are_contiguous(source, lines):
            self.text = source[start:end]
            self._texts, self._sources, self._ends = [0], [start], [end]
            return
        pieces, self._texts, self._sources, self._ends = [], [], [], []
        length = 0
        for first, last in [*lines[:-1], (lines[-1][0], end)]:
            pieces.append(source[first:last])
            self._texts.append(length)
            self._sources.append(first)
            self._ends.append(last)
            length += last - first + 1
        self.text = "\n".join(pieces)

    @classmethod
    def cell(cls, source: str, lines: Sequence[tuple[int, int]]) -> Content:
        """The text of a table cell, where a backslash keeps a pipe from parting cells."""
        content = cls(source, lines)
        start = lines[0][0]
        if "\\|" not in content.text:
            return content
        parts = content.text.split("\\|")
        content.text = "|".join(parts)
        content._texts, content._sources, content._ends = [], [], []
        length = 0
        for part in parts:
            is_first = not content._texts
            content._texts.append(length)
            content._sources.append(start)
            size = len(part) + (0 if is_first else 1)
            content._ends.append(start + size)
            start += size + 1
            length += size
        return content

    def source(self, offset: int) -> int:
        """The source offset of the character at `offset`."""
        if len(self._texts) == 1:
            return self._sources[0] + offset
        index = bisect_right(self._texts, offset) - 1
        return min(self._sources[index] + offset - self._texts[index], self._ends[index])

    def source_end(self, offset: int) -> int:
        """The source offset after the character before `offset`."""
        if len(self._texts) == 1:
            return self._sources[0] + offset
        if offset == 0:
            return self._sources[0]
        index = bisect_right(self._texts, offset - 1) - 1
        end = self._sources[index] + offset - self._texts[index]
        if end > self._ends[index]:  # the line break between two lines
            return self._sources[index + 1] if index + 1 < len(self._sources) else self._ends[index]
        return end

    def write(self, builder: ProseBuilder, start: int, end: int) -> None:
        """Writes `text[start:end]`, which holds no line break, character by character."""
        if len(self._texts) == 1:
            builder.literal(self._sources[0] + start, self._sources[0] + end)
            return
        while start < end:
            index = bisect_right(self._texts, start) - 1
            following = self._texts[index + 1] if index + 1 < len(self._texts) else end
            stop = min(end, following)
            begun = self._sources[index] + start - self._texts[index]
            builder.literal(begun, min(begun + stop - start, self._ends[index]))
            start = stop


def _are_contiguous(source: str, lines: Sequence[tuple[int, int]]) -> bool:
    return all(line[1] + 1 == following[0] and source[line[1]] == "\n" for line, following in pairwise(lines))
