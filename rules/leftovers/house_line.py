"""A line that this house calls furniture, by a phrase or pattern of its own.

    [[tool.newslint.rules."leftovers/house-line".lines]]
    phrase = "the courier app"
    label = "app advert"
    example = "Get the Courier app for Dunmore"

Every site has furniture that nobody else knows. A line has a `phrase` (words in a row, in any case) or a `pattern` (a
regular expression, in any case, within one line), a `label` for the message, and an `example` that it must find: the
example is checked when the configuration loads.

Not flagged: anything, until a house names it; words inside a quotation.

Sources: the house.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from newslint import Bad, Context, Finding, Good, Meta, Rule, Severity, Span, option
from newslint.analysis import Quotes

from ._lines import shown

_KEYS = frozenset({"phrase", "pattern", "label", "example"})
_APP = ({"phrase": "the courier app", "label": "app advert", "example": "Get the Courier app for Dunmore"},)
_CODE = ({"pattern": r"dc-\d{4,9}", "label": "story code", "example": "DC-20417"},)


class HouseLine(Rule):
    meta = Meta(
        summary="a line that the house itself calls furniture",
        severity=Severity.ERROR,
        since="0.1",
    )
    examples = (
        Bad("The ferry closes.\nGet ⟪the Courier app⟫ for Dunmore", options={"lines": _APP}),
        Bad("⟪DC-20417⟫\nThe ferry closes.", options={"lines": _CODE}, fixed="\nThe ferry closes."),
        Good("The ferry closes.\nGet the Courier app for Dunmore"),
        Good("The ad read: “Get the Courier app for Dunmore.”", options={"lines": _APP}),
        Good("The Courier apparently knew.", options={"lines": _APP}),
    )

    lines: tuple[Mapping[str, str], ...] = option((), "tables with phrase or pattern, label, and an example to check")

    def __init__(self, severity: Severity | None = None, **options: object) -> None:
        super().__init__(severity, **options)
        self._compiled = tuple(_compiled(line) for line in self.lines)

    def check(self, context: Context) -> Iterator[Finding]:
        for label, pattern in self._compiled:
            for match in pattern.finditer(context.document.text):
                span = Span(*match.span())
                if span.start == span.end or context.get(Quotes).covers(span):
                    continue
                message = f"{shown(match.group())} is {label} here; take it out."
                yield self.finding(context, span, message, fix=self.fix(context, "Take it out", [(span, "")]))


def _compiled(line: Mapping[str, str]) -> tuple[str, re.Pattern[str]]:
    """What the house calls the line, and what finds it. Raises `ValueError` where the table cannot be used."""
    if unknown := sorted(line.keys() - _KEYS):
        raise ValueError(f"a line has no “{unknown[0]}”; it has phrase or pattern, label and example")
    if ("phrase" in line) == ("pattern" in line):
        raise ValueError("a line needs either “phrase” or “pattern”")
    if wrong := [key for key, value in line.items() if not isinstance(value, str) or not value.strip()]:
        raise ValueError(f"“{wrong[0]}” of a line must be a text")
    if "example" not in line:
        raise ValueError(f"the line “{line.get('phrase', line.get('pattern'))}” needs an “example” that it finds")
    source = line.get("pattern") or r"(?<!\w)" + r"\s+".join(map(re.escape, line["phrase"].split())) + r"(?!\w)"
    try:
        pattern = re.compile(source, re.IGNORECASE)
    except re.error as failure:
        raise ValueError(f"“{source}” is no pattern: {failure}") from failure
    if not pattern.search(line["example"]):
        raise ValueError(f"“{line.get('phrase', source)}” does not find its example “{line['example']}”")
    return line.get("label", "house furniture"), pattern
