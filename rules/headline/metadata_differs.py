"""Two headlines of one story that disagree in a name or a figure.

The page, its title in search results and its title on social media are written at different times, and a correction
reaches one of them. Readers of the others go on reading the mistake.

Not flagged: headlines that differ in wording or in what they leave out; a name of the house at the end of a title.

Sources: correction columns; the first clause of the Editors' Code of Practice (IPSO) holds for each of them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newslint import Bad, Context, Finding, Good, Meta, Rule, Severity, Span
from newslint.analysis import Number, Numbers
from newslint.analysis.headline.parse import Token, tokens

_MOST_WORDS = 3
"""Words in which two headlines that are otherwise one may differ by a name."""

_DRAFT = "---\ntitle: {title}\n---\n\n# {heading}\n\nThe bridge is rusty.\n"
_PAGE = """\
<html><head><title>{title}</title></head><body><article>
<h1>{heading}</h1>
<p>The harbour bridge will close on Monday, the council of Dunmore said.</p>
</article></body></html>
"""


class MetadataDiffers(Rule):
    meta = Meta(
        summary="two headlines of one story with different names or figures",
        severity=Severity.WARNING,
        since="0.1",
        evidence="no hit on 1,206 published headlines, which have no second one; certain where it fires",
    )
    examples = (
        Bad(
            _PAGE.format(title="Bridge to close for ⟪12⟫ weeks", heading="Dunmore bridge to close for 11 weeks"),
            path="page.html",
        ),
        Bad(
            _DRAFT.format(title="Mayor Lindqvist closes the bridge", heading="Mayor ⟪Halloran⟫ closes the bridge"),
            path="draft.md",
        ),
        Good(
            _PAGE.format(title="Bridge shut for 11 weeks | Dunmore Echo", heading="Bridge to close for 11 weeks"),
            path="page.html",
        ),
        Good(_DRAFT.format(title="Lindqvist closes the bridge", heading="Mayor shuts rusty bridge"), path="draft.md"),
    )

    def check(self, context: Context) -> Iterator[Finding]:
        document = context.document
        if len(document.headlines) < 2:
            return
        main, *others = document.headlines
        seen: set[str] = set()
        for other in others:
            text = document.text_of(other.span).casefold()
            if text in seen:
                continue
            seen.add(text)
            for mine, its in self._differences(context, main.span, other.span):
                said, there = document.text_of(its), document.text_of(mine)
                yield self.finding(
                    context,
                    its,
                    f"This title has “{said}” where the headline has “{there}”; make them agree.",
                    related=[(mine, "the headline")],
                )

    def _differences(self, context: Context, main: Span, other: Span) -> Iterator[tuple[Span, Span]]:
        """What differs: its place in the main headline, and in the other."""
        numbers = context.get(Numbers)
        figures = _figures(numbers.within(main), numbers.within(other))
        if figures:
            yield figures[0].span, figures[1].span
            return
        text = context.document.text
        names = _names(tokens(text, main)[1], tokens(text, other)[1])
        if names:
            yield names


def _figures(mine: Sequence[Number], its: Sequence[Number]) -> tuple[Number, Number] | None:
    """Two figures of one kind and unit, neither of which the other headline has."""
    for one in mine:
        for other in its:
            alike = (one.kind, one.unit) == (other.kind, other.unit)
            if alike and one.value not in {n.value for n in its} and other.value not in {n.value for n in mine}:
                return one, other
    return None


def _names(mine: Sequence[Token], its: Sequence[Token]) -> tuple[Span, Span] | None:
    """The few words in which two headlines differ that begin and end alike, if they are names on both sides."""
    forms, others = [one.form for one in mine], [one.form for one in its]
    first = 0
    while first < min(len(forms), len(others)) and forms[first] == others[first]:
        first += 1
    last = 0
    while last < min(len(forms), len(others)) - first and forms[-1 - last] == others[-1 - last]:
        last += 1
    left, right = mine[first : len(mine) - last], its[first : len(its) - last]
    if first + last < 2 or not (0 < len(left) <= _MOST_WORDS and 0 < len(right) <= _MOST_WORDS):
        return None
    if not all(any(token.name == 2 for token in side) for side in (left, right)):
        return None
    return Span(left[0].start, left[-1].end), Span(right[0].start, right[-1].end)
