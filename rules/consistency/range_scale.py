"""A range whose lower end has lost its "million".

"Between $26 and $31 million" starts at the price of a lunch. The eye puts the missing word in; a reader who quotes
the figure, or a program that reads the page, does not.

Not flagged: a range with one currency sign ("between $26 and 31 million"); counts ("between two and three million
people"); ranges whose lower end can stand as printed ("from $800 to $1.2 million").

Sources: AP Stylebook, "millions, billions": write "$12 million to $14 million", not "$12 to $14 million".
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint import Bad, Context, Finding, Good, Meta, Rule, Severity
from newslint.analysis import Number, NumberKind, Numbers, Quotes

_JOINTS = {" and ": "between", " to ": "from"}


class RangeScale(Rule):
    meta = Meta(
        summary="a range of money whose lower end lacks its scale",
        severity=Severity.WARNING,
        since="0.1",
        evidence="1 hit on 2,355 texts of natural copy read, 1 right; planted: 50 of 50 caught, no twin flagged",
    )
    examples = (
        Bad("Mending the Strand Bridge will cost between ⟪$26 and $31 million⟫, engineers say."),
        Bad("Losses are put at from ⟪£4 to £6bn⟫."),
        Good("Mending the Strand Bridge will cost between $26 million and $31 million, engineers say."),
        Good("His pay rose from $800 to $1.2 million."),
        Good("Between two and three million people watched the ferry leave."),
    )

    def check(self, context: Context) -> Iterator[Finding]:
        before: Number | None = None
        text = context.document.text
        for number in context.get(Numbers):
            if number.kind is not NumberKind.MONEY:
                continue
            low, before = before, number
            if low is None or not _lacks_scale(text, low, number) or context.get(Quotes).covers(number.span):
                continue
            scale = text[_digits_end(text, number.start) : number.end].strip()
            words = text[low.start : number.end]
            yield self.finding(
                context,
                (low.start, number.end),
                f"“{words}” begins at {text[low.start : low.end]}; if {scale} is meant, say so at both ends.",
            )


def _lacks_scale(text: str, low: Number, high: Number) -> bool:
    joint = _JOINTS.get(text[low.end : high.start])
    if joint is None or low.unit != high.unit or text[high.start].isdigit() or text[low.start].isdigit():
        return False
    if not text[max(0, low.start - 12) : low.start].rstrip().lower().endswith(joint):
        return False
    scale = _scale(text, high)
    return scale > 1 and _scale(text, low) == 1 and low.value >= 1 and low.value * scale < high.value


def _digits_end(text: str, start: int) -> int:
    while not text[start].isdigit():
        start += 1
    while start < len(text) and (
        text[start].isdigit() or (text[start] in ".," and text[start + 1 : start + 2].isdigit())
    ):
        start += 1
    return start


def _scale(text: str, number: Number) -> float:
    """What the word after the digits multiplies them by, 1 where there is none."""
    end = _digits_end(text, number.start)
    digits = "".join(char for char in text[number.start : end] if char.isdigit() or char == ".")
    shown = float(digits.strip(".") or 0)
    return number.value / shown if shown else 1.0
