"""A figure in the headline, or the standfirst, that the body does not have.

Figures are where most mistakes of a newspaper are, and the headline is where most readers meet them: a count that grew
while the story was written, millions for billions, last year's date.

Not flagged: a figure that the body has in other words ("a third", "33%"), rounded as the headline says ("nearly",
"more than") or as far as its digits go, or that two figures of the body add up to; a figure that is part of a name.

Sources: the first clause of the Editors' Code of Practice (IPSO); the Dow Jones News Fund's editing courses count
figures as the biggest source of mistakes.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newslint import Bad, Context, Finding, Good, Meta, Rule, Severity
from newslint.analysis import HeadlineSupport, Number, Numbers

_STORY = (
    "The Dunmore council will spend $3.4 million on the harbour bridge, where engineers found rust in 11 cables.\n"
    "Two thirds of residents asked in a survey of 612 households want it closed, said Mayor Ada Lindqvist, 54."
)


class NumberMismatch(Rule):
    meta = Meta(
        summary="a figure in the headline that the body does not have",
        severity=Severity.WARNING,
        since="0.1",
        evidence=(
            "1,206 published headlines over their own bodies: 8 flagged, 8 figures that the body does not have; 5 are"
            " the year of publication"
        ),
    )
    examples = (
        Bad(_STORY, headline="Dunmore council to spend ⟪$4.3 million⟫ on harbour bridge"),
        Bad(_STORY, headline="Rust found in ⟪14⟫ cables of Dunmore harbour bridge"),
        Good(_STORY, headline="Dunmore to spend more than $3 million on rusty harbour bridge"),
        Good(_STORY, headline="66% of Dunmore want the harbour bridge closed, survey of 600 households finds"),
    )

    def check(self, context: Context) -> Iterator[Finding]:
        support = context.get(HeadlineSupport)
        if not support.all:
            return
        numbers = context.get(Numbers)
        for reading in support.all:
            if reading.is_other:
                continue
            for number in reading.unborne(numbers):
                if _is_loose(context.document.text, number, reading.span.end):
                    continue
                figure = context.document.text_of(number.span)
                yield self.finding(
                    context,
                    number.span,
                    f"The {reading.what}'s “{figure}” is nowhere in the body; correct it, or give the figure there.",
                    related=[(one.span, "a figure of the body") for one in _like(number, list(numbers))],
                )


def _is_loose(text: str, number: Number, end: int) -> bool:
    """Whether it stands behind a closing quotation mark at the end: a page number, or an age nobody is given."""
    return number.end == end and text[max(0, number.start - 3) : number.start].rstrip()[-1:] in {"'", "’", "”", '"'}


def _like(number: Number, body: Sequence[Number]) -> list[Number]:
    """The figure of the body that the headline's may have been: of its unit and kind, and the nearest in value."""
    alike = [one for one in body if one.kind is number.kind and one.unit == number.unit and one.start > number.start]
    return sorted(alike, key=lambda one: abs(one.value - number.value))[:1]
