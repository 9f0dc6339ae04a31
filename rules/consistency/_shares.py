"""A part of a whole, and the percentage that a sentence gives for it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from newslint.analysis import Number, NumberKind
from newslint.record import NamedTuple

from ._figures import Range, is_quantity, possible


class Share(NamedTuple):
    """`part` of `whole` is said to be `percent` of it."""

    part: Number
    whole: Number
    percent: Number

    @property
    def start(self) -> int:
        return min(number.start for number in self)

    @property
    def end(self) -> int:
        return max(number.end for number in self)

    @property
    def value(self) -> float:
        return self.part.value / self.whole.value * 100

    @property
    def range(self) -> Range:
        part, whole = possible(self.part), possible(self.whole)
        return Range(part.low / whole.high * 100, part.high / whole.low * 100 if whole.low > 0 else float("inf"))


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    return {
        "of": re.compile(
            r"\s(?:[a-z]+ ){0,2}(?:out )?of (?:the |its |their |his |her |those |all |these |some |about )*\Z"
        ),
        "apposition": re.compile(
            r"\A[^.;:“”\"()]{0,50}?(?:,? \(|, or |, |, a turnout of |\(about )"
            r"(?:about |nearly |some |almost |just |only |over |more than )*\Z"
        ),
        "whole": re.compile(r"\b(?:of (?:the |its |their |his |her |all )?|in all |out of )\Z"),
        "of them": re.compile(r" of (?:them|those|these|the total|the lot|all)\b"),
        "close": re.compile(r"\)|,|\.|;|\Z| of (?:them|the|its|his|her|their|those)\b| said\b"),
        "more clauses": re.compile(
            r"\b(?:while|but|whereas|than|from|to|compared|rose|fell|up|down|more|less|fewer|another|other|had|has)\b"
        ),
    }


def find_share(lowered: str, numbers: Sequence[Number], end: int) -> Share | None:
    """The share in a sentence that ends at `end`: its only percentage, with a part and a whole right beside it."""
    amounts = [number for number in numbers if is_quantity(number) or _is_bare(number)]
    percents = [number for number in amounts if number.kind is NumberKind.PERCENT]
    if len(percents) != 1 or len(amounts) < 3:
        return None
    at = amounts.index(percents[0])
    percent = percents[0]
    if not _patterns()["close"].match(lowered, percent.end, end) and at:
        return None
    for first, second, third in zip(amounts, amounts[1:], amounts[2:], strict=False):
        if percent in (first, second, third):
            share = _share(lowered, first, second, third)
            if share is not None:
                return share
    return None


def _share(lowered: str, first: Number, second: Number, third: Number) -> Share | None:
    gap, second_gap = lowered[first.end : second.start], lowered[second.end : third.start]
    percent = NumberKind.PERCENT
    if third.kind is percent and _same(first, second) and _fits(second_gap, "apposition"):
        if first.value <= second.value and _fits(gap, "of"):
            return Share(first, second, third)
        before = lowered[max(0, first.start - 20) : first.start]
        is_whole = _fits(before, "whole") or bool(_patterns()["of them"].match(lowered, third.end))
        if second.value <= first.value and len(gap) < 60 and is_whole and len(second_gap) < 30:
            return Share(second, first, third)
    if second.kind is percent and _same(first, third) and _fits(gap, "apposition") and first.value <= third.value:
        return Share(first, third, second) if _fits(second_gap, "of") or second_gap.strip(" )") in _OF else None
    if first.kind is percent and _same(second, third) and _fits(gap, "apposition") and second.value <= third.value:
        return Share(second, third, first) if _fits(second_gap, "of") else None
    return None


_OF = frozenset({"of the", "of its", "of their", "of all", "of"})


def _is_bare(number: Number) -> bool:
    """Whether it stands between commas as an age does ("of the 48 members, 12, or a quarter")."""
    return number.kind is NumberKind.AGE and not number.unit


def _same(part: Number, whole: Number) -> bool:
    """Whether one may be a part of the other by what they measure."""
    if NumberKind.PERCENT in (part.kind, whole.kind):
        return False
    if part.kind is NumberKind.MONEY or whole.kind is NumberKind.MONEY:
        return part.kind is whole.kind and part.unit == whole.unit
    return True


def _fits(text: str, pattern: str) -> bool:
    return bool(_patterns()[pattern].search(text)) and not _patterns()["more clauses"].search(text)
