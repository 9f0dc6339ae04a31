"""The conditions that phrases stand under: what must be before or after them for the words to be a claim.

A condition is given the place of a phrase and returns a factor for its need (0 where the phrase claims nothing
here) and the index of the last word that belongs to the claim.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from newslint.analysis.claims.cues import word_class
from newslint.analysis.claims.place import REACH, Frame, Place, breaks, is_aside
from newslint.analysis.claims.ranks import field, ranked, yet

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
_DEMONSTRATIVES = frozenset("this that which it these".split())


def _abstract(place: Place) -> Frame:
    """An abstract noun or a weighing adjective follows in the same clause; both make it surer. Where somebody is
    the subject ("the mayor highlighted the need") it is speech, and attribution's business."""
    if _has_speaker(place):
        return Frame(0.0, place.match.last)
    words, match = place.words, place.match
    nouns, adjectives = word_class("abstract"), word_class("weighty")
    factor = 0.75 if place.before(1) == ["to"] else 1.0
    weighed = 0
    for index in range(match.last + 1, min(match.last + 1 + REACH, place.last + 1)):
        form = words.forms[index]
        if form in _NEW_CLAUSE or breaks(words, index):
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
        if breaks(words, index + 1) or words.forms[index] in _SPEAKERS:
            break
        if words.forms[index] in deeds:
            return Frame(1.0, place.match.last)
    return Frame(float(words.forms[place.match.first - 1] in _DEMONSTRATIVES), place.match.last)


def _power(place: Place) -> Frame:
    """The mind is a government's or a crowd's, which has none: "Beijing fears", "the opposition smells"."""
    powers = word_class("powers")
    if place.match.first > place.first and breaks(place.words, place.match.first):
        return Frame(0.0, place.match.last)
    return Frame(1.0 if any(form in powers for form in place.before(2)) else 0.5, place.match.last)


def _set_off(place: Place) -> Frame:
    """At the head of the sentence or behind a comma, not in the flow of it ("came to the vote after all")."""
    first = place.match.first
    return Frame(float(first == place.first or breaks(place.words, first)), place.match.last)


def _has_speaker(place: Place) -> bool:
    """Whether a person is the subject of the verb: a pronoun, or a name that no preposition governs."""
    words, index = place.words, place.match.first - 1
    if index < place.first or breaks(words, index + 1):
        return False
    if words.forms[index] in _AUXILIARIES and index > place.first:
        index -= 1
    if words.forms[index] in _SPEAKERS:
        return True
    if words.forms[index] in word_class("speakers"):
        return _PREPOSITIONS.isdisjoint(words.forms[max(place.first, index - 2) : index])
    named = index
    furthest = max(place.first, index - REACH)
    while index > furthest and words.text[words.starts[index]].isupper():
        index -= 1
    if index == named == place.first:  # a capital that may be the sentence's
        form = words.forms[index]
        return not form.endswith("s") and form not in _DEMONSTRATIVES and form not in word_class("deeds")
    return index < named and words.forms[index] not in _GOVERNS


def _adjective(place: Place) -> Frame:
    """An adjective, not a verb with its object ("shocking her public")."""
    return Frame(float(_OBJECTS.isdisjoint(place.after(1))), place.match.last)


def _person(place: Place) -> Frame:
    """It qualifies a person: "the wicked aunt", "evil Lund"."""
    index = place.match.last + 1
    if index > place.last or breaks(place.words, index):
        return Frame(0.0, place.match.last)
    named = place.words.text[place.words.starts[index]].isupper()
    return Frame(float(named or not word_class("persons").isdisjoint(place.after(2))), index)


def _foretold(place: Place) -> Frame:
    """Not a diary item ("expected to arrive on Monday"), the weather, nor what a named forecaster expects."""
    ahead = place.after(3)
    if "by" in ahead or not word_class("weather").isdisjoint(place.before(8) + place.after(8)):
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
    return Frame(float(acts and _SUPPOSED.isdisjoint(place.before(REACH))), place.match.last)


def _predicate(place: Place) -> Frame:
    """Said of something: a form of "be", "seem" or the like stands just before."""
    before = place.before(3)
    return Frame(float(not _COPULAS.isdisjoint(before)), place.match.last)


def _affirmed(place: Place) -> Frame:
    return Frame(float("not" not in place.before(1)), place.match.last)


def _agentless(place: Place) -> Frame:
    """Nobody follows who does it ("hailed by", "criticism from")."""
    return Frame(float(_AGENTS.isdisjoint(place.after(4))), place.match.last)


def _duty(place: Place) -> Frame:
    """The writer says what ought to be; not "should they refuse, …", which only supposes."""
    words, first = place.words, place.match.first
    supposes = words.forms[first] == "should" and (first == place.first or breaks(words, first))
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
        "yet": yet,
        "field": field,
        "adjective": _adjective,
        "person": _person,
        "effect": _effect,
        "actor": _actor,
        "ranked": ranked,
        "writer": _duty,
    }
)
