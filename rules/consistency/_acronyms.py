"""Acronyms, and the long forms that a draft gives for them."""

from __future__ import annotations

from newslint import Span
from newslint.analysis import Capitals
from newslint.record import NamedTuple

_SMALL = frozenset("of for and the to in on at de la du des von und a".split())
_LONGEST = 8
_MOST = 50
"""Acronyms that a draft is searched for the long forms of."""


class Expansion(NamedTuple):
    """A long form (prose span) with its acronym."""

    short: str
    span: Span


def find_expansions(capitals: Capitals) -> list[Expansion]:
    """Every "Road Haulage Council (RHC)" and "the RHC, or Road Haulage Council," whose initials fit, in order."""
    words = capitals.words
    text = words.text
    found = []
    for index in capitals.shouted:
        start, end = words.starts[index], words.ends[index]
        if end - start > _LONGEST:
            continue
        short = text[start:end]
        if text[start - 1 : start] == "(" and text[end : end + 1] == ")":
            first = _long_before(capitals, index, short)
            if first is not None:
                found.append(Expansion(short, Span(words.starts[first], words.ends[index - 1])))
        elif text[end : end + 5] == ", or ":
            last = _long_after(capitals, index, short)
            if last is not None:
                found.append(Expansion(short, last))
    return found


def _long_before(capitals: Capitals, index: int, short: str) -> int | None:
    """The index of the first word of the long form that ends before a word."""
    words = capitals.words
    letters = [char.lower() for char in short]
    at = index - 1
    while at >= 0 and letters and index - at <= 2 * len(short) + 2:
        form = words.forms[at]
        if form[0] == letters[-1] and (words.text[words.starts[at]].isupper() or form in _SMALL):
            letters.pop()
        elif form not in _SMALL:
            return None
        if not letters:
            return at
        if at and words.text[words.ends[at - 1] : words.starts[at]] not in {" ", "-", " & "}:
            return None
        at -= 1
    return None


def _long_after(capitals: Capitals, index: int, short: str) -> Span | None:
    """The span of the long form in "RHC, or Road Haulage Council"."""
    words = capitals.words
    letters = [char.lower() for char in short]
    at = index + 2
    if at < len(words) and words.forms[at] == "the":
        at += 1
    first = at
    while at < len(words) and letters and at - first < 2 * len(short):
        form = words.forms[at]
        if form[0] == letters[0] and words.text[words.starts[at]].isupper():
            letters.pop(0)
        elif form not in _SMALL:
            return None
        if not letters:
            return Span(words.starts[first], words.ends[at])
        at += 1
    return None


def same_long_form(one: str, other: str) -> bool:
    """Whether two long forms are one but for spelling convention."""
    return _plain(one) == _plain(other)


def _plain(name: str) -> str:
    lowered = name.lower().replace("’s", "").replace("'s", "").replace("-", " ").replace("&", "and")
    for one, other in (
        ("z", "s"),
        ("centre", "center"),
        ("our", "or"),
        ("programme", "program"),
        ("defence", "defense"),
    ):
        lowered = lowered.replace(one, other)
    return " ".join(word.rstrip("s") for word in lowered.split() if word not in _SMALL)


def find_short_forms(capitals: Capitals) -> dict[str, int]:
    """Acronyms of three letters and more that stand alone twice or more, with the index of the first."""
    words = capitals.words
    found: dict[str, list[int]] = {}
    for index in capitals.shouted:
        start, end = words.starts[index], words.ends[index]
        if 3 <= end - start <= 6:
            found.setdefault(words.text[start:end], []).append(index)
    return {
        short: indexes[0]
        for short, indexes in list(found.items())[:_MOST]
        if len(indexes) > 1 and _is_acronym(capitals, short, indexes)
    }


def _is_acronym(capitals: Capitals, short: str, indexes: list[int]) -> bool:
    """Whether it has letters only, is in capitals everywhere, and stands in no shouted line."""
    if not short.isalpha() or capitals.is_small(capitals.words.forms[indexes[0]]):
        return False
    return not any(_in_capitals(capitals, index) for index in indexes)


def _in_capitals(capitals: Capitals, index: int) -> bool:
    """Whether a neighbour is in capitals too, as in a shouted line."""
    words = capitals.words
    for other in (index - 1, index + 1):
        if 0 <= other < len(words):
            surface = words.surface(other)
            if len(surface) > 1 and surface.isupper():
                return True
    return False


def is_spelt_out(capitals: Capitals, short: str) -> bool:
    """Whether some run of words has the letters of an acronym as its initials."""
    words = capitals.words
    first = short[0].lower()
    forms = words.forms
    for index in capitals.indexes:
        if forms[index][0] == first and words.ends[index] - words.starts[index] > 1:
            letters, at = list(short.lower()), index
            while at < min(len(words), index + 2 * len(short)) and letters:
                form = words.forms[at]
                if form[0] == letters[0] and len(form) > 1:
                    letters.pop(0)
                elif form not in _SMALL:
                    break
                at += 1
            if not letters:
                return True
    return False
