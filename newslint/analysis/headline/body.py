"""The body of a draft, indexed for looking up the words of a headline."""

from __future__ import annotations

from bisect import bisect_left
from functools import cached_property

from newslint.analysis.headline.aliases import aliases, synonyms
from newslint.analysis.headline.stem import stem
from newslint.analysis.headline.words import STOP, weight
from newslint.analysis.words import Words


def plain(form: str) -> str:
    """The word without its accents."""
    if form.isascii():
        return form
    from unicodedata import combining, normalize

    return "".join(char for char in normalize("NFD", form) if not combining(char))


_LINKS = frozenset({"of", "the", "and", "for", "on", "in"})
TOPICS = 5
_PREFIX = 5
_BUCKET = 3
_LAST = "\uffff"


class Body:
    """The words from index `first` on."""

    def __init__(self, words: Words, first: int) -> None:
        self.words = words
        self.first = first

    def __len__(self) -> int:
        return len(self.words) - self.first

    @cached_property
    def _sorted(self) -> list[str]:
        return sorted(self.words.positions)

    @cached_property
    def _pieces(self) -> dict[str, list[tuple[str, str]]]:
        """First letters -> what else can be looked up in the body: the pieces of hyphenated words, and words without
        their accents; each with the form in which it stands."""
        found: dict[str, list[tuple[str, str]]] = {}
        for form in [form for form in self.words.positions if "-" in form or not form.isascii()]:
            for piece in plain(form).split("-"):
                found.setdefault(piece[:_BUCKET], []).append((piece, form))
        return found

    def _beginning(self, begin: str) -> list[tuple[str, str]]:
        """The words (and pieces) that begin with these letters, each with the form in which it stands."""
        forms = self._sorted
        near = [(form, form) for form in forms[bisect_left(forms, begin) : bisect_left(forms, begin + _LAST)]]
        return near + self._pieces.get(begin[:_BUCKET], [])

    def places(self, stemmed: str) -> tuple[int, ...]:
        """The indexes of the words with a stem, in order."""
        positions, first = self.words.positions, self.first
        found = {
            index
            for word, form in self._beginning(stemmed[:_BUCKET])
            if stem(word) == stemmed
            for index in positions[form]
            if index >= first
        }
        return tuple(sorted(found))

    def is_capital(self, index: int) -> bool:
        """Whether the word has a capital letter in the body."""
        return not self.words.surface(index).islower()

    def named(self, places: tuple[int, ...], form: str) -> tuple[int, ...]:
        """Those of the places that may have the name: words with a capital, or the same word without one."""
        forms = self.words.forms
        return tuple(index for index in places if self.is_capital(index) or form in forms[index].split("-"))

    @cached_property
    def topics(self) -> list[str]:
        """The stems that the body is about: its most frequent words of weight, the first five of them."""
        least = 2 if len(self) < 250 else 3
        ranked: dict[str, float] = {}
        often = [item for item in self.words.positions.items() if len(item[1]) >= least and item[0] not in STOP]
        for form, indexes in often:
            if indexes[-least] >= self.first:
                one = stem(form)
                ranked[one] = ranked.get(one, 0.0) + len(indexes) * weight(one)
        return sorted(ranked, key=lambda one: (-ranked[one], one))[:TOPICS]

    def synonym_places(self, stemmed: str) -> tuple[int, ...]:
        """The places of words for the same thing."""
        return tuple(sorted(place for other in synonyms(stemmed) for place in self.places(other)))

    def like(self, stemmed: str) -> tuple[int, ...]:
        """The places of a word that begins as this stem does."""
        if len(stemmed) < _PREFIX:
            return ()
        begin = stemmed[:_PREFIX]
        near = (stem(word) for word, _ in self._beginning(begin) if word.startswith(begin))
        return next((places for one in near if (places := self.places(one))), ())

    def alias_places(self, form: str) -> tuple[int, ...]:
        """The places of another name for the one of this form."""
        for alias in aliases(form):
            if " " in alias:
                places = self._phrase(alias.split())
            elif "." in alias:
                places = self._phrase(alias.split("."))
            else:
                places = self.places(stem(alias)) if alias != form and alias not in {"us", "is", "la", "who"} else ()
            if places:
                return places
        return ()

    def _phrase(self, forms: list[str]) -> tuple[int, ...]:
        words = self.words.forms
        size = len(forms)
        return tuple(
            index
            for index in self.words.positions.get(forms[0], ())
            if index >= self.first and words[index : index + size] == forms
        )

    def spelled_places(self, letters: list[str]) -> tuple[int, ...]:
        """The places of an abbreviation with its stops or without them."""
        return self._phrase(letters) or self.places("".join(letters))

    def initials_places(self, letters: str) -> tuple[int, ...]:
        """The place of a name in the body that these letters are the initials of."""
        text, places = self._initials
        at = text.find(letters)
        return (places[at],) if at >= 0 else ()

    @cached_property
    def _initials(self) -> tuple[str, list[int]]:
        """The first letters of words with a capital, "." where a run of them breaks."""
        text, forms, starts = self.words.text, self.words.forms, self.words.starts
        letters: list[str] = []
        places: list[int] = []
        for index in range(self.first, len(forms)):
            form = forms[index]
            if text[starts[index]].isupper():
                for piece in form.split("-"):
                    letters.append(piece[:1])
                    places.append(index)
            elif form not in _LINKS:
                letters.append(".")
                places.append(index)
        return "".join(letters), places
