"""What a chatbot says to whoever asked it: offers, refusals, its citation marks.

In November 2025 a daily printed "Do you want me to do that next?" under its business page.

Not flagged: what a chatbot says in quotation marks, in stories about chatbots.

Sources: the printed cases, and the citation tokens that chatbots leave in copied answers.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint import Bad, Context, Finding, Good, Meta, Rule, Severity

from ._lines import shown
from ._residue import found


class ChatbotResidue(Rule):
    meta = Meta(
        summary="a chatbot’s offer, refusal or citation mark",
        severity=Severity.ERROR,
        since="0.1",
        evidence="one hit on 3,400 articles, wrong and mended; none on 244 published ones since",
    )
    examples = (
        Bad("Sales rose in October.\n⟪Would you like me to make it snappier?⟫"),
        Bad("Sales rose by 4 per cent in October ⟪:contentReference[oaicite:0]{index=0}⟫."),
        Bad("⟪Certainly! Here is a rewritten version of the article:⟫\nSales rose in October."),
        Good("The bot wrote: “As an AI language model, I cannot give legal advice.”"),
        Good("“Would you like me to call the doctor?” the nurse asked her."),
        Good("Let me know how it ends, she told the captain."),
    )

    def check(self, context: Context) -> Iterator[Finding]:
        for span in found(context, "chatbot-residue", in_quotes=False):
            words = shown(context.document.text_of(span))
            yield self.finding(context, span, f"{words} is a chatbot talking; take it out.")
