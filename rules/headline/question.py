"""A headline that asks what the story should answer.

"Is the mayor a crook?" says it without saying it. As a rule of thumb goes, a headline that ends in a question mark can
be answered with no; if the story can answer, the headline should.

Not flagged: a question in quotation marks that somebody asks.

Sources: Betteridge's law of headlines; the BBC's guidance warns of questions that insinuate.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint import Bad, Context, Finding, Good, Meta, Rule, Severity
from newslint.analysis import Quotes


class Question(Rule):
    meta = Meta(
        summary="a headline that ends in a question mark",
        severity=Severity.SUGGESTION,
        since="0.1",
        evidence="a matter of house style; the mark is there or not",
    )
    examples = (
        Bad("The bridge will close on Monday.", headline="Is Dunmore's bridge safe⟪?⟫"),
        Good("The bridge will close on Monday.", headline="Dunmore's bridge to close"),
        Good("“Is it safe?” the mayor asked.", headline="Mayor asks of bridge: ‘Is it safe?’"),
    )

    def check(self, context: Context) -> Iterator[Finding]:
        for headline in context.document.headlines:
            last = headline.span.end - 1
            if context.document.text[last] == "?" and not context.get(Quotes).at(last):
                yield self.finding(
                    context, (last, last + 1), "A headline with “?” asks; tell what the story answers instead."
                )
