"""Two sentences without the space between them.

Copying from a page loses the line break between two paragraphs, and "the outcome.The vote" is printed.

Not flagged: addresses, file names, initials and abbreviations ("U.S.Steel", "node.js").

Sources: eleven scraped articles in a thousand, and six published ones, all of them true.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from newslint import Bad, Context, Finding, Good, Meta, Rule, Safety, Severity
from newslint.analysis import Words

from ._lines import is_claimed

_SPOT = re.compile(r"[.!?](?<=[a-z]{3}.)[”\"’]?[A-Z][a-z]")
_SMALL = "abcdefghijklmnopqrstuvwxyz"
_LONGEST = 30
_STARTERS = frozenset(
    "the a an he she it they we you this that these those there but and or so in on at as if when "
    "while after before for from "
    "to with by his her its their our my what who how why where no not yet still now then some many "
    "most all both each one two "
    "since although though despite because however meanwhile last according".split()
)
"""Words that begin sentences, and no name or address."""
_NAMES = frozenset("node.js vue.js next.js yahoo!news".split())


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(
        r"(?<![\w.@/:-])(?P<before>[a-z]{3,30})(?P<mark>[.!?][”\"’]?)(?P<after>[A-Z][a-z]{1,30})(?![\w.@/:])"
    )


def _glued(text: str) -> Iterator[re.Match[str]]:
    for spot in _SPOT.finditer(text):
        at = spot.start()
        before = text[max(0, at - _LONGEST - 1) : at]
        match = _pattern().match(text, at - len(before) + len(before.rstrip(_SMALL)))
        if match:
            yield match


class GluedSentences(Rule):
    meta = Meta(
        summary="two sentences without a space between them",
        severity=Severity.ERROR,
        since="0.1",
        evidence="26 hits on 3,400 scraped and published articles read, 26 right",
    )
    examples = (
        Bad("The vote was ⟪close.The⟫ count goes on.", fixed="The vote was close. The count goes on."),
        Bad("“The vote was ⟪close.”The⟫ count goes on.", fixed="“The vote was close.” The count goes on."),
        Good("The town’s site is Dunmore.Example, and its mail goes to A.Lindqvist."),
        Good("The U.S.Navy uses node.Js and ASP.NET."),
        Good("The vote was close. The count goes on."),
    )

    def check(self, context: Context) -> Iterator[Finding]:
        document = context.document
        words: frozenset[str] | None = None
        for match in _glued(document.text):
            if is_claimed(context, match.start(), "glued-sentences"):
                continue
            if words is None:
                words = frozenset(context.get(Words).forms)
            yield from self._judge(context, match, words)

    def _judge(self, context: Context, match: re.Match[str], words: frozenset[str]) -> Iterator[Finding]:
        after = match["after"].lower()
        if (after not in _STARTERS and after not in words) or match.group().lower() in _NAMES:
            return
        gap = match.end("mark")
        safety = Safety.SAFE if after in _STARTERS else Safety.UNSAFE
        fix = self.fix(context, "Put a space between the sentences", [((gap, gap), " ")], safety)
        message = f"“{match.group()}” lacks a space between two sentences; put one in."
        severity = Severity.ERROR if after in _STARTERS else Severity.WARNING
        yield self.finding(context, match.span(), message, severity=severity, fix=fix)
