"""A long quotation that comes before the reader learns who speaks.

After three sentences the reader has begun to guess; every quotation reads differently once one knows whose it is.

Not flagged: short quotations before their speaker; quotations by whoever spoke in the paragraph before.

Sources: Reuters (“identify the source as quickly as possible, usually after the first sentence”), AP.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint import Bad, BlockKind, Context, Finding, Good, Meta, Rule, Severity, option
from newslint.analysis import Quotes, Sentences

from ._speakers import speaks_on


class LateAttribution(Rule):
    meta = Meta(
        summary="three sentences of quotation before the reader learns who speaks",
        severity=Severity.SUGGESTION,
        since="0.1",
    )
    min_sentences: int = option(3, "sentences of quotation before the speaker")
    min_words: int = option(40, "words of quotation before the speaker")
    examples = (
        Bad(
            "The bridge is closed.\n\n⟪“I crossed it every day for forty years, in rain and in snow, with my father "
            "and then with my sons. Nobody ever told us that it might fall. We would have walked the long way round, "
            "by the mill, and been late for school and for work,”⟫ said Ada Lindqvist."
        ),
        Good("The bridge is closed.\n\n“I crossed it every day. It never fell. It never will,” said Ada Lindqvist."),
        Good(
            "“I crossed it every day for forty years,” said Ada Lindqvist. “Nobody ever told us that it might fall. We "
            "would have walked the long way round, by the mill, and been late for school and for work, all of us.”"
        ),
    )

    def check(self, context: Context) -> Iterator[Finding]:
        document, seen = context.document, -1
        for quote in context.get(Quotes):
            if quote.block == seen:
                continue
            seen = quote.block
            block = document.blocks[quote.block]
            if block.kind is not BlockKind.PARAGRAPH or quote.start != block.span.start or quote.continues:
                continue
            words = document.text_of(quote.span).split()
            after = document.text[quote.end : block.span.end]
            if len(words) < self.min_words or not after.strip() or speaks_on(context, quote):
                continue
            if len(context.get(Sentences).within(quote.span)) >= self.min_sentences:
                yield self.finding(
                    context,
                    quote.span,
                    f"“{' '.join(words[:5]).strip('“”')} …”: say who speaks after the first sentence.",
                )
