"""Whether a paragraph is nothing but a quotation, and whether those around it tell who speaks."""

from __future__ import annotations

from newslint import BlockKind, Context, Document
from newslint.analysis import Attribution, Attributions, Furniture, Quote, Quotes, Sentences, SourceKind, Words

from ._voices import surname

_OPENING = "“„"


def alone(document: Document, quotes: Quotes) -> dict[int, list[Quote]]:
    """The blocks that hold quotations and not a word outside them, with these quotations."""
    by_block: dict[int, list[Quote]] = {}
    for quote in quotes:
        by_block.setdefault(quote.block, []).append(quote)
    return {number: found for number, found in by_block.items() if not _words_outside(document, number, found)}


def _words_outside(document: Document, number: int, quotes: list[Quote]) -> bool:
    span = document.blocks[number].span
    edges = [span.start, *(edge for quote in quotes for edge in quote.span), span.end]
    between = zip(edges[::2], edges[1::2], strict=True)
    return any(char.isalnum() for start, end in between for char in document.text[start:end])


def is_whole(text: str, quote: Quote) -> bool:
    """Whether a quotation begins and ends in its block, its marks are in order, and it names no speaker itself."""
    inner = text[quote.inner.start : quote.inner.end]
    if quote.continues or not quote.closed or inner.startswith(("…", "...")):
        return False
    speaker, colon, _ = inner[:40].partition(":")
    return not (colon and speaker.isupper()) and not any(mark in inner for mark in _OPENING)


def is_signed(document: Document, number: int) -> bool:
    """Whether the next block is no more than a dash and a name, which signs the quotation."""
    if number + 1 >= len(document.blocks):
        return False
    after = document.text_of(document.blocks[number + 1].span)
    return after[:1] in {"-", "–", "—", "―", "~"} and len(after) < 120


def is_speaker(context: Context, number: int, attribution: Attribution) -> bool:
    """Whether an attribution gives the quotation in this block a speaker that a reader finds: one in
    the block itself, or somebody with a name, or quoted, in the block before."""
    source = attribution.source
    if source is None or not attribution.carried:
        return source is not None
    if source.kind is SourceKind.NAMED or source.resolved:
        return True
    before = context.get(Attributions).over(context.document.blocks[max(0, number - 1)].span)
    return any(
        one.source is not None
        and one.cue is not None
        and (one.source.kind is SourceKind.NAMED or (one.is_quoted and one.source.text == source.text))
        for one in before
    )


def led_into(context: Context, number: int) -> bool:
    """Whether the block before leads into a quotation: with a colon, an open quotation or a speech spoken of. A
    headline does with a quotation of its own."""
    document = context.document
    if not number or number - 1 in context.get(Furniture):
        return False
    block = document.blocks[number - 1]
    before = document.text_of(block.span).rstrip()
    quotes = context.get(Quotes).within(block.span)
    if block.kind is BlockKind.HEADLINE:
        return bool(quotes)
    if before.endswith((":", "—", "–", ",")) or _announces(context, number - 1) or _dwells(context, number - 1):
        return True
    if _stays_with(context, number - 1):
        return True
    return bool(quotes) and not quotes[-1].closed


def _dwells(context: Context, number: int) -> bool:
    """Whether a block of a few words ("Pause.", "She laughed.") stays with whoever spoke before it."""
    words = context.document.text_of(context.document.blocks[number].span).split(maxsplit=4)
    if not number or len(words) > 3 or (len(words) > 1 and words[0].lower() not in {"he", "she"}):
        return False
    before = context.document.blocks[number - 1].span
    return any(one.source is not None and one.is_quoted for one in context.get(Attributions).over(before))


_TURNS = frozenset("but and so still yet then now".split())


def _stays_with(context: Context, number: int) -> bool:
    """Whether the last sentence of a block is about somebody quoted in one of the two blocks before it."""
    document, sentences = context.document, context.get(Sentences)
    sentence = sentences.at(document.blocks[number].span.end - 1)
    words = document.text[sentence.start : sentence.start + 200].split()
    while words and words[0].lower() in _TURNS:
        words = words[1:]
    if not number or not words or not words[0][0].isupper():
        return False
    name = words[0].strip(",.’'s").lower()
    start = document.blocks[max(0, number - 2)].span.start
    before = context.get(Attributions).over((start, document.blocks[number - 1].span.end))
    return any(
        one.is_quoted and one.source is not None and one.source.kind is SourceKind.NAMED and surname(one.source) == name
        for one in before
    )


_MAKE = frozenset(
    """
    made makes issued issues posted wrote writes sent gave gives released delivered published offered recorded
    addressed took read continued continues
    """.split()
)
_WORDS = frozenset(
    """
    plea appeal statement letter speech message testimony post tweet remark remarks comment comments response answer
    address note email video call vow promise declaration stage floor podium microphone tirade rant
    """.split()
)
_ADD = frozenset("add note explain argue insist stress".split())


def _announces(context: Context, number: int) -> bool:
    """Whether the last sentence of a block says that somebody made a speech or a statement, and quotes none of it."""
    block = context.document.blocks[number]
    sentence = context.get(Sentences).at(block.span.end - 1)
    if context.get(Quotes).within(sentence.span):
        return False
    words = context.get(Words)
    forms = [words.forms[index] for index in words.within(sentence.start, sentence.end)]
    return any(
        (form in _MAKE and not _WORDS.isdisjoint(forms[at + 1 : at + 6]))
        or form in {"spoke", "speaks"}
        or (form == "to" and not _ADD.isdisjoint(forms[at + 1 : at + 2]))
        for at, form in enumerate(forms)
    )


def taken_up(context: Context, number: int) -> bool:
    """Whether the next block goes on quoting somebody whom the block before this one names."""
    document = context.document
    if not number or number + 1 >= len(document.blocks):
        return False
    after = document.blocks[number + 1].span
    if not any(quote.start == after.start for quote in context.get(Quotes).within(after)):
        return False
    before = document.text_of(document.blocks[number - 1].span)
    sources = (one.source for one in context.get(Attributions).over(after) if one.source is not None)
    return any(surname(source) in before.lower() for source in sources if source.kind is SourceKind.NAMED)


def speaks_on(context: Context, quote: Quote) -> bool:
    """Whether the speaker of a quotation has spoken in the block before already."""
    if not quote.block:
        return False
    said = context.get(Attributions)
    before = {one.source.text for one in said.over(context.document.blocks[quote.block - 1].span) if one.source}
    return any(one.source is not None and (one.carried or one.source.text in before) for one in said.over(quote.span))
