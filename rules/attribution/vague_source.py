"""A crowd as a source: “experts say”, “critics argue”, “many believe”.

Nobody can ask a crowd. A reader cannot tell whether three thousand economists hold the view or the reporter’s
neighbour, and a claim borrowed from “some” is a claim nobody answers for.

Not flagged: a crowd of whom one is named within the next three sentences (“Economists disagree. Ada Lindqvist, an
economist at …”); “officials” after the copy has said whose; parties and nations as a whole (“Democrats say”);
shares of a poll; what speakers say inside quotations.

Sources: NPR (“it is not enough to report that ‘officials say’ something”), Wikipedia’s guideline on unsupported
attributions and its exception, Guardian (“‘one MP’ is so weak as to be meaningless”).
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint import Bad, Context, Finding, Good, Meta, Rule, Severity
from newslint.analysis import SourceKind, Unnamed

from ._named_nearby import is_named_nearby, was_described
from ._unnamed import mentions


class VagueSource(Rule):
    meta = Meta(
        summary="a crowd as a source, with nobody of it named",
        severity=Severity.WARNING,
        since="0.1",
        evidence="published articles: 52 hits read, 42 right",
    )
    examples = (
        Bad("⟪Experts⟫ say the bridge is unsafe."),
        Bad("The plan, ⟪critics⟫ argue, would ruin the harbour."),
        Bad("The bridge is unsafe, according to ⟪some analysts⟫, and ⟪many⟫ believe the council knew."),
        Bad("“It will never be built,” said ⟪opponents of the plan⟫."),
        Bad("The mayor resigned, a decision that is seen by ⟪many residents⟫ as overdue."),
        Good(
            "Experts say the bridge is unsafe. “It may fall,” said Ada Lindqvist, an expert on bridges at "
            "Brackwater College."
        ),
        Good("Dunmore officials closed the bridge on Monday. It will open in May, officials said."),
        Good("Critics of the plan met in the town hall."),
        Good("“Critics say I am old,” Lindqvist said. “They are right.”"),
        Good("A poll found that 60% of voters believe the bridge is safe, the council said."),
    )

    def check(self, context: Context) -> Iterator[Finding]:
        for mention in mentions(context, SourceKind.COLLECTIVE):
            if self._is_fair(context, mention):
                continue
            words = context.document.text[mention.start : mention.reach]
            shown = words if len(words) <= 60 else words[:57].rsplit(" ", 1)[0] + " …"
            yield self.finding(
                context,
                (mention.start, mention.reach),
                f"“{shown}” could be anybody: name at least one of them, or cut the claim.",
            )

    @staticmethod
    def _is_fair(context: Context, mention: Unnamed) -> bool:
        return is_named_nearby(context, mention) or was_described(context, mention)
