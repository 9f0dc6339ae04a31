"""Finds reports without an agent among the words of a draft."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analysis import Words

_HEDGES = frozenset("reportedly allegedly purportedly".split())
_HELD = frozenset(
    "believed thought understood reported rumored rumoured alleged claimed speculated assumed said".split()
)
_TO = frozenset("believed thought understood reported rumored rumoured alleged claimed said".split())
_WIDELY = frozenset("widely commonly generally largely universally".split())
_REGARDED = frozenset("considered regarded believed thought assumed understood".split())
_BE = frozenset("is are was were be been being".split())
_HAVE = frozenset("has have had".split())
_ADVERBS = frozenset("still also now often already then long again once".split())
_RUMOURS = frozenset("reports rumors rumours rumor rumour speculation leaks whispers".split())
_PLAIN = frozenset(
    """
    some unconfirmed local media press news recent early initial conflicting multiple several various new but and
    while as which that unverified additional fresh persistent widespread earlier
    """.split()
)
_SAY = frozenset(
    "say says said suggest suggests suggested indicate indicates indicated claim claimed allege alleged swirl swirled "
    "swirling circulate circulated circulating abound abounded emerged surfaced spread".split()
)
_KNOWLEDGE = frozenset("access information intelligence insight insights indications leaks knowledge chatter".split())
_SHOW = frozenset("reveal reveals revealed suggest suggests suggested indicate indicates indicated show shows".split())
_VOICED = frozenset(
    "echoed shared expressed voiced conveyed relayed repeated whispered aired offered given discussed made".split()
)
_HIDDEN = frozenset("private closed-door off-the-record background confidential closed secret backroom".split())
_TALKS = frozenset(
    "briefing briefings conversation conversations meeting meetings talk talks discussion discussions call calls "
    "exchange exchanges remarks dinner dinners message messages".split()
)


def spans(words: Words) -> Iterator[tuple[int, int]]:
    """The first and last word of every report without an agent, one to a place."""
    known = words.positions.keys()
    for forms, look in (
        (_HEDGES, _hedge),
        (_HELD | _REGARDED, _passive),
        (_RUMOURS, _rumour),
        (_KNOWLEDGE, _knowledge),
        (_VOICED, _voiced),
    ):
        for form in forms & known:
            for index in words.positions[form]:
                found = look(words, index)
                if found is not None:
                    yield found


def _precedes(words: Words, index: int, wanted: frozenset[str] | set[str], reach: int) -> bool:
    """Whether one of the words stands within `reach` words before this one, in the same sentence."""
    for earlier in range(index - 1, max(-1, index - 1 - reach), -1):
        gap = words.text[words.ends[earlier] : words.starts[earlier + 1]]
        if "\n" in gap or (". " in gap and len(words.forms[earlier]) > 2):
            return False
        if words.forms[earlier] in wanted:
            return True
    return False


_REPORTS = frozenset("according report reported reporting reports".split())


def _told_by(words: Words, index: int) -> bool:
    """Whether the rest of the sentence or the next one says whose report it is."""
    stops = 0
    for later in range(index + 1, min(len(words), index + 60)):
        gap = words.text[words.ends[later - 1] : words.starts[later]]
        stops += "\n" in gap or (len(gap) > 1 and gap[0] in ".!?" and len(words.forms[later - 1]) > 2)
        if stops > 1:
            return False
        if words.forms[later] in _REPORTS:
            return True
    return False


def _told_before(words: Words, index: int) -> bool:
    """Whether the sentence before, or this one so far, says whose report it is."""
    stops = 0
    for earlier in range(index - 1, max(-1, index - 45), -1):
        gap = words.text[words.ends[earlier] : words.starts[earlier + 1]]
        stops += "\n" in gap or (len(gap) > 1 and gap[0] in ".!?" and len(words.forms[earlier]) > 2)
        if stops > 1 or "\n" in gap:
            return False
        if words.forms[earlier] in _REPORTS:
            return True
    return False


def _joined(words: Words, index: int) -> bool:
    return 0 <= index < len(words) - 1 and words.adjoin(index)


def _follows(words: Words, index: int, wanted: frozenset[str] | set[str], reach: int) -> bool:
    """Whether one of the words stands within `reach` words after this one, in the same sentence."""
    for later in range(index + 1, min(len(words), index + 1 + reach)):
        gap = words.text[words.ends[later - 1] : words.starts[later]]
        if "\n" in gap or (". " in gap and len(words.forms[later - 1]) > 2):
            return False
        if words.forms[later] in wanted:
            return True
    return False


_CHARGED = frozenset(
    """
    indicted charged charges charging arrested accused accuses accusing lawsuit sued suing complaint prosecutor
    prosecutors indictment affidavit trial testified court plaintiff plaintiffs alleges alleged allegations
    investigators convicted jury hearing judge
    """.split()
)
"""Words that tell who alleges what is "allegedly" so."""


def _hedge(words: Words, index: int) -> tuple[int, int] | None:
    if words.forms[index] == "allegedly" and (
        _follows(words, index, _CHARGED, 12) or _precedes(words, index, _CHARGED, 20)
    ):
        return None
    if _precedes(words, index, {"according"}, 12) or _told_by(words, index):
        return None
    if words.forms[index] == "reportedly" and _told_before(words, index):
        return None
    return index, index


def _passive(words: Words, index: int) -> tuple[int, int] | None:
    form = words.forms[index]
    back = index - 1
    adverbs = set()
    while back > 0 and _joined(words, back) and (words.forms[back] in _ADVERBS or words.forms[back].endswith("ly")):
        adverbs.add(words.forms[back])
        back -= 1
    if back < 0 or words.forms[back] not in _BE or not _joined(words, back) or "once" in adverbs:
        return None
    if _follows(words, index, {"by"}, 2) or _follows(words, index, {"according"}, 30):
        return None
    first = back
    while first > 0 and _joined(words, first - 1) and words.forms[first - 1] in _HAVE | _BE | _ADVERBS:
        first -= 1
    following = words.forms[index + 1] if _joined(words, index) else ""
    if form in _HELD and first and words.forms[first - 1] == "it" and _joined(words, first - 1) and following != "to":
        return first - 1, index
    if form in _TO and following == "to":
        after = words.forms[index + 2] if _joined(words, index + 1) else ""
        return (first, index + 1) if form not in {"reported", "said"} or after in {"have", "be"} else None
    if form in _REGARDED and adverbs & _WIDELY:
        return first, index
    if (
        form == "reported"
        and words.forms[back - 1 : back + 1] in (["has", "been"], ["have", "been"])
        and following in {"on", "near", "in", "at", "across"}
    ):
        return first, index
    return None


def _rumour(words: Words, index: int) -> tuple[int, int] | None:
    if index and _joined(words, index - 1):
        before = words.forms[index - 1]
        if before not in _PLAIN or (words.surface(index - 1)[0].isupper() and not _begins(words, index - 1)):
            return None
    first = index
    while first > 0 and words.forms[first - 1] in _PLAIN and _joined(words, first - 1):
        first -= 1
    if first > 1 and words.forms[first - 2 : first] == ["according", "to"] and not _joined(words, index):
        return first - 2, index
    following = index + 1
    while _joined(words, following - 1) and following < index + 3 and words.forms[following] in _HAVE | {"to", "also"}:
        following += 1
    if _joined(words, following - 1) and words.forms[following] in _SAY:
        return index, following
    if words.forms[index] in {"rumor", "rumour"} and words.forms[index + 1 : index + 3] == ["has", "it"]:
        return index, index + 2
    return None


def _begins(words: Words, index: int) -> bool:
    return index == 0 or not words.adjoin(index - 1)


def _knowledge(words: Words, index: int) -> tuple[int, int] | None:
    """ "Privileged access to information within the council reveals that": knowledge with no knower."""
    first = index
    while first > 0 and index - first < 3 and _joined(words, first - 1):
        first -= 1
        if words.forms[first] in {"the", "this", "that", "his", "her", "their", "its"} or words.forms[first].endswith(
            "'s"
        ):
            return None
    if not _begins(words, first):
        return None
    last = index
    for later in range(index + 1, min(len(words) - 1, index + 10)):
        if not _joined(words, later - 1):
            return None
        if words.forms[later] in _KNOWLEDGE and later <= index + 2:
            last = later
        if words.forms[later] in _SHOW:
            return (first, last) if words.forms[later + 1] == "that" else None
    return None


def _voiced(words: Words, index: int) -> tuple[int, int] | None:
    """ ", echoed in private briefings": something said where nobody may be quoted, by nobody."""
    if index == 0 or words.forms[index + 1 : index + 2] not in (["in"], ["during"], ["at"]):
        return None
    gap = words.text[words.ends[index - 1] : words.starts[index]]
    if gap.strip() != "," and words.forms[index - 1] not in _BE:
        return None
    for later in range(index + 2, min(len(words), index + 6)):
        if words.forms[later] in _TALKS:
            hidden = any(words.forms[at] in _HIDDEN for at in range(index + 2, later))
            return (index, later) if hidden and not _follows(words, later, {"by"}, 6) else None
    return None
