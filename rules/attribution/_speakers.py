"""Whether the paragraphs around a quotation tell who speaks."""

from __future__ import annotations

from collections.abc import Sequence

from newslint import Context, Document, Span
from newslint.analysis import Attributions, Quote, Quotes, Sentences, Words

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


def led_into(context: Context, number: int) -> bool:
    """Whether the block before ends with a colon or an open quotation, or says that somebody made a speech."""
    document = context.document
    if number and document.blocks[number - 1].is_body:
        before = document.text_of(document.blocks[number - 1].span).rstrip()
        if before.endswith((":", "—", "–", ",")) or _announces(context, number - 1):
            return True
        last = context.get(Quotes).within(document.blocks[number - 1].span)
        if last and not last[-1].closed:
            return True
    return False


_MAKE = frozenset(
    """
    made makes issued issues posted wrote writes sent gave gives released delivered published offered recorded
    addressed took read
    """.split()
)
_WORDS = frozenset(
    """
    plea appeal statement letter speech message testimony post tweet remark remarks comment comments response answer
    address note email video call vow promise declaration stage floor podium microphone
    """.split()
)


def _announces(context: Context, number: int) -> bool:
    """Whether the last sentence of a block says that somebody made a speech or a statement, and quotes none of it."""
    block = context.document.blocks[number]
    sentence = context.get(Sentences).at(block.span.end - 1)
    if context.get(Quotes).within(sentence.span):
        return False
    words = context.get(Words)
    forms = [words.forms[index] for index in words.within(sentence.start, sentence.end)]
    return any(form in _MAKE and not _WORDS.isdisjoint(forms[at + 1 : at + 6]) for at, form in enumerate(forms))


def speaks_on(context: Context, quote: Quote) -> bool:
    """Whether the speaker of a quotation has spoken in the block before already."""
    if not quote.block:
        return False
    said = context.get(Attributions)
    before = {one.source.text for one in said.over(context.document.blocks[quote.block - 1].span) if one.source}
    return any(one.source is not None and (one.carried or one.source.text in before) for one in said.over(quote.span))
