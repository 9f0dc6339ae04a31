"""Whether a crowd gets a face: one of it named close by, or said to whom it belongs before."""

from __future__ import annotations

from newslint import Context
from newslint.analysis import Unnamed, Words

from ._unnamed import near

_EXPERTS = frozenset(
    """
    expert analyst economist historian scientist researcher scholar professor lecturer fellow director author
    specialist psychologist sociologist physicist biologist doctor physician strategist pollster commentator
    columnist
    """.split()
)


def is_named_nearby(context: Context, mention: Unnamed) -> bool:
    """Whether somebody of the kind is named in the same or the next three sentences."""
    if mention.verdict.group not in {"expert", "crowd", "agent"}:
        return False
    words = context.get(Words)
    wanted = _EXPERTS if mention.verdict.group == "expert" else {mention.noun}
    for index in words.within(mention.end, near(context, mention.start, 3).end):
        if words.forms[index] in wanted and _beside_a_name(words, index):
            return True
    return False


_NEVER_NAMED_LATER = frozenset("official lawmaker legislator employee worker member officer minister leader".split())


def is_introduced(context: Context, mention: Unnamed) -> bool:
    """Whether the lead keeps the name of one person for the next sentences ("A Dunmore teacher said on Monday …")."""
    if mention.verdict.group not in {"agent", "kin"} or mention.verdict.determiner != "indefinite":
        return False
    body = context.document.body
    if mention.noun in _NEVER_NAMED_LATER or not body or not body[0].span.start <= mention.start < body[0].span.end:
        return False
    words = context.get(Words)
    here, after = near(context, mention.start), near(context, mention.start, 3)
    return any(_is_name(words, at) for at in words.within(here.end, after.end))


def _beside_a_name(words: Words, index: int) -> bool:
    """Whether a name of two words follows the noun ("economist Ada Lindqvist") or stands before the comma that
    opens its apposition ("Ada Lindqvist, an economist")."""
    if _is_name(words, index + 1):
        return True
    for back in range(index - 1, max(0, index - 6), -1):
        if "," in words.text[words.ends[back] : words.starts[back + 1]]:
            return _is_name(words, back - 1)
    return False


def _is_name(words: Words, index: int) -> bool:
    if index < 0 or index + 1 >= len(words):
        return False
    gap = words.text[words.ends[index] : words.starts[index + 1]]
    return words.surface(index)[0].isupper() and words.surface(index + 1)[0].isupper() and gap in {" ", ". "}


_FIRST = 20
"""Mentions of a noun to look at for one that says whose it is."""


def was_described(context: Context, mention: Unnamed) -> bool:
    """Whether a crowd of officials was said to belong somewhere before ("Dunmore officials … officials
    said", "the ministry closed the road … officials said")."""
    if mention.verdict.group != "agent" or mention.verdict.determiner != "bare":
        return False
    words = context.get(Words)
    here = words.first_from(mention.end) - 1
    for index in words.positions.get(words.forms[here], ())[:_FIRST]:
        if 0 < index < here and words.surface(index - 1)[0].isupper() and words.adjoin(index - 1):
            return True
    return mention.noun == "official" and not _BODIES.isdisjoint(words.forms[max(0, here - 40) : here])


_BODIES = frozenset(
    """
    police ministry department agency army council court pentagon embassy government bureau commission fbi cia nasa
    sheriff's administration's hospital university
    """.split()
)
"""Bodies that officials named soon after them speak for."""
