"""One quote lexer for every rule: curly, straight, British single and doubled-apostrophe marks, nested quotes,
and quotes that run over several paragraphs."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from newslint.document import Block, Document
from newslint.record import NamedTuple
from newslint.rule import Context
from newslint.span import Span


class Quote(NamedTuple):
    """A passage in quotation marks, within one block.

    `start` and `end` include the marks, `inner` does not (prose offsets). `continues`: the passage carries on
    the one of the block before; `closed`: its closing mark is in this block. `depth` is 0, or 1 inside another.
    """

    start: int
    end: int
    inner: Span
    mark: str
    block: int
    continues: bool = False
    closed: bool = True
    depth: int = 0

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)


class Quotes:
    """The quotations of a draft in reading order; `outer` leaves out those nested in another."""

    def __init__(self, quotes: list[Quote]) -> None:
        self.all = sorted(quotes, key=lambda quote: (quote.start, -quote.end))
        self.outer = [quote for quote in self.all if quote.depth == 0]
        self._starts = [quote.start for quote in self.outer]

    def __iter__(self) -> Iterator[Quote]:
        return iter(self.outer)

    def __len__(self) -> int:
        return len(self.outer)

    def at(self, offset: int) -> Quote | None:
        """The outer quotation whose marks enclose a prose offset."""
        index = bisect_right(self._starts, offset) - 1
        if index >= 0 and self.outer[index].end > offset:
            return self.outer[index]
        return None

    def covers(self, span: tuple[int, int]) -> bool:
        """Whether the whole of a prose span stands inside one quotation."""
        quote = self.at(span[0])
        return quote is not None and span[1] <= quote.end

    def within(self, span: tuple[int, int]) -> list[Quote]:
        """The outer quotations that touch a prose span."""
        first = max(0, bisect_right(self._starts, span[0]) - 1)
        last = bisect_right(self._starts, span[1] - 1)
        return [quote for quote in self.outer[first:last] if quote.end > span[0]]


_MARK = re.compile(r"""[“”„«»"‘’']|``""")
_OPENING = frozenset({"“", "„", "«", "``"})
_CLOSING = frozenset({"”", "»"})
_EITHER = frozenset({'"', "''"})
_SINGLE = frozenset({"‘", "’", "'"})
_BEFORE_OPENING = frozenset(" \t\n\r\u00a0\u202f([{—–-/…\"“‘'«:")
_AFTER_SINGLE = frozenset('“"[(…$£€')
_CLIPPED = re.compile(r"[’'‘](?:\d\ds?\b|(?:em|til|tis|twas|cause|n|bout|round)\b)", re.IGNORECASE)
_SINGLE_CLOSE = re.compile(r"[.,?!;…][’'](?![^\W_])")
_SINGLE_OPEN = re.compile(r"(?<=[\s(—])[‘'](?=\w)")
_REACH = 400
"""How far, in characters, to look for a clearer closing mark than the one after a plural s."""


class _Open(NamedTuple):
    start: int
    inner: int
    mark: str
    continues: bool


