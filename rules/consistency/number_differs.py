"""One quantity with two values.

Where the first paragraph has 216 cars burnt and the ninth speaks of "the 261 cars", one of the two is wrong, and the
reader cannot tell which.

Not flagged: figures that rounding or a hedge reconciles; amounts that do not refer back ("another 40 cars"); figures
of which the draft gives several for one thing; quotations; headlines, which `headline/` holds against the body.

Sources: IPSO Editors' Code, clause 1; transposed and changed figures are a staple of corrections columns.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint import Bad, Context, Finding, Good, Meta, Rule, Severity
from newslint.analysis import Numbers, Quotes, Sentences, Words

from ._mentions import find_clashes, find_mentions


class NumberDiffers(Rule):
    meta = Meta(
        summary="one quantity with two values",
        severity=Severity.WARNING,
        since="0.1",
        evidence="no hit on 2,355 texts of natural copy, so no false alarm; planted: 33 of 50 caught, no twin flagged",
    )
    examples = (
        Bad(
            "A fire at a warehouse in Ostrey destroyed 216 cars.\n\n"
            "The ⟪261⟫ cars destroyed in the warehouse fire were to have been sold in the spring."
        ),
        Good(
            "A fire at a warehouse in Ostrey destroyed 216 cars.\n\n"
            "The 216 cars destroyed in the warehouse fire were to have been sold in the spring."
        ),
        Good(
            "A fire at a warehouse in Ostrey destroyed more than 200 cars.\n\n"
            "The 216 cars destroyed in the warehouse fire were to have been sold in the spring."
        ),
    )

    def check(self, context: Context) -> Iterator[Finding]:
        document = context.document
        mentions = find_mentions(
            document, context.get(Words), context.get(Numbers), context.get(Sentences), context.get(Quotes)
        )
        for first, later in find_clashes(mentions):
            one, other = (document.text[slice(*mention.number.span)] for mention in (later, first))
            yield self.finding(
                context,
                later.number.span,
                f"“{one}” seems to count what was “{other}” before; check which of the two is right.",
                related=[(first.number.span, "the other figure")],
            )
