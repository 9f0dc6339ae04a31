"""One quotation, worded in two ways.

Quotation marks promise the words as they were said. Where the standfirst or a caption has other words than the body,
one of the two is not what was said.

Not flagged: headlines, which `headline/` holds against the body; a shorter piece of the same quotation;
words replaced in square brackets, by dots or by asterisks; other punctuation; speech that repeats itself.

Sources: IPSO Editors' Code, clause 1 (accuracy); the Guardian's and AP's rule that quotations are never altered.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint import Bad, BlockKind, Context, Finding, Good, Meta, Rule, Severity
from newslint.analysis import Quotes, Words

from ._wording import find_rewordings


class QuoteDiffers(Rule):
    meta = Meta(
        summary="the same quotation with different words in two places",
        severity=Severity.WARNING,
        since="0.1",
        evidence="1 hit on 2,355 texts of natural copy read, 1 right; planted: 50 of 50 caught, no twin flagged",
    )
    examples = (
        Bad(
            "“The bridge is safe today and it will be safe tomorrow,” said Odile Cardew.\n\n"
            "It was Cardew who told the council: “The bridge is ⟪sound⟫ today and it will be safe tomorrow.”"
        ),
        Good(
            "“The bridge is safe today and it will be safe tomorrow,” said Odile Cardew.\n\n"
            "It was Cardew who told the council that the bridge was “safe today”."
        ),
        Good(
            "“I will fight this in the courts of Dunmore,” said Odile Cardew.\n\n"
            "“I will fight this in the streets of Brackwater and in the lanes of Ostrey,” she said."
        ),
    )

    def check(self, context: Context) -> Iterator[Finding]:
        blocks = context.document.blocks
        quotes = [quote for quote in context.get(Quotes) if blocks[quote.block].kind is not BlockKind.HEADLINE]
        if len(quotes) < 2:
            return
        text = context.document.text
        for first, second in find_rewordings(text, quotes, context.get(Words)):
            one, other = text[slice(*first)], text[slice(*second)]
            yield self.finding(
                context,
                second,
                f"“{other}” stands where the draft has “{one}” in the same quotation; check what was said.",
                related=[(first, "the other wording")],
            )
