"""The headline of another story, left where the page listed its latest ones.

It stands alone at the end of a draft or between two paragraphs, ends in no full stop, and is about something that the
story never mentions: a reader stumbles from a ferry into a plane crash.

Not flagged: subheadings, which share words with the story around them; the headline of this story; list items.

Sources: the last line of one scraped article in twenty is such a headline, against two in a thousand of published
ones.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint import Bad, Context, Finding, Good, Meta, Rule, Severity

from ._lines import report
from ._samples import COUNCIL, MAYOR, UNION

_MESSAGES = {
    "": "{line} reads like the headline of another story; take it out.",
}


class StrayHeadline(Rule):
    meta = Meta(
        summary="the headline of another story",
        severity=Severity.ERROR,
        since="0.1",
        evidence="13 warnings of 18 read on 3,400 articles: 10 right; 3 errors, 3 right",
    )
    examples = (
        Bad(
            f"{COUNCIL}\n{MAYOR}\n{UNION}\n⟪Conspiracy Theories Emerge After Collision Between Army "
            "Helicopter and Passenger Plane⟫"
        ),
        Good(f"{COUNCIL}\n{MAYOR}\nWhat the closure means for the islands\n{UNION}"),
        Good(f"{COUNCIL}\n{UNION}\n{MAYOR}", headline="Dunmore closes its ferry terminal"),
    )

    def check(self, context: Context) -> Iterator[Finding]:
        yield from report(self, context, _MESSAGES)
