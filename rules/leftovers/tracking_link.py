"""A link that still carries the tags of whoever tracks its readers.

Campaign tags (`utm_source`, `fbclid`) tell a reader that the address was copied from a newsletter, a social post or
a chatbot, and count her click as theirs.

Not flagged: query parameters that the page itself needs.

Sources: the parameter names are those that the mail and advertising services document.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from newslint import Bad, Context, Finding, Good, Meta, Rule, Safety, Severity

_SIGNS = ("utm_", "clid=", "mc_cid", "mc_eid", "igshid")
_TAG = r"(?:utm_[a-z]+|fbclid|gclid|mc_[ce]id|igshid)=(?:[\w%.+~|-]*\w)?"


@cache
def _tracked() -> re.Pattern[str]:
    return re.compile(rf"(?P<lead>[?&])(?P<tags>{_TAG}(?:&{_TAG})*)(?P<more>&?)", re.IGNORECASE)


class TrackingLink(Rule):
    meta = Meta(
        summary="a link with campaign or tracking parameters",
        severity=Severity.WARNING,
        since="0.1",
    )
    examples = (
        Bad(
            "The council published the plan at https://dunmore.example/plan⟪?utm_source=newsletter&utm_medium=email⟫.",
            fixed="The council published the plan at https://dunmore.example/plan.",
        ),
        Good("The council published the plan at https://dunmore.example/plan?page=2."),
        Good("The column utm_source in the survey was empty, the council said."),
    )

    def check(self, context: Context) -> Iterator[Finding]:
        lowered = context.document.prose.lower
        if not any(sign in lowered for sign in _SIGNS):
            return
        for match in _tracked().finditer(context.document.text):
            span = match.span("tags") if match["more"] or match["lead"] == "&" else match.span()
            fix = self.fix(context, "Take out the tracking parameters", [(span, "")], Safety.SAFE)
            yield self.finding(
                context, span, f"“{match['tags'][:40]}” tracks the reader; cut it from the link.", fix=fix
            )
