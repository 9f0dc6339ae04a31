"""The conditions that phrases stand under: what must be before or after them for the words to be a claim.

A condition is given the place of a phrase and returns a factor for its need (0 where the phrase claims nothing
here) and the index of the last word that belongs to the claim.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import NamedTuple

from newslint.analysis.claims.cues import Match, word_class
from newslint.analysis.words import Words


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


_STOPS = frozenset(",;:—–()")
_REACH = 7
_NEW_CLAUSE = frozenset("is was are were who that which when as because if to".split())
_LIGHT_HEADS = frozenset(
    "picture sense sign depth kind level degree time period message signal extent scale lack".split()
)
_SPEAKERS = frozenset("he she they i we who you".split())
_AUXILIARIES = frozenset("is was are were has have had also".split())
_PREPOSITIONS = frozenset("to in of by with for from at on between".split())
_GOVERNS = _PREPOSITIONS | {"and", "the"}
_COPULAS = frozenset(
    "is was are were be been being seem seems seemed look looks looked feel feels felt remain remains remained prove "
    "proves proved become becomes became appear appears appeared it's that's he's she's they're sounds sounded".split()
)
_AGENTS = frozenset("by from among".split())
_DETERMINERS = frozenset("the a an its his her their our".split())
_OBJECTS = frozenset("her his him them the us its their up to from at in".split())
_NO_ACTOR = frozenset(
    "was were been be being is are am get got felt feel feels to the a an of by for with in on at his her their its "
    "not and or you i we if anyone people".split()
)
_SUPPOSED = frozenset("if whether may might could would can can't cannot should unless".split())
_RANKS = frozenset("ever history decades generation record century world nation country planet memory since".split())
_FAINT_RANKS = {"since": 0.5, "ever": 0.8}
_WHOLES = frozenset("world nation country planet".split())
_WITNESSES = frozenset("i i've we we've you you've".split())
_SPELLS = frozenset("years months decades weeks generations centuries".split())
_DEMONSTRATIVES = frozenset("this that which it these".split())
_DEFINITE = frozenset("the its their his her our previous".split())
_ADVERBS = frozenset("further also thus thereby while once again even".split())
_OPENS_ASIDE = frozenset("a an one".split())
_RELATIVES = frozenset("that which who".split())


def _breaks(words: Words, index: int) -> bool:
    """Whether a comma, a dash or the like stands before the word."""
    return not _STOPS.isdisjoint(words.text[words.ends[index - 1] : words.starts[index]])


def _abstract(place: Place) -> Frame:
    """An abstract noun or a weighing adjective follows in the same clause; both make it surer. Where somebody is
    the subject ("the mayor highlighted the need") it is speech, and attribution's business."""
    if _has_speaker(place):
        return Frame(0.0, place.match.last)
    words, match = place.words, place.match
    nouns, adjectives = word_class("abstract"), word_class("weighty")
    factor = 0.75 if place.before(1) == ["to"] else 1.0
    weighed = 0
    for index in range(match.last + 1, min(match.last + 1 + _REACH, place.last + 1)):
        form = words.forms[index]
        if form in _NEW_CLAUSE or _breaks(words, index):
            break
        if form == "of" and words.forms[index - 1] not in _LIGHT_HEADS:
            break
        if words.text[words.starts[index]].isupper():
            continue
        if form in nouns:
            return Frame(factor * (1.15 if weighed else 1.0), index)
        if form in adjectives and index <= match.last + 3 and not _takes_object(place, index):
            weighed = index
    return Frame(0.9 * factor if weighed else 0.0, weighed)


def _takes_object(place: Place, index: int) -> bool:
    """Whether the word is a verb after all: "the workers increasing their calls"."""
    return index < place.last and place.words.forms[index + 1] in _DETERMINERS


def _tail(place: Place) -> Frame:
    """A participle that trails the sentence and weighs what it tells: ", further straining the relationship"."""
    return _abstract(place) if is_aside(place) else Frame(0.0, place.match.last)


def _deed(place: Place) -> Frame:
    """The subject is something done or said, not somebody: "the move risks", "the silence speaks"."""
    if place.before(1) == ["to"] or not _PREPOSITIONS.isdisjoint(place.before(1)):
        return Frame(0.0, place.match.last)
    words, deeds = place.words, word_class("deeds")
    for index in range(place.match.first - 1, max(place.first, place.match.first - 6) - 1, -1):
        if _breaks(words, index + 1) or words.forms[index] in _SPEAKERS:
            break
        if words.forms[index] in deeds:
            return Frame(1.0, place.match.last)
    return Frame(float(words.forms[place.match.first - 1] in _DEMONSTRATIVES), place.match.last)


def _power(place: Place) -> Frame:
    """The mind is a government's or a crowd's, which has none: "Beijing fears", "the opposition smells"."""
    powers = word_class("powers")
    if place.match.first > place.first and _breaks(place.words, place.match.first):
        return Frame(0.0, place.match.last)
    return Frame(1.0 if any(form in powers for form in place.before(2)) else 0.5, place.match.last)


def _set_off(place: Place) -> Frame:
    """At the head of the sentence or behind a comma, not in the flow of it ("came to the vote after all")."""
    first = place.match.first
    return Frame(float(first == place.first or _breaks(place.words, first)), place.match.last)


def _yet(place: Place) -> Frame:
    """A superlative that is so "yet" or "in years"."""
    ahead = place.after(10)
    for index, form in enumerate(ahead, start=1):
        if form == "yet" or (form in _SPELLS and ahead[index - 2 : index - 1] == ["in"]):
            return Frame(1.0, place.match.last + index)
    return Frame(0.0, place.match.last)


