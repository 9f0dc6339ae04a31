"""Names and words that stand for one another: "U.S." and "American", "Bill" and "William", "probe" and "inquiry"."""

from __future__ import annotations

from functools import cache, lru_cache

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
def _words() -> dict[str, list[tuple[str, str]]]:
    """First letters -> the words that have synonyms, each with the line of them all."""
    found: dict[str, list[tuple[str, str]]] = {}
    for line in (LEXICON / "synonyms.txt").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            for word in line.split():
                found.setdefault(word[:3], []).append((word, line))
    return found


@lru_cache(maxsize=10_000)
def synonyms(stemmed: str) -> tuple[str, ...]:
    """The stems that headlines and stories use for the same thing."""
    lines = dict.fromkeys(line for word, line in _words().get(stemmed[:3], ()) if stem(word) == stemmed)
    found = dict.fromkeys(stem(word) for line in lines for word in line.split())
    return tuple(one for one in found if one != stemmed)
