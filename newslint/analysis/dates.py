"""Dates of the calendar as they stand in a draft: "Tuesday, March 3", "3 March 2026", "Sept. 9"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from newslint.analysis.words import Words
from newslint.record import NamedTuple
from newslint.rule import Context
from newslint.span import Span

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan",
            "february feb",
            "march mar",
            "april apr",
            "may",
            "june jun",
            "july jul",
            "august aug",
            "september sept sep",
            "october oct",
            "november nov",
            "december dec",
        ),
        start=1,
    )
    for name in names.split()
}
"""Months by their names and short names, from 1."""

WEEKDAYS = {
    name: number
    for number, names in enumerate(
        (
            "monday mon",
            "tuesday tue tues",
            "wednesday wed",
            "thursday thu thur thurs",
            "friday fri",
            "saturday sat",
            "sunday sun",
        )
    )
    for name in names.split()
}
"""Days of the week by their names and short names, from Monday = 0."""

WEEKDAY_NAMES = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
MONTH_NAMES = "January February March April May June July August September October November December".split()


class CalendarDate(NamedTuple):
    """A day of a month (prose offsets). `start` takes in the weekday, where one is given before the date.

    `year` and `weekday` (Monday = 0) are None where the draft does not give them; `day` may be one that the month
    does not have. `core` is where day and month begin.
    """

    start: int
    end: int
    day: int
    month: int
    year: int | None = None
    weekday: int | None = None
    core: int = 0

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)


class Dates:
    """The dates of a draft in reading order; `published` is its own, as (year, month, day), where it is known."""

    def __init__(self, dates: list[CalendarDate], published: tuple[int, int, int] | None = None) -> None:
        self._all = dates
        self.published = published

    def __iter__(self) -> Iterator[CalendarDate]:
        return iter(self._all)

    def __len__(self) -> int:
        return len(self._all)


def days_in(month: int, year: int | None) -> int:
    """How many days a month has; February has 29 where the year is not known."""
    if month == 2:
        return 29 if year is None or is_leap(year) else 28
    return 30 if month in {4, 6, 9, 11} else 31


def is_leap(year: int) -> bool:
    """Whether the year has a 29 February."""
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def day_number(year: int, month: int, day: int) -> int:
    """Days since a fixed day long ago (Gregorian); `% 7` is the weekday, Monday = 0."""
    year, month = (year - 1, month + 12) if month < 3 else (year, month)
    return 365 * year + year // 4 - year // 100 + year // 400 + (153 * month - 457) // 5 + day + 1


def weekday(year: int, month: int, day: int) -> int:
    """The day of the week, Monday = 0."""
    return day_number(year, month, day) % 7


_DAY = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?\Z")
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d\Z")
_GAPS = frozenset({" ", ", ", ". ", ".", "\u00a0", " ("})


def analyse(context: Context) -> Dates:
    words = context.get(Words)
    found = []
    for form in MONTHS.keys() & words.positions.keys():
        for index in words.positions[form]:
            date = _read(words, index, MONTHS[form])
            if date is not None:
                found.append(date)
    found.sort()
    return Dates(found, published(context.document.metadata))


def _read(words: Words, index: int, month: int) -> CalendarDate | None:
    """The date whose month is the word of this index, if there is a day beside it."""
    if not words.text[words.starts[index]].isupper():
        return None
    first = last = index
    day = _day(words, index + 1) if _gap(words, index) in {" ", ". ", "\u00a0"} else None
    if day is not None:
        last = index + 1
        year = _year(words, last)
    else:
        first = _day_before(words, index)
        day = _day(words, first) if first < index else None
        year = _year(words, index)
    if day is None:
        return None
    if year is not None:
        last += 1
    at = first - 1 if first and words.forms[first - 1] == "the" else first
    named = _weekday_before(words, at)
    start = words.starts[at - 1] if named is not None else words.starts[first]
    return CalendarDate(start, words.ends[last], day, month, year, named, words.starts[first])


def _gap(words: Words, index: int) -> str:
    """What stands between a word and the next one."""
    return words.text[words.ends[index] : words.starts[index + 1]] if index + 1 < len(words) else ""


def _day(words: Words, index: int) -> int | None:
    match = _DAY.match(words.forms[index]) if index < len(words) else None
    if not match or words.text[words.ends[index] : words.ends[index] + 1] in {":", "%", "/"}:
        return None
    follows = words.text[words.ends[index] : words.ends[index] + 2]
    is_decimal = len(follows) == 2 and follows[0] in ".," and follows[1].isdigit()
    return None if is_decimal or not int(match[1]) else int(match[1])


def _day_before(words: Words, index: int) -> int:
    """The index of the day in "3 March", "3rd of March"; `index` itself where there is none."""
    if index >= 1 and _gap(words, index - 1) in {" ", "\u00a0"}:
        if _is_bare_day(words, index - 1):
            return index - 1
        if index >= 2 and words.forms[index - 1] == "of" and words.forms[index - 2][-1:].isalpha():
            return index - 2 if _is_bare_day(words, index - 2) else index
    return index


def _is_bare_day(words: Words, index: int) -> bool:
    before = words.text[words.starts[index] - 1 : words.starts[index]]
    return bool(_DAY.match(words.forms[index])) and before not in {"$", "£", "€", ".", ":", "/", "–"}


def _year(words: Words, index: int) -> int | None:
    if _gap(words, index) in {" ", ", ", "\u00a0"} and _YEAR.match(words.forms[index + 1]):
        return int(words.forms[index + 1])
    return None


def _weekday_before(words: Words, index: int) -> int | None:
    """The day of the week that is named just before the word of this index."""
    if index and _gap(words, index - 1) in _GAPS and words.text[words.starts[index - 1]].isupper():
        return WEEKDAYS.get(words.forms[index - 1])
    return None


_ISO = re.compile(r"(\d{4})-(\d\d?)-(\d\d?)")
_KEYS = (
    "date",
    "published",
    "datepublished",
    "publishdate",
    "pubdate",
    "published_at",
    "publish_date",
    "date_published",
)


def published(metadata: Mapping[str, object]) -> tuple[int, int, int] | None:
    """The day that a draft's metadata gives for it, as (year, month, day)."""
    given = {str(key).lower().replace("-", "_"): value for key, value in metadata.items()}
    for key in _KEYS:
        match = _ISO.match(str(given.get(key, "")))
        if match:
            year, month, day = (int(group) for group in match.groups())
            if 1 <= month <= 12 and 1 <= day <= days_in(month, year):
                return year, month, day
    return None
