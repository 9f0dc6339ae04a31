"""A picture's caption that stands in the text as if it were a paragraph.

Without its picture ("left", "looks on", "file photo") it makes no sense, and it often repeats the lead.

Not flagged: captions that the format marks as such.

Sources: 130 of 2,240 leftover lines in annotated pages are captions. House style decides; switch the rule off where
captions are filed in the text.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint import Bad, Context, Finding, Good, Meta, Rule, Severity

from ._lines import report
from ._samples import COUNCIL, MAYOR

_MESSAGES = {
    "": "{line} reads like a picture’s caption; move it to its picture or take it out.",
}


class Caption(Rule):
    meta = Meta(
        summary="a picture's caption in the text",
        severity=Severity.WARNING,
        since="0.1",
        evidence="13 of 22 hits on 3,400 articles read, 12 right",
    )
    examples = (
        Bad(
            "⟪Ada Lindqvist speaks during a council meeting in Dunmore on Monday. (Photo: Jonas "
            f"Reed/Dunmore Courier)⟫\n{COUNCIL}\n{MAYOR}"
        ),
        Good(f"{COUNCIL}\n{MAYOR}"),
        Good(f"{COUNCIL}\nThe photo that Reed took in May shows the ferry in a storm off the pier.\n{MAYOR}"),
    )

    def check(self, context: Context) -> Iterator[Finding]:
        yield from report(self, context, _MESSAGES)
