"""An "allegedly" with nobody alleging.

The word is meant to protect, and does not: whoever publishes an allegation owns it, and the reader still cannot tell
whether a court, the police or a neighbour made it. "Accused of allegedly" hedges twice and says nothing.

Not flagged: an allegation whose owner stands in the same or a neighbouring sentence (police, prosecutors, a court, a
complaint, a named person), and the word in quotation marks. A single "allegedly" or "alleged" is a suggestion here,
since `attribution/agentless-report` warns of the adverb already; the double hedge is a warning.

Sources: the AP Stylebook on "allege" (specify the source of an allegation; do not use "alleged" to protect);
Reuters on attribution of contentious statements.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint import Bad, Context, Finding, Good, Meta, Rule, Severity
from newslint.analysis import Attributions, Furniture, Lexicon, Quotes, Sentence, Sentences, Words

_HEDGES = Lexicon(
    (
        "allegedly\tadverb",
        "accused|accusing|suspected of allegedly\ttwice",
        "alleged\tadjective",
    )
)
_ALLEGERS = Lexicon.beside(__file__, "lexicon/allegers.txt")


class HedgedAllegation(Rule):
    meta = Meta(
        summary="“allegedly” with nobody alleging",
        severity=Severity.WARNING,
        since="0.1",
        evidence="6 hits read on 957 published articles, 6 right, before a single “allegedly” became a suggestion",
    )
    examples = (
        Bad("The treasurer ⟪allegedly⟫ spent the choir’s savings in Brackwater."),
        Bad("Police in Dunmore have charged a man ⟪accused of allegedly⟫ selling the choir’s piano."),
        Good("The treasurer allegedly spent the choir’s savings, according to a complaint filed in Dunmore."),
        Good("Police arrested the treasurer on Monday. He allegedly spent the choir’s savings in Brackwater."),
        Good("“He allegedly spent it all,” said Ida Lund, who sings alto."),
    )

    def check(self, context: Context) -> Iterator[Finding]:
        words = context.get(Words)
        if words.positions.keys().isdisjoint(_HEDGES.phrases):
            return
        for match in _HEDGES.find(words):
            sentence = context.get(Sentences).at(match.start)
            if not self._narrates(context, sentence, match.start):
                continue
            if match.label == "twice" or not self._has_owner(context, sentence):
                yield self.finding(
                    context,
                    (match.start, match.end),
                    f"“{words.text[match.start : match.end]}” hedges without an owner; say who alleges it.",
                    severity=self.severity if match.label == "twice" else Severity.SUGGESTION,
                )

    @staticmethod
    def _narrates(context: Context, sentence: Sentence, offset: int) -> bool:
        block = context.document.blocks[sentence.block]
        return block.is_body and sentence.block not in context.get(Furniture) and not context.get(Quotes).at(offset)

    @staticmethod
    def _has_owner(context: Context, sentence: Sentence) -> bool:
        """Whether somebody in the sentence or beside it can be doing the alleging."""
        sentences, words = context.get(Sentences), context.get(Words)
        near = sentences[max(0, sentence.number - 1) : sentence.number + 2]
        span = (near[0].start, near[-1].end)
        if any(attribution.source for attribution in context.get(Attributions).over(span)):
            return True
        return any(words.forms[index] in _ALLEGERS for index in words.within(*span))
