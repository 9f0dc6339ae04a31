"""A cause that is open to dispute, stated as fact.

That two things happened is a fact; that one led to the other is a finding, and somebody made it.

Not flagged: causes that somebody in the passage names.

Sources: Full Fact and ClaimBuster both count correlation and causation among the claims that need checking.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint import Bad, Context, Finding, Good, Meta, Rule, Severity, option
from newslint.analysis import ClaimKind

from ._judge import unsourced


class UnsourcedCause(Rule):
    meta = Meta(
        summary="one thing made out to be the cause of another",
        severity=Severity.SUGGESTION,
        since="0.1",
        evidence="a suggestion: of 8 sentences above 0.6 on 493 published articles 4 were right",
    )
    need: float = option(0.6, "how much a claim must need a source, 0 to 1, for more than a suggestion")
    examples = (
        Bad("The closure of the yard ⟪is largely because⟫ of the new harbour tax."),
        Good("“The closure is largely because of the new harbour tax,” the yard’s owner said."),
        Good("The yard closed in May."),
    )

    def check(self, context: Context) -> Iterator[Finding]:
        for claim, words, severity in unsourced(context, ClaimKind.CAUSE, self.need, self.severity):
            yield self.finding(
                context,
                claim.words,
                f"“{words}” says what caused what; name who found it so, or set the two side by side.",
                severity=severity,
            )
