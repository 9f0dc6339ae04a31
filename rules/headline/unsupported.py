"""A headline that the story under it does not bear out: it is about something else.

Readers see many more headlines than stories. One that was left over from another draft, pasted from the wrong tab, or
written for a story that has changed since misleads all of them. What the headline speaks of (its names and its rare
words above all) is looked for in the body: as such, in other forms, under other names ("U.S.", "American"), and close
together.

Not flagged: a headline of a single word, and a body of a few words.

Sources: the first clause of the Editors' Code of Practice (IPSO) forbids "headlines not supported by the text".
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint import Bad, Context, Finding, Good, Meta, Rule, Severity, option
from newslint.analysis import HeadlineReading, HeadlineSupport

_STORY = (
    "The Dunmore council voted on Monday to close the harbour bridge for repairs until spring.\n"
    "Mayor Ada Lindqvist said engineers had found rust in eleven of the bridge's cables."
)


class Unsupported(Rule):
    meta = Meta(
        summary="a headline that is about something else than the body",
        severity=Severity.WARNING,
        since="0.1",
        evidence=(
            "1,000 headlines of other articles: 967 caught. 1,206 published headlines over their own bodies: 18 flagged"
            " (1.5 %), most of them images and idioms that share no word with the story"
        ),
    )
    examples = (
        Bad(_STORY, headline="⟪Brackwater United sign striker from Norwegian champions⟫"),
        Good(_STORY, headline="Dunmore to close bridge until spring"),
        Good(_STORY, headline="Rusty cables shut harbour crossing, mayor says"),
    )
    error_from: float = option(0.97, "from this doubt on (0 to 1) the finding is an error")

    def check(self, context: Context) -> Iterator[Finding]:
        for reading in context.get(HeadlineSupport):
            if reading.is_other:
                severity = Severity.ERROR if reading.doubt >= self.error_from else Severity.WARNING
                yield self.finding(
                    context, reading.span, _message(reading), severity=severity, related=_nearest(reading)
                )


def _message(reading: HeadlineReading) -> str:
    missing = sorted((word for word in reading.words if not word.found), key=lambda word: -word.weight)[:3]
    named = " or ".join(f"“{word.text}”" for word in sorted(missing)) or "most of this"
    return f"The body does not bear out this headline (nothing in it of {named}); write one that it does."


def _nearest(reading: HeadlineReading) -> list[tuple[tuple[int, int], str]]:
    return [(reading.best, "the nearest that the body comes to it")] if reading.best else []
