"""A percentage that does not follow from the figures beside it.

A rise from 40 to 50 is 25 per cent, not 20; 12 of 48 are a quarter; and a rate that goes from 4 per cent to 6 has
risen by two percentage points, or by half. A reader who does the sum loses faith in the rest.

Not flagged: what rounding or a hedge ("about", "more than") explains; yearly rates; sentences in which it is not plain
which figures belong together; figures inside quotations.

Sources: the Dow Jones News Fund calls percentage change and "percent with percentage point" the biggest source of
mistakes in newspapers; AP Stylebook, "percent, percentage, percentage points".
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint import Bad, Context, Finding, Good, Meta, Rule, Severity
from newslint.analysis import Number, NumberKind, Sentence

from ._changes import Change, find_change, stated_change
from ._figures import Range, plain, sentences_with
from ._shares import find_share

_KINDS = (NumberKind.PERCENT, NumberKind.POINTS)


class PercentArithmetic(Rule):
    meta = Meta(
        summary="a percentage that does not follow from the figures beside it",
        severity=Severity.ERROR,
        since="0.1",
        evidence="no hit on 2,355 texts of natural copy, so no false alarm; "
        "planted: 149 of 150 caught, no twin flagged",
    )
    examples = (
        Bad("Thefts in Dunmore fell by ⟪24 per cent⟫, from 500 to 400, police said."),
        Bad("Of the 48 members, 12, or ⟪20 per cent⟫, voted against."),
        Bad("The bank raised its rate by ⟪2 per cent⟫, from 4 per cent to 6 per cent."),
        Good("Thefts in Dunmore fell by 20 per cent, from 500 to 400, police said."),
        Good("Of the 48 members, 12, or 25 per cent, voted against."),
        Good("The bank raised its rate by 2 percentage points, from 4 per cent to 6 per cent."),
        Good("Sales rose 4 per cent to £182 million while profit went from £16 million to £20 million."),
        Good("“It went from 40 to 50, which is 20 per cent,” the mayor said."),
    )

    def check(self, context: Context) -> Iterator[Finding]:
        lowered = context.document.prose.lower
        for sentence, numbers in sentences_with(context, _KINDS):
            if len(numbers) < 3:
                continue
            change = find_change(lowered, numbers, sentence.start)
            stated = stated_change(lowered, numbers, change) if change else None
            if change and stated:
                yield from self._change(context, change, stated)
            else:
                yield from self._share(context, sentence, numbers)

    def _change(self, context: Context, change: Change, stated: Number) -> Iterator[Finding]:
        text = context.document.text
        both = f"from {_words(text, change.before)} to {_words(text, change.after)}"
        in_points = change.before.kind is NumberKind.PERCENT
        points = abs(change.after.value - change.before.value)
        percent = abs(change.percent)
        if stated.kind is NumberKind.POINTS:
            if not in_points or abs(points - stated.value) < stated.step / 2 + change.before.step + 0.01:
                return
            what = f"is {plain(points)} percentage points"
        elif in_points and abs(points - stated.value) < 0.01 and abs(percent - stated.value) > 0.5:
            what = f"is {plain(points)} percentage points, or {plain(percent)} per cent"
        elif change.percent_range.meets(_stated_range(stated)):
            return
        else:
            what = f"is {plain(percent)} per cent"
        related = [(one.span, "the sum") for one in (change.before, change.after)]
        message = f"“{_words(text, stated)}” does not follow: {both} {what}; check the figures."
        yield self.finding(context, stated.span, message, related=related)

    def _share(self, context: Context, sentence: Sentence, numbers: list[Number]) -> Iterator[Finding]:
        text = context.document.text
        share = find_share(context.document.prose.lower, numbers, sentence.end)
        if share is None or share.range.meets(_stated_range(share.percent)):
            return
        part, whole, percent = (_words(text, number) for number in share)
        message = f"“{percent}” does not follow: {part} of {whole} is {plain(share.value)} per cent; check the figures."
        related = [(one.span, "the sum") for one in (share.part, share.whole)]
        yield self.finding(context, share.percent.span, message, related=related)


def _words(text: str, number: Number) -> str:
    return text[number.start : number.end]


def _slack(stated: Number) -> float:
    return 1.0 if stated.step >= 1 else stated.step


def _stated_range(stated: Number) -> Range:
    """What a percentage may stand for; writers cut off decimals as often as they round."""
    slack = _slack(stated) + 0.005 * stated.value
    low, high = stated.value - slack, stated.value + slack
    if stated.value % 5:
        return Range(low, high)  # hedged or not: it is too exact a figure to stand for another
    if stated.bound == "over":
        high += 0.2 * stated.value + 4
    elif stated.bound == "under":
        low -= 0.2 * stated.value + 4
    elif stated.approximate or stated.bound:
        low, high = low - 0.1 * stated.value - 1, high + 0.1 * stated.value + 1
    return Range(low, high)
