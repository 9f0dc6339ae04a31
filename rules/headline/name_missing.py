"""A name in the headline, or the standfirst, that the body does not have.

A name is the fact that readers check first and sue over. Where headline and body differ in one, one of them is wrong.

Not flagged: a name that the body gives in another form (an adjective of a country, initials, an abbreviation, a first
name for a surname in the headline), words that are names of things everybody knows ("GOP", "Tuesday"), and words in a
headline of capitals or capitalised words that are not surely names.

Sources: the first clause of the Editors' Code of Practice (IPSO); misspelt and mistaken names lead the lists of errors
that sources report to newspapers.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint import Bad, Context, Finding, Good, Meta, Rule, Severity
from newslint.analysis import HeadlineSupport

_STORY = (
    "The Dunmore council voted on Monday to close the harbour bridge for repairs until spring.\n"
    "Mayor Ada Lindqvist said engineers had found rust in eleven of the bridge's cables.\n"
    "The Norwegian firm that built it offered to pay, said Lindqvist."
)


class NameMissing(Rule):
    meta = Meta(
        summary="a name in the headline that the body does not have",
        severity=Severity.WARNING,
        since="0.1",
        evidence=(
            "1,206 published headlines over their own bodies: 8 flagged, 8 names that the body does not have, 7 of them"
            " worth a desk's look"
        ),
    )
    examples = (
        Bad(_STORY, headline="Mayor ⟪Halloran⟫ closes Dunmore bridge until spring"),
        Bad(_STORY, headline="Mayor ⟪Osric Halloran⟫ Says Dunmore Bridge Cables Have Rust"),
        Bad(f"---\nstandfirst: Mayor ⟪Halloran⟫ closes Dunmore bridge\n---\n\n{_STORY}\n", path="draft.md"),
        Good(_STORY, headline="Mayor Lindqvist closes Dunmore bridge until spring"),
        Good(_STORY, headline="Norway firm offers to pay for bridge in Dunmore"),
        Good(_STORY, headline="Rusty Cables Close Dunmore Bridge"),
    )

    def check(self, context: Context) -> Iterator[Finding]:
        for reading in context.get(HeadlineSupport).all:
            if reading.is_other:
                continue
            for start, end in reading.missing_names:
                name = context.document.text[start:end]
                yield self.finding(
                    context,
                    (start, end),
                    f"“{name}” is in the {reading.what} but nowhere in the body; check the name, or tell of it there.",
                    related=[(reading.best, "what the body says of it")] if reading.best else [],
                )
