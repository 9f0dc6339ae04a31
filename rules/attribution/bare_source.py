"""A source of whom nothing is said but that it is one.

“Sources said” tells a reader that the reporter spoke to somebody, not why that somebody should be believed. The
agencies do not allow it: a source that cannot be named can still be described.

Not flagged: sources that are described (“a source in the mayor’s office”), which `attribution/anonymous-source`
looks at; “the source” once it has been described; what speakers say inside quotations.

Sources: AP (“simply quoting ‘a source’ is not allowed”), Guardian (an “insider” is the source of last resort), Reuters.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint import Bad, Context, Finding, Good, Meta, Rule, Severity
from newslint.analysis import SourceKind

from ._unnamed import is_bare, mentions


class BareSource(Rule):
    meta = Meta(
        summary="“sources said”, with nothing that describes them",
        severity=Severity.WARNING,
        since="0.1",
        evidence="published articles: 15 hits read, 14 right",
    )
    examples = (
        Bad("The council will sell the harbour, ⟪sources⟫ said."),
        Bad("“It was a mess,” said ⟪one insider⟫. According to ⟪multiple sources⟫, the mayor knew."),
        Good("The council will sell the harbour, Mayor Ada Lindqvist said."),
        Good("The river is one of several sources of water, the council said."),
        Good(
            "A source in the harbour office, who feared for her job, said she had seen the contract. "
            "The source said it was signed in May."
        ),
        Good("“Sources said the mayor knew,” Lindqvist told the council. “Which sources?”"),
    )

    def check(self, context: Context) -> Iterator[Finding]:
        described = False
        for mention in mentions(context, SourceKind.ANONYMOUS):
            if not is_bare(context, mention):
                described = described or mention.verdict.determiner != "definite"
            elif not (described and mention.verdict.determiner == "definite"):
                words = context.document.text_of(mention.span)
                yield self.finding(
                    context,
                    mention.span,
                    f"“{words}” tells readers nothing: name the source, or say who it is and how it knows.",
                )
