"""Recognises the lines between a headline and the first paragraph: bylines and datelines that stand alone."""

from __future__ import annotations

import re
from functools import cache

_LONGEST = 160

_PARTICLES = frozenset("de da do dos das del della der den di du la le les van von ten ter bin ibn al el y e".split())
_JOINING = frozenset("and & with in at for of the".split())
_ROLES = frozenset(
    """
    staff writer writers reporter reporters correspondent correspondents editor editors columnist contributor
    contributors senior chief political business science health education sports sport arts crime legal local
    national foreign city deputy associate assistant special bureau desk freelance intern photographer digital
    investigations investigative environment economics affairs courts police data
    """.split()
)
_NOT_A_NAME = frozenset(
    """
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december a an the this that these those then now all most some any midnight noon
    contrast comparison law default design definition day night early late far its his her their our my your
    """.split()
)
_ALONE = frozenset(
    ["the associated press", *"reuters ap afp pa upi dpa tass ians pti ani staff".split()],
)


def is_byline(line: str) -> bool:
    """Whether a line is a byline ("By Jane Roe", "By Jane Roe and John Doe, staff writers") and no sentence."""
    if len(line) > _LONGEST or line[:2].lower() != "by" or not line[2:3].isspace():
        return False
    if line[-1] in '!?:;"”’' or (line[-1] == "." and not line.endswith(("Jr.", "Sr."))):
        return False
    names, _, role = line[3:].replace("|", ",", 1).partition(",")
    words = names.split()
    if names.strip().lower() in _ALONE:
        return True
    if len(words) < 2 or words[0].lower() in _NOT_A_NAME or not all(_fits_a_name(word) for word in words):
        return False
    return all(_fits_a_name(word) or word.lower().strip(",") in _ROLES for word in role.split())


def _fits_a_name(word: str) -> bool:
    if word in _PARTICLES or word in _JOINING:
        return True
    return word[0].isupper() and not any(char.isdigit() for char in word)


@cache
def _dateline() -> re.Pattern[str]:
    month = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,6}\.?"
    date = rf"(?:{month} \d{{1,2}}|\d{{1,2}} {month})(?:,? \d{{4}})?"
    place = r"[A-Z][A-Z.'’/-]{2,30}(?: [A-Z][A-Z.'’/-]{1,30}){0,3}(?:, [A-Z][A-Za-z.'’ -]{1,30})?"
    agency = r" \([A-Z][^()\d]{1,30}\)"
    return re.compile(rf"{place}(?:, {date}(?:{agency})?(?: ?[—–-]{{1,2}})?|{agency} ?[—–-]{{1,2}}| ?(?:[—–]|--))\Z")


def is_dateline(line: str) -> bool:
    """Whether a line is a dateline and nothing else ("DUNMORE, Nov. 3", "DUNMORE, Ireland (AP) —")."""
    return len(line) <= _LONGEST and line[:2].isupper() and _dateline().match(line) is not None
