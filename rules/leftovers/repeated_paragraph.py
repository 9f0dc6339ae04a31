"""A paragraph that stands twice.

Pages print a passage again as a pull quote or a caption, and copying doubles it.

Not flagged: short lines and items of a list, which may be refrains, and paragraphs that differ by a word.

Sources: 19 scraped articles in a thousand repeat a paragraph, and six published ones.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint import Bad, Context, Finding, Good, Meta, Rule, Safety, Severity, Span, option

from ._lines import cut_line, is_claimed, shown
from ._samples import COUNCIL, MAYOR

_ENDS = (".", "!", "?", "”", '"')
_FEWEST_SPACES = 9


class RepeatedParagraph(Rule):
    meta = Meta(
        summary="a paragraph that stands twice",
        severity=Severity.ERROR,
        since="0.1",
        evidence="10 hits on 3,400 articles read, 9 right",
    )
    examples = (
        Bad(f"{COUNCIL}\n{MAYOR}\n⟪{COUNCIL}⟫", fixed=f"{COUNCIL}\n{MAYOR}"),
        Good(f"{COUNCIL}\n{MAYOR}"),
        Good(f"The ferry goes.\n{MAYOR}\nThe ferry goes."),
    )

    min_length: int = option(60, "characters from which a repeated paragraph is reported")

    def check(self, context: Context) -> Iterator[Finding]:
        document = context.document
        texts = [document.text_of(block.span) for block in document.blocks]
        if len(set(texts)) == len(texts):
            return
        first: dict[str, Span] = {}
        for index, block in enumerate(document.blocks):
            if block.span.end - block.span.start < self.min_length or not block.is_body:
                continue
            text = texts[index]
            if not text.endswith(_ENDS) or text.count(" ") < _FEWEST_SPACES or text.count(",") > 5 or ":" in text[:40]:
                continue
            if text not in first:
                first[text] = block.span
            elif not is_claimed(context, block.span.start, "repeated-paragraph"):
                message = f"{shown(text)} stands above already; take the second copy out."
                fix = cut_line(self, context, index, Safety.SAFE)
                yield self.finding(context, block.span, message, related=[(first[text], "the first copy")], fix=fix)
