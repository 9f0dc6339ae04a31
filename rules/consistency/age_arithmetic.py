"""An age that does not follow from the years beside it.

Somebody born in 1934 who died in 2026 was 91 or 92. An obituary is kept in drawers for decades; its figures should
agree.

Not flagged: an age that either birthday allows; passages that tell of a second person; the ages of the
living in a draft without a date; quotations.

Sources: the copy-editing course of the University of Kansas, whose model error is an obituary that has its subject
graduate at ten.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint import Bad, Context, Finding, Good, Meta, Rule, Severity
from newslint.analysis import Dates, Quotes, Sentences, Words

from ._lives import Life, find_lives, find_living


class AgeArithmetic(Rule):
    meta = Meta(
        summary="an age that does not follow from the years beside it",
        severity=Severity.ERROR,
        since="0.1",
        evidence="no hit on 2,355 texts of natural copy, so no false alarm; planted: 50 of 50 caught, no twin flagged",
    )
    examples = (
        Bad("Honor Trevithick, who was born in 1934 and died in 2016 at the age of ⟪91⟫, found the ghost fern."),
        Bad("The hall is named after Aurelio Bantock (1901-1975), the composer, who died at ⟪80⟫."),
        Good("Honor Trevithick, who was born in 1934 and died in 2016 at the age of 81, found the ghost fern."),
        Bad(
            "---\ntitle: Council\ndate: 2026-03-04\n---\n\nAda Lindqvist, ⟪58⟫, was born in Ostrey in 1958.\n",
            path="example.md",
        ),
        Good("Ada Lindqvist, 58, was born in Ostrey in 1958."),
        Good("She was born in 1934. Her husband died in 1990 at the age of 71."),
        Good("The mill, built in 1890, closed in 1975 when its owner died at 80."),
    )

    def check(self, context: Context) -> Iterator[Finding]:
        words = context.get(Words)
        if "died" in words.positions:
            for life in find_lives(context.document, words, context.get(Sentences)):
                if life.died is not None:
                    yield from self._check(context, life, life.died.value)
        published = context.get(Dates).published if "born" in words.positions else None
        if published is not None:
            for life in find_living(context.document, words, context.get(Sentences)):
                yield from self._check(context, life, published[0])

    def _check(self, context: Context, life: Life, until: int) -> Iterator[Finding]:
        years = until - life.born.value
        if life.age.value in {years, years - 1} or context.get(Quotes).covers(life.age.span):
            return
        born = life.born.value
        message = f"“{life.age.value}” cannot be: from {born} to {until} is {years - 1} or {years}; check all three."
        related = [(life.born.span, "born"), *([(life.died.span, "died")] if life.died else [])]
        yield self.finding(context, life.age.span, message, related=related)
