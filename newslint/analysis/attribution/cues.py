"""The words that can introduce what somebody says, thinks or asks: verbs, nouns and adjectives."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, KeysView
from functools import cache
from pathlib import Path

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


_Entry = tuple[str, str, list[str]]
"""A letter for the part of speech, what a cue tells, and its forms, the lemma first."""
_SHAPES = {"n": "noun", "a": "adjective", "hedge": "hedge"}


class Readings:
    """Form (lower case) -> how to read it; made when a draft has the form."""

    def __init__(self, entries: Iterable[_Entry]) -> None:
        hushed = silent()
        self._entries: dict[str, _Entry] = {}
        self._silent: list[_Entry] = []
        self._read: dict[str, Reading] = {}
        for entry in entries:
            part, _, forms = entry
            if forms[0] + part in hushed:
                self._silent.append((part, "silent", forms))
            else:
                for form in forms:
                    self._entries.setdefault(form, entry)

    def keys(self) -> KeysView[str]:
        return self._entries.keys()

    def __contains__(self, form: str) -> bool:
        return form in self._entries

    def get(self, form: str) -> Reading | None:
        if form not in self._entries:
            return None
        reading = self._read.get(form)
        if reading is None:
            reading = self._read[form] = _reading(form, *self._entries[form])
        return reading

    def hush(self, beside: Readings) -> None:
        """Takes in, as of the kind "silent", the silent readings of forms that the others have too, so that those are
        not taken for these."""
        for entry in self._silent:
            for form in beside.keys() & entry[2]:
                self._entries.setdefault(form, entry)


def _reading(form: str, part: str, kind: str, forms: list[str]) -> Reading:
    if part == "f":
        return Reading("according to", kind, "fixed", "according tof")
    shape = _SHAPES.get(part) or _SHAPES.get(kind)
    if shape is None:
        at = forms.index(form)
        shape = ("base", "s")[at] if at < 2 else "ing" if form.endswith("ing") else "ed"
    return Reading(forms[0], kind, shape, forms[0] + part)


class Cues(NamedTuple):
    """The readings of forms as verbs, and as nouns or adjectives."""

    verbs: Readings
    others: Readings


@cache
def telling_cues() -> Cues:
    """The cues that are worth a look: all in the lexicon but the silent ones. Where only one of a form's readings is
    silent, it is there too, as of the kind "silent", so that the other is not taken for it."""
    verbs = Readings([("f", "speech", ["according"]), *_entries("v", "verbs.txt"), *_entries("v", "hedges.txt")])
    others = Readings([*_entries("n", "nouns.txt"), *_entries("a", "adjectives.txt")])
    verbs.hush(others)
    others.hush(verbs)
    return Cues(verbs, others)


def _entries(part: str, name: str) -> Iterator[_Entry]:
    for kind, words in lexicon(name):
        for word in words:
            yield part, kind, word.split(",")


@cache
def silent() -> frozenset[str]:
    """The names of readings that hardly ever introduce anything, as learned."""
    return frozenset(name for _, names in lexicon("silent.txt") for name in names)


def lexicon(name: str) -> list[tuple[str, list[str]]]:
    """The lines of a lexicon file: each a class and its words."""
    path = Path(__file__).parent / "lexicon" / name
    lines = path.read_text(encoding="utf-8").splitlines()
    return [(words[0], words[1:]) for words in map(str.split, lines) if words and words[0] != "#"]
