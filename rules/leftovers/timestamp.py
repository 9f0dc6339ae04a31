"""The time stamp of a page: posted, updated, "5 min read".

It says when another page was written, not this one, and readers take it for the date of the news.

Not flagged: dates inside sentences, and lines of a programme or timeline that the story explains.

Sources: 139 of 2,240 leftover lines in annotated pages are dates.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint import Bad, Context, Finding, Good, Meta, Rule, Severity

from ._lines import report
from ._samples import COUNCIL, MAYOR

_MESSAGES = {
    "": "{line} is the time stamp of a page; take it out.",
}


class Timestamp(Rule):
    meta = Meta(
        summary="the time stamp of a page",
        severity=Severity.WARNING,
        since="0.1",
        evidence="13 hits on 3,400 articles read: 3 right, 10 the hours of running reports, which are left alone since",
    )
    examples = (
        Bad(f"⟪Updated March 3, 2025, 9:41 a.m.⟫\n{COUNCIL}\n{MAYOR}"),
        Good(f"{COUNCIL}\nThe last ferry leaves on March 31 at 9:40 p.m.\n{MAYOR}"),
        Good(
            f"{COUNCIL}\nThe terminal was opened on May 4, 1931, and rebuilt after the flood of 1953, the "
            f"town’s archive shows.\n{MAYOR}"
        ),
    )

    def check(self, context: Context) -> Iterator[Finding]:
        yield from report(self, context, _MESSAGES)
