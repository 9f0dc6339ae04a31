"""Whether a figure of a headline is borne out by the figures of the body."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from newslint.analysis.numbers import Number, NumberKind

_SHARES = frozenset({NumberKind.PERCENT, NumberKind.FRACTION, NumberKind.POINTS})
_AMOUNTS = frozenset({NumberKind.COUNT, NumberKind.MONEY})
_ROUNDED, _ABOUT = 0.05, 0.08
"""How far off a rounded figure may be, as a share of it; the second where the headline says that it is."""
_ADD_UP_WITHIN = 160
"""Characters between two figures of the body that a headline may have added up."""


def is_checkable(head: Number, body: Sequence[Number]) -> bool:
    """Whether a body that tells of this figure of the headline would surely give it: not a small one, not a count of
    the words to come, not the year in a body without years."""
    if head.kind in {NumberKind.LABEL, NumberKind.MULTIPLE} or head.unit in {"word", "words", "line", "lines"}:
        return False
    if head.kind in {NumberKind.COUNT, NumberKind.ORDINAL} and head.value <= (12 if head.in_words else 2):
        return False
    return head.kind is not NumberKind.YEAR or any(one.kind is NumberKind.YEAR for one in body)


def bears_out(head: Number, body: Sequence[Number]) -> bool:
    """Whether one of the body's figures, or what they add up to, is that of the headline."""
    if any(_agrees(head, one) for one in body):
        return True
    return head.kind in _AMOUNTS and head.value > 2 and any(_same(head, total) for total in _totals(head, body))


_ALIKE = {
    NumberKind.COUNT: {NumberKind.COUNT, NumberKind.AGE, NumberKind.FRACTION, NumberKind.PERCENT, NumberKind.TIME},
    NumberKind.MONEY: {NumberKind.MONEY},
    NumberKind.PERCENT: {NumberKind.FRACTION, NumberKind.POINTS},
    NumberKind.POINTS: {NumberKind.PERCENT},
    NumberKind.FRACTION: {NumberKind.PERCENT, NumberKind.COUNT},
    NumberKind.AGE: {NumberKind.COUNT},
    NumberKind.ORDINAL: {NumberKind.DATE},
    NumberKind.DATE: {NumberKind.ORDINAL, NumberKind.COUNT},
    NumberKind.YEAR: {NumberKind.DATE, NumberKind.LABEL, NumberKind.COUNT},
    NumberKind.TIME: {NumberKind.COUNT},
    NumberKind.SCORE: {NumberKind.COUNT},
}
"""The kinds besides its own that a figure of the headline may be given as in the body."""


def _agrees(head: Number, one: Number) -> bool:
    if head.high is not None and head.kind is NumberKind.DATE:
        return (one.value, one.high) == (head.value, head.high) or (
            one.kind is NumberKind.DATE and one.high is None and head.high == one.value
        )
    bare = one.kind is NumberKind.COUNT and one.unit == "" and not one.in_words
    if one.kind is not head.kind and one.kind not in _ALIKE.get(head.kind, ()) and not bare:
        return False
    values = _values(one)
    if head.kind in _SHARES and one.kind in _SHARES:
        return any(abs(_share(head) - _share(one, value)) <= 0.012 for value in values)
    if any(_same(head, value) for value in values) or (head.high is not None and head.high in values):
        return True
    if head.kind is NumberKind.YEAR and head.end - head.start == 2 and head.value % 100 == one.value:
        return True
    if head.kind is NumberKind.YEAR and one.kind is NumberKind.YEAR and one.high is not None:
        return one.value <= head.value <= one.high
    return head.kind in _AMOUNTS and any(_close(head, value) for value in values)


def _values(one: Number) -> tuple[float, ...]:
    return (one.value,) if one.high is None else (one.value, one.high)


def _share(number: Number, value: float | None = None) -> float:
    value = number.value if value is None else value
    return value if number.kind is NumberKind.FRACTION else value / 100


def _same(head: Number, value: float) -> bool:
    return abs(head.value - value) < 1e-6 * max(1.0, abs(value))


def _close(head: Number, value: float) -> bool:
    """Whether the headline's figure is this one rounded as it says ("more than", "nearly") or as far as it goes."""
    if head.bound == "over":
        return head.value <= value < head.value + head.step
    if head.bound == "under":
        return head.value * 0.85 <= value <= head.value
    off = abs(value - head.value) / head.value if head.value else 1.0
    if head.bound == "about" or head.in_words:
        return off <= _ABOUT
    return off <= _ROUNDED and (head.step > 1 or value != int(value))


def _totals(head: Number, body: Sequence[Number]) -> Iterator[float]:
    """Sums of two figures of a kind that stand near each other."""
    alike = [one for one in body if one.kind is head.kind and one.high is None and one.unit == head.unit]
    for first, second in pairwise(alike):
        if second.start - first.end <= _ADD_UP_WITHIN:
            yield first.value + second.value
