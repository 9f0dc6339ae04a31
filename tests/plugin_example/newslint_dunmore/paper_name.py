"""The paper is called the Dunmore Echo, never "the Echo" alone.

Readers elsewhere do not know which Echo is meant.

Not flagged: the full name; the word in lower case.

Sources: the Dunmore Echo's style book.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint import Bad, Context, Finding, Good, Meta, Rule, Severity

_SHORT = re.compile(r"\b[Tt]he Echo\b")


class PaperName(Rule):
    id = "dunmore/paper-name"
    meta = Meta(summary="the paper's name cut short", severity=Severity.WARNING, since="1.0")
    examples = (
        Bad("The mayor told ⟪the Echo⟫ that the bridge would open in May."),
        Good("The mayor told the Dunmore Echo that the bridge would open in May."),
        Good("The echo in the town hall is famous."),
    )

    def check(self, context: Context) -> Iterator[Finding]:
        for match in _SHORT.finditer(context.document.text):
            yield self.finding(context, match.span(), f"Write “the Dunmore Echo”, not “{match.group()}”.")
