"""The word lists of the name analysis, and the runs of words that it works on."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from newslint.record import NamedTuple


class Run(NamedTuple):
    """A run of capitalised words: indexes of its first and last word; `title` is the words of office before it."""

    first: int
    last: int
    title: tuple[int, int] | None = None


@cache
def lexicon(name: str) -> dict[str, str]:
    """The words of a lexicon beside this module, each with its label."""
    found: dict[str, str] = {}
    for line in (Path(__file__).parent / "lexicon" / f"{name}.txt").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            words, _, label = line.partition("\t")
            found.update(dict.fromkeys(words.split("|"), label))
    return found
