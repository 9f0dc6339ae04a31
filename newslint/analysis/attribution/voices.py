"""Whose words a cue introduces: the noun phrase that is its source."""

from __future__ import annotations

from newslint.analysis.attribution import phrases
from newslint.analysis.attribution.frames import Frame
from newslint.analysis.attribution.tokens import (
    ADVERB,
    COMMA,
    CONJUNCTION,
    DETERMINER,
    NAME,
    NUMBER,
    OBJECT,
    OPEN,
    POSSESSIVE,
    PREPOSITION,
    RELATIVE,
    SPACE,
    SUBJECT,
    SUBORDINATOR,
    THAT,
    WH,
    Tokens,
)

_SPEAKER = frozenset({SUBJECT, "S", OBJECT, RELATIVE, THAT, NAME, OPEN, NUMBER, "o"})
_SOME = frozenset("some many most several few others another all both one this these those".split())
_BEGINS = frozenset({NAME, OPEN, DETERMINER, POSSESSIVE, SUBJECT, NUMBER})


def find_source(tokens: Tokens, frame: Frame, main: tuple[int, int] | None) -> None:
    """Sets the source of a frame. `main` is the source of the cue before it in the sentence: it goes on speaking
    in "and added" and ", saying"."""
    if frame.reading.shape == "noun":
        _owner(tokens, frame)
    elif frame.reading.shape == "fixed":
        first = frame.last + 1
        last = phrases.after(tokens, first, frame.end)
        if frame.chain > frame.first:
            last = phrases.with_apposition(tokens, first, last, frame.end)
        frame.source = (first, last)
    elif frame.reading.shape == "hedge":
        frame.source = None
    elif frame.passive:
        _agent(tokens, frame)
    elif _is_inverted(tokens, frame):
        first = frame.cue + 1
        last = phrases.after(tokens, first, frame.end)
        frame.source = (first, phrases.with_apposition(tokens, first, last, frame.end))
        frame.last = frame.source[1]
    else:
        _subject(tokens, frame, main)


def _owner(tokens: Tokens, frame: Frame) -> None:
    if frame.left == "own":
        owner = frame.chain
        frame.source = (phrases.before(tokens, owner, frame.first), owner)
    elif frame.left == POSSESSIVE:
        frame.source = (frame.chain, frame.chain)
    else:
        _agent(tokens, frame)


def _agent(tokens: Tokens, frame: Frame) -> None:
    """The "by" phrase to the right."""
    forms = tokens.forms
    for index in range(frame.cue + 1, min(frame.end - 1, frame.cue + 8)):
        if forms[index] == "by" and tokens.classes[index + 1] in _BEGINS:
            first = index + 1
            last = phrases.after(tokens, first, frame.end)
            frame.source = (first, last)
            return
        if tokens.marks[index] != SPACE:
            return


def _is_inverted(tokens: Tokens, frame: Frame) -> bool:
    """ "…," said Smith: what is said comes before, the speaker after."""
    if frame.left not in {"quote", "comma", "query", "dash"} or frame.chain != frame.cue:
        return False
    if frame.reading.shape not in {"ed", "s", "base"} or frame.cue + 1 >= frame.end or tokens.marks[frame.cue] != SPACE:
        return False
    if tokens.quoted[frame.cue + 1] != tokens.quoted[frame.cue]:
        return False
    if tokens.classes[frame.cue + 1] not in _BEGINS:
        return False
    if frame.reading.lemma in {"tell", "ask"}:
        return False
    if frame.left != "comma":
        return True
    last = phrases.after(tokens, frame.cue + 1, frame.end)
    return last + 1 >= frame.end or tokens.marks[last] != SPACE


def _subject(tokens: Tokens, frame: Frame, main: tuple[int, int] | None) -> None:
    at = frame.chain - 1
    shape = frame.reading.shape
    if at < frame.first or (frame.left in {PREPOSITION, SUBORDINATOR} and at == frame.first):
        frame.source = _later_subject(tokens, frame) if shape == "ing" else None
        return
    if frame.left in {CONJUNCTION, "quote", "dash", "query"} or (shape == "ing" and not frame.auxiliary):
        frame.source = main or (first_phrase(tokens, frame) if frame.left != "quote" else None)
        return
    if frame.left in {"comma", "bracket"}:
        frame.source = phrases.with_interruption(tokens, at, frame.first)
    elif tokens.classes[at] in _SPEAKER or tokens.forms[at] in _SOME:
        frame.source = _with_antecedent(tokens, phrases.before(tokens, at, frame.first), at, frame.first)
    if frame.source is None:
        frame.source = main
    frame.source_left = frame.source is not None and frame.source[1] == at


def _later_subject(tokens: Tokens, frame: Frame) -> tuple[int, int] | None:
    """ "Citing the flood, Lindqvist said": the noun phrase after the comma."""
    for index in range(frame.cue, min(frame.end - 1, frame.cue + 30)):
        if tokens.marks[index] == COMMA and tokens.quoted[index] == tokens.quoted[frame.cue]:
            if tokens.classes[index + 1] in _BEGINS:
                return index + 1, phrases.after(tokens, index + 1, frame.end)
            return None
    return None


def _with_antecedent(tokens: Tokens, first: int, last: int, floor: int) -> tuple[int, int]:
    """The noun phrase as it is, or with all before it where it ends a relative clause ("aides who saw it")."""
    at = first - 1
    while at > max(floor, first - 8) and tokens.marks[at] == SPACE and tokens.classes[at] not in {THAT, CONJUNCTION}:
        if tokens.forms[at] == "who" and tokens.classes[at - 1] in {NAME, OPEN} and tokens.marks[at - 1] == SPACE:
            return phrases.before(tokens, at - 1, floor), last
        at -= 1
    return first, last


def first_phrase(tokens: Tokens, frame: Frame) -> tuple[int, int] | None:
    """The first noun phrase of the sentence before the cue: most likely its subject."""
    at = frame.first
    while at < frame.chain and tokens.classes[at] in {CONJUNCTION, ADVERB}:
        at += 1
    if tokens.classes[at] in {PREPOSITION, SUBORDINATOR, WH}:
        while at < frame.chain and tokens.marks[at] == SPACE:
            at += 1
        at += 1
    if at >= frame.chain or tokens.classes[at] not in _BEGINS:
        return None
    return at, min(phrases.after(tokens, at, frame.chain), frame.chain - 1)
