"""Builds prose out of pieces of a source, with the anchors that lead back."""

from __future__ import annotations

from newslint.document import Anchor, Prose

SEPARATOR = "\n\n"
"""What stands between two blocks; no anchor covers it."""


class ProseBuilder:
    """Takes pieces in the order of the source; `length` is that of the prose so far."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._pieces: list[str] = []
        self._anchors: list[tuple[int, int, int, int]] = []
        self.length = 0

    def begin_block(self) -> int:
        """Separates what comes next from the block before; returns the prose offset where it begins."""
        if self._pieces:
            self._pieces.append(SEPARATOR)
            self.length += len(SEPARATOR)
        return self.length

    def literal(self, start: int, end: int) -> None:
        """The source `[start, end)`, character by character."""
        if start >= end:
            return
        self._pieces.append(self._source[start:end])
        self._anchor(end - start, start, end)

    def replace(self, text: str, start: int, end: int) -> None:
        """`text` instead of the source `[start, end)`; one piece unless both are equally long."""
        if not text:
            return
        self._pieces.append(text)
        self._anchor(len(text), start, end)

    def _anchor(self, size: int, start: int, end: int) -> None:
        begun = self.length
        self.length += size
        if self._anchors and size == end - start:
            last = self._anchors[-1]
            if last[1] == begun and last[3] == start and last[1] - last[0] == last[3] - last[2]:
                self._anchors[-1] = (last[0], self.length, last[2], end)
                return
        self._anchors.append((begun, self.length, start, end))

    def build(self) -> Prose:
        """The prose of all pieces."""
        return Prose("".join(self._pieces), tuple(Anchor(*anchor) for anchor in self._anchors))
