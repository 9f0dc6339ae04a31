"""Builds prose out of pieces of a source, with the anchors that lead back."""

from __future__ import annotations

from newslint.document import Anchor, Prose
from newslint.span import Span

SEPARATOR = "\n\n"
"""What stands between two blocks; no anchor covers it."""


class ProseBuilder:
    """Takes pieces in the order of the source; `length` is that of the prose so far."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._pieces: list[str] = []
        self._anchors: list[Anchor] = []
        self._block = 0
        """The index of the first piece of the block at hand."""
        self.length = 0

    @property
    def here(self) -> int:
        """The prose offset of the piece that comes next."""
        is_apart = self._pieces and self._block == len(self._pieces)
        return self.length + len(SEPARATOR) if is_apart else self.length

    def literal(self, start: int, end: int) -> None:
        """The source `[start, end)`, character by character."""
        if start < end:
            self._add(self._source[start:end], start, end)

    def replace(self, text: str, start: int, end: int) -> None:
        """`text` instead of the source `[start, end)`; one piece unless both are equally long."""
        if text:
            self._add(text, start, end)

    def _add(self, text: str, start: int, end: int) -> None:
        if self._pieces and self._block == len(self._pieces):
            self._pieces.append(SEPARATOR)
            self._block += 1
            self.length += len(SEPARATOR)
        begun = self.length
        self.length += len(text)
        self._pieces.append(text)
        if self._anchors and len(text) == end - start:
            last = self._anchors[-1]
            if last.prose_end == begun and last.source_end == start and last.is_literal:
                self._anchors[-1] = Anchor(last.prose_start, self.length, last.source_start, end)
                return
        self._anchors.append(Anchor(begun, self.length, start, end))

    def end_block(self) -> Span | None:
        """The prose span of the block that ends here, white space around it left out; None for one without words.

        What comes next is set apart from it.
        """
        pieces = self._pieces[self._block :]
        if not pieces:
            return None
        text = pieces[0] if len(pieces) == 1 else "".join(pieces)
        stripped = text.strip()
        if not stripped:
            self._take_back(len(text))
            return None
        self._block = len(self._pieces)
        start = self.length - len(text.lstrip())
        return Span(start, start + len(stripped))

    def _take_back(self, size: int) -> None:
        """Forgets the block at hand, `size` characters long, and what set it apart."""
        self.length -= size
        while self._anchors and self._anchors[-1].prose_start >= self.length:
            self._anchors.pop()
        if self._block:
            self._block -= 1
            self.length -= len(SEPARATOR)
        del self._pieces[self._block :]

    def build(self) -> Prose:
        """The prose of all pieces."""
        return Prose("".join(self._pieces), tuple(self._anchors))
