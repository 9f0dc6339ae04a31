"""The blocks of text in HTML, each with the elements around it that matter."""

from __future__ import annotations

import re
from collections import Counter

from newslint.document import BlockKind, Link
from newslint.readers.html import elements, tokens, words
from newslint.readers.html.tokens import Token
from newslint.readers.prose import ProseBuilder
from newslint.span import Span

_CLASS = re.compile(r"""\bclass\s*=\s*["']?[^"'>]*?\b(standfirst|subtitle|dek|deck|byline|dateline)(?=["'\s>])""")
_LOOK_BACK = 6
"""How far up an unclosed element is looked for that the next one ends."""


class Block:
    """A block of text. `pieces` are words with the places of links among them; `level` is that of a heading."""

    __slots__ = ("article", "in_main", "in_region", "kind", "level", "links", "pieces", "size")

    def __init__(self) -> None:
        self.pieces: list[words.Piece] = []
        self.links: list[tuple[int, int, str]] = []
        """From which piece to which a link goes, and where it leads."""
        self.kind = BlockKind.PARAGRAPH
        self.level = 0
        self.article = 0
        """The number of the outermost `article` around it, from 1; 0 outside."""
        self.in_main = False
        self.in_region = False
        """Whether it stands in navigation, a header, a footer or an aside, outside any article."""
        self.size = 0

    @property
    def text(self) -> str:
        """What the block says."""
        return words.said(self.pieces)

    def write(self, builder: ProseBuilder, links: list[Link]) -> Span | None:
        """Writes the words as prose, and adds the links among them; gives the prose span of the block."""
        offsets = [builder.here]
        for piece in self.pieces:
            builder.replace(piece.text, piece.start, piece.end)
            offsets.append(builder.here)
        found = [Link(Span(offsets[first], offsets[last]), url) for first, last, url in self.links if first < last]
        span = builder.end_block()
        if span:
            links += found
        return span


