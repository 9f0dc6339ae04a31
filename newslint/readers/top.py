"""What the first lines of an article are: byline, dateline, standfirst, or its first paragraph already."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import takewhile

from newslint.document import Block, BlockKind
from newslint.readers.bylines import is_byline, is_dateline

_LONGEST = 400
LINES = 4
"""How many lines below the headline may be byline, dateline and standfirst."""


def kinds(lines: Iterable[str]) -> list[BlockKind]:
    """The kinds of the first lines below the headline, down to the byline or dateline that comes last.

    The line between headline and byline is the standfirst, where it is long enough for one.
    """
    found: list[BlockKind] = []
    known = sentences = words = 0
    for line in lines:
        kind = _kind(line)
        if kind is BlockKind.BYLINE and len(found) == 1 and 8 <= words <= 60:
            found[0] = BlockKind.STANDFIRST
        found.append(kind)
        if kind is not BlockKind.PARAGRAPH:
            known = len(found)
            continue
        words = line.count(" ") + 1
        sentences += line.endswith((".", ".”", '."'))
        if sentences > 1 or len(line) > _LONGEST:
            break
    return found[:known]


def _kind(line: str) -> BlockKind:
    if is_byline(line):
        return BlockKind.BYLINE
    return BlockKind.DATELINE if is_dateline(line) else BlockKind.PARAGRAPH


def with_top(text: str, blocks: list[Block]) -> tuple[Block, ...]:
    """The blocks of an article, with byline, dateline and standfirst recognised at the top of its body."""
    first = next((number for number, block in enumerate(blocks) if block.is_body), len(blocks))
    below = list(takewhile(lambda block: block.kind is BlockKind.PARAGRAPH, blocks[first : first + LINES]))
    for number, kind in enumerate(kinds(text[slice(*block.span)] for block in below)):
        blocks[first + number] = blocks[first + number]._replace(kind=kind)
    return tuple(blocks)
