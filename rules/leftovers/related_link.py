"""A pointer to other stories: "Read more", "See also", "Related stories", or the teaser that stood under it.

Out of its page the pointer leads nowhere, and readers take the teaser for a part of the story.

Not flagged: a sentence of the story that sends readers to a document ("read the full report on the council's site").

Sources: the "read more" lines that Fundus takes out of the pages of each publisher; one scraped article in twenty
holds one.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint import Bad, Context, Finding, Good, Meta, Rule, Severity

from ._lines import report
from ._samples import COUNCIL, MAYOR

_MESSAGES = {
    "": "{line} points to other stories; take it out.",
    "teaser": "{line} reads like the teaser of another story; take it out if it is none of this one.",
}


class RelatedLink(Rule):
    meta = Meta(
        summary="a pointer to other stories, or the teaser of one",
        severity=Severity.ERROR,
        since="0.1",
        evidence="13 errors of 51 and 13 warnings of 15 read on 3,400 articles: 13 and 11 right",
    )
    examples = (
        Bad(f"{COUNCIL}\n{MAYOR}\n⟪Read more: Storm cuts power to four islands⟫", fixed=f"{COUNCIL}\n{MAYOR}"),
        Bad(f"{COUNCIL}\n⟪RELATED STORIES⟫\n{MAYOR}", fixed=f"{COUNCIL}\n{MAYOR}"),
        Good(
            f"{COUNCIL}\nResidents can read more about the plan in a report that the town published on Friday.\n{MAYOR}"
        ),
        Good(f"{COUNCIL}\nThe ferry and the bridge\n{MAYOR}"),
    )

    def check(self, context: Context) -> Iterator[Finding]:
        yield from report(self, context, _MESSAGES)
