"""Whether the paragraphs around a quotation tell who speaks."""

from __future__ import annotations

from collections.abc import Sequence

from newslint import Context, Document, Span
from newslint.analysis import Quote, Quotes

_OPENING = "“„"


def outside(document: Document, span: Span, quotes: Sequence[Quote]) -> bool:
    """Whether a block has words outside its quotations."""
    at = span.start
    for quote in quotes:
        if any(char.isalnum() for char in document.text[at : quote.start]):
            return True
        at = quote.end
    return any(char.isalnum() for char in document.text[at : span.end])


def is_whole(text: str, quote: Quote) -> bool:
    """Whether a quotation is closed in its block and its marks are in order."""
    return quote.closed and not any(mark in text[quote.inner.start : quote.inner.end] for mark in _OPENING)


def led_into(context: Context, number: int, span: Span) -> bool:
    """Whether the block before ends with a colon or an open quotation, or the draft has the same words elsewhere."""
    document = context.document
    if number and document.blocks[number - 1].is_body:
        before = document.text_of(document.blocks[number - 1].span).rstrip()
        if before.endswith((":", "—", "–", ",")):
            return True
        last = context.get(Quotes).within(document.blocks[number - 1].span)
        if last and not last[-1].closed:
            return True
    words = document.text[span[0] : span[1]].strip("\"”“’‘'«» .,")
    return document.text.find(words) != document.text.rfind(words)
