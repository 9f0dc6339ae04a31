"""A sweeping statement that nobody is named for.

"Everyone knows", "most voters want": the writer speaks for a crowd that nobody has asked. It sounds like knowledge
and is an impression.

Not flagged: what somebody in the passage says of others, and statements with a survey or a document beside them.

Sources: Wikipedia's words to watch (unsupported attributions); Guardian style on "many people".
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint import Bad, Context, Finding, Good, Meta, Rule, Severity, option
from newslint.analysis import ClaimKind

from ._judge import unsourced


class UnsourcedClaim(Rule):
    meta = Meta(
        summary="a sweeping statement that nobody is named for",
        severity=Severity.WARNING,
        since="0.1",
        evidence="13 warnings read on 957 published articles, 9 right",
    )
    need: float = option(0.6, "how much a claim must need a source, 0 to 1, for more than a suggestion")
    examples = (
        Bad("⟪As everyone knows⟫, the harbour is finished."),
        Good("“As everyone knows, the harbour is finished,” said Ida Lund, a pilot."),
        Good("Ida Lund knows the harbour."),
    )

    def check(self, context: Context) -> Iterator[Finding]:
        for claim, words, severity in unsourced(context, ClaimKind.OTHER, self.need, self.severity):
            yield self.finding(
                context,
                claim.words,
                f"“{words}” speaks for more people than the draft has asked; name who says so, or be exact.",
                severity=severity,
            )
