"""A piece of the web page around the article: a share button, an advert marker, a menu entry, a player's label.

Copied with the story, such lines ("Share this article", "Advertisement", "Scroll down for video") tell a reader that
nobody read the draft before it went out.

Not flagged: sentences about such things ("the site dropped its share buttons"), and short lines of the story itself:
subheadings, list items, names in a list of winners.

Sources: page furniture listed by the authors of text extractors (jusText, trafilatura, Fundus); one scraped article
in ten holds such a line.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint import Bad, Context, Finding, Good, Meta, Rule, Severity

from ._lines import report
from ._samples import COUNCIL, MAYOR

_MESSAGES = {
    "": "{line} is a piece of the page, not of the story; take it out.",
    "share": "{line} is a share button of the page; take it out.",
    "advert": "{line} marks an advert; take it out.",
    "comment": "{line} invites comments on the page; take it out.",
    "follow": "{line} asks readers to follow an account; take it out.",
    "player": "{line} belongs to a player or gallery of the page; take it out.",
    "cookie": "{line} is a notice of the website; take it out.",
    "topics": "{line} files the story under topics; take it out.",
    "nav": "{line} is a menu entry of the page; take it out.",
    "section": "{line} is the name of a section of the site; take it out.",
    "app": "{line} advertises an app; take it out.",
    "prompt": "{line} tells the visitor of a page what to click; take it out.",
}


class PageFurniture(Rule):
    meta = Meta(
        summary="a button, menu entry, advert marker or notice of the page around the article",
        severity=Severity.ERROR,
        since="0.1",
        evidence="26 hits on 3,400 articles read: 13 of 13 errors right, 7 of 13 warnings; more is asked since",
    )
    examples = (
        Bad(f"⟪Share this article⟫\n{COUNCIL}\n{MAYOR}", fixed=f"{COUNCIL}\n{MAYOR}"),
        Bad(f"{COUNCIL}\n⟪Advertisement⟫\n{MAYOR}", fixed=f"{COUNCIL}\n{MAYOR}"),
        Good(f"{COUNCIL}\nShare buttons will go from the council’s website too.\n{MAYOR}"),
        Good(f"{COUNCIL}\nWho pays for the ferry\n{MAYOR}"),
    )

    def check(self, context: Context) -> Iterator[Finding]:
        yield from report(self, context, _MESSAGES)
