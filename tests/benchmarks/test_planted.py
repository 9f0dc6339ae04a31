"""The benchmark of planted inconsistencies: the script that makes them, and a small run of it."""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path, PurePath

import pytest

from newslint import Severity, plugins
from newslint.finding import Finding
from newslint.testing import findings

sys.path.insert(0, str(Path(__file__).parents[2] / "benchmarks" / "planted"))

from plant import MAKERS, Case, articles, cases

LOADED = plugins.load()
RULES = [rule() for name, rule in LOADED.rules.items() if name.startswith("consistency/")]


def alarms(case: Case, text: str) -> list[Finding]:
    document = LOADED.read(PurePath(case.article), text.encode())
    assert document is not None
    return [one for one in findings(RULES, document) if one.severity > Severity.SUGGESTION]


def test_one_seed_gives_the_same_cases() -> None:
    assert list(cases(3, 1)) == list(cases(3, 1))
    assert list(cases(3, 1)) != list(cases(3, 2))


def test_twelve_kinds_and_more_and_no_two_cases_alike() -> None:
    made = list(cases(5, 1))
    assert len(MAKERS) >= 12
    assert set(Counter(case.kind for case in made).values()) == {5}
    assert len({(case.kind, case.damaged) for case in made}) == len(made)


def test_only_the_change_differs() -> None:
    for case in cases(5, 1):
        assert case.twin != case.damaged
        assert case.damaged[: case.start] == case.twin[: case.start]
        assert case.twin.endswith(case.damaged[case.end :])


@pytest.mark.parametrize("article", articles(), ids=lambda article: article.name)
def test_the_articles_are_consistent(article: object) -> None:
    name, text = article  # type: ignore[misc]
    assert not alarms(Case("", name, text, text, 0, 0), text)


def test_a_small_run() -> None:
    made = list(cases(6, 5))
    caught = sum(bool(alarms(case, case.damaged)) for case in made)
    assert caught / len(made) > 0.85
    assert not any(alarms(case, case.twin) for case in made)
