"""The benchmark of growth: its drafts, and that it tells time that grows with the square from time that does not."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[2] / "benchmarks"))

from growth import LIMIT, RULES, Clock, checked, grow, lint_once
from growth_cases import Case, cases

CASES = list(cases())
SIZES = [10_000, 20_000, 40_000, 80_000]


def measured(size: int) -> dict[str, float]:
    """Seconds that a part might take, some in proportion to the size, some to its square."""
    return {"even": size * 1e-6, "steep": size**2 * 1e-10, "quick": size * 1e-9}


def test_time_that_grows_with_the_square_is_told() -> None:
    found = grow("draft", measured, SIZES, 1, 9.0)
    assert [(one.part, round(one.ratio, 3), one.size) for one in found] == [("even", 2, 20_000), ("steep", 4, 20_000)]
    assert [checked(one, measured).ratio > LIMIT for one in found] == [False, True]


def test_a_second_try_clears_what_was_only_noise() -> None:
    (noisy,) = (one._replace(ratio=3.0) for one in grow("draft", measured, SIZES, 1, 9.0) if one.part == "even")
    assert checked(noisy, measured).ratio == pytest.approx(2)


def test_a_slow_draft_is_not_doubled_again() -> None:
    asked: list[int] = []
    grow("draft", lambda size: asked.append(size) or measured(size), SIZES, 1, 0.05)
    assert asked == SIZES[:2]


def test_every_part_is_timed() -> None:
    seconds = lint_once(CASES[0], 500)
    assert {rule.id for rule in RULES} | {"read .txt", "Words", "Attributions", "Claims", "Furniture"} <= seconds.keys()


def test_a_part_does_not_count_what_it_asks_for(monkeypatch: pytest.MonkeyPatch) -> None:
    ticks = iter((0.0, 1.0, 4.0, 4.5))
    monkeypatch.setattr("growth.process_time", lambda: next(ticks))
    clock = Clock()
    clock.time("outer", lambda: clock.time("inner", lambda: None))
    assert clock.seconds == {"outer": 1.5, "inner": 3.0}


def test_drafts_have_the_size_asked_for() -> None:
    assert len(set(CASES)) == len(CASES) > 150
    for case in CASES:
        assert 0.5 < len(case.text(20_000)) / 20_000 < 1.6, case
    words = Case("{w} ").text(12_000).split()
    assert len(set(words)) == len(words)
