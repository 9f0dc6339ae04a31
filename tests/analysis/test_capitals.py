"""Words with a capital letter, and how they stand together."""

from __future__ import annotations

from newslint.analysis import Capitals
from tests.analysis.drafts import context

TEXT = "\nThe mayor, Ada Lindqvist, met Sgt. R. Hale of the BBC. Hale left. the end"


def capitals() -> Capitals:
    return context(TEXT).get(Capitals)


def test_runs_hold_titles_and_initials_and_end_with_the_sentence() -> None:
    words = capitals().words
    runs = [" ".join(words.surface(index) for index in run) for run in capitals().runs]
    assert runs == ["The", "Ada Lindqvist", "Sgt R Hale", "BBC", "Hale"]


def test_small_and_shouted() -> None:
    assert capitals().is_small("the")
    assert not capitals().is_small("hale")
    assert not capitals().is_small("nobody")
    assert [capitals().words.surface(index) for index in capitals().shouted] == ["BBC"]


def test_opens() -> None:
    found = capitals()
    opening = [found.words.surface(index) for index in found.indexes if found.opens(index)]
    assert opening == ["The", "Hale"]


def test_run_at() -> None:
    found = capitals()
    assert [found.run_at(index) is not None for index in range(4)] == [True, False, True, True]
