"""A judgement in the reporter's own voice.

"No coincidence", "a testament to", "underscores the growing importance": the words tell a reader what to think and
give nothing to check. In news copy the judgement belongs to somebody, or goes.

Not flagged: what somebody says or is quoted with. Opinion and analysis switch this rule off by path or kind.

Sources: Wikipedia's manual of style (words to watch: puffery, editorializing); Reuters handbook on loaded words.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint import Bad, Context, Finding, Good, Meta, Rule, Severity, option
from newslint.analysis import ClaimKind

from ._judge import unsourced


class Editorializing(Rule):
    meta = Meta(
        summary="a judgement in the reporter’s own voice",
        severity=Severity.WARNING,
        since="0.1",
        evidence="60 warnings read on 493 published articles (blogs and columns among them), 45 right",
    )
    need: float = option(0.5, "how much a claim must need a source, 0 to 1, for more than a suggestion")
    examples = (
        Bad("The date of the vote is ⟪no coincidence⟫."),
        Bad(
            "Mayor Ada Lindqvist said the ferry sails in May, a decision that ⟪underscores the growing importance⟫ "
            "of the harbour."
        ),
        Bad("The closure is ⟪far from over⟫ for the families of the fishermen."),
        Good("The date of the vote is no coincidence, said Ada Lindqvist, the mayor of Dunmore."),
        Good("Lindqvist highlighted the importance of the harbour."),
        Good("“The date of the vote is no coincidence,” said Ada Lindqvist, the mayor of Dunmore."),
        Good("The council marks its anniversary on Monday."),
    )

    def check(self, context: Context) -> Iterator[Finding]:
        for claim, words, severity in unsourced(context, ClaimKind.EVALUATION, self.need, self.severity):
            yield self.finding(
                context,
                claim.words,
                f"“{words}” is the draft’s own judgement; cut it, show the facts behind it, or say whose view it is.",
                severity=severity,
            )
