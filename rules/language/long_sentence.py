"""A sentence too long to be read at one go.

Beyond some forty words most readers lose the subject before they reach the verb's object.

Not flagged: what a speaker says in quotation marks (the quoted words do not count); lists with semicolons.

Sources: the readability research behind Flesch's and Gunning's formulas; agency style guides ask for 25 to 30 words.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint import Bad, Context, Finding, Good, Meta, Rule, Severity, option
from newslint.analysis import Furniture, Quotes, Sentence, Sentences, Words

_CLAUSES = "which the council that met in the hall that the town built on the land that the mill had left"


class LongSentence(Rule):
    meta = Meta(
        summary="a sentence too long to be read at one go",
        severity=Severity.SUGGESTION,
        since="0.1",
        status="optional",
    )
    examples = (
        Bad(f"⟪The plan, {_CLAUSES}, had put off, {_CLAUSES}, had then taken up again, went through.⟫ It was late."),
        Good("The plan went through on Tuesday, after the council had put it off three times."),
        Good(f"She said: “The plan, {_CLAUSES}, had put off, {_CLAUSES}, had then taken up again, went through.”"),
    )

    max_words: int = option(45, "longest sentence allowed, in words of the writer's own")

    def check(self, context: Context) -> Iterator[Finding]:
        words, quotes, furniture = context.get(Words), context.get(Quotes), context.get(Furniture)
        text, blocks = context.document.text, context.document.blocks
        for sentence in context.get(Sentences):
            if not blocks[sentence.block].is_body or sentence.block in furniture:
                continue
            length = _own_words(words, quotes, sentence)
            if length > self.max_words and ";" not in text[sentence.start : sentence.end]:
                opening = " ".join(text[sentence.start : sentence.end].split()[:4])
                message = f"The sentence “{opening} …” has {length} words; make two of it."
                yield self.finding(context, sentence.span, message)


def _own_words(words: Words, quotes: Quotes, sentence: Sentence) -> int:
    total = len(words.within(*sentence.span))
    for quote in quotes.within(sentence.span):
        total -= len(words.within(max(quote.start, sentence.start), min(quote.end, sentence.end)))
    return total
