"""Phrases in plain data files, found by their words.

A file holds a phrase a line; `#` begins a comment. A word may be a set (`say|says|said`), optional (`has?`),
or `_` for any one word; what follows a tab is the phrase's label. Finding costs the words that a draft and the
lexicon share, not the size of either, and nothing is compiled.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import product
from pathlib import Path

from newslint.analysis.words import Words
from newslint.record import NamedTuple


class Match(NamedTuple):
    """A phrase found. `start` and `end` are prose offsets, `first` and `last` the indexes of its words."""

    start: int
    end: int
    first: int
    last: int
    label: str


class Lexicon:
    """A set of phrases. Made from lines of text, or lazily from a file beside a module."""

    def __init__(self, lines: Iterable[str]) -> None:
        self._lines = lines

    @classmethod
    def beside(cls, module_file: str, name: str) -> Lexicon:
        """The lexicon in file `name`, relative to the module whose `__file__` is given; read at first use."""
        return cls(_LazyLines(Path(module_file).parent / name))

    @cached_property
    def phrases(self) -> dict[str, list[tuple[tuple[str, ...], str]]]:
        """First word -> the phrases that begin with it (all their words, and the label), longest first."""
        found: dict[str, dict[tuple[str, ...], str]] = {}
        for line in self._lines:
            phrase, _, label = line.split("#")[0].rstrip().partition("\t")
            for words in _expand(phrase.split()):
                found.setdefault(words[0], {}).setdefault(words, label.strip())
        return {first: sorted(known.items(), key=lambda item: -len(item[0])) for first, known in found.items()}

    def __contains__(self, word: str) -> bool:
        """Whether the lower-case word is a phrase by itself."""
        return any(len(words) == 1 for words, _ in self.phrases.get(word, ()))

    def label(self, word: str) -> str | None:
        """The label of a single-word phrase, None where the word is not one."""
        return next((label for words, label in self.phrases.get(word, ()) if len(words) == 1), None)

    def find(self, words: Words) -> list[Match]:
        """The phrases in the draft, in order; of two that overlap the earlier, of two that begin at one word the
        longer."""
        phrases = self.phrases
        matches = []
        for first in phrases.keys() & words.positions.keys():
            for index in words.positions[first]:
                match = self._match(words, index, phrases[first])
                if match:
                    matches.append(match)
        matches.sort()
        reach = 0
        apart = []
        for match in matches:
            if match.start >= reach:
                apart.append(match)
                reach = match.end
        return apart

    def match_at(self, words: Words, index: int) -> Match | None:
        """The longest phrase that begins at the word of this index."""
        candidates = self.phrases.get(words.forms[index])
        return self._match(words, index, candidates) if candidates else None

    @staticmethod
    def _match(words: Words, index: int, candidates: list[tuple[tuple[str, ...], str]]) -> Match | None:
        forms = words.forms
        for phrase, label in candidates:
            last = index + len(phrase) - 1
            if last >= len(forms):
                continue
            if all(
                (want == "_" or forms[index + k] == want) and (k == 0 or words.adjoin(index + k - 1))
                for k, want in enumerate(phrase)
            ):
                return Match(words.starts[index], words.ends[last], index, last, label)
        return None


class _LazyLines:
    def __init__(self, path: Path) -> None:
        self._path = path

    def __iter__(self) -> Iterator[str]:
        return iter(self._path.read_text(encoding="utf-8").splitlines())


def _expand(slots: list[str]) -> Iterable[tuple[str, ...]]:
    if not any("|" in slot or slot.endswith("?") for slot in slots):
        return [tuple(slots)] if slots else []
    choices = []
    for slot in slots:
        words = slot.rstrip("?").split("|")
        choices.append([*words, ""] if slot.endswith("?") else words)
    phrases = (tuple(filter(None, chosen)) for chosen in product(*choices))
    return filter(None, phrases)
