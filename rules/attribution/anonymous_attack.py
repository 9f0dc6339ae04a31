"""A personal attack by somebody whom the copy does not name.

Whoever calls another a liar can do it in his or her own name, or the newspaper does it for them. Anonymity is for
information that cannot be had otherwise; it is no shelter to throw stones from.

Not flagged: attacks by people with a name; what an unnamed source says of a plan or an event; the same words outside
quotation marks.

Sources: Guardian (no anonymous pejorative quotes save in special circumstances), NPR (no anonymous attacks), AP
(information, not opinion).
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint import Bad, Context, Finding, Good, Meta, Rule, Severity, Span
from newslint.analysis import Lexicon, Match, Quotes, SourceKind, Words

from ._unnamed import mentions, near

ATTACKS = Lexicon.beside(__file__, "lexicon/attacks.txt")
_SUBJECTS = frozenset(
    "he he's she she's they they're him her them you you're himself herself man woman guy who who's".split()
)
_CALLING = frozenset("call calls called calling".split())
_PLAIN = frozenset(
    "the this that it it's these those there we i i'm a an our my all and but so no not what if in on to".split()
)


class AnonymousAttack(Rule):
    meta = Meta(
        summary="a personal attack in a quotation whose speaker is not named",
        severity=Severity.WARNING,
        since="0.1",
        evidence="published articles: no hit in 1,084",
    )
    examples = (
        Bad("“He is a ⟪liar⟫ and everybody knows it,” said one council member."),
        Bad("“She is ⟪incompetent⟫,” a former aide said."),
        Good("“He is a liar and everybody knows it,” said Ada Lindqvist."),
        Good("“The plan is stupid,” said one council member."),
        Good("One council member said that the mayor was incompetent."),
    )

    def check(self, context: Context) -> Iterator[Finding]:
        seen = set()
        for speaker in mentions(context, SourceKind.ANONYMOUS, SourceKind.COLLECTIVE):
            passage = _quoted_by(context, near(context, speaker.start))
            if context.get(Quotes).at(speaker.start) is not None or passage in seen:
                continue
            seen.add(passage)
            for attack in self._thrown(context, passage):
                words = context.document.text[attack.start : attack.end]
                yield self.finding(
                    context,
                    (attack.start, attack.end),
                    f"“{words}” is an attack by somebody unnamed: get it on the record, or cut it.",
                    related=[(speaker.span, "the unnamed speaker")],
                )

    @staticmethod
    def _thrown(context: Context, passage: Span) -> Iterator[Match]:
        """The attacks on a person that stand in the quotations of a passage."""
        words, quotes = context.get(Words), context.get(Quotes)
        within = words.within(*passage)
        for index in within:
            attack = ATTACKS.match_at(words, index)
            if attack is None or quotes.at(attack.start) is None:
                continue
            if not _CALLING.isdisjoint(words.forms[max(within.start, index - 4) : index]):
                continue
            around = range(max(within.start, index - 6), min(attack.last + 3, len(words)))
            if any(words.forms[at] in _SUBJECTS or _is_name(words, at) for at in around):
                yield attack


def _is_name(words: Words, index: int) -> bool:
    return words.surface(index)[0].isupper() and words.forms[index] not in _PLAIN


def _quoted_by(context: Context, sentence: Span) -> Span:
    """A sentence with the whole of the quotations that begin or end in it."""
    quotes = context.get(Quotes).within(sentence)
    if not quotes:
        return sentence
    return Span(min(sentence.start, quotes[0].start), min(max(sentence.end, quotes[-1].end), sentence.end + 2000))
