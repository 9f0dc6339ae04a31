"""The words that can introduce what somebody says, thinks or asks: verbs, nouns and adjectives."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import NamedTuple

from newslint.analysis.attribution.inflect import third_person, verb_forms


class Reading(NamedTuple):
    """One way to read a form: its lemma, what it does ("speech", "thought", …) and its shape.

    `shape` is "base", "s", "ed" or "ing" for verbs, "noun" or "adjective" for others.
    """

    lemma: str
    kind: str
    shape: str
    name: str
    """The lemma and a letter for its part of speech: what the weights know it by."""


def _reading(lemma: str, kind: str, shape: str) -> Reading:
    return Reading(lemma, kind, shape, lemma + (shape[0] if shape in {"noun", "adjective", "fixed"} else "v"))


class Readings(NamedTuple):
    """How a form can be read: as a verb, as a noun or adjective, or both."""

    verb: Reading | None
    other: Reading | None


@cache
def known_cues() -> dict[str, Readings]:
    """Form (lower case) -> its readings."""
    verbs: dict[str, Reading] = {}
    others: dict[str, Reading] = {}
    for kind, entries in lexicon("verbs.txt"):
        for entry in entries:
            lemma = entry.partition("/")[0]
            for form, shape in verb_forms(entry):
                verbs.setdefault(form, _reading(lemma, kind, shape))
    for kind, entries in lexicon("nouns.txt"):
        for lemma in entries:
            for form in (lemma, third_person(lemma)):
                others.setdefault(form, _reading(lemma, kind, "noun"))
    for kind, entries in lexicon("adjectives.txt"):
        for lemma in entries:
            others.setdefault(lemma, _reading(lemma, kind, "adjective"))
    for kind, entries in lexicon("hedges.txt"):
        verbs.update({form: _reading(form, kind, "hedge") for form in entries})
    verbs["according"] = _reading("according to", "speech", "fixed")
    return {form: Readings(verbs.get(form), others.get(form)) for form in verbs.keys() | others.keys()}


@cache
def silent() -> frozenset[str]:
    """The names of readings that hardly ever introduce anything, as learned: not worth a look."""
    return frozenset(name for _, names in lexicon("silent.txt") for name in names)


@cache
def telling_cues() -> dict[str, Readings]:
    """The known cues that are worth a look."""
    hushed = silent()
    return {
        form: readings
        for form, readings in known_cues().items()
        if any(reading is not None and reading.name not in hushed for reading in readings)
    }


def lexicon(name: str) -> list[tuple[str, list[str]]]:
    """The lines of a lexicon file: each a class and its words."""
    path = Path(__file__).parent / "lexicon" / name
    lines = path.read_text(encoding="utf-8").splitlines()
    return [(words[0], words[1:]) for words in map(str.split, lines) if words and words[0] != "#"]