def _field(place: Place) -> Frame:
    """The field in which something is the first follows: "for the first time in the history of"."""
    for ahead, form in enumerate(place.after(8), start=1):
        if form.removesuffix("'s") in _RANKS:
            return Frame(1.0, place.match.last + ahead)
    return Frame(0.0, place.match.last)


def _has_speaker(place: Place) -> bool:
    """Whether a person is the subject of the verb: a pronoun, or a name that no preposition governs."""
    words, index = place.words, place.match.first - 1
    if index < place.first or _breaks(words, index + 1):
        return False
    if words.forms[index] in _AUXILIARIES and index > place.first:
        index -= 1
    if words.forms[index] in _SPEAKERS:
        return True
    if words.forms[index] in word_class("speakers"):
        return _PREPOSITIONS.isdisjoint(words.forms[max(place.first, index - 2) : index])
    named = index
    while index > place.first and words.text[words.starts[index]].isupper():
        index -= 1
    return index < named and words.forms[index] not in _GOVERNS


def _adjective(place: Place) -> Frame:
    """An adjective, not a verb with its object ("shocking her public")."""
    return Frame(float(_OBJECTS.isdisjoint(place.after(1))), place.match.last)


def _person(place: Place) -> Frame:
    """It qualifies a person: "the wicked aunt", "evil Lund"."""
    index = place.match.last + 1
    if index > place.last or _breaks(place.words, index):
        return Frame(0.0, place.match.last)
    named = place.words.text[place.words.starts[index]].isupper()
    return Frame(float(named or not word_class("persons").isdisjoint(place.after(2))), index)


def _foretold(place: Place) -> Frame:
    """Not a diary item ("expected to arrive on Monday"), nor what a named forecaster expects."""
    ahead = place.after(3)
    if "by" in ahead:
        return Frame(0.0, place.match.last)
    schedule = word_class("schedule")
    diary = any(form.removesuffix("d").removesuffix("e") in schedule or form in schedule for form in ahead[:2])
    return Frame(0.6 if diary else 1.0, place.match.last)


def _effect(place: Place) -> Frame:
    effects = word_class("effect")
    return Frame(float(any(form in effects for form in place.after(3))), place.match.last)


def _actor(place: Place) -> Frame:
    """Somebody does it: a name, a pronoun or a noun stands before, no passive, no infinitive and no supposition."""
    index = place.match.first - 1
    while index > place.first and place.words.forms[index].endswith("ly"):
        index -= 1
    acts = index >= place.first and place.words.forms[index] not in _NO_ACTOR
    return Frame(float(acts and _SUPPOSED.isdisjoint(place.before(_REACH))), place.match.last)


def _ranked(place: Place) -> Frame:
    """A definite superlative with the field that it is best or worst in."""
    if any(form in _DEFINITE or form.endswith("'s") for form in place.before(2)):
        for ahead, form in enumerate(place.after(11), start=1):
            if form in _WITNESSES:
                break
            if form.removesuffix("'s") in _RANKS and _is_field(place.words, place.match.last + ahead):
                return Frame(_FAINT_RANKS.get(form, 1.0), place.match.last + ahead)
    return Frame(0.0, place.match.last)


def _predicate(place: Place) -> Frame:
    """Said of something: a form of "be", "seem" or the like stands just before."""
    before = place.before(3)
    return Frame(float(not _COPULAS.isdisjoint(before)), place.match.last)


def _is_field(words: Words, index: int) -> bool:
    """Whether the word names the whole field ("in the world"), not one of many ("every country", "World Series")."""
    if words.surface(index)[0].isupper():
        return False
    before = words.forms[index - 1]
    return words.forms[index] not in _WHOLES or before == "the" or before.endswith("'s")


def _affirmed(place: Place) -> Frame:
    return Frame(float("not" not in place.before(1)), place.match.last)


def _agentless(place: Place) -> Frame:
    """Nobody follows who does it ("hailed by", "criticism from")."""
    return Frame(float(_AGENTS.isdisjoint(place.after(4))), place.match.last)


def _duty(place: Place) -> Frame:
    """The writer says what ought to be; not "should they refuse, …", which only supposes."""
    words, first = place.words, place.match.first
    supposes = words.forms[first] == "should" and (first == place.first or _breaks(words, first))
    return Frame(0.0 if supposes else 1.0, place.match.last)


def _plain(place: Place) -> Frame:
    return Frame(1.0, place.match.last)


CONDITIONS: Mapping[str, Callable[[Place], Frame]] = MappingProxyType(
    {
        "": _plain,
        "abstract": _abstract,
        "foretold": _foretold,
        "predicate": _predicate,
        "affirmed": _affirmed,
        "agentless": _agentless,
        "tail": _tail,
        "deed": _deed,
        "power": _power,
        "aside": _set_off,
        "yet": _yet,
        "field": _field,
        "adjective": _adjective,
        "person": _person,
        "effect": _effect,
        "actor": _actor,
        "ranked": _ranked,
        "writer": _duty,
    }
)


def is_asked(place: Place) -> bool:
    """Whether the words are a question that somebody looks into: "whether the office misused the money"."""
    return "whether" in place.before(_REACH)


def is_aside(place: Place) -> bool:
    """Whether the phrase stands in the writer's own aside, which the speaker of the sentence does not own:
    ", underscoring the …", "— a forum that has long served as …"."""
    words, match = place.words, place.match
    index = match.first
    while index > place.first and not _breaks(words, index):
        index -= 1
        if match.first - index > _REACH:
            return False
    if index == place.first:
        return False
    opening = words.forms[index : match.first]
    if all(form in _ADVERBS or form.endswith("ly") for form in opening):
        return words.forms[match.first].endswith("ing")
    return opening[0] in _OPENS_ASIDE and not _RELATIVES.isdisjoint(opening)
