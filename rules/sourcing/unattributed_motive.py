"""What somebody wants, fears or intends, with no word of theirs behind it.

Nobody sees into a mind. A reporter who writes that a minister is desperate or that a move is a deliberate snub has
guessed, or has been told by somebody whom the reader should know.

Not flagged: motives that the person or somebody else states, and purposes that a plan or a law names itself.

Sources: Reuters handbook (attribute thoughts and feelings to the person or to whoever describes them); AP on
motives in crime and politics.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint import Bad, Context, Finding, Good, Meta, Rule, Severity, option
from newslint.analysis import ClaimKind

from ._judge import unsourced


class UnattributedMotive(Rule):
    meta = Meta(
        summary="what somebody wants, fears or intends, with no word of theirs",
        severity=Severity.WARNING,
        since="0.1",
        evidence="37 warnings read on 493 published articles, 26 right",
    )
    need: float = option(0.5, "how much a claim must need a source, 0 to 1, for more than a suggestion")
    examples = (
        Bad("The visit to Brackwater ⟪is a deliberate snub⟫ to the harbour towns."),
        Bad("The mayor ⟪doesn’t care⟫ for the harbour towns."),
        Good("The mayor doesn’t care for the harbour towns, said Ida Lund, a pilot."),
        Good("“The visit is a deliberate snub to the harbour towns,” said Ida Lund, who speaks for them."),
        Good("The ferry sails to Brackwater on Monday."),
    )

    def check(self, context: Context) -> Iterator[Finding]:
        for claim, words, severity in unsourced(context, ClaimKind.MOTIVE, self.need, self.severity):
            yield self.finding(
                context,
                claim.words,
                f"“{words}” tells what goes on in somebody’s mind; let them say it, or say who reads it so.",
                severity=severity,
            )
