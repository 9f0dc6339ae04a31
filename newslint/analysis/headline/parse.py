"""Takes a headline apart: its words, its case, and which of its words are names."""

from __future__ import annotations

import re

from newslint.analysis.headline.model import Case
from newslint.analysis.headline.words import LABELS, SOFT, STOP, is_english, is_known_name, may_be_name
from newslint.record import NamedTuple

_TOKEN = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W_]+(?:['’][^\W_]+)*")
_SHORTEST, _LONGEST_TAG = 20, 42
_TAGS = ("#", "@", "*")
_STARTS_AFTER = frozenset(":;?!.|“‘\"'—–([/")


class Token(NamedTuple):
    """A word of a headline; a possessive 's is not part of it. `name`: 0 no name, 1 maybe, 2 surely."""

    start: int
    end: int
    text: str
    form: str
    name: int
    opens: bool
    """Whether a new sentence, quotation or label could begin with it."""


def tokens(text: str, span: tuple[int, int]) -> tuple[Case, list[Token]]:
    """The words of the headline in `text[span]` without those of figures and of a publisher's tag at its end."""
    start, end = span[0], untagged_end(text, span)
    found = [token for match in _TOKEN.finditer(text, start, end) if (token := _token(match, text, start))]
    case = _case(found)
    return case, _named(found, case)


def untagged_end(text: str, span: tuple[int, int]) -> int:
    """Where the headline ends, or the tag of a publisher ("… | The Dunmore Echo") begins."""
    start, end = span
    tag = text.rfind("|", start + _SHORTEST, end)
    return tag - 1 if tag > start and text[tag - 1] == " " and end - tag <= _LONGEST_TAG else end


def _token(match: re.Match[str], text: str, begin: int) -> Token | None:
    word = match.group().replace("’", "'")
    if word[0].isdigit() or (len(word) == 1 and word not in "IQX") or text[match.start() - 1 : match.start()] in _TAGS:
        return None
    bare = word
    for ending in ("'s", "'S", "'"):
        bare = bare.removesuffix(ending)
    before = text[begin : match.start()].rstrip(" \u00a0")
    opens = not before or before[-1] in _STARTS_AFTER
    form = bare.lower().rstrip(".") if "." in bare else bare.lower()
    return Token(match.start(), match.start() + len(bare), bare, form, 0, opens)


def _case(found: list[Token]) -> Case:
    told = [token for token in found if not token.opens and len(token.form) > 3 and token.form not in STOP]
    if found and all(token.text.isupper() for token in found if len(token.text) > 2):
        return Case.CAPITALS
    small = [token for token in told if token.text[0].islower()]
    return Case.SENTENCE if len(small) * 3 > len(told) or (small and len(told) < 4) else Case.TITLE


_ENDINGS = (
    *("ing", "ed", "ly", "able", "ible", "ness", "less", "ful", "tion", "sion", "ment", "ize", "ise", "ous", "est"),
    *("ism", "ists", "ist", "ity", "ive", "ical", "ology", "ship", "hood", "like", "proof", "wise", "ingly", "iest"),
)
"""Endings of words that are seldom names."""


def _named(found: list[Token], case: Case) -> list[Token]:
    """The words with how sure it is that each is a name. A word that English does not know is surely one where
    only names have capitals, where such words stand together, or where it is known to be nothing else."""
    first = [_name(token, case) for token in found]
    sure = []
    for index, (token, name) in enumerate(zip(found, first, strict=True)):
        if name == _UNKNOWN:
            beside = any(
                0 <= other < len(found) and first[other] >= 1 and _touch(token, found[other])
                for other in (index - 1, index + 1)
            )
            name = 2 if beside or is_known_name(token.form) else 1
        sure.append(token._replace(name=name))
    return sure


def _touch(one: Token, other: Token) -> bool:
    return (
        0 < max(one.start, other.start) - min(one.end, other.end) <= 2
        and not max(one, other, key=lambda token: token.start).opens
    )


_UNKNOWN = 3


def _name(token: Token, case: Case) -> int:
    form = token.form
    if not token.text[0].isupper() or form in STOP or form in LABELS or form in SOFT:
        return 0
    if "." in form or form[1:2] == "'":
        return 2
    if "'" in form:
        return 0
    if is_english(form):
        if case is Case.SENTENCE and not token.opens and not token.text.isupper():
            return 2 if may_be_name(form) else 1
        return int(may_be_name(form))
    if case is Case.SENTENCE and not token.opens:
        return 2
    return 1 if form.endswith(_ENDINGS) and len(form) > 6 else _UNKNOWN
