"""A light stemmer: enough to see "deepening" in "deepens", "lead" in "leaders" and "nominate" in "nomination"."""

from __future__ import annotations

from functools import lru_cache

_VOWELS = frozenset("aeiouy")


@lru_cache(maxsize=50_000)
def stem(form: str) -> str:
    """The stem of a lower-case word; no word itself, and the same for most forms of one word."""
    word = form.removesuffix("'s").removesuffix("'")
    if len(word) < 4:
        return word
    word = _without_plural(word)
    word = _without_ending(word)
    if word.endswith("e") and len(word) > 3:
        word = word[:-1]
    return word[:-1] + "i" if word.endswith("y") and len(word) > 3 else word


def _without_plural(word: str) -> str:
    if word.endswith("ies"):
        return word[:-3] + "y"
    if word.endswith(("sses", "xes", "ches", "shes", "zes")):
        return word[:-2]
    if word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word


def _without_ending(word: str) -> str:
    if word.endswith("ied") and len(word) > 4:
        return word[:-3] + "y"
    for ending, shortest in (("ing", 6), ("ed", 5), ("ment", 8), ("ion", 7), ("ly", 6), ("er", 6), ("or", 7)):
        if len(word) >= shortest and word.endswith(ending):
            rest = word[: -len(ending)]
            if _VOWELS.isdisjoint(rest):
                return word
            if len(rest) > 3 and rest[-1] == rest[-2] and rest[-1] not in "lsz":
                rest = rest[:-1]
            return rest
    return word
