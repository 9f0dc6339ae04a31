"""A whole story that stands on one voice.

One source may be mistaken, interested or lying, and the reader has no second one to hold it against.

Not flagged: short items; stories that cite a document beside the voice; interviews in questions and answers;
opinion, where the voice is the author’s.

Sources: Reuters (“two or more sources are better than one”), BBC (reluctance to rely on a single source), Guardian
(single-source reliance is made clear to the desk), AP.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint import Bad, Context, Finding, Good, Meta, Rule, Severity, option

from ._voices import only_voice

_LONG = (
    "The harbour was built in 1911 and closed in 1987. Its cranes were taken down and its sheds were let to a "
    "furniture maker, who left in 2004. The water is eleven metres deep at the quay and six at the mouth. "
)


class SingleSource(Rule):
    meta = Meta(
        summary="the whole story stands on one voice",
        severity=Severity.SUGGESTION,
        since="0.1",
    )
    min_words: int = option(250, "shortest article to look at, in words")
    min_statements: int = option(3, "fewest statements of the one voice")
    examples = (
        Bad(
            "⟪Ada Lindqvist⟫ said the harbour was sold. " + _LONG + "“Nobody asked us,” Lindqvist said. "
            "Lindqvist said the price was too low.",
            options={"min_words": 50},
        ),
        Good(
            "Ada Lindqvist said the harbour was sold. " + _LONG + "“Nobody asked us,” said Tom Oduya. "
            "Lindqvist said the price was too low.",
            options={"min_words": 50},
        ),
        Good(
            "Ada Lindqvist said the harbour was sold. “Nobody asked us,” Lindqvist said. Lindqvist said it was cheap."
        ),
    )

    def check(self, context: Context) -> Iterator[Finding]:
        document, found = context.document, only_voice(context)
        if len(found) < self.min_statements:
            return
        if sum(len(document.text_of(block.span).split()) for block in document.body) >= self.min_words:
            first = found[0]
            yield self.finding(
                context, first.span, f"The whole story stands on “{first.text}”: find a second voice, or tell the desk."
            )
