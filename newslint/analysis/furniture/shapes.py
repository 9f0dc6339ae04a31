"""What a line looks like: shapes of bylines, dates, credits, links and labels, whatever words fill them."""

from __future__ import annotations

import re
from collections.abc import Iterable

from newslint.analysis.furniture.pattern import Pattern

_MONTHS = (
    "jan feb mar apr may jun jul aug sep sept oct nov dec january february march april june july august september "
    "october november december"
).split()
_MONTH = rf"(?:{'|'.join(_MONTHS)})\b\.?"
MONTHS = frozenset(_MONTHS + [f"{month}'s" for month in _MONTHS])
TIME_IN_FIGURES = re.compile(r"\d(?:[-/.:]\d|\s?[ap]\.?m)", re.IGNORECASE)
"""What a date has that has no month's name, and an hour."""
DATE = Pattern(
    rf"\b{_MONTH}\s\d{{1,2}}(?:st|nd|rd|th)?,?\s?(?:\d{{4}})?|\b\d{{1,2}}(?:st|nd|rd|th)?\s{_MONTH},?(?:\s\d{{4}})?"
    rf"|\b\d{{4}}-\d\d-\d\d|\b\d{{1,2}}[/.]\d{{1,2}}[/.]\d{{2,4}}\b|\b{_MONTH}\s\d{{4}}\b",
    re.IGNORECASE,
)
CLOCK = Pattern(r"\b\d{1,2}[:.]\d\d(?::\d\d)?\s?(?:[ap]\.?m\b\.?)?|\b\d{1,2}\s?[ap]\.?m\b", re.IGNORECASE)
AGO = Pattern(
    r"\b(?:\d+\s?|an? )(?:s|m|h|d|w|sec|min|mins|hr|hrs|minute|hour|day|week|month|year)s?\.? ago\b", re.IGNORECASE
)
LINK_SIGNS = ("http", "www.", ".com", ".org", ".net", ".co.uk", ".info", ".ly")
LINK = Pattern(r"https?://|www\.|\b[\w-]{2,30}\.(?:com|org|net|co\.uk|info|ly)\b", re.IGNORECASE)
MAIL = Pattern(r"[\w.+-]{1,64}@[\w-]{1,64}\.[a-z]{2,}", re.IGNORECASE)
HANDLE = Pattern(r"(?<![\w.])@\w{2,30}\b(?!\.\w)")
HASHTAG = Pattern(r"(?<!\w)#[A-Za-z]\w{2,}")
PHONE = Pattern(r"\(?\b\d{3}\)?[ .-]\d{3}[ .-]\d{4}\b|\+\d{1,3}[ \d]{7,16}")
BYLINE = Pattern(
    r"(?:[Bb]y|BY|[Ww]ritten by|[Rr]eported by|[Pp]osted by|[Vv]on|[Pp]ar|[Pp]or|[Dd]i)\s"
    r"(?:[A-Z][\w.'’-]*|[a-z]+(?:-[a-z]+)?\Z)"
)
LABEL = Pattern(r"(?:[A-Z][\w'’-]*|[A-Z]+)(?: [\w'’&-]+){0,3} ?:(?=\s|[A-Z]|\Z)")
CREDIT_WORDS = frozenset(
    """
    photo photos photograph photographs image images picture pictures video videos credit credits illustration
    illustrations graphic graphics getty reuters ap afp shutterstock alamy pa pool wire file handout courtesy screengrab
    istock istockphoto bloomberg epa upi zuma wikimedia unsplash pexels
    """.split()
)
CREDIT = Pattern(
    r"(?:photo(?:graph)?s?|image|picture|video|credit|illustration|graphic|getty|reuters|\bAP\b|\bAFP\b|shutterstock"
    r"|alamy|\bPA\b|pool|wire|file|handout|courtesy|screengrab|istock\w*|bloomberg|epa|\bupi\b|zuma|wikimedia|unsplash"
    r"|pexels)(?: credit| images?| photos?| wire| pool| by)?\s?[:/©)|,]"
    r"|/\s?(?:getty|ap|afp|reuters|epa|pa|shutterstock|alamy|bloomberg|istock)\b"
    r"|(?:getty images|shutterstock|reuters|photo|afp|epa|\bAP)\.?\)?\Z",
    re.IGNORECASE,
)
BYLINE_WORDS = frozenset("by written reported posted von par por di".split())
IS_A = Pattern(r"[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){1,3},? is (?:an?|the|[A-Z][\w.'’]+) ")
ENDS_WITH_CREDIT = Pattern(r"\([^()]{2,60}\)\.?\Z")
PERSON = Pattern(r"[A-Z][a-z'’-]+(?: [A-Z]\.?)?(?: (?:[A-Z][\w'’-]+|de|van|von|al|bin)){1,3}")
FIGURE = re.compile(r"\d")
MAYBE_GLUED = re.compile(r"[A-Z\d](?<=[a-z.!?”\"\d].)")
GLUED = re.compile(r"[a-z.!?”\"][A-Z][a-z]|[a-z]\d|\d[A-Z][a-z]")
STEM = 6
"""Letters of a word that stand for its stem: "council" and "councils", "closing" and "closed" (nearly) meet."""
_FUNCTION = frozenset(
    "the a an of to in and that is was for on with as at by it he she they be are were this from have has had but not "
    "his her their its who which or will would been an more than after into over about when if there what all one i "
    "you we said says up out no can could so do does did them him my your our just also how why where".split()
)
_STOP = _FUNCTION | frozenset(
    "new first last year years time people make made get got could should may might must many much some any other "
    "most like even still back two three four five since while because before during between under against "
    "every each own same such only very these those then here now way day days week month".split()
)
_SAID = frozenset("said says told added according wrote asked noted explained announced".split())
_VERBS = frozenset(
    "is are was were has have had will would can could may might should be been being do does did says said told "
    "gets get makes make wants want goes go going".split()
)


def function_words(words: list[str]) -> int:
    """How many of the words are articles, pronouns, prepositions and the like."""
    return sum(map(_FUNCTION.__contains__, words))


def content_words(words: Iterable[str]) -> list[str]:
    """Crude stems of the words that carry a topic: their first letters."""
    return [
        (word.partition("'")[0] if "'" in word else word)[:STEM]
        for word in words
        if len(word) > 3 and word not in _STOP
    ]


def reports_speech(words: list[str]) -> bool:
    return not _SAID.isdisjoint(words)


def has_finite_verb(words: list[str]) -> bool:
    return not _VERBS.isdisjoint(words)
