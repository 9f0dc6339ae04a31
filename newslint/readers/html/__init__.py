"""HTML: the article of a page, whether it is marked up as one or not."""

from __future__ import annotations

import re
from pathlib import PurePath

from newslint.document import Block, BlockKind, Document, Link
from newslint.readers import directives
from newslint.readers.decode import decode
from newslint.readers.html import body, tokens, words
from newslint.readers.html.head import Head, Title
from newslint.readers.prose import ProseBuilder
from newslint.readers.top import with_top

_SEPARATOR = re.compile(r"\s+[|–—:•·»-]+\s+")
_LONGEST_TITLE = 400
_OF_THE_HEAD = frozenset(["meta", "title", "script"])


def read(path: PurePath, data: bytes) -> Document:
    """The document of an HTML file. Raises `UnreadableError` for a binary file."""
    decoded = decode(data)
    source = decoded.text
    head, text = Head(source), body.Body(source)
    for token in tokens.tokens(source, 0, len(source)):
        if token.name in _OF_THE_HEAD:
            head.take(token)
        text.take(token)
    text.close()
    builder = ProseBuilder(source)
    links: list[Link] = []
    blocks = _written(builder, links, _article(text.blocks), head)
    prose = builder.build()
    found, notes = directives.from_comments(source, text.comments)
    return Document(
        path,
        source,
        prose,
        with_top(prose.text, blocks),
        metadata=head.metadata,
        directives=found,
        links=tuple(links),
        markup="html",
        notes=(*decoded.notes, *head.notes, *notes),
    )


def _article(blocks: list[body.Block]) -> list[body.Block]:
    """The blocks of the article: those of the longest `article`, of `main`, or of the page without its frame."""
    sizes: dict[int, int] = {}
    for block in blocks:
        if block.article:
            sizes[block.article] = sizes.get(block.article, 0) + block.size
    in_main = [block for block in blocks if block.in_main]
    if sizes:
        longest = max(sizes, key=lambda number: sizes[number])
        if len(sizes) == 1 or sizes[longest] * 2 >= sum(block.size for block in in_main):
            chosen = [block for block in blocks if block.article == longest]
        else:
            chosen = in_main
    else:
        chosen = in_main or [block for block in blocks if not block.in_region]
    if any(block.level == 1 for block in chosen):
        return chosen
    above = [block for block in blocks if block.level == 1]
    above = [block for block in above if not block.in_region] or above
    return sorted([*above[:1], *chosen], key=lambda block: block.pieces[0].start)


def _written(builder: ProseBuilder, links: list[Link], chosen: list[body.Block], head: Head) -> list[Block]:
    """Writes the blocks, and the titles of the page between them, in the order of the source."""
    main = next((block for block in chosen if block.level == 1), None)
    titles = [_trimmed(title, head, main) for title in head.titles]
    parts: list[Title | body.Block] = [title for title in titles if not _is_inside(title, chosen)]
    parts = sorted([*parts, *chosen], key=lambda part: part.pieces[0].start)
    blocks = []
    for part in parts:
        if isinstance(part, Title):
            kind, origin = BlockKind.HEADLINE, part.origin
            for piece in part.pieces:
                builder.replace(piece.text, piece.start, piece.end)
            span = builder.end_block()
        else:
            kind, origin = (BlockKind.HEADLINE, "h1") if part is main else (part.kind, "")
            span = part.write(builder, links)
        if span:
            blocks.append(Block(kind, span, origin))
    return blocks


def _is_inside(title: Title, blocks: list[body.Block]) -> bool:
    """Whether a title stands in the middle of a block's text, as that of a script in a paragraph does."""
    start = title.pieces[0].start
    return any(block.pieces[0].start < start < block.pieces[-1].end for block in blocks)


def _trimmed(title: Title, head: Head, main: body.Block | None) -> Title:
    """A title without the name of the site that stands after it."""
    others = [one.text for one in head.titles if one is not title] + ([main.text] if main else [])
    site = str(head.metadata.get("site", "")).casefold()
    text = "".join(piece.text for piece in title.pieces)
    if len(text) > _LONGEST_TITLE:
        return title
    for separator in _SEPARATOR.finditer(text):
        words_before, rest = text[: separator.start()].strip(), text[separator.end() :].strip()
        if words_before in others or (site and rest.casefold() == site):
            return Title(title.origin, _cut(title.pieces, separator.start()))
    return title


def _cut(pieces: list[words.Piece], length: int) -> list[words.Piece]:
    """The pieces of the first `length` characters."""
    found: list[words.Piece] = []
    for piece in pieces:
        size = len(piece.text)
        if size <= length:
            found.append(piece)
        elif length and size == piece.end - piece.start:
            found.append(words.Piece(piece.text[:length], piece.start, piece.start + length))
        length -= min(size, length)
    return found
