from __future__ import annotations

from pathlib import PurePath

import pytest

from newslint.document import Anchor, Block, BlockKind, Document, Prose, lower
from newslint.span import Span

# source: <p>Fish &amp; chips</p>, prose: Fish & chips
SOURCE = "<p>Fish &amp; chips</p>"
PROSE = Prose("Fish & chips", (Anchor(0, 5, 3, 8), Anchor(5, 6, 8, 13), Anchor(6, 12, 13, 19)))


@pytest.mark.parametrize(
    ("prose", "source"),
    [((0, 4), "Fish"), ((5, 6), "&amp;"), ((6, 12), " chips"), ((3, 8), "h &amp; c"), ((0, 12), "Fish &amp; chips")],
)
def test_prose_leads_back_to_the_source(prose: tuple[int, int], source: str) -> None:
    start, end = PROSE.to_source(Span(*prose))
    assert SOURCE[start:end] == source


def test_an_empty_span_stays_empty() -> None:
    assert PROSE.to_source(Span(6, 6)) == Span(13, 13)


def test_text_between_blocks_maps_to_the_end_of_the_block_before() -> None:
    prose = Prose("One\n\nTwo", (Anchor(0, 3, 10, 13), Anchor(5, 8, 20, 23)))
    assert prose.to_source(Span(0, 4)) == Span(10, 13)
    assert prose.to_source(Span(2, 8)) == Span(12, 23)


def test_prose_without_anchors_maps_to_the_beginning() -> None:
    assert Prose("", ()).to_source(Span(0, 0)) == Span(0, 0)


def test_lower_keeps_offsets() -> None:
    assert lower("İzmir ÄRGER") == "İzmir ärger"
    assert len(lower("İİ")) == 2


def test_blocks_by_offset() -> None:
    blocks = (Block(BlockKind.HEADLINE, Span(0, 3), "h1"), Block(BlockKind.PARAGRAPH, Span(5, 8)))
    document = Document(PurePath("a.txt"), "One\n\nTwo", Prose("One\n\nTwo", (Anchor(0, 8, 0, 8),)), blocks)
    assert [document.block_at(offset) for offset in (0, 2, 4, 5, 7)] == [0, 0, 0, 1, 1]
    assert document.headlines == blocks[:1]
    assert document.body == blocks[1:]


def test_the_main_headline_comes_first() -> None:
    origins = ("title-tag", "og:title", "json-ld", "h1")
    blocks = tuple(
        Block(BlockKind.HEADLINE, Span(2 * number, 2 * number + 1), origin) for number, origin in enumerate(origins)
    )
    document = Document(PurePath("a.html"), "a b c d", Prose("a b c d", (Anchor(0, 7, 0, 7),)), blocks)
    assert [block.origin for block in document.headlines] == ["h1", "json-ld", "og:title", "title-tag"]
