"""A headline longer than the places where it will stand.

Search pages and phones cut a headline off after some sixty to a hundred characters, and with it, often, who says so.

Not flagged: a headline of the length that the house sets.

Sources: Reuters' handbook counts 64 characters; search engines show about as many.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint import Bad, Context, Finding, Good, Meta, Rule, Severity, option

_LONG = "Dunmore council votes to close the harbour bridge until spring"


class HouseLength(Rule):
    meta = Meta(
        summary="a headline longer than the house allows",
        severity=Severity.SUGGESTION,
        since="0.1",
        evidence="a matter of house style; the length is measured",
    )
    examples = (
        Bad("The bridge closes.", headline=f"{_LONG}, ⟪mayor says⟫", options={"max_length": 64}),
        Good("The bridge closes.", headline=_LONG, options={"max_length": 64}),
        Good("The bridge closes.", headline=f"{_LONG}, mayor says"),
    )
    max_length: int = option(110, "most characters of a headline")

    def check(self, context: Context) -> Iterator[Finding]:
        for headline in context.document.headlines:
            start, end = headline.span
            if end - start > self.max_length:
                cut = context.document.text.rfind(" ", start, start + self.max_length + 1) + 1 or start
                over = context.document.text[cut:end]
                yield self.finding(
                    context,
                    (cut, end),
                    f"The headline has {end - start} characters, {end - start - self.max_length} too many;"
                    f" shorten it by “{over[:40]}” or elsewhere.",
                )
