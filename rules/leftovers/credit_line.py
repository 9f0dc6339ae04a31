"""A photographer's or agency's credit that stands in the text.

Not flagged: credits in captions that the format marks, and stories about photographers and agencies.

Sources: six scraped articles in a hundred hold one. House style decides: some desks file the credit in the text.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint import Bad, Context, Finding, Good, Meta, Rule, Severity

from ._lines import report
from ._samples import COUNCIL, MAYOR

_MESSAGES = {
    "": "{line} credits a picture; move it to its picture or take it out.",
}


class CreditLine(Rule):
    meta = Meta(
        summary="a picture's credit in the text",
        severity=Severity.WARNING,
        since="0.1",
        evidence="13 of 16 hits on 3,400 articles read, 13 right",
    )
    examples = (
        Bad(f"⟪Photo: Jonas Reed/Getty Images⟫\n{COUNCIL}\n{MAYOR}"),
        Good(
            f"{COUNCIL}\nThe agency Getty Images sells four of the pictures that Reed took of the storm, its "
            f"site shows.\n{MAYOR}"
        ),
        Good(
            f"{COUNCIL}\nThe photo of the terminal that hangs in the town hall is to be sold too, the mayor "
            f"said.\n{MAYOR}"
        ),
    )

    def check(self, context: Context) -> Iterator[Finding]:
        yield from report(self, context, _MESSAGES)
