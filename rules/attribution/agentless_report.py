"""Something reported with nobody reporting it: “it is believed”, “reportedly”, “is understood to”, “reports say”.

The passive hides the one thing a reader needs to weigh the claim: whose it is. A word such as “reportedly” hedges
for the reporter and helps nobody else.

Not flagged: the same words with their agent beside them (“it is believed by the council”, “reportedly, according to
the filing”); “known as”, “seen as” and “expected to” as description; what speakers say inside quotations.

Sources: NPR (“it is not enough to report … that some detail is ‘reportedly’ true”), AP on “allegedly” (say who
alleges), Wikipedia’s guideline on unsupported attributions.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint import Bad, Context, Finding, Good, Meta, Rule, Severity
from newslint.analysis import Furniture, Quotes, Words

from ._agentless import spans


class AgentlessReport(Rule):
    meta = Meta(
        summary="“it is believed”, “reportedly”, “reports say”: a report with nobody reporting",
        severity=Severity.WARNING,
        since="0.1",
        evidence="published articles: 44 hits read, 35 right",
    )
    examples = (
        Bad("⟪It is believed⟫ that the mayor will resign."),
        Bad("The bridge, ⟪it is claimed⟫, cost twice as much."),
        Bad("The mayor has ⟪reportedly⟫ sold her house."),
        Bad("The thieves ⟪are understood to⟫ have come by boat."),
        Bad("Lindqvist ⟪is widely considered⟫ the next governor."),
        Bad("The mayor, ⟪reports say⟫, has sold her house."),
        Bad("The mayor has sold her house, ⟪according to unconfirmed reports⟫."),
        Bad("⟪Privileged access to information⟫ within the council reveals that the vote was bought."),
        Bad("That view, ⟪voiced in private meetings⟫ with donors, has spread."),
        Good("It is believed by the council that the bridge is safe."),
        Good("The mayor has reportedly sold her house, according to the Brackwater Echo."),
        Good("She is known as the iron mayor and is expected to run again."),
        Good("“It is believed that I will resign,” Lindqvist said. “It is wrong.”"),
        Good("Two people were reported missing. Reports to the council are due in May."),
    )

    def check(self, context: Context) -> Iterator[Finding]:
        words, quotes, furniture = context.get(Words), context.get(Quotes), context.get(Furniture)
        for first, last in spans(words):
            span = (words.starts[first], words.ends[last])
            if quotes.at(span[0]) or context.document.block_at(span[0]) in furniture:
                continue
            shown = context.document.text[span[0] : span[1]]
            yield self.finding(context, span, f"“{shown}”: say who reports it, or cut it.")
