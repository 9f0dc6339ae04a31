"""A headline that was never written: "HEADLINE HERE", "Untitled", "Your title".

A daily once printed "100PT SPLASH HEADING HERE" over its front page.

Not flagged: the same words within a headline that tells something.

Sources: the correction columns; the defaults of the systems that stories are written in.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint import Bad, Context, Finding, Good, Meta, Rule, Severity
from newslint.analysis import Lexicon, Quotes, Words

_PLACEHOLDERS = Lexicon.beside(__file__, "lexicon/placeholder.txt")
_MOST_WORDS = 6


class Placeholder(Rule):
    meta = Meta(
        summary="a placeholder where the headline should be",
        severity=Severity.ERROR,
        since="0.1",
        evidence="no hit on 1,206 published headlines",
    )
    examples = (
        Bad("The bridge will close on Monday.", headline="100PT ⟪SPLASH HEADING HERE⟫"),
        Bad("The bridge will close on Monday.", headline="⟪Untitled⟫"),
        Bad("The bridge will close on Monday.", headline="⟪Insert headline here⟫"),
        Good("The bridge will close on Monday.", headline="Untitled portrait sold for 4 million crowns"),
        Good("The bridge will close on Monday.", headline="Dunmore pupils heading here for the summer, hotels hope"),
        Good("The bridge will close on Monday.", headline="Test of bridge cables fails"),
    )

    def check(self, context: Context) -> Iterator[Finding]:
        if not context.document.headlines:
            return
        words = context.get(Words)
        for headline in context.document.headlines:
            inside = words.within(*headline.span)
            if len(inside) > _MOST_WORDS:
                continue
            for index in inside:
                match = _PLACEHOLDERS.match_at(words, index)
                if match and (not match.label or len(inside) == match.last - match.first + 1):
                    said = context.document.text[match.start : match.end]
                    if not context.get(Quotes).at(match.start):
                        message = f"“{said}” holds the place of a headline; write the headline."
                        yield self.finding(context, (match.start, match.end), message)
                    break
