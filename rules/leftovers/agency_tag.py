"""The tag of a news agency in the dateline of what is filed as the house's own copy.

"DUNMORE (AP) —" says whose report this is; where the house has no right to it, or has rewritten it, the tag is wrong.

Not flagged: agencies named in `allowed`, whose copy the house runs under their name.

Sources: three scraped articles in a hundred begin with one. A licensed wire story keeps it, so this is a suggestion
until a house makes it more.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from newslint import Bad, Context, Finding, Good, Meta, Rule, Severity, option

_LONGEST = 120
"""Characters of a dateline."""


@cache
def _dateline() -> re.Pattern[str]:
    return re.compile(
        r"[A-Z][A-Z .,/'’-]{1,40}(?:, [A-Z][\w.]{2,20}(?: [A-Z]\w{1,20})?)?(?:,? [A-Z][a-z]{2,8}\.? \d{1,2})? "
        r"(?P<tag>\((?P<agency>"
        r"AP|Reuters|REUTERS|AFP|CNN|UPI|ANI|IANS|PTI|Xinhua|dpa|DPA|TASS|Bloomberg|EFE|Kyodo)\))(?= ?[-–—])"
    )


class AgencyTag(Rule):
    meta = Meta(
        summary="the tag of a news agency in the dateline",
        severity=Severity.SUGGESTION,
        since="0.1",
    )
    examples = (
        Bad("DUNMORE ⟪(Reuters)⟫ - The ferry closes in March."),
        Bad("DUNMORE, Norway ⟪(AP)⟫ — The ferry closes in March."),
        Good("DUNMORE, Norway (AP) — The ferry closes in March.", options={"allowed": ("AP",)}),
        Good("The agency (AP) was the first to report it."),
        Good("DUNMORE — The ferry closes in March."),
    )

    allowed: tuple[str, ...] = option((), "agencies whose tag may stand")

    def check(self, context: Context) -> Iterator[Finding]:
        document = context.document
        for block in document.body[:3]:
            if "(" not in document.text_of(block.span)[:_LONGEST]:
                continue
            match = _dateline().match(document.text, *block.span)
            if match and match["agency"] not in self.allowed:
                message = f"“{match['tag']}” is an agency’s tag; credit the agency as the house does, or take it out."
                fix = self.fix(context, "Take the tag out", [((match.start("tag") - 1, match.end("tag")), "")])
                yield self.finding(context, match.span("tag"), message, fix=fix)
