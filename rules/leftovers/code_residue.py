"""Program code, style sheets or comments of the web page in the text.

A reader who meets `mboxCreate('Politics-Videos');` knows that a machine filled the column.

Not flagged: code that the story quotes, in quotation marks or in a sentence ("the function print() failed").

Sources: 14 scraped articles in a thousand hold a piece of script or style.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint import Bad, Context, Finding, Good, Meta, Rule, Severity

from ._lines import shown
from ._residue import found


class CodeResidue(Rule):
    meta = Meta(
        summary="program code or style sheets of the page",
        severity=Severity.ERROR,
        since="0.1",
        evidence="10 hits on scraped articles read, 10 right",
    )
    examples = (
        Bad("The vote was close.\n⟪mboxCreate('Politics-Videos');⟫\nThe count goes on."),
        Bad("The vote was close.\n⟪<!-- google_ad_client = pub-1234 -->⟫\nThe count goes on."),
        Good("The vote was close (51 to 49).\nThe count goes on."),
        Good("The worm hid in the line “eval(unescape(code));” of the town’s page, the report says."),
    )

    def check(self, context: Context) -> Iterator[Finding]:
        for span in found(context, "code-residue", in_quotes=False):
            words = shown(context.document.text_of(span))
            yield self.finding(context, span, f"{words} is program code of a page; take it out.")
