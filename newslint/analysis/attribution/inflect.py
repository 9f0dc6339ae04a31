"""Inflects English words by rule; the irregular ones spell their forms out in the lexicon."""

from __future__ import annotations

from collections.abc import Iterator

_VOWELS = frozenset("aeiou")


def verb_forms(entry: str) -> Iterator[tuple[str, str]]:
    """The forms of a verb, each with its shape: "base", "s", "ed" (past or participle), "ing".

    `entry` is the lemma, or `lemma/third-person,past,participle` where those are irregular.
    """
    lemma, _, spelt_out = entry.partition("/")
    yield lemma, "base"
    if spelt_out:
        third, *pasts = spelt_out.split(",")
        yield third, "s"
        for past in pasts:
            yield past, "ed"
        doubled = next((past[:-2] for past in pasts if past.endswith(lemma[-1] * 2 + "ed")), "")
        yield (doubled or _stem(lemma)) + "ing", "ing"
        if lemma in _DOUBLING:
            yield lemma + lemma[-1] + "ing", "ing"
    else:
        yield third_person(lemma), "s"
        yield _past(lemma), "ed"
        yield _stem(lemma) + "ing", "ing"


_DOUBLING = frozenset("begin put bet hit forget swear".split()) - {"swear"}


def third_person(lemma: str) -> str:
    """The third person of a verb, or the plural of a noun, by rule."""
    if lemma.endswith(("s", "x", "z", "ch", "sh")):
        return lemma + "es"
    if lemma.endswith("y") and lemma[-2:-1] not in _VOWELS:
        return lemma[:-1] + "ies"
    return lemma + "s"


def _past(lemma: str) -> str:
    if lemma.endswith("e"):
        return lemma + "d"
    if lemma.endswith("y") and lemma[-2:-1] not in _VOWELS:
        return lemma[:-1] + "ied"
    return lemma + "ed"


def _stem(lemma: str) -> str:
    """The lemma before "-ing"."""
    if lemma.endswith("e") and not lemma.endswith(("ee", "oe", "ye")):
        return lemma[:-1]
    return lemma
