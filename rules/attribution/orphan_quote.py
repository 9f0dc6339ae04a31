"""A quotation whose speaker the reader cannot tell.

A direct quotation stands on the word of the one who said it. Where the paragraph names nobody, and the paragraphs
around it do not either, the reader has to guess, and guesses wrong.

Not flagged: quotations that go on from the paragraph before, or that it leads into (“She put it plainly:”, a speaker
quoted there); quotations inside a sentence of the reporter’s; short ones, titles, slogans and signs; questions and
answers; lists, captions, headlines and block quotes; a pull quote that repeats the article’s own words.

Sources: Reuters (“identify the source as quickly as possible, usually after the first sentence”), AP (attribution in
the same sentence), BBC.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from newslint import Bad, BlockKind, Context, Finding, Good, Meta, Rule, Severity, Span, option
from newslint.analysis import Attributions, Furniture, Quote, Quotes, Sentences

from ._speakers import alone, is_signed, is_speaker, is_whole, led_into, taken_up


class OrphanQuote(Rule):
    meta = Meta(
        summary="a quotation whose speaker the reader cannot tell",
        severity=Severity.WARNING,
        since="0.1",
        evidence="published articles: 9 hits in 1,084, 4 right; speakers cut out on purpose: 53 of 61 noticed",
    )
    min_words: int = option(6, "shortest quotation to look at, in words")
    examples = (
        Bad(
            "The council sold the harbour in May.\n\n⟪“We were never asked about any of it.”⟫\n\n"
            "The sale brought in two million."
        ),
        Bad("The bridge was closed for a year.\n\n⟪“It was the longest winter of our lives.⟫ Nobody came.”"),
        Good("The council sold the harbour.\n\n“We were never asked about any of it,” said Ada Lindqvist."),
        Good(
            "Ada Lindqvist said the council never asked.\n\n“We read about it in the newspaper, like everybody else.”"
        ),
        Good("The mayor made one thing plain:\n\n“Nobody on this council was ever asked about it.”"),
        Good(
            "“Nobody ever asked us about any of it,” said Ada Lindqvist.\n\nThe sale brought in two million.\n\n"
            "“Nobody ever asked us about any of it.”"
        ),
        Good("The harbour was sold.\n\n“Nobody ever asked us about any of it.”\n\n— Ada Lindqvist, 61"),
        Good("The banner over the gate read “Welcome to the City of Dunmore”."),
        Good("“One,” said Lindqvist, “is enough.\n\n“Two would be better than one, of course.”"),
    )

    def check(self, context: Context) -> Iterator[Finding]:
        document, quotes = context.document, context.get(Quotes)
        quotations = alone(document, quotes)
        openings = Counter(_key(document.text, quote) for quote in quotes)
        for number, found in quotations.items():
            if document.blocks[number].kind is not BlockKind.PARAGRAPH or number in context.get(Furniture):
                continue
            if number - 1 in quotations or not all(is_whole(document.text, quote) for quote in found):
                continue
            span = Span(found[0].start, found[-1].end)
            if len(document.text_of(span).split()) < self.min_words or openings[_key(document.text, found[0])] > 1:
                continue
            if is_signed(document, number) or self._is_spoken(context, number, span):
                continue
            first = context.get(Sentences).at(span.start)
            yield self.finding(
                context,
                (span.start, min(first.end, span.end)),
                f"Who says “{_opening(document.text, found[0])}”? Name the speaker in this paragraph.",
            )

    @staticmethod
    def _is_spoken(context: Context, number: int, span: Span) -> bool:
        if any(is_speaker(context, number, one) for one in context.get(Attributions).over(span)):
            return True
        return led_into(context, number) or taken_up(context, number)


def _key(text: str, quote: Quote) -> str:
    """What a pull quote shares with the quotation it repeats."""
    return text[quote.inner.start : min(quote.inner.end, quote.inner.start + 40)].strip(" .,!?…").lower()


def _opening(text: str, quote: Quote) -> str:
    words = text[quote.inner.start : quote.inner.end].split()
    return " ".join(words[:6]) + (" …" if len(words) > 6 else "")
