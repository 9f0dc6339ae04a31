"""A headline that withholds what happened, to be clicked on.

"You won't believe what happened next" tells a reader nothing that she could decide by, and after the click she feels
cheated. Readers name it first among the reasons for which they trust a site less.

Not flagged: a headline that tells the news, in however lively words; quotations.

Sources: the style guides of AP, BBC and Guardian ask that a headline tell what the story tells; studies of clickbait
list the phrases.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint import Bad, Context, Finding, Good, Meta, Rule, Severity
from newslint.analysis import Lexicon, Quotes, Words

_BAIT = Lexicon.beside(__file__, "lexicon/clickbait.txt")


class Clickbait(Rule):
    meta = Meta(
        summary="a headline that teases instead of telling",
        severity=Severity.SUGGESTION,
        since="0.1",
        evidence="a matter of house style: of 20 hits read, all tease, and all are what their publishers meant",
    )
    examples = (
        Bad("The Dunmore bridge reopened on Monday.", headline="⟪You won't believe⟫ how Dunmore mended its bridge"),
        Bad("The Dunmore bridge reopened on Monday.", headline="Dunmore closed its bridge. ⟪What happened next⟫"),
        Good("The Dunmore bridge reopened on Monday.", headline="Dunmore bridge reopens after repairs"),
        Good("The Dunmore bridge reopened on Monday.", headline="Mayor: ‘You won't believe how strong it is’"),
    )

    def check(self, context: Context) -> Iterator[Finding]:
        headlines = context.document.headlines
        if not headlines:
            return
        words = context.get(Words)
        for headline in headlines:
            for index in words.within(*headline.span):
                match = _BAIT.match_at(words, index)
                if match and match.end <= headline.span.end and not context.get(Quotes).at(match.start):
                    said = context.document.text[match.start : match.end]
                    message = f"“{said}” teases; tell in the headline what the story tells."
                    yield self.finding(context, (match.start, match.end), message)
                    break
