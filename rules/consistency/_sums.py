"""A total and all of its parts, where a sentence gives both."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from newslint.analysis import Number, NumberKind

from ._figures import is_quantity

_PAIRS = (
    {"men", "women", "man", "woman", "children", "child"},
    {"boys", "girls", "boy", "girl"},
    {"males", "females", "male", "female"},
    {"gold", "silver", "bronze"},
    {"wins", "losses", "draws", "defeats", "ties"},
    {"republicans", "democrats", "independents", "republican", "democratic", "democrat", "independent"},
    {"adults", "children", "adult", "child"},
)
"""Words for the parts of a whole that leave nothing over."""


_PATTERNS = {
    "opens": (
        r"\A[^.;:“”\"()]{0,45}(?::|,? \(|, (?:made up|consisting|comprised) of|, comprising| [–—-])"
        r" ?(?:the |about )?\Z"
    ),
    "comma": r"\A[^.;:“”\"()]{0,45},\s\Z",
    "joint": r"\A[^.;:“”\"()]{1,40}(?:,| and|, and|;)\s\Z",
    "grand": r"\b(?:in all|total of|altogether) \Z",
    "last": r"\band \Z",
    "open-ended": (
        r"\b(?:includ\w+|among|at least|others?|another|rest|remain\w+|more|additional|further|some|most|than|"
        r"from|about|nearly|almost|over|under|up to|between|per|each|every|while|since|after|compared|"
        r"and a|and an|plus|mostly|both|between|along|as well)\b"
    ),
    "elliptic": r" (?:in|at|for|from|on|to|of (?:them|whom|which)|were|was|are|by|against|with)\b",
}


@cache
def _pattern(name: str) -> re.Pattern[str]:
    return re.compile(_PATTERNS[name])


def find_sums(lowered: str, numbers: Sequence[Number], end: int) -> Iterator[tuple[Number, list[Number]]]:
    """Totals of a sentence that ends at `end`, each with parts that are said, or can only be meant, to be all."""
    amounts = [number for number in numbers if is_quantity(number) and number.kind is not NumberKind.PERCENT]
    vote = _vote(lowered, amounts)
    if vote:
        yield vote
        return
    for at, total in enumerate(amounts[:-2]):
        if total.approximate or total.bound:
            continue
        parts = _parts(lowered, amounts, at)
        if len(parts) > 1 and _are_all(lowered, total, parts, end):
            yield total, parts
            return


def _parts(lowered: str, amounts: list[Number], at: int) -> list[Number]:
    """The run of figures after a total that are listed up to an "and"."""
    total = amounts[at]
    parts: list[Number] = []
    for before, number in zip(amounts[at:], amounts[at + 1 :], strict=False):
        gap = lowered[before.end : number.start]
        if number.kind is not total.kind or (total.kind is NumberKind.MONEY and number.unit != total.unit):
            return []
        if parts and not _pattern("joint").match(gap):
            return []
        parts.append(number)
        if len(parts) > 1 and _pattern("last").search(gap):
            return parts
    return []


def _are_all(lowered: str, total: Number, parts: list[Number], end: int) -> bool:
    """Whether the parts are all there is: by how they are introduced, and by what they are parts of."""
    gap = lowered[total.end : parts[0].start]
    stop = _clause_end(lowered, parts[-1].end, end)
    inside = lowered[parts[0].start : stop]
    if _pattern("open-ended").search(inside) or _pattern("open-ended").search(gap):
        return False
    if any(part.approximate for part in parts):
        return False
    share = sum(part.value for part in parts) / total.value
    if _leave_nothing_over(lowered, parts):
        return 0.6 <= share <= 1.5
    elliptic = _are_elliptic(lowered, parts)
    is_grand = bool(_pattern("grand").search(lowered, max(0, total.start - 12), total.start))
    if _pattern("opens").match(gap) or (is_grand and _pattern("comma").match(gap)):
        is_sure = total.kind is NumberKind.MONEY or elliptic
        return 0.75 <= share <= 1.3 if is_sure else 0.85 <= share <= 1.15
    if not elliptic or not _pattern("comma").match(gap):
        return False
    word = _next_word(lowered, parts[0])
    if word in {"were", "was", "are"}:
        return 0.85 <= share <= 1.15
    return 0.75 <= share <= 1.3 and f" {word} " not in gap


def _clause_end(lowered: str, start: int, end: int) -> int:
    match = re.compile(r"[,.;:)–—]").search(lowered, start, end)
    return match.start() if match else end


def _next_word(lowered: str, number: Number) -> str:
    match = re.compile(r"\s([a-z]+)").match(lowered, number.end)
    return match[1] if match else ""


def _leave_nothing_over(lowered: str, parts: list[Number]) -> bool:
    words = {_next_word(lowered, part) for part in parts}
    return len(words) == len(parts) and any(words <= pair for pair in _PAIRS)


def _are_elliptic(lowered: str, parts: list[Number]) -> bool:
    """Whether the parts have no noun of their own, so that they count what the total counts."""
    return all(_pattern("elliptic").match(lowered, part.end) for part in parts)


def _vote(lowered: str, amounts: list[Number]) -> tuple[Number, list[Number]] | None:
    """The vote of "by 23 votes to 16, with all 39 members voting"."""
    if len(amounts) != 3:
        return None
    first, second, third = amounts
    gap, more = lowered[first.end : second.start], lowered[second.end : third.start]
    if gap.strip() in {"votes to", "to"} and more.strip(" ,") in {"with all", "all"}:
        return third, [first, second]
    return None
