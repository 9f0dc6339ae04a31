"""The conditions of superlatives: the field that something is the first or the worst in."""

from __future__ import annotations

from newslint.analysis.claims.place import Frame, Place
from newslint.analysis.words import Words

_RANKS = frozenset("ever history decades generation record century world nation country planet memory since".split())
_FAINT_RANKS = {"since": 0.5, "ever": 0.8}
_WHOLES = frozenset("world nation country planet".split())
_WITNESSES = frozenset("i i've we we've you you've".split())
_SPELLS = frozenset("years months decades weeks generations centuries".split())
_DEFINITE = frozenset("the its their his her our previous".split())


def ranked(place: Place) -> Frame:
    """A definite superlative with the field that it is best or worst in."""
    if any(form in _DEFINITE or form.endswith("'s") for form in place.before(2)):
        for ahead, form in enumerate(place.after(11), start=1):
            if form in _WITNESSES:
                break
            if form.removesuffix("'s") in _RANKS and _is_field(place.words, place.match.last + ahead):
                return Frame(_FAINT_RANKS.get(form, 1.0), place.match.last + ahead)
    return Frame(0.0, place.match.last)


def yet(place: Place) -> Frame:
    """A superlative that is so "yet" or "in years"."""
    ahead = place.after(10)
    for index, form in enumerate(ahead, start=1):
        if form == "yet" or (form in _SPELLS and ahead[index - 2 : index - 1] == ["in"]):
            return Frame(1.0, place.match.last + index)
    return Frame(0.0, place.match.last)


def field(place: Place) -> Frame:
    """The field in which something is the first follows: "for the first time in the history of"."""
    for ahead, form in enumerate(place.after(8), start=1):
        if form.removesuffix("'s") in _RANKS:
            return Frame(1.0, place.match.last + ahead)
    return Frame(0.0, place.match.last)


def _is_field(words: Words, index: int) -> bool:
    """Whether the word names the whole field ("in the world"), not one of many ("every country", "World Series")."""
    if words.surface(index)[0].isupper():
        return False
    before = words.forms[index - 1]
    return words.forms[index] not in _WHOLES or before == "the" or before.endswith("'s")
