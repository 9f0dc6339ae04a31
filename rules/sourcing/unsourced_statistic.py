"""A share of people, or a rise or fall in one, with no count behind it.

A percentage looks measured. Without the survey, the census or the body that counted, nobody can check it, and it is
the kind of figure that is most often misremembered.

Not flagged: shares that somebody in the passage gives, a poll, study, report or record named in the sentence or
beside it, prices, company results, scores and the tally of an election. Other figures are suggestions at most: in
published copy three in ten have no source within a sentence.

Sources: AP on polls and surveys (who did it, who was asked, when); the claim schema of Full Fact (quantities).
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint import Bad, Context, Finding, Good, Meta, Rule, Severity, option
from newslint.analysis import ClaimKind

from ._judge import unsourced


class UnsourcedStatistic(Rule):
    meta = Meta(
        summary="a share of people with no count behind it",
        severity=Severity.WARNING,
        since="0.1",
        evidence="14 warnings read on 493 published articles, 10 right",
    )
    need: float = option(0.5, "how much a claim must need a source, 0 to 1, for more than a suggestion")
    examples = (
        Bad("The mayor has the support of ⟪85 percent⟫ of young voters."),
        Good("A survey by Dunmore College gives the mayor the support of 85 percent of young voters."),
        Good("Shares in the ferry company fell 5 percent on Monday."),
    )

    def check(self, context: Context) -> Iterator[Finding]:
        for claim, words, severity in unsourced(context, ClaimKind.FIGURE, self.need, self.severity):
            yield self.finding(
                context,
                claim.words,
                f"“{words}” has no count behind it; name the survey, the record or the body that gives it.",
                severity=severity,
            )
