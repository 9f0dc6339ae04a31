"""The words that can introduce what somebody says, thinks or asks: verbs, nouns and adjectives."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from newslint.analysis.attribution.inflect import third_person, verb_forms
from newslint.record import NamedTuple


class Reading(NamedTuple):
    """One way to read a form: its lemma, what it does ("speech", "thought", …) and its shape.

    `shape` is "base", "s", "ed" or "ing" for verbs, "noun" or "adjective" for others.
    """

    lemma: str
    kind: str
    shape: str
    name: str
    """The lemma and a letter for its part of speech: what the weights know it by."""


class Cues(NamedTuple):
    """Form (lower case) -> its reading as a verb, and its reading as a noun or an adjective."""

    verbs: dict[str, Reading]
    others: dict[str, Reading]


@cache
def telling_cues() -> Cues:
    """The cues that are worth a look: all in the lexicon but the silent ones. Where only one of a form's readings is
    silent, it is there too, as of the kind "silent", so that the other is not taken for it."""
    hushed = silent()
    cues = Cues({}, {})
    mute: list[tuple[dict[str, Reading], dict[str, Reading], str, Reading]] = []
    for mine, beside, readings in ((cues.verbs, cues.others, _verbs()), (cues.others, cues.verbs, _others())):
        for form, reading in readings:
            if reading.name in hushed:
                mute.append((mine, beside, form, reading))
            else:
                mine.setdefault(form, reading)
    for mine, beside, form, reading in mute:
        if form in beside:
            mine.setdefault(form, reading._replace(kind="silent"))
    return cues


def _verbs() -> Iterator[tuple[str, Reading]]:
    yield "according", Reading("according to", "speech", "fixed", "according tof")
    for kind, entries in lexicon("verbs.txt"):
        for entry in entries:
            lemma = entry.partition("/")[0]
            name = lemma + "v"
            for form, shape in verb_forms(entry):
                yield form, Reading(lemma, kind, shape, name)
    for kind, entries in lexicon("hedges.txt"):
        for form in entries:
            yield form, Reading(form, kind, "hedge", form + "v")


def _others() -> Iterator[tuple[str, Reading]]:
    for kind, entries in lexicon("nouns.txt"):
        for lemma in entries:
            noun = Reading(lemma, kind, "noun", lemma + "n")
            yield lemma, noun
            yield third_person(lemma), noun
    for kind, entries in lexicon("adjectives.txt"):
        for form in entries:
            yield form, Reading(form, kind, "adjective", form + "a")


@cache
def silent() -> frozenset[str]:
    """The names of readings that hardly ever introduce anything, as learned."""
    return frozenset(name for _, names in lexicon("silent.txt") for name in names)


def lexicon(name: str) -> list[tuple[str, list[str]]]:
    """The lines of a lexicon file: each a class and its words."""
    path = Path(__file__).parent / "lexicon" / name
    lines = path.read_text(encoding="utf-8").splitlines()
    return [(words[0], words[1:]) for words in map(str.split, lines) if words and words[0] != "#"]
