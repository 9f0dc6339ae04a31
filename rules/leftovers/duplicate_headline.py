"""The headline again as the first line of the text.

Pages print it in the title and over the text, and copying takes both.

Where the title stands apart (front matter, the title of a page) this is an error; in plain text, where the first line
is the headline, a warning.

Not flagged: a headline that the lead takes up in a sentence.

Sources: house formats that keep the title apart (front matter, a CMS field) print it themselves.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint import Bad, BlockKind, Context, Finding, Good, Meta, Rule, Safety, Severity

from ._lines import cut_line, shown


class DuplicateHeadline(Rule):
    meta = Meta(
        summary="the headline again as the first line of the text",
        severity=Severity.ERROR,
        since="0.1",
        evidence="13 of 27 hits on 244 published articles read, 13 right",
    )
    examples = (
        Bad(
            "⟪Dunmore closes its ferry terminal⟫\nThe council voted on Monday.",
            headline="Dunmore closes its ferry terminal",
            fixed="The council voted on Monday.",
        ),
        Good(
            "Dunmore closes its ferry terminal in March, the council said.",
            headline="Dunmore closes its ferry terminal",
        ),
        Good("The council voted on Monday.\nDunmore closes.", headline="Dunmore closes its ferry terminal"),
    )

    def check(self, context: Context) -> Iterator[Finding]:
        document = context.document
        if not document.headlines:
            return
        title = _plain(document.text_of(document.headlines[0].span))
        for index, block in enumerate(document.blocks[:4]):
            if block.kind is BlockKind.HEADLINE or not title:
                continue
            text = document.text_of(block.span)
            if len(text) < len(title) + 40 and _plain(text) == title:
                related = [(document.headlines[0].span, "the headline")]
                message = f"{shown(text)} is the headline again; take it out."
                fix = cut_line(self, context, index, Safety.SAFE)
                weaker = Severity.WARNING if document.headlines[0].origin == "first line" else None
                yield self.finding(context, block.span, message, severity=weaker, related=related, fix=fix)
            return


def _plain(text: str) -> str:
    """A line without case, white space at its ends, and closing marks."""
    return " ".join(text.casefold().rstrip(" .!?*#").lstrip("#* ").split())
