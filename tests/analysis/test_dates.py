"""Dates of the calendar in a draft."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from newslint.analysis import Dates
from newslint.analysis.dates import days_in, published, weekday
from tests.analysis.drafts import context


def read(text: str) -> list[tuple[str, int, int, int | None, int | None]]:
    draft = context(f"\n{text}")
    return [
        (draft.document.text[one.start : one.end], one.day, one.month, one.year, one.weekday)
        for one in draft.get(Dates)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It is on Tuesday, March 3, 2026.", ("Tuesday, March 3, 2026", 3, 3, 2026, 1)),
        ("It is on 3 March 2026.", ("3 March 2026", 3, 3, 2026, None)),
        ("It is on Friday the 3rd of April.", ("Friday the 3rd of April", 3, 4, None, 4)),
        ("It was Sept. 9 when", ("Sept. 9", 9, 9, None, None)),
        ("It was Sat 9 Aug 1890.", ("Sat 9 Aug 1890", 9, 8, 1890, 5)),
        ("It ends on April 31st.", ("April 31st", 31, 4, None, None)),
    ],
)
def test_reads(text: str, expected: tuple[str, int, int, int | None, int | None]) -> None:
    assert read(text) == [expected]


@pytest.mark.parametrize(
    "text",
    ["You may 3 times try.", "They march 3 miles.", "In May they met.", "March 2026 was wet.", "April 3.5 per cent"],
)
def test_reads_none(text: str) -> None:
    assert read(text) == []


def test_weekday_agrees_with_the_standard_library() -> None:
    day = date(1753, 1, 1)
    while day.year < 2101:
        assert weekday(day.year, day.month, day.day) == day.weekday()
        day += timedelta(days=17)


def test_days_in_february() -> None:
    assert [days_in(2, year) for year in (1900, 2000, 2024, 2026, None)] == [28, 29, 29, 28, 29]


@pytest.mark.parametrize(
    ("metadata", "expected"),
    [
        ({"date": "2026-03-04"}, (2026, 3, 4)),
        ({"date": date(2026, 3, 4)}, (2026, 3, 4)),
        ({"datePublished": "2026-03-04T10:00:00Z"}, (2026, 3, 4)),
        ({"date": "2026-13-04"}, None),
        ({"date": "today"}, None),
        ({}, None),
    ],
)
def test_published(metadata: dict[str, object], expected: tuple[int, int, int] | None) -> None:
    assert published(metadata) == expected