class _Lexer:
    """Reads the marks of one block from left to right, with at most one double and one single quote open.

    `carried` is the mark of a quote that the block before left open, "" if none.
    """

    def __init__(self, text: str, block: Block, number: int, carried: str) -> None:
        self.text = text
        self.start, self.end = block.span
        self.number = number
        self.carried = carried
        self.double: _Open | None = None
        self.single: _Open | None = None
        self.found: list[Quote] = []

    def read(self) -> str:
        """Fills `found`; returns the mark that this block leaves open, "" if none."""
        done = self.start
        for match in _MARK.finditer(self.text, self.start, self.end):
            at, after, mark = match.start(), match.end(), match.group()
            if at < done:
                continue
            if mark == "'" and self.text.startswith("'", after) and not self.text.startswith("'", after + 1):
                mark, after = "''", after + 1
            done = after
            if mark in _SINGLE:
                self._single(at, after, mark)
            else:
                self._double(at, after, mark)
        return self._leave_open()

    def _double(self, at: int, after: int, mark: str) -> None:
        if self.double is not None and self._closes_double(mark):
            if self.single is not None and self.single.start > self.double.start:
                self.single = None
            self._close(self.double, at, after)
            self.double = None
        elif mark in _OPENING or self._may_open(at, after) or (mark in _EITHER and self._stands_free(at, after)):
            if self.double is not None:
                self._close(self.double, at, at, closed=False)
            self.double = self._open(at, after, mark)

    def _closes_double(self, mark: str) -> bool:
        opened = self.double.mark if self.double is not None else ""
        return mark in _EITHER or mark in _CLOSING or (mark == "“" and opened == "„")

    def _single(self, at: int, after: int, mark: str) -> None:
        if mark != "’" and self._may_open(at, after) and self._opens_single(at, after):
            if self.single is None or self.double is None or self.single.start > self.double.start:
                self.single = self._open(at, after, mark)
        elif self.single is not None and mark != "‘" and self._closes_single(at, after):
            self._close(self.single, at, after)
            self.single = None

    def _opens_single(self, at: int, after: int) -> bool:
        following = self.text[after : after + 1]
        return (following.isalnum() or following in _AFTER_SINGLE) and not _CLIPPED.match(self.text, at)

    def _closes_single(self, at: int, after: int) -> bool:
        following = self.text[after : min(after + 1, self.end)]
        return not following.isalnum() and not self._is_possessive(at)

    def _is_possessive(self, at: int) -> bool:
        """Whether the mark after a plural s ("officials’ fears") is an apostrophe: a clearer closing mark follows
        before the next opening one."""
        if self.text[at - 1] not in "sS" or self.text[at + 1 : at + 2] != " ":
            return False
        limit = min(self.end, at + _REACH)
        closing = _SINGLE_CLOSE.search(self.text, at + 1, limit)
        if closing is None:
            return False
        opening = _SINGLE_OPEN.search(self.text, at + 1, limit)
        return opening is None or opening.start() > closing.start()

    def _may_open(self, at: int, after: int) -> bool:
        """Whether the characters on both sides allow a quotation to begin here."""
        before = self.text[at - 1] if at > self.start else " "
        return before in _BEFORE_OPENING and after < self.end and not self.text[after].isspace()

    def _stands_free(self, at: int, after: int) -> bool:
        """Whether white space is on both sides of the mark, as in careless typing (" Yes, " he said)."""
        return after < self.end - 1 and self.text[after].isspace() and (at == self.start or self.text[at - 1].isspace())

    def _open(self, at: int, after: int, mark: str) -> _Open:
        continues = _kind(mark) == _kind(self.carried) and not self.text[self.start : at].strip()
        return _Open(at, after, mark, continues)

    def _close(self, opened: _Open, inner_end: int, end: int, *, closed: bool = True) -> None:
        inner = Span(opened.inner, inner_end)
        self.found.append(Quote(opened.start, end, inner, opened.mark, self.number, opened.continues, closed))

    def _leave_open(self) -> str:
        left = self.double
        if left is None and self.single is not None and self.single.mark == "‘":
            left = self.single
        if left is None:
            return ""
        self._close(left, self.end, self.end, closed=False)
        return left.mark


def _kind(mark: str) -> str:
    if not mark:
        return ""
    return "single" if mark in _SINGLE else "double"


def lex(document: Document) -> Quotes:
    """The quotations of a document."""
    quotes: list[Quote] = []
    carried = ""
    for number, block in enumerate(document.blocks):
        lexer = _Lexer(document.text, block, number, carried if block.is_body else "")
        left = lexer.read()
        quotes += lexer.found
        carried = left if block.is_body else ""
    return Quotes(_mark_nested(quotes))


def _mark_nested(quotes: list[Quote]) -> list[Quote]:
    quotes.sort(key=lambda quote: (quote.start, -quote.end))
    out: list[Quote] = []
    reach = -1
    for quote in quotes:
        if quote.start < reach:
            out.append(quote._replace(depth=1))
        else:
            out.append(quote._replace(depth=0))
            reach = quote.end
    return out


def analyse(context: Context) -> Quotes:
    return lex(context.document)