class Body:
    """Takes tokens; `blocks` are those of the text so far, `comments` the source spans of comments."""

    def __init__(self, source: str) -> None:
        self.blocks: list[Block] = []
        self.comments: list[Span] = []
        self._source = source
        self._stack: list[str] = []
        self._open: Counter[str] = Counter()
        self._classes: list[tuple[int, BlockKind]] = []
        """The height of the stack at an element whose class tells the kind of its text, and the kind."""
        self._skipping = ""
        self._skip_depth = 0
        self._articles = 0
        self._block = Block()
        self._link: tuple[int, str] | None = None

    def take(self, token: Token) -> None:
        """Takes the next token of the source."""
        kind, start, end, name = token
        if kind == tokens.COMMENT:
            self.comments.append(Span(start, end))
        elif self._skipping:
            self._skip(token)
        elif kind == tokens.TEXT:
            self._text(start, end)
        elif name not in elements.OF_MEANING:
            return
        elif kind == tokens.START:
            self._start(token)
        elif kind == tokens.END:
            self._end(name)

    def close(self) -> None:
        """Ends the last block."""
        self._flush()

    def _skip(self, token: Token) -> None:
        """Passes over an element that is no text, down to its end tag."""
        if self._skipping == "head" and token.kind == tokens.START and token.name in elements.BLOCKS:
            self._skipping = ""  # a head may end without saying so
            self._start(token)
        elif token.name == self._skipping and token.kind in (tokens.START, tokens.END):
            self._skip_depth += 1 if token.kind == tokens.START else -1
            if not self._skip_depth:
                self._skipping = ""

    # Text

    def _text(self, start: int, end: int) -> None:
        block = self._block
        for piece in words.pieces(self._source, start, end):
            if piece.text[0] == " " and (not block.pieces or block.pieces[-1].text[-1] in " \n"):
                if len(piece.text) == 1:
                    continue
                piece = words.Piece(piece.text[1:], piece.start + 1, piece.end)
            block.pieces.append(piece)
            block.size += len(piece.text)

    def _break(self, token: Token) -> None:
        """A `br`: a new line; two of them, a new block."""
        pieces = self._block.pieces
        while pieces and pieces[-1].text == " ":
            pieces.pop()
        if pieces and pieces[-1].text == "\n":
            self._flush()
        elif pieces:
            pieces.append(words.Piece("\n", token.start, token.end))

    # Tags

    def _start(self, token: Token) -> None:
        name = token.name
        if name == "br":
            self._break(token)
        elif name in elements.SKIPPED:
            if not self._source.startswith("/>", token.end - 2):
                self._skipping, self._skip_depth = name, 1
        elif name == "a":
            self._open_link(token)
        elif name in elements.BLOCKS:
            self._flush()
            self._close_unclosed(name)
            if name not in elements.VOID:
                self._push(token)

    def _push(self, token: Token) -> None:
        name = token.name
        if name == "article" and not self._open["article"]:
            self._articles += 1
        self._stack.append(name)
        self._open[name] += 1
        if token.end - token.start > len("<p class=dek>") and (found := self._class(token)):
            self._classes.append((len(self._stack), found))

    def _class(self, token: Token) -> BlockKind | None:
        match = _CLASS.search(self._source, token.start, min(token.end, token.start + 500))
        return elements.CLASSES[match.group(1)] if match else None

    def _close_unclosed(self, name: str) -> None:
        """Ends the elements that a start tag ends without saying so."""
        if self._stack and self._stack[-1] == elements.CLOSED_BY_BLOCKS:
            self._pop()
        closed = elements.CLOSES.get(name)
        if not closed:
            return
        for height in range(len(self._stack) - 1, max(-1, len(self._stack) - 1 - _LOOK_BACK), -1):
            if self._stack[height] in closed:
                while len(self._stack) > height:
                    self._pop()
                if name != "tr":
                    return
            elif self._stack[height] in ("ul", "ol", "dl", "table"):
                return

    def _end(self, name: str) -> None:
        if name == "a":
            self._close_link()
        elif name in elements.BLOCKS:
            self._flush()
            if self._open[name]:
                while self._stack[-1] != name:
                    self._pop()
                self._pop()

    def _pop(self) -> None:
        if self._classes and self._classes[-1][0] == len(self._stack):
            self._classes.pop()
        self._open[self._stack.pop()] -= 1

    # Links

    def _open_link(self, token: Token) -> None:
        self._close_link()
        href = tokens.attributes(self._source, token).get("href")
        if href:
            self._link = (len(self._block.pieces), words.said(words.pieces(self._source, href.start, href.end)))

    def _close_link(self) -> None:
        if self._link:
            first, url = self._link
            self._block.links.append((first, len(self._block.pieces), url))
            self._link = None

    # Blocks

    def _flush(self) -> None:
        """Ends the block at hand."""
        block = self._block
        if not block.pieces and not self._link:
            return
        url = self._link[1] if self._link else ""
        self._close_link()
        while block.pieces and not block.pieces[-1].text.strip():
            block.pieces.pop()
        block.links = [(first, min(last, len(block.pieces)), url) for first, last, url in block.links]
        if block.pieces:
            self._place(block)
            self.blocks.append(block)
        self._block = Block()
        if url:
            self._link = (0, url)

    def _place(self, block: Block) -> None:
        """Notes what stands around a block."""
        opened = self._open
        block.kind = next((kind for name, kind in elements.KINDS.items() if opened[name]), BlockKind.PARAGRAPH)
        if self._classes and block.kind in (BlockKind.PARAGRAPH, BlockKind.HEADING):
            block.kind = self._classes[-1][1]
        elif block.kind is BlockKind.HEADING:
            block.level = next(int(name[1]) for name in elements.HEADINGS if opened[name])
        block.article = self._articles if opened["article"] else 0
        block.in_main = opened["main"] > 0
        block.in_region = not block.article and any(opened[name] for name in elements.REGIONS)
