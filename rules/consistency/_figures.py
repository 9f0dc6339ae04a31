"""What the rules of this family share when they do sums: how exact a figure is, and how to write it."""

from __future__ import annotations

from collections.abc import Iterator

from newslint import Context
from newslint.analysis import Number, NumberKind, Numbers, Quotes, Sentence, Sentences
from newslint.record import NamedTuple

_QUANTITIES = (NumberKind.COUNT, NumberKind.MONEY, NumberKind.PERCENT, NumberKind.POINTS)

_LONGEST = 2000
"""Code points of a sentence; longer ones are tables and the like."""


class Range(NamedTuple):
    """The values that a figure as printed may stand for, both ends included."""

    low: float
    high: float

    def meets(self, other: Range) -> bool:
        return self.low <= other.high and other.low <= self.high


def possible(number: Number, beside: Number | None = None) -> Range:
    """What a printed figure may stand for: half of its last digit either way, and more where it is hedged.

    Noughts at the end of a large plain figure count as rounding, but for the first of them ("1,200" may be 1,195),
    and no more than those of the figure `beside` it: "from £200,000 to £356,000" is exact to the thousand.
    """
    slack = min(_last_digit(one) for one in (number, beside or number)) / 2
    low, high = number.value - slack, number.value + slack
    if number.bound == "over":
        high = number.value * 1.2 + slack
    elif number.bound == "under":
        low = number.value * 0.8 - slack
    elif number.approximate or number.bound:
        low, high = low - number.value * 0.1, high + number.value * 0.1
    return Range(low, high)


def _last_digit(number: Number) -> float:
    if number.step < 1 or number.in_words:
        return min(number.step, 1.0)
    if number.value >= 1e6:
        return next((scale for scale in (1e12, 1e9, 1e6) if number.step >= scale), number.step)
    return max(1.0, number.step / 10)


def is_quantity(number: Number) -> bool:
    """Whether it is an amount that one can do sums with, and no range."""
    return number.kind in _QUANTITIES and number.high is None


def sentences_with(
    context: Context, wanted: tuple[NumberKind, ...], least: int = 1
) -> Iterator[tuple[Sentence, list[Number]]]:
    """The sentences that hold a figure of a wanted kind, with all their figures outside quotations.

    Those with fewer than `least` such figures are left out.
    """
    numbers = context.get(Numbers)
    sentences = context.get(Sentences)
    quotes = context.get(Quotes)
    done = -1
    for number in numbers:
        if number.kind not in wanted:
            continue
        index = sentences.index_at(number.start)
        if index <= done:
            continue
        done = index
        sentence = sentences[index]
        if sentence.end - sentence.start > _LONGEST:
            continue
        within = numbers.within(sentence.span)
        if len(within) < least:
            continue
        outside = [one for one in within if not quotes.covers(one.span)]
        if len(outside) >= least:
            yield sentence, outside


def plain(value: float, sign: str = "") -> str:
    """A value as a desk would write it: "1,234", "12.5", "3.2 million"."""
    for scale, word in ((1e12, " trillion"), (1e9, " billion"), (1e6, " million")):
        if abs(value) >= scale:
            return f"{sign}{_short(round(value / scale, 2))}{word}"
    return sign + _short(round(value, 1))


def _short(value: float) -> str:
    return f"{value:,.0f}" if value == int(value) else f"{value:,.2f}".rstrip("0")
