"""Names and words that stand for one another: "U.S." and "American", "Bill" and "William", "probe" and "inquiry"."""

from __future__ import annotations

from functools import cache

from newslint.analysis.headline.stem import stem
from newslint.analysis.headline.words import LEXICON


@cache
def _groups() -> dict[str, list[str]]:
    """Name -> the names of its groups; longer names have blanks between their words."""
    groups: dict[str, list[str]] = {}
    for line in (LEXICON / "aliases.txt").read_text(encoding="utf-8").splitlines():
        names = [name.replace("_", " ") for name in line.split("#")[0].split()]
        for name in names:
            groups.setdefault(name, []).extend(names)
    return groups


def aliases(form: str) -> list[str]:
    """The other names (lower case, "u.s" without its last stop) that may stand for one."""
    return _groups().get(form, [])


@cache
def _synonyms() -> dict[str, list[str]]:
    groups: dict[str, list[str]] = {}
    for line in (LEXICON / "synonyms.txt").read_text(encoding="utf-8").splitlines():
        stems = list(dict.fromkeys(stem(word) for word in line.split("#")[0].split()))
        for one in stems:
            groups.setdefault(one, []).extend(other for other in stems if other != one)
    return groups


def synonyms(stemmed: str) -> list[str]:
    """The stems that headlines and stories use for the same thing."""
    return _synonyms().get(stemmed, [])
