"""What must hold of every document, whatever the reader made it from."""

from __future__ import annotations

from bisect import bisect_right
from pathlib import PurePath

from newslint.document import BlockKind, Document
from newslint.readers import read
from newslint.span import Span


def document(name: str, text: str | bytes) -> Document:
    """Reads a draft by its file name."""
    made = read(PurePath(name), text if isinstance(text, bytes) else text.encode("utf-8", "surrogatepass"))
    assert made is not None
    return made


def blocks(made: Document) -> list[tuple[BlockKind, str]]:
    """The blocks of a document as kind and words."""
    return [(block.kind, made.text_of(block.span)) for block in made.blocks]


def source_of(made: Document, words: str, occurrence: int = 0) -> str:
    """What stands in the source where these words stand in the prose."""
    start = -1
    for _ in range(occurrence + 1):
        start = made.text.index(words, start + 1)
    source = made.to_source(Span(start, start + len(words)))
    return made.source[source.start : source.end]


def assert_sound(made: Document) -> None:
    """Anchors and blocks are sorted, disjoint and in range; the way back to the source is monotone."""
    _assert_anchors(made)
    before = 0
    for block in made.blocks:
        assert before <= block.span.start < block.span.end <= len(made.text), block
        before = block.span.end
        words = made.text_of(block.span)
        assert words == words.strip(), words
        assert_maps(made, block.span)
    for link in made.links:
        assert 0 <= link.span.start <= link.span.end <= len(made.text), link
    assert [link.span.end for link in made.links] == sorted(link.span.end for link in made.links)
    for directive in made.directives:
        assert 0 <= directive.span.start <= directive.span.end <= len(made.source)
    _assert_monotone(made)


def assert_maps(made: Document, span: Span) -> None:
    """A prose span leads to a place inside the source."""
    source = made.to_source(span)
    assert 0 <= source.start <= source.end <= len(made.source)


def _assert_anchors(made: Document) -> None:
    prose_end = source_end = 0
    for anchor in made.prose.anchors:
        assert prose_end <= anchor.prose_start <= anchor.prose_end <= len(made.text), anchor
        assert source_end <= anchor.source_start <= anchor.source_end <= len(made.source), anchor
        prose_end, source_end = anchor.prose_end, anchor.source_end
        if anchor.is_literal:
            words = made.text[anchor.prose_start : anchor.prose_end]
            source = made.source[anchor.source_start : anchor.source_end]
            for one, other in zip(words, source, strict=True):
                assert one == other or (one == " " and other.isspace()), (words, source)


def _assert_monotone(made: Document) -> None:
    offsets = range(len(made.text) + 1) if len(made.text) < 2000 else range(0, len(made.text), 97)
    starts = [made.to_source(Span(offset, offset)).start for offset in offsets]
    assert starts == sorted(starts)
    assert all(0 <= start <= len(made.source) for start in starts)
    for first, last in zip(list(offsets)[::7], list(offsets)[5::7], strict=False):
        assert_maps(made, Span(first, last))


def line_of(made: Document, words: str) -> int:
    """The line of the source (from 1) on which these words stand."""
    start = made.to_source(Span(made.text.index(words), made.text.index(words) + 1)).start
    return bisect_right([0, *(i + 1 for i, char in enumerate(made.source) if char == "\n")], start)
