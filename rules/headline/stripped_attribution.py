"""An accusation that the body only reports, and the headline states as a fact.

"Clerk stole from the harbour fund" over a story in which the police say so has dropped the words that make it true:
the headline convicts. Courts read headlines too.

Not flagged: a headline with a word of doubt or a source in it, a question, words in quotation marks, and a story that
itself states the deed once without a source.

Sources: AP Stylebook, "allege": make clear that an allegation is not a fact, and whose it is; the first and fourteenth
clauses of the Editors' Code of Practice (IPSO); libel law counts the headline.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint import Bad, Context, Finding, Good, Meta, Rule, Severity, Span
from newslint.analysis import Attributions, HeadlineReading, HeadlineSupport, Lexicon, Match, Quotes, Sentences, Words

_WRONGDOING = Lexicon.beside(__file__, "lexicon/wrongdoing.txt")
_HEDGES = Lexicon.beside(__file__, "lexicon/hedges.txt")

_MOST = 30
"""Sentences; a story that has the deed in more of them is no case for a machine."""

_STORY = (
    "A harbour clerk stole 40,000 crowns from the Dunmore fishermen's fund, prosecutors said on Monday.\n"
    "Iver Maddock, 41, is said to have moved the money to an account of his own between March and June.\n"
    "Maddock, whose lawyer called the case a mistake, stole in small amounts, according to the indictment."
)


class StrippedAttribution(Rule):
    meta = Meta(
        summary="an accusation flat in the headline that the body attributes",
        severity=Severity.WARNING,
        since="0.1",
        status="preview",
    )
    examples = (
        Bad(_STORY, headline="Dunmore clerk ⟪stole⟫ 40,000 crowns from fishermen's fund"),
        Good(_STORY, headline="Dunmore clerk accused of having stolen from fishermen's fund"),
        Good(_STORY, headline="Dunmore clerk stole from fishermen's fund, prosecutors say"),
        Good(
            f"{_STORY}\nMaddock stole more than the fund earns in a year.",
            headline="Dunmore clerk stole 40,000 crowns from fishermen's fund",
        ),
    )

    def check(self, context: Context) -> Iterator[Finding]:
        for reading in context.get(HeadlineSupport):
            flat = self._flat(context, reading)
            if flat is None:
                continue
            told = _told(context, flat, reading.body_start)
            if told and len(told) <= _MOST and all(_is_hedged(context, sentence) for sentence in told):
                said = context.document.text[flat.start : flat.end]
                yield self.finding(
                    context,
                    (flat.start, flat.end),
                    f"The headline states “{said}” as a fact, the body only as somebody's word; say whose in the"
                    " headline too.",
                    related=[(told[0], "attributed here")],
                )

    def _flat(self, context: Context, reading: HeadlineReading) -> Match | None:
        """The word of wrongdoing that the headline states without a word of doubt."""
        if reading.is_other or context.document.text[reading.span.end - 1] == "?":
            return None
        words, quotes = context.get(Words), context.get(Quotes)
        inside = words.within(*reading.span)
        if ":" in context.document.text_of(reading.span) or any(_HEDGES.match_at(words, index) for index in inside):
            return None
        found = (_WRONGDOING.match_at(words, index) for index in inside)
        return next((one for one in found if one and not quotes.at(one.start)), None)


def _told(context: Context, flat: Match, body: int) -> list[Span]:
    """The sentences of the body with the same verb."""
    words, sentences = context.get(Words), context.get(Sentences)
    stems = {words.forms[flat.first].removesuffix("s").removesuffix("ed")}
    places = [
        words.starts[index]
        for form, indexes in words.positions.items()
        if form.removesuffix("s").removesuffix("ed") in stems
        for index in indexes
        if words.starts[index] >= body
    ]
    return list(dict.fromkeys(sentences.at(place).span for place in sorted(places)))


def _is_hedged(context: Context, sentence: Span) -> bool:
    words = context.get(Words)
    if any(_HEDGES.match_at(words, index) for index in words.within(*sentence)):
        return True
    return bool(context.get(Attributions).over(sentence)) or bool(context.get(Quotes).within(sentence))
