"""Words in quotation marks in the headline that nobody says so in the body.

Quotation marks promise the very words. A headline that shortens or sharpens a quotation inside the marks puts words
into somebody's mouth, and readers who compare stop believing the other quotations too.

Not flagged: one or two words in marks (a term, a nickname), a word more or less that carries no meaning ("the"), what
an ellipsis or square brackets stand for. Words that somebody does say close together, but not in this order or form,
are a suggestion only.

Sources: the first clause of the Editors' Code of Practice (IPSO); AP and Reuters alter no quotation, "even to correct
minor grammatical errors".
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint import Bad, Context, Finding, Good, Meta, Rule, Severity, option
from newslint.analysis import HeadlineSupport, Quote, Quotes, Words
from newslint.analysis.headline.wording import has_words, nearest_words

_STORY = (
    "The Dunmore council voted on Monday to close the harbour bridge for repairs until spring.\n"
    "“We cannot let another winter pass with cables that may snap in the next storm,” said Mayor Ada Lindqvist."
)


class QuoteMismatch(Rule):
    meta = Meta(
        summary="a quotation in the headline that the body does not have in these words",
        severity=Severity.WARNING,
        since="0.1",
        evidence=("1,206 published headlines over their own bodies: 5 flagged, 5 not in the body in these words"),
    )
    examples = (
        Bad(_STORY, headline="Bridge ⟪‘will snap in the first storm’⟫, says Dunmore mayor"),
        Good(_STORY, headline="Bridge cables ‘may snap in the next storm’, says Dunmore mayor"),
        Good(_STORY, headline="Dunmore mayor: ‘Cannot let another winter pass … cables may snap’"),
        Good(_STORY, headline="Dunmore mayor wants ‘snap’ decision on bridge cables before storm"),
    )
    min_words: int = option(4, "shortest quotation to check, in words")

    def check(self, context: Context) -> Iterator[Finding]:
        support = context.get(HeadlineSupport)
        if not support.all:
            return
        quotes, words = context.get(Quotes), context.get(Words)
        for reading in support.all:
            if reading.is_other:
                continue
            for quote in quotes.within(reading.span):
                if self._is_altered(context, quote, words, reading.body_start):
                    said = context.document.text_of(quote.inner)
                    near, all_there = nearest_words(words, quote.inner, reading.body_start)
                    yield self.finding(
                        context,
                        quote.span,
                        f"Nobody says “{_short(said)}” in the body; quote word for word, or take off the marks.",
                        severity=Severity.SUGGESTION if all_there else Severity.WARNING,
                        related=[(near, "the nearest words in the body")] if near else [],
                    )

    def _is_altered(self, context: Context, quote: Quote, words: Words, body: int) -> bool:
        if not quote.closed or len(words.within(*quote.inner)) < self.min_words:
            return False
        return not has_words(words, quote.inner, body)


def _short(said: str) -> str:
    return said if len(said) <= 60 else f"{said[:59].rstrip()}…"
