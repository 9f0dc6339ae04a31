"""A request to subscribe, log in, register or donate, copied with the story.

Not flagged: news about subscriptions and donations.

Sources: "subscribe" stands on 62 of 181 news pages outside the article, the benchmark of article extraction shows.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint import Bad, Context, Finding, Good, Meta, Rule, Severity

from ._lines import report
from ._samples import COUNCIL, MAYOR

_MESSAGES = {
    "": "{line} asks the visitor of a page to subscribe, log in or pay; take it out.",
}


class PaywallPrompt(Rule):
    meta = Meta(
        summary="a request to subscribe, log in or donate",
        severity=Severity.ERROR,
        since="0.1",
        evidence="2 hits on 3,400 articles read, 2 right; no false alarm on 244 published ones",
    )
    examples = (
        Bad(f"{COUNCIL}\n{MAYOR}\n⟪Already a subscriber? Log in⟫"),
        Bad(f"⟪Subscribe now⟫\n{COUNCIL}\n{MAYOR}", fixed=f"{COUNCIL}\n{MAYOR}"),
        Good(
            f"{COUNCIL}\nMore than 900 islanders subscribe to the ferry’s season ticket, the operator said "
            f"on Monday.\n{MAYOR}"
        ),
        Good(f"{COUNCIL}\nIslanders donated 40,000 euros to keep the winter crossing, the union said.\n{MAYOR}"),
    )

    def check(self, context: Context) -> Iterator[Finding]:
        yield from report(self, context, _MESSAGES)
