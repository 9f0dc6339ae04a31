"""Wrongdoing of a person or an organisation, stated as fact.

A reader who is told that somebody lied, stole or killed believes that it has been shown. Until a court or a record
has, it is somebody's allegation, and the law of libel asks whose.

Not flagged: what somebody in the passage says, what police, prosecutors, courts or records are named for in the
sentence or beside it, and crimes told in the passive without a doer.

Sources: Reuters and AP both attribute every contentious statement; the BBC guidelines (3.4) ask that uncorroborated
claims be attributed.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint import Bad, Context, Finding, Good, Meta, Rule, Severity, option
from newslint.analysis import ClaimKind

from ._judge import unsourced


class UnsourcedAllegation(Rule):
    meta = Meta(
        summary="wrongdoing stated as fact",
        severity=Severity.WARNING,
        since="0.1",
        evidence="28 warnings read on 957 published articles, 21 right; 3 of them in the 409 of clean",
    )
    need: float = option(0.4, "how much a claim must need a source, 0 to 1, for more than a suggestion")
    examples = (
        Bad("Her uncle ⟪embezzled⟫ the choir’s savings and spent them in Brackwater."),
        Bad("The council has been ⟪shortchanging⟫ the schools of the harbour towns."),
        Good("Auditors asked whether her uncle embezzled the choir’s savings."),
        Good("“Her uncle embezzled the choir’s savings,” the judge in Dunmore said."),
        Good("The savings of the choir were embezzled in 2019."),
    )

    def check(self, context: Context) -> Iterator[Finding]:
        for claim, words, severity in unsourced(context, ClaimKind.ALLEGATION, self.need, self.severity):
            yield self.finding(
                context,
                claim.words,
                f"“{words}” accuses somebody in the draft’s own voice; say who alleges it, or which court found it.",
                severity=severity,
            )
