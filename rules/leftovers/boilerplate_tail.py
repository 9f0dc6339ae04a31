"""What a publisher hangs on every story: copyright, "first appeared on", who reported and edited, standards.

Not flagged: sentences of the story about where something was first published.

Sources: three scraped articles in a hundred end in such a line. House style decides on "reporting by" and "editing
by": list the desk's own in a house line or switch the rule off for wire copy.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint import Bad, Context, Finding, Good, Meta, Rule, Severity

from ._lines import report
from ._samples import COUNCIL, MAYOR

_MESSAGES = {
    "": "{line} is a publisher’s standing text; take it out.",
}


class BoilerplateTail(Rule):
    meta = Meta(
        summary="copyright, syndication or desk credits at the end",
        severity=Severity.WARNING,
        since="0.1",
        evidence="13 of 29 hits on 3,400 articles read, 13 right",
    )
    examples = (
        Bad(f"{COUNCIL}\n{MAYOR}\n⟪Copyright 2025 Dunmore Courier. All rights reserved.⟫"),
        Bad(f"{COUNCIL}\n{MAYOR}\n⟪This article originally appeared on the Brackwater Herald.⟫"),
        Good(
            f"{COUNCIL}\nThe novel first appeared in 1931 and has never been out of print, its publisher "
            f"said on Friday.\n{MAYOR}"
        ),
        Good(
            f"{COUNCIL}\nThe mayor holds the copyright in the town’s song, a court in Brackwater found last "
            f"year.\n{MAYOR}"
        ),
    )

    def check(self, context: Context) -> Iterator[Finding]:
        yield from report(self, context, _MESSAGES)
