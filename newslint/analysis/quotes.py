"""One quote lexer for every rule: curly, straight, British single and doubled-apostrophe marks, nested quotes,
and quotes that run over several paragraphs."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from newslint.document import Document
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
_BEFORE_OPENING = frozenset(" \t\n\r\u00a0\u202f([{—–-/…\"“‘'«:")
_CLIPPED = re.compile(r"[’'‘](?:\d\ds?\b|em\b|til\b|tis\b|twas\b|cause\b|n\b|bout\b|round\b)", re.IGNORECASE)


class _Open(NamedTuple):
    start: int
    inner: int
    mark: str
    continues: bool


def _lex_block(text: str, start: int, end: int, number: int, carried: str) -> tuple[list[Quote], str]:
    """The quotes of one block. `carried` is the mark of a quote left open by the block before ("" if none);
    the second result is the mark this block leaves open."""
    found: list[Quote] = []
    double: _Open | None = None
    single: _Open | None = None
    skip_to = start

    def close(opened: _Open, inner_end: int, end: int, closed: bool, depth: int) -> None:
        found.append(
            Quote(
                opened.start, end, Span(opened.inner, inner_end), opened.mark, number, opened.continues, closed, depth
            )
        )

    for match in _MARK.finditer(text, start, end):
        at = match.start()
        if at < skip_to:
            continue
        mark, after = match.group(), match.end()
        if mark == "'" and text[after : after + 1] == "'" and text[after + 1 : after + 2] != "'":
            mark, after = "''", after + 1
            skip_to = after
        before = text[at - 1] if at > start else " "
        following = text[after] if after < end else " "
        opens = before in _BEFORE_OPENING and not following.isspace()
        if mark in {"“", "„", "«", "``"} or (
            mark in {'"', "''", "”", "»"} and double is None and (opens or mark in {'"', "''"})
        ):
            if mark in {"”", "»"} and not opens:
                continue
            if double is not None:
                if mark in {'"', "''"}:
                    pass
                else:
                    close(double, at, at, False, 0)
            continues = bool(carried) and not text[start:at].strip() and _kind(mark) == _kind(carried)
            double = _Open(at, after, mark, continues)
        elif mark in {'"', "''", "”", "»"}:
            if double is not None:
                if single is not None and single.start > double.start:
                    single = None
                close(double, at, after, True, 0)
                double = None
        elif mark in {"‘", "'", "’"}:
            if single is None:
                if (
                    (mark != "’")
                    and opens
                    and following.isalnum() | (following in '“"[(…$£€')
                    and not _CLIPPED.match(text, at)
                ):
                    continues = bool(carried) and not text[start:at].strip() and _kind(mark) == _kind(carried)
                    single = _Open(at, after, mark, continues)
            elif mark != "‘" and not following.isalnum() and not _is_possessive(text, at, end):
                close(single, at, after, True, int(double is not None))
                single = None
    left = ""
    if double is not None:
        close(double, end, end, False, 0)
        left = double.mark
    elif single is not None and single.mark == "‘":
        close(single, end, end, False, 0)
        left = single.mark
    return found, left


def _kind(mark: str) -> str:
    return "single" if mark in {"‘", "'"} else "double"


_SINGLE_CLOSE = re.compile(r"[.,?!;…][’'](?![^\W_])")


def _is_possessive(text: str, at: int, end: int) -> bool:
    """Whether the mark after a plural s ("officials’ fears") is an apostrophe: a clearer closing mark follows
    before the next opening one."""
    if text[at - 1 : at] not in {"s", "S"} or text[at + 1 : at + 2] != " ":
        return False
    limit = min(end, at + 400)
    closing = _SINGLE_CLOSE.search(text, at + 1, limit)
    if not closing:
        return False
    opening = re.compile(r"(?<=[\s(—])[‘'](?=\w)").search(text, at + 1, limit)
    return opening is None or opening.start() > closing.start()


def lex(document: Document) -> Quotes:
    """The quotations of a document."""
    quotes: list[Quote] = []
    carried = ""
    for number, block in enumerate(document.blocks):
        found, left = _lex_block(document.text, *block.span, number, carried if block.is_body else "")
        quotes += found
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
