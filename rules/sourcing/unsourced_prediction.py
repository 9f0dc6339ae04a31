"""What will happen, is expected or is likely, with nobody predicting.

The future has no witnesses: every forecast is somebody's, and how far to trust it depends on whose.

Not flagged: timetables and other dates announced in public, what a named person or body expects.

Sources: Reuters and AP attribute forecasts to those who make them; ClaimBuster counts predictions as claims.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint import Bad, Context, Finding, Good, Meta, Rule, Severity, option
from newslint.analysis import ClaimKind

from ._judge import unsourced


class UnsourcedPrediction(Rule):
    meta = Meta(
        summary="what will happen, with nobody predicting",
        severity=Severity.WARNING,
        since="0.1",
        evidence="30 warnings read on 493 published articles, 25 right",
    )
    need: float = option(0.5, "how much a claim must need a source, 0 to 1, for more than a suggestion")
    examples = (
        Bad("The new ferry ⟪is poised to⟫ transform the island’s economy."),
        Bad("The new ferry is ⟪expected to⟫ bring 300 jobs."),
        Good("The new ferry is expected to bring 300 jobs, said Ada Lindqvist, the mayor of Dunmore."),
        Good("Storms are expected to close the harbour on Monday."),
        Good("“The new ferry is poised to transform the island’s economy,” said Ada Lindqvist, the mayor."),
        Good("The new ferry will sail for the first time on Monday."),
    )

    def check(self, context: Context) -> Iterator[Finding]:
        for claim, words, severity in unsourced(context, ClaimKind.PREDICTION, self.need, self.severity):
            yield self.finding(
                context,
                claim.words,
                f"“{words}” foretells what nobody in the draft predicts; say who expects it.",
                severity=severity,
            )
