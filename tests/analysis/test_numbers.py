"""Figures: value, kind, unit, hedge and place, in digits and in words."""

from __future__ import annotations

from itertools import pairwise
from pathlib import PurePath

import pytest

from newslint.analysis import PROVIDED, Number, NumberKind, Numbers
from newslint.readers.text import from_text
from newslint.rule import Context

CASES = [
    ("The levy rose to $3.5 million a year.", "$3.5 million", 3.5e6, "$", "money"),
    ("It cost US$20bn in all.", "US$20bn", 2e10, "$", "money"),
    ("Some 5 million people live there.", "5 million", 5e6, "people", "count"),
    ("Turnout fell to 40 per cent.", "40 per cent", 40, "%", "percent"),
    ("Turnout fell by four percent.", "four percent", 4, "%", "percent"),
    ("Turnout fell by five percentage points.", "five percentage points", 5, "points", "points"),
    ("Dunmore won 3-1 at home.", "3-1", 3, "", "score"),
    ("The survey of 2015-16 was lost.", "2015-16", 2015, "", "year"),
    ("Built in the 1990s for miners.", "1990s", 1990, "", "year"),
    ("It opened in 2016 at last.", "2016", 2016, "", "year"),
    ("There were 2,016 people there.", "2,016", 2016, "people", "count"),
    ("They met on Dec. 4 and left.", "4", 4, "", "date"),
    ("They met on 4 December and left.", "4", 4, "", "date"),
    ("An F-16 flew by.", "16", 16, "", "label"),
    ("It is on Route 66 by the sea.", "66", 66, "", "label"),
    ("He spoke of 9/11 again.", "9/11", 9, "", "date"),
    ("The 22nd session begins.", "22nd", 22, "", "ordinal"),
    ("About twenty-five men stayed.", "twenty-five", 25, "men", "count"),
    ("Two hundred and five ships sank.", "Two hundred and five", 205, "ships", "count"),
    ("It cost half a million to build.", "half a million", 5e5, "", "count"),
    ("Two and a half million came.", "Two and a half million", 2.5e6, "came", "count"),
    ("A third of them left.", "third", 1 / 3, "of", "fraction"),
    ("Two-thirds voted for it.", "Two-thirds", 2 / 3, "voted", "fraction"),
    ("One in five had no heating.", "One in five", 0.2, "had", "fraction"),
    ("A 337-page report came out.", "337", 337, "page", "count"),
    ("A 16-year-old was hurt.", "16", 16, "year", "age"),
    ("A five-year-old was hurt.", "five", 5, "year", "age"),
    ("Ada Lindqvist, 54, said so.", "54", 54, "", "age"),
    ("The fee was doubled in May.", "doubled", 2, "in", "multiple"),
    ("It sold at fifty dollars a ton.", "fifty", 50, "$", "money"),
]


def numbers_of(text: str) -> list[Number]:
    return list(Context(from_text(PurePath("draft.txt"), f"\n{text}"), PROVIDED).get(Numbers))


@pytest.mark.parametrize(("text", "words", "value", "unit", "kind"), CASES)
def test_reads_a_figure(text: str, words: str, value: float, unit: str, kind: str) -> None:
    (number,) = numbers_of(text)
    assert f"\n{text}"[number.start : number.end] == words
    assert number.value == pytest.approx(value)
    assert number.kind is NumberKind(kind)
    if number.kind is not NumberKind.FRACTION:
        assert number.unit == ("" if unit == "in" else unit)


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("More than 200 staff left.", "over"),
        ("Nearly two million came.", "under"),
        ("About 200 staff left.", "about"),
        ("The 200 staff left.", ""),
    ],
)
def test_reads_the_hedge(text: str, bound: str) -> None:
    (number,) = numbers_of(text)
    assert number.bound == bound
    assert number.approximate is bool(bound)


def test_a_range_has_both_ends() -> None:
    (number,) = numbers_of("Between them 26-31 million people are insured.")
    assert (number.value, number.high, number.unit) == (26e6, 31e6, "people")


def test_words_and_digits_do_not_overlap() -> None:
    found = numbers_of("The 3 million, the 4 dozen and the first of two hundred thousand.")
    assert [number.value for number in found] == [3e6, 48, 1, 2e5]
    assert all(a.end <= b.start for a, b in pairwise(found))
