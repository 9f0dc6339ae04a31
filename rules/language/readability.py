"""The body is harder to read than the section allows.

Readers leave a story whose sentences they have to read twice. The scores measure the body without headline, captions
and quotations; limits go by section, with an override per path.

Not flagged: a body of fewer than five sentences; quoted speech, however dense.

Sources: Flesch 1948 and Kincaid et al. 1975; the formulas are textstat's.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint import Bad, Context, Finding, Good, Meta, Rule, Severity, option
from newslint.analysis import Readability, Sentence, Sentences

_DENSE = (
    "The intergovernmental administration's unanticipated reconsideration of infrastructural appropriations "
    "necessitated comprehensive renegotiation of multilateral contractual obligations"
)


class ReadabilityLimit(Rule):
    meta = Meta(
        summary="a body that is hard to read",
        severity=Severity.SUGGESTION,
        since="0.1",
        status="optional",
    )
    examples = (
        Bad(
            f"⟪{_DENSE}, the municipality's representatives acknowledged.⟫\n\n"
            f"{_DENSE}. {_DENSE}. {_DENSE}.\n\n{_DENSE}.",
        ),
        Good("The bridge is shut. It will open in May. A crane is due next week. The town pays. The work is late."),
        Good(f"{_DENSE}."),
    )

    min_reading_ease: float = option(30.0, "lowest Flesch reading ease allowed (100 very easy, 0 very hard)")
    max_grade: float = option(18.0, "highest Flesch-Kincaid grade allowed, in years of schooling")

    def check(self, context: Context) -> Iterator[Finding]:
        measured = context.get(Readability)
        if measured.reading_ease is None or measured.kincaid_grade is None:
            return
        longest = _longest(context)
        opening = " ".join(context.document.text_of(longest.span).split()[:4])
        if measured.reading_ease < self.min_reading_ease:
            score, limit = f"a reading ease of {measured.reading_ease:.0f}", f"below {self.min_reading_ease:.0f}"
        elif measured.kincaid_grade > self.max_grade:
            score, limit = f"a reading grade of {measured.kincaid_grade:.0f}", f"above {self.max_grade:.0f}"
        else:
            return
        yield self.finding(
            context,
            longest.span,
            f"The body has {score}, {limit}; shorten its sentences, the longest first (“{opening} …”).",
        )


def _longest(context: Context) -> Sentence:
    blocks = context.document.blocks
    own = [sentence for sentence in context.get(Sentences) if blocks[sentence.block].is_body]
    return max(own, key=lambda sentence: sentence.end - sentence.start)
