"""Markdown with front matter: CommonMark, tables, footnotes, Hugo's shortcodes and Liquid's tags."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import PurePath

from newslint.document import Block, BlockKind, Directive, Document, Link
from newslint.readers import frontmatter
from newslint.readers.decode import decode
from newslint.readers.frontmatter import FrontMatter, fields
from newslint.readers.frontmatter.model import line_of
from newslint.readers.markdown.blocks import ITEM, NOTE, QUOTE, Blocks, Leaf
from newslint.readers.markdown.content import Content
from newslint.readers.markdown.inline import Inline, References, has_markup
from newslint.readers.prose import ProseBuilder
from newslint.readers.top import with_top
from newslint.span import Span


def read(path: PurePath, data: bytes) -> Document:
    """The document of a Markdown file. Raises `UnreadableError` for a binary file or broken front matter."""
    decoded = decode(data)
    source = decoded.text
    front = frontmatter.read(source)
    writer = _Writer(source, front)
    blocks = Blocks(source, front.end if front else 0)
    references = References(blocks.references, blocks.footnotes)
    for leaf in blocks.leaves:
        writer.leaf(leaf, references)
    found, notes = writer.directives()
    if blocks.unclosed >= 0:
        line = line_of(source, blocks.unclosed)
        notes = (*notes, f"line {line}: the code block that opens here is never closed, so what follows was not read")
    prose = writer.builder.build()
    return Document(
        path,
        source,
        prose,
        with_top(prose.text, writer.blocks),
        metadata=front.metadata if front else {},
        directives=found,
        links=tuple(writer.links),
        markup="markdown",
        notes=(*decoded.notes, *notes),
    )


_COMMENT = r"<!--[^-]*(?:-(?!->)[^-]*)*-->\s*"


class _Writer:
    """Writes the leaves as prose, one after the other."""

    def __init__(self, source: str, front: FrontMatter | None) -> None:
        self.builder = ProseBuilder(source)
        self.blocks: list[Block] = fields.blocks(front, self.builder) if front else []
        self.links: list[Link] = []
        self._source = source
        self._front = front
        self._comments: list[Span] = []
        self._has_heading = False

    def leaf(self, leaf: Leaf, references: References) -> None:
        """Writes a leaf, if it has words."""
        if leaf.kind == "html":
            self._html(leaf)
        elif leaf.kind != "shortcode":
            self._text(leaf, references)

    def _text(self, leaf: Leaf, references: References) -> None:
        is_picture = False
        links: list[Link] = []
        if len(leaf.lines) == 1 and not has_markup(self._source, *leaf.lines[0]):
            self.builder.literal(*leaf.lines[0])
        else:
            content = Content.cell if leaf.kind == "cell" else Content
            inline = Inline(content(self._source, leaf.lines), references)
            is_picture = leaf.kind == "paragraph" and inline.nodes.is_image
            inline.nodes.write(self.builder, links, with_images=is_picture)
            self._comments += inline.comments
        if span := self.builder.end_block():
            self.blocks.append(self._block(leaf, span, is_picture))
            self.links += links

    def _html(self, leaf: Leaf) -> None:
        """Writes the text of raw HTML. That in a quote, with the quote's marks before each line, is left out."""
        start, end = leaf.lines[0][0], leaf.lines[-1][1]
        if re.fullmatch(_COMMENT, self._source[start:end]) or QUOTE in leaf.within:
            self._comments += _comments(self._source, start, end)
            return
        from newslint.readers.html import body, tokens

        text = body.Body(self._source)
        for token in tokens.tokens(self._source, start, end):
            text.take(token)
        text.close()
        self._comments += text.comments
        for block in text.blocks:
            if span := block.write(self.builder, self.links):
                self.blocks.append(Block(block.kind, span, "html"))

    def _block(self, leaf: Leaf, span: Span, is_picture: bool) -> Block:
        if leaf.kind == "heading":
            is_first, self._has_heading = not self._has_heading, True
            if is_first and not leaf.within and not any(block.is_body for block in self.blocks[:20]):
                is_second = any(block.kind is BlockKind.HEADLINE for block in self.blocks)
                if leaf.level == 1 or not is_second:
                    return Block(BlockKind.HEADLINE, span, "heading")
            return Block(BlockKind.HEADING, span)
        if is_picture:
            return Block(BlockKind.CAPTION, span, "image")
        if NOTE in leaf.within:
            return Block(BlockKind.CAPTION, span, "footnote")
        if QUOTE in leaf.within:
            return Block(BlockKind.QUOTE, span)
        if leaf.kind == "cell":
            return Block(BlockKind.CELL, span)
        return Block(BlockKind.LIST_ITEM if ITEM in leaf.within else BlockKind.PARAGRAPH, span)

    def directives(self) -> tuple[tuple[Directive, ...], tuple[str, ...]]:
        """The directives of the draft, and a note for each that says nothing."""
        if not self._comments and not (self._front and "newslint" in self._front.metadata):
            return (), ()
        from newslint.readers import directives

        found, notes = directives.from_comments(self._source, self._comments)
        front = self._front
        if front and "newslint" in front.metadata:
            place = front.places.get(("newslint",), front.span)
            line = line_of(self._source, place.start)
            above = directives.from_metadata(front.metadata["newslint"], front.places, front.span, line)
            return (*above.found, *found), (*above.notes, *notes)
        return found, notes


def _comments(source: str, start: int, end: int) -> Iterable[Span]:
    """The HTML comments in `source[start:end]`."""
    while (start := source.find("<!--", start, end)) >= 0:
        after = source.find("-->", start + 4, end)
        if after < 0:
            return
        yield Span(start, after + 3)
        start = after + 3
