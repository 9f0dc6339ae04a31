"""Two values of one thing before and after, and the change that a sentence gives for them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from newslint.analysis import Number, NumberKind
from newslint.record import NamedTuple

from ._figures import Range, is_quantity, possible

_HEDGES = (
    r"(?:(?:about|around|some|nearly|almost|roughly|just|only|over|under|a|an|the|more than|less than|at)\s+){0,3}"
)


class Change(NamedTuple):
    """From `before` to `after`. `start` and `end` enclose both (prose offsets)."""

    before: Number
    after: Number

    @property
    def start(self) -> int:
        return min(self.before.start, self.after.start)

    @property
    def end(self) -> int:
        return max(self.before.end, self.after.end)

    @property
    def percent(self) -> float:
        return (self.after.value / self.before.value - 1) * 100

    @property
    def percent_range(self) -> Range:
        """What the change may be in per cent, without its sign."""
        before, after = possible(self.before, self.after), possible(self.after, self.before)
        if before.low <= 0:
            return Range(0.0, float("inf"))
        ends = [(after.low / before.high - 1) * 100, (after.high / before.low - 1) * 100]
        low, high = sorted(map(abs, ends))
        return Range(0.0 if ends[0] < 0 < ends[1] else low, high)


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    up_and_down = "rose|risen|fell|fallen|grew|grown|climbed|dropped|declined|increased|decreased|jumped|surged|soared"
    nouns = "increase|rise|jump|drop|fall|decline|decrease|reduction|cut|growth|gain|surge|spike|hike|improvement|loss"
    return {
        "from": re.compile(rf"\bfrom {_HEDGES}\Z"),
        "to": re.compile(rf"\bto {_HEDGES}\Z"),
        "stood": re.compile(rf"\b(?:stood at|was|were|of) {_HEDGES}\Z"),
        "now": re.compile(rf"\b(?:{up_and_down}) to {_HEDGES}\Z"),
        "against": re.compile(rf"(?:\b(?:compared (?:with|to)|against|(?:up|down) from)) {_HEDGES}\Z"),
        "change before": re.compile(
            rf"\b(?:up|down|by|{up_and_down}|slipped|gained|(?:{nouns}|difference|change) of) {_HEDGES}\Z"
        ),
        "change after": re.compile(rf"[- ](?:{nouns}|raise|more|fewer|less|higher|lower)\b"),
        "rate": re.compile(r",? (?:a|per|each|every) (?:year|month|week|quarter)|,? annual|,? on average|,? of\b"),
        "other clause": re.compile(r"[;:“”\"]|\b(?:while|but|whereas|although|though|and|who|when|after|as|or)\b"),
    }


def find_change(lowered: str, numbers: Sequence[Number], start: int) -> Change | None:
    """The one pair of a "from … to" in a sentence that begins at `start`; None where there is none, or more."""
    quantities = [number for number in numbers if is_quantity(number)]
    found = []
    for index, first in enumerate(quantities[:-1]):
        for second in quantities[index + 1 : index + 3]:
            change = _change(lowered, first, second, start)
            if change is not None:
                found.append(change)
                break
    return found[0] if len(found) == 1 else None


def _change(lowered: str, first: Number, second: Number, start: int) -> Change | None:
    if first.kind is not second.kind or (first.kind is NumberKind.MONEY and first.unit != second.unit):
        return None
    if not first.value or not second.value or first.value == second.value or second.start - first.end > 90:
        return None
    patterns = _patterns()
    before = lowered[max(start, first.start - 40) : first.start]
    gap = lowered[first.end : second.start]
    if patterns["from"].search(before) and patterns["to"].search(gap):
        return Change(first, second)
    if (patterns["to"].search(before) and patterns["from"].search(gap)) or patterns["against"].search(gap):
        return Change(second, first)
    if patterns["stood"].search(before) and patterns["now"].search(gap):
        return Change(first, second)
    return None


def stated_change(lowered: str, numbers: Sequence[Number], change: Change) -> Number | None:
    """The figure in per cent or points that the sentence gives for a change; None where it gives none, or more."""
    found = [
        number
        for number in numbers
        if number.kind in {NumberKind.PERCENT, NumberKind.POINTS}
        and number not in (change.before, change.after)
        and number.high is None
        and _is_stated_for(lowered, number, numbers, change)
    ]
    return found[0] if len(found) == 1 else None


def _is_stated_for(lowered: str, number: Number, numbers: Sequence[Number], change: Change) -> bool:
    patterns = _patterns()
    if not (
        patterns["change before"].search(lowered[max(0, number.start - 40) : number.start])
        or patterns["change after"].match(lowered, number.end, number.end + 20)
    ):
        return False
    if patterns["rate"].match(lowered, number.end, number.end + 20):
        return False
    gap = (number.end, change.start) if number.start < change.start else (change.end, number.start)
    if change.start < number.start < change.end:
        gap = (change.end, change.end)
    elif gap[1] - gap[0] > 70 or any(gap[0] <= other.start < gap[1] and is_quantity(other) for other in numbers):
        return False
    return not patterns["other clause"].search(lowered, *gap)
