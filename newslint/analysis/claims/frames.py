"""The conditions that phrases stand under: what must be before or after them for the words to be a claim.

A condition is given the words, the match and the indexes of the first and the last word of the sentence, and
returns a factor for the phrase's need: 0 where the phrase claims nothing here.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from newslint.analysis.claims.cues import word_class
from newslint.analysis.lexicon import Match
from newslint.analysis.words import Words

_STOPS = frozenset(",;:—–()")
_REACH = 8
_NO_ACTOR = frozenset(
    "was were been be being is are am get got to the a an of by for with in on at his her their its not and or".split()
)
_RANKS = frozenset("ever history decades generation record century world nation country planet memory since".split())
_DEFINITE = frozenset("the its their his her our previous world's nation's country's state's region's".split())
_OPENS_ASIDE = frozenset("a an one".split())
_RELATIVES = frozenset("that which who".split())


def _abstract(words: Words, match: Match, first: int, last: int) -> float:
    """An abstract noun or a weighing adjective follows in the same clause; both make it surer."""
    nouns, adjectives = word_class("abstract"), word_class("weighty")
    weighed = False
    for index in range(match.last + 1, min(match.last + 1 + _REACH, last + 1)):
        if not _STOPS.isdisjoint(words.text[words.ends[index - 1] : words.starts[index]]):
            break
        form = words.forms[index]
        if form in nouns:
            return 1.15 if weighed else 1.0
        weighed = weighed or form in adjectives
    return 0.9 if weighed else 0.0


def _foretold(words: Words, match: Match, first: int, last: int) -> float:
    """Not a diary item ("expected to arrive on Monday"), nor what a named forecaster expects."""
    ahead = words.forms[match.last + 1 : min(match.last + 4, last + 1)]
    if "by" in ahead:
        return 0.0
    schedule = word_class("schedule")
    for form in ahead[:2]:
        if form in schedule or form.removesuffix("ed") in schedule or form.removesuffix("d") in schedule:
            return 0.6
    return 1.0


def _effect(words: Words, match: Match, first: int, last: int) -> float:
    effects = word_class("effect")
    return float(any(form in effects for form in words.forms[match.last + 1 : min(match.last + 4, last + 1)]))


def _actor(words: Words, match: Match, first: int, last: int) -> float:
    """Somebody does it: a name, a pronoun or a noun stands before, no passive and no infinitive."""
    if match.first <= first:
        return 0.0
    return float(words.forms[match.first - 1] not in _NO_ACTOR)


def _ranked(words: Words, match: Match, first: int, last: int) -> float:
    """A definite superlative with the field that it is best or worst in."""
    before = words.forms[max(first, match.first - 2) : match.first]
    if not any(form in _DEFINITE or form.endswith("'s") for form in before):
        return 0.0
    ahead = words.forms[match.last + 1 : min(match.last + 12, last + 1)]
    return float(not _RANKS.isdisjoint(ahead))


def _plain(words: Words, match: Match, first: int, last: int) -> float:
    return 1.0


CONDITIONS: Mapping[str, Callable[[Words, Match, int, int], float]] = MappingProxyType(
    {
        "": _plain,
        "abstract": _abstract,
        "foretold": _foretold,
        "effect": _effect,
        "actor": _actor,
        "ranked": _ranked,
        "writer": _plain,
    }
)


def is_aside(words: Words, match: Match, first: int) -> bool:
    """Whether the phrase stands in the writer's own aside, which the speaker of the sentence does not own:
    ", underscoring the …", "— a forum that has long served as …"."""
    index = match.first
    while index > first and match.first - index < _REACH:
        if not _STOPS.isdisjoint(words.text[words.ends[index - 1] : words.starts[index]]):
            break
        index -= 1
    else:
        return False
    if index == match.first:
        return words.forms[index].endswith("ing")
    opening = words.forms[index : match.first]
    return opening[0] in _OPENS_ASIDE and not _RELATIVES.isdisjoint(opening)
