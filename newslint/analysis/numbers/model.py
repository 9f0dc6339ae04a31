"""Figures: the values that the number analysis gives."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from enum import Enum

from newslint.record import NamedTuple
from newslint.span import Span


class NumberKind(Enum):
    """What a figure measures."""

    COUNT = "count"
    """How many, or how much of a unit: "200 staffers", "three miles"."""
    MONEY = "money"
    PERCENT = "percent"
    POINTS = "points"
    """Percentage points."""
    FRACTION = "fraction"
    """A share in words or as odds: "a third", "one in five", "half"; the value is between 0 and 1."""
    MULTIPLE = "multiple"
    """"Twice", "double", "threefold"."""
    ORDINAL = "ordinal"
    YEAR = "year"
    """A year, or a span of years; a decade ("the 1990s") is an approximate year."""
    AGE = "age"
    DATE = "date"
    """A day of the month, or a date in figures ("9/11": the value is the first figure, `high` the second)."""
    TIME = "time"
    """A time of day; the value is hours and hundredths of an hour from midnight as far as the words tell."""
    SCORE = "score"
    """"3-1": the value is the first figure, `high` the second."""
    LABEL = "label"
    """Part of a name: "F-16", "Boeing 737", "Route 66", "No. 10"."""


class Number(NamedTuple):
    """A figure (prose offsets).

    `start` and `end` take in its sign, scale and percent word ("$3.5 million", "40 per cent"), not the thing
    counted. `value` has the scale in it: 3500000.0. `unit` is a currency sign, "%", "points", or the next word
    in lower case ("people", "page" in "337-page"), else "". `bound` is "over" ("more than", "at least"),
    "under" ("nearly", "up to", "less than"), "about", or "". `high` is the other end of a range or score.
    `step` is the worth of the last digit that is given: 100000.0 for 3.5 million; `in_words`: not in digits.
    """

    start: int
    end: int
    value: float
    unit: str = ""
    approximate: bool = False
    kind: NumberKind = NumberKind.COUNT
    bound: str = ""
    high: float | None = None
    step: float = 1.0
    in_words: bool = False

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)


class Numbers:
    """The figures of a draft in reading order."""

    def __init__(self, numbers: list[Number]) -> None:
        self._all = numbers
        self._starts = [number.start for number in numbers]

    def __iter__(self) -> Iterator[Number]:
        return iter(self._all)

    def __len__(self) -> int:
        return len(self._all)

    def within(self, span: tuple[int, int]) -> list[Number]:
        """The figures that begin inside a prose span."""
        return self._all[bisect_left(self._starts, span[0]) : bisect_left(self._starts, span[1])]
