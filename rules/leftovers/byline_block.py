"""A byline, an author's card or biography, an e-mail address or a handle inside the text.

The draft has its own byline; the one in the text is that of whoever's page it was copied from, or stands there twice.

Not flagged: people of the story and their addresses in a sentence.

Sources: bylines in the body are among the first things that page extractors are taught to remove.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint import Bad, Context, Finding, Good, Meta, Rule, Severity

from ._lines import report
from ._samples import COUNCIL, MAYOR

_MESSAGES = {
    "": "{line} belongs in the byline, not in the text; take it out.",
    "bio": "{line} is about the author, not of the story; take it out.",
    "contact": "{line} is somebody’s address or handle; take it out.",
}


class BylineBlock(Rule):
    meta = Meta(
        summary="a byline, an author's card, an address or a handle",
        severity=Severity.WARNING,
        since="0.1",
        evidence="13 of 16 hits on 3,400 articles read, 12 right",
    )
    examples = (
        Bad(f"⟪By Nora Halvorsen⟫\n{COUNCIL}\n{MAYOR}"),
        Bad(
            f"{COUNCIL}\n{MAYOR}\n⟪Nora Halvorsen is a reporter for the Dunmore Courier. Follow her on "
            "Twitter @norahalvorsen⟫"
        ),
        Good(
            f"{COUNCIL}\nBy Friday the town must tell the operator whether it will pay for the last crossings.\n{MAYOR}"
        ),
        Good(
            f"{COUNCIL}\nJonas Reed, a reporter whom the ferry line barred from its ships in May, won his "
            f"case on Friday.\n{MAYOR}"
        ),
    )

    def check(self, context: Context) -> Iterator[Finding]:
        yield from report(self, context, _MESSAGES)
