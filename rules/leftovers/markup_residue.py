"""Tags, shortcodes, template marks or Markdown signs that the text still wears.

They show as they are where the text is printed.

Not flagged: Markdown in a Markdown file, tags in an HTML file, "<" and "*" as signs of their own.

Sources: six scraped articles in a thousand hold tags; shortcodes are those that WordPress documents.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint import Bad, Context, Finding, Fix, Good, Meta, Rule, Severity, Span

from ._lines import shown
from ._residue import found


class MarkupResidue(Rule):
    meta = Meta(
        summary="tags, shortcodes or Markdown signs in the text",
        severity=Severity.ERROR,
        since="0.1",
        evidence="9 hits on 3,400 articles read, 9 right",
    )
    examples = (
        Bad("The town ⟪<b>⟫closed⟪</b>⟫ the ferry terminal.", fixed="The town closed the ferry terminal."),
        Bad("The town ⟪**closed**⟫ the ferry terminal.", fixed="The town closed the ferry terminal."),
        Bad("The ferry has gone.\n⟪[gallery ids=12,14]⟫\nThe bridge stays."),
        Good("The polls gave her <5 per cent in May and >9 per cent in June."),
        Good("He read “a * b * c” as a product.\nThe class did not."),
    )

    def check(self, context: Context) -> Iterator[Finding]:
        if context.document.markup != "text":
            return
        for span in found(context, "markup-residue"):
            words = context.document.text_of(span)
            yield self.finding(
                context, span, f"{shown(words)} is markup; take it out.", fix=self._fix(context, span, words)
            )

    def _fix(self, context: Context, span: Span, words: str) -> Fix | None:
        """Takes the signs and leaves the words between them; a shortcode or tag goes whole."""
        if words.startswith("**"):
            return self.fix(
                context, "Take out the asterisks", [((span.start, span.start + 2), ""), ((span.end - 2, span.end), "")]
            )
        if words.startswith(("<", "[/", "#")):
            return self.fix(context, "Take out the markup", [(span, "")])
        return None
