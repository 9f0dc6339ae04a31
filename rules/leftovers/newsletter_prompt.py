"""An invitation to a newsletter or to alerts, copied with the story.

"Sign up for our morning newsletter" is the other paper's advertising in your column.

Not flagged: news about newsletters, and sign-ups that the story is about ("residents can sign up for the card").

Sources: published copy holds such lines too, six in a thousand articles.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint import Bad, Context, Finding, Good, Meta, Rule, Severity

from ._lines import report
from ._samples import COUNCIL, MAYOR

_MESSAGES = {
    "": "{line} invites readers to a newsletter of the page; take it out.",
}


class NewsletterPrompt(Rule):
    meta = Meta(
        summary="an invitation to a newsletter",
        severity=Severity.ERROR,
        since="0.1",
        evidence="7 hits on 3,400 articles read, 7 right; no false alarm on 244 published ones",
    )
    examples = (
        Bad(f"{COUNCIL}\n{MAYOR}\n⟪Sign up for our newsletter⟫", fixed=f"{COUNCIL}\n{MAYOR}"),
        Good(
            f"{COUNCIL}\nIslanders can sign up for a ferry card at the town hall until the end of February, "
            f"the mayor said.\n{MAYOR}"
        ),
        Good(
            f"{COUNCIL}\nThe company said it had sent the news to the 4,000 readers of its newsletter by "
            f"mistake.\n{MAYOR}"
        ),
    )

    def check(self, context: Context) -> Iterator[Finding]:
        yield from report(self, context, _MESSAGES)
