"""The body of a draft, indexed for looking up the words of a headline."""

from __future__ import annotations

from functools import cached_property
from unicodedata import combining, normalize

from newslint.analysis.headline.aliases import aliases, synonyms
from newslint.analysis.headline.stem import stem
from newslint.analysis.headline.words import STOP, weight
from newslint.analysis.words import Words


def plain(form: str) -> str:
    """The word without its accents."""
    return "".join(char for char in normalize("NFD", form) if not combining(char))


_LINKS = frozenset({"of", "the", "and", "for", "on", "in"})
_PREFIX = 5


class Body:
    """The words from index `first` on."""

    def __init__(self, words: Words, first: int) -> None:
        self.words = words
        self.first = first

    def __len__(self) -> int:
        return len(self.words) - self.first

    @cached_property
    def stems(self) -> dict[str, list[str]]:
        """Stem -> the forms in the body that have it, pieces of hyphenated words included."""
        first = self.first
        found: dict[str, list[str]] = {}
        for form, indexes in self.words.positions.items():
            if indexes[-1] >= first:
                if "-" in form:
                    for piece in form.split("-"):
                        found.setdefault(stem(piece), []).append(form)
                found.setdefault(stem(form if form.isascii() else plain(form)), []).append(form)
        return found

    @cached_property
    def _prefixes(self) -> dict[str, str]:
        return {one[:_PREFIX]: one for one in self.stems if len(one) >= _PREFIX}

    @cached_property
    def topics(self) -> list[str]:
        """The stems that the body is about: its most frequent words of weight, the first five of them."""
        first, total = self.first, len(self)
        least = 2 if total < 250 else 3
        ranked: dict[str, float] = {}
        for form, indexes in self.words.positions.items():
            if len(indexes) >= least and form not in STOP and indexes[-least] >= first:
                one = stem(form)
                ranked[one] = ranked.get(one, 0.0) + len(indexes) * weight(one)
        return sorted(ranked, key=lambda one: (-ranked[one], one))[:5]

    def places(self, stemmed: str) -> tuple[int, ...]:
        """The indexes of the words with a stem, in order."""
        forms = self.stems.get(stemmed)
        if not forms:
            return ()
        positions = self.words.positions
        found = [index for form in forms for index in positions[form] if index >= self.first]
        if len(forms) > 1:
            found.sort()
        return tuple(found)

    def synonym_places(self, stemmed: str) -> tuple[int, ...]:
        """The places of words for the same thing."""
        return tuple(sorted(place for other in synonyms(stemmed) for place in self.places(other)))

    def like(self, stemmed: str) -> tuple[int, ...]:
        """The places of a word that begins as this stem does."""
        if len(stemmed) < _PREFIX:
            return ()
        near = self._prefixes.get(stemmed[:_PREFIX])
        return self.places(near) if near else ()

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
