"""What a reader makes of a file: its source, its prose, and the blocks that the prose is made of.

Two texts, two kinds of offsets. The *source* is the decoded file, untouched (after a byte-order mark);
findings point into it. The *prose* is the words as a reader of the article sees them, entities decoded and
markup gone, its blocks in reading order; analyses and rules work on it. `Prose.to_source` leads back.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from enum import Enum
from functools import cached_property
from pathlib import PurePath
from types import MappingProxyType
from typing import Literal

from newslint.record import NamedTuple
from newslint.span import LineIndex, Span


class BlockKind(Enum):
    """What a block is to the article."""

    HEADLINE = "headline"
    STANDFIRST = "standfirst"
    BYLINE = "byline"
    DATELINE = "dateline"
    PARAGRAPH = "paragraph"
    HEADING = "heading"
    QUOTE = "quote"
    LIST_ITEM = "list-item"
    CAPTION = "caption"
    CELL = "cell"


BODY_KINDS = frozenset({BlockKind.PARAGRAPH, BlockKind.QUOTE, BlockKind.LIST_ITEM})
"""The kinds of block that are the running text of the article."""


class Block(NamedTuple):
    """A block of prose. `span` is in prose offsets; `origin` says where it came from, if that matters.

    Origins: "title" (front matter), "heading" (the first one of a Markdown body), "first line" (plain text), "h1",
    "json-ld", "og:title" and "title-tag" (HTML). Of a caption: "image" (its description), "footnote"; of any block
    that stands in Markdown as raw HTML: "html".
    """

    kind: BlockKind
    span: Span
    origin: str = ""

    @property
    def is_body(self) -> bool:
        return self.kind in BODY_KINDS


class Anchor(NamedTuple):
    """Ties the prose `[prose_start, prose_end)` to the source `[source_start, source_end)` it was made from.

    Where both are equally long they match character by character; else the run is one piece
    (a decoded entity, say) and maps only as a whole.
    """

    prose_start: int
    prose_end: int
    source_start: int
    source_end: int

    @property
    def is_literal(self) -> bool:
        return self.prose_end - self.prose_start == self.source_end - self.source_start


class Prose:
    """The words as read, with the way back to the source.

    `anchors` are sorted and do not overlap, neither in the prose nor in the source. Characters that no anchor
    covers (the blank line between two blocks) map to the end of the anchor before them.
    """

    def __init__(self, text: str, anchors: tuple[Anchor, ...]) -> None:
        self.text = text
        self.anchors = anchors
        self._starts = [anchor.prose_start for anchor in anchors]

    @cached_property
    def lower(self) -> str:
        """The text in lower case, offsets unchanged."""
        return lower(self.text)

    def to_source(self, span: Span) -> Span:
        """The source span that a prose span was made from."""
        start = self._source_start(span.start)
        return Span(start, max(start, self._source_end(span.end)) if span.end > span.start else start)

    def _source_start(self, offset: int) -> int:
        index = bisect_right(self._starts, offset) - 1
        if index < 0:
            return self.anchors[0].source_start if self.anchors else 0
        anchor = self.anchors[index]
        if offset >= anchor.prose_end:
            return anchor.source_end
        return anchor.source_start + (offset - anchor.prose_start if anchor.is_literal else 0)

    def _source_end(self, offset: int) -> int:
        index = bisect_right(self._starts, offset - 1) - 1
        if index < 0:
            return self.anchors[0].source_start if self.anchors else 0
        anchor = self.anchors[index]
        if offset >= anchor.prose_end or not anchor.is_literal:
            return anchor.source_end
        return anchor.source_start + offset - anchor.prose_start


def lower(text: str) -> str:
    """`text` in lower case and of the same length, whatever Unicode thinks ("İ" becomes two characters)."""
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(low if len(low := char.lower()) == 1 else char for char in text)


class Directive(NamedTuple):
    """A suppression that the author wrote into the draft.

    `action` is "ignore" (on the same line or the next block), "off", "on" (a range), or "file" (front matter).
    `rules` are rule ids, families or "ALL"; `span` is in source offsets; `reason` may be empty.
    """

    action: Literal["ignore", "off", "on", "file"]
    rules: tuple[str, ...]
    reason: str
    span: Span


class Link(NamedTuple):
    """A link: the prose span of its words, and where it leads. A footnote's mark is one too (url "#fn-name")."""

    span: Span
    url: str


_SECOND_TO = {"heading": 1, "json-ld": 2, "og:title": 3, "title-tag": 4}
"""How far from the main one a headline stands that comes from elsewhere than the title or the `h1`."""


class Document:
    """An article draft, read. Frozen: nothing in it changes once a reader has made it."""

    def __init__(
        self,
        path: PurePath,
        source: str,
        prose: Prose,
        blocks: tuple[Block, ...],
        *,
        metadata: Mapping[str, object] = MappingProxyType({}),
        directives: tuple[Directive, ...] = (),
        links: tuple[Link, ...] = (),
        markup: str = "text",
        notes: tuple[str, ...] = (),
    ) -> None:
        self.path = path
        self.source = source
        self.prose = prose
        self.blocks = blocks
        self.metadata = metadata
        self.directives = directives
        self.links = links
        """In the order of the prose."""
        self.markup = markup
        """The language of the source: "text", "markdown" or "html"."""
        self.notes = notes
        """What the reader wants said about the file (a guessed encoding, say), one line each."""

    @property
    def text(self) -> str:
        """The prose as one string; blocks lie in it by their spans."""
        return self.prose.text

    def text_of(self, span: Span) -> str:
        """The words of a prose span."""
        return self.prose.text[span.start : span.end]

    def to_source(self, span: Span) -> Span:
        """The source span of a prose span."""
        return self.prose.to_source(span)

    @cached_property
    def lines(self) -> LineIndex:
        """Lines and columns of the source."""
        return LineIndex(self.source)

    @cached_property
    def headlines(self) -> tuple[Block, ...]:
        """The headlines, the main one first; empty where the draft has none."""
        found = [block for block in self.blocks if block.kind is BlockKind.HEADLINE]
        return tuple(sorted(found, key=lambda block: _SECOND_TO.get(block.origin, 0)))

    @cached_property
    def body(self) -> tuple[Block, ...]:
        """The blocks of running text, in order."""
        return tuple(block for block in self.blocks if block.is_body)

    @cached_property
    def _block_starts(self) -> list[int]:
        return [block.span.start for block in self.blocks]

    def block_at(self, offset: int) -> int:
        """The index of the block that holds a prose offset (or the last one before it); -1 before the first."""
        return bisect_right(self._block_starts, offset) - 1
