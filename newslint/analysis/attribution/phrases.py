"""Where a noun phrase begins and ends, as far as one can tell without a parser. All indexes are of words."""

from __future__ import annotations

from newslint.analysis.attribution.cues import telling_cues
from newslint.analysis.attribution.source_kinds import role
from newslint.analysis.attribution.tokens import (
    ADVERB,
    BRACKET,
    COMMA,
    CONJUNCTION,
    CONTRACTED,
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
    THAT,
    TO,
    WEEKDAY,
    WH,
    Tokens,
)

_ALONE = frozenset({SUBJECT, CONTRACTED, OBJECT, RELATIVE, WH, THAT})
_NOMINAL = frozenset({NAME, OPEN, NUMBER})
_JOINING = frozenset("of for from in at with on to by".split())
_LANDMARKS = frozenset({NAME, DETERMINER, POSSESSIVE})
_LEADING = frozenset({DETERMINER, POSSESSIVE})
_LONGEST = 25
_BRACKETED = 5
_SHORTEST_PAST = 4


def before(tokens: Tokens, last: int, floor: int) -> int:
    """The first word of the noun phrase that ends with word `last`; it does not reach below `floor`."""
    if tokens.classes[last] in _ALONE:
        return last
    first = last
    floor = max(floor, last - _LONGEST)
    while first > floor:
        step = _step_left(tokens, first, last, floor)
        if not step:
            break
        first -= step
    return first


def _step_left(tokens: Tokens, first: int, last: int, floor: int) -> int:
    """How many words to the left of word `first` belong to its noun phrase too."""
    left = first - 1
    mark = tokens.marks[left]
    if tokens.quoted[left] != tokens.quoted[last] or (mark != SPACE and (mark != BRACKET or last - left >= _BRACKETED)):
        return 0
    code, lead = tokens.classes[left], tokens.classes[first]
    if code == OPEN:
        if _is_verb(tokens.forms[left]) and not _modifies(tokens, left, floor):
            return 0
        return int(lead not in _LEADING)
    if code in _NOMINAL or code in _LEADING:
        return 1
    if left <= floor or tokens.marks[left - 1] != SPACE:
        return 0
    beyond = tokens.classes[left - 1]
    if code == PREPOSITION or (code == TO and lead in _LANDMARKS):
        return 2 * (beyond in _NOMINAL or beyond == DETERMINER)
    if code == CONJUNCTION and tokens.forms[left] == "and":
        return 2 * (beyond == lead == NAME)
    return 0


def _is_verb(form: str) -> bool:
    """Whether an open word is likely a finite verb, by its form alone."""
    verbs, others = telling_cues()
    verb = verbs.get(form)
    if verb is None:
        return form.endswith("ed") and len(form) > _SHORTEST_PAST
    return form not in others and verb.shape in {"ed", "s"}


def _modifies(tokens: Tokens, at: int, floor: int) -> bool:
    """Whether a word in "-ed" stands before its noun: "the disgraced mayor", ", elected officials"."""
    if at <= floor or tokens.marks[at - 1] != SPACE:
        return True
    return tokens.classes[at - 1] in {DETERMINER, POSSESSIVE, ADVERB, THAT}


def after(tokens: Tokens, first: int, ceiling: int) -> int:
    """The last word of the noun phrase that begins with word `first`, an apposition set off by commas included;
    `ceiling` is the word after the last one it may reach."""
    classes, marks, quoted = tokens.classes, tokens.marks, tokens.quoted
    if classes[first] in {SUBJECT, OBJECT}:
        return first
    inside = quoted[first]
    last = first
    ceiling = min(ceiling, first + _LONGEST)
    while last + 1 < ceiling and marks[last] == SPACE and quoted[last + 1] == inside:
        code = classes[last + 1]
        if code == OPEN and _is_verb(tokens.forms[last + 1]) and classes[last] in _NOMINAL:
            break
        if code in _NOMINAL or code in {DETERMINER, POSSESSIVE}:
            last += 1
        elif code in {PREPOSITION, CONJUNCTION} and _joins(tokens, last + 1, ceiling):
            last += 2
        else:
            break
    return last


def with_apposition(tokens: Tokens, first: int, last: int, ceiling: int) -> int:
    """The last word of a noun phrase with the apposition that follows it after a comma, if any."""
    classes, marks, quoted = tokens.classes, tokens.marks, tokens.quoted
    if last + 2 >= ceiling or marks[last] != COMMA or quoted[last + 1] != quoted[first]:
        return last
    code = classes[last + 1]
    if not _describes(tokens, last + 1):
        return last
    end = last + 1
    while end + 1 < min(ceiling, last + _LONGEST) and marks[end] == SPACE and quoted[end + 1] == quoted[first]:
        end += 1
    if code == NUMBER:
        return with_apposition(tokens, first, end, ceiling)
    return end


def _describes(tokens: Tokens, at: int) -> bool:
    """Whether the word after a comma opens an apposition: "a teacher", "who …", "42", "Dunmore's mayor"."""
    code, form = tokens.classes[at], tokens.forms[at]
    if code in {DETERMINER, POSSESSIVE}:
        return True
    if code == NUMBER:
        return tokens.marks[at] == COMMA
    return form.endswith(("'s", "s'")) or form == "one" or (code == OPEN and role(form) is not None)


def _joins(tokens: Tokens, at: int, ceiling: int) -> bool:
    if at + 1 >= ceiling or tokens.marks[at] != SPACE or tokens.quoted[at + 1] != tokens.quoted[at]:
        return False
    form = tokens.forms[at]
    if form not in _JOINING and form != "and":
        return False
    following = tokens.classes[at + 1]
    if form == "and":
        return following == NAME == tokens.classes[at - 1]
    if following == WEEKDAY or tokens.forms[at + 1] in _MONTHS:
        return False
    return following in {NAME, OPEN, DETERMINER, POSSESSIVE}


_MONTHS = frozenset("january february march april may june july august september october november december".split())


def with_interruption(tokens: Tokens, last: int, floor: int) -> tuple[int, int] | None:
    """The noun phrase whose apposition ends with word `last` ("Smith, the mayor, said"): its first and last word,
    the apposition included where it describes the noun phrase. None where there is none."""
    classes, marks = tokens.classes, tokens.marks
    opening = last
    for _ in range(3):
        opening = _comma_before(tokens, opening, floor)
        if opening < 0:
            return None
        first = before(tokens, opening, floor)
        if all(classes[index] in {NUMBER, ADVERB} for index in range(first, opening + 1)):
            continue
        lead = classes[opening + 1]
        describes = lead in {DETERMINER, POSSESSIVE, NUMBER, OPEN, NAME} and not tokens.forms[opening + 1].endswith(
            "ing"
        )
        return first, last if (describes and marks[opening] != BRACKET) or marks[opening] == BRACKET else opening
    return None


def _comma_before(tokens: Tokens, last: int, floor: int) -> int:
    """The word before the comma or bracket that opens what ends with word `last`; -1 where there is none near."""
    marks, inside = tokens.marks, tokens.quoted[last]
    want = {marks[last], COMMA}
    for index in range(last - 1, max(floor, last - _LONGEST) - 1, -1):
        if tokens.quoted[index] != inside:
            return -1
        if marks[index] in want:
            return index
        if marks[index] != SPACE:
            return -1
    return -1
