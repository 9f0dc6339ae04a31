"""Where a phrase stands in its sentence, and whose voice it is in there."""

from __future__ import annotations

from newslint.analysis.claims.cues import Match
from newslint.analysis.words import Words
from newslint.record import NamedTuple

_STOPS = frozenset(",;:—–()")
REACH = 7
"""How many words a phrase may be from what it goes with."""
_ADVERBS = frozenset("further also thus thereby while once again even".split())
_OPENS_ASIDE = frozenset("a an one".split())
_RELATIVES = frozenset("that which who".split())


class Place(NamedTuple):
    """Where a phrase stands: the words of the draft, the phrase, and the first and last word of its sentence."""

    words: Words
    match: Match
    first: int
    last: int

    def before(self, count: int) -> list[str]:
        return self.words.forms[max(self.first, self.match.first - count) : self.match.first]

    def after(self, count: int) -> list[str]:
        return self.words.forms[self.match.last + 1 : min(self.match.last + 1 + count, self.last + 1)]


class Frame(NamedTuple):
    """The answer of a condition: a factor for the need, and the index of the claim's last word."""

    factor: float
    last: int


def breaks(words: Words, index: int) -> bool:
    """Whether a comma, a dash or the like stands before the word."""
    return not _STOPS.isdisjoint(words.text[words.ends[index - 1] : words.starts[index]])


def is_asked(place: Place) -> bool:
    """Whether the words are a question that somebody looks into: "whether the office misused the money"."""
    return "whether" in place.before(REACH)


def is_aside(place: Place) -> bool:
    """Whether the phrase stands in the writer's own aside, which the speaker of the sentence does not own:
    ", underscoring the …", "— a forum that has long served as …"."""
    words, match = place.words, place.match
    index = match.first
    while index > place.first and not breaks(words, index):
        index -= 1
        if match.first - index > REACH:
            return False
    if index == place.first:
        return False
    opening = words.forms[index : match.first]
    if all(form in _ADVERBS or form.endswith("ly") for form in opening):
        return words.forms[match.first].endswith("ing")
    return opening[0] in _OPENS_ASIDE and not _RELATIVES.isdisjoint(opening)
