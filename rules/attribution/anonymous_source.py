"""Somebody kept unnamed without a reason, or without a word on how they know.

Anonymity costs trust. Where it cannot be avoided, the copy says why the source may not be named and what puts
it in a position to know; otherwise a reader cannot weigh what it says.

Not flagged: sources for whom the copy says both; spokespeople, courts and police, who answer for a body; officials
of a named office in the plural (“Dunmore officials”); victims, minors and those who say they were abused; what
speakers say inside quotations. “Not authorised to speak” and “because of the sensitivity” are no reasons:
see `attribution/rote-anonymity`.

Sources: AP and New York Times (say why and how they know), Reuters (“anonymous sources are the weakest”), Guardian,
SPJ code of ethics.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from newslint import Bad, Context, Finding, Good, Meta, Rule, Severity, Span
from newslint.analysis import Quotes, Sentences, SourceKind, Unnamed, Words

from ._named_nearby import is_introduced, is_named_nearby
from ._rote import rote
from ._unnamed import is_bare, mentions, near


@cache
def _reason() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:because|for fear|fear(?:s|ed|ing)|citing|to avoid|to protect|lest|afraid|worried|retaliation|"
        r"reprisals?|los(?:e|ing) (?:his|her|their) jobs?)\b",
        re.IGNORECASE,
    )


@cache
def _knows() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:knowledge|familiar|briefed|present|attend(?:s|ed|ing)|in the room|saw|seen|read|review(?:s|ed)|heard|"
        r"involved|work(?:s|ed|ing) (?:on|for|in|at|with)|took part|close to|inside|within|member|witness(?:es|ed)?)\b",
        re.IGNORECASE,
    )


@cache
def _kept_unnamed() -> re.Pattern[str]:
    names = r"(?:(?:his|her|their) (?:full )?(?:names?|identity|identities))"
    return re.compile(
        r"\b(?:(?:the )?condition of anonymity|on background|off the record"
        r"|(?:request|insist|grant|demand)\w*(?: on| for)? anonymity"
        rf"|(?:declin|ask|refus|request|prefer|want|wish)\w* (?:that {names} not be \w+"
        rf"|not to (?:be (?:named|identified)|give {names})"
        rf"|to (?:be (?:named|identified)|remain (?:anonymous|unnamed)|give {names}))"
        r"|not (?:be )?authori[sz]ed to (?:speak|talk|discuss|comment))\b",
        re.IGNORECASE,
    )


_SIGNS = frozenset(
    "anonymity anonymous unnamed identified named authorized authorised background record names name".split()
)


class AnonymousSource(Rule):
    meta = Meta(
        summary="a source kept unnamed, with no reason or no word on how it knows",
        severity=Severity.WARNING,
        since="0.1",
        evidence="published articles: 32 hits read, 26 right",
    )
    examples = (
        Bad("The harbour will be sold by June, ⟪a senior official⟫ said."),
        Bad("⟪Two people briefed on the plan⟫ said the mayor had signed it."),
        Bad(
            "“The world sees only what it wants to see,” said ⟪a senior diplomat⟫, who spoke on condition of anonymity."
        ),
        Bad("⟪Dunmore officials⟫, speaking on condition of anonymity, have said that the bridge is unsafe."),
        Bad("According to ⟪an aide to the mayor⟫, the vote was close."),
        Good("The harbour will be sold by June, said Ada Lindqvist, a senior official at the port."),
        Good("The harbour will be sold by June, a spokesman for the port said."),
        Good(
            "A clerk who worked on the contract, and who asked not to be named because she feared for her job, "
            "said it was signed in May."
        ),
        Good("A woman who said she was raped by the trainer told the court that nobody had listened."),
        Good("The mayor appointed a senior official. He said nothing."),
    )

    def check(self, context: Context) -> Iterator[Finding]:
        flagged = []
        for mention in mentions(context, SourceKind.ANONYMOUS):
            if mention.verdict.group == "insider" and is_bare(context, mention):
                flagged.append(mention.start)
            elif mention.verdict.determiner != "definite":
                flagged.append(mention.start)
                lacks = self._lacks(context, mention)
                if lacks and not (is_named_nearby(context, mention) or is_introduced(context, mention)):
                    words = context.document.text[mention.start : mention.reach]
                    yield self.finding(
                        context, (mention.start, mention.reach), f"“{_short(words)}” is not named: say {lacks}."
                    )
        yield from self._unclaimed(context, flagged)

    @staticmethod
    def _lacks(context: Context, mention: Unnamed) -> str:
        """What the copy fails to say of the source; "" for nothing. It may say it in the phrase itself, or where it
        speaks of anonymity, in this sentence or the next."""
        text, here = context.document.text, near(context, mention.start)
        said = [text[mention.start : mention.reach]]
        others = [near(context, min(here.end + 2, len(text)))]
        if not _has_sign(said[0]):
            others.append(here)
        said += [words for words in (_own_words(context, span) for span in others) if _has_sign(words)]
        passage = rote().sub("", " ".join(said))
        reason = _reason().search(passage) is not None
        knows = _knows().search(passage) is not None
        if reason and knows:
            return ""
        if knows:
            return "why not"
        return "how they know" if reason else "who it is, or why not and how they know"

    def _unclaimed(self, context: Context, flagged: list[int]) -> Iterator[Finding]:
        """Anonymity spoken of where no unnamed source was recognised in this or the two sentences before."""
        words, text = context.get(Words), context.document.text
        sentences = context.get(Sentences)
        numbers = {sentences.index_at(start) for start in flagged}
        signs = [at for form in _SIGNS & words.positions.keys() for at in words.positions[form]]
        for number in sorted({sentences.index_at(words.starts[at]) for at in signs} - {-1}):
            sentence = sentences[number]
            match = _kept_unnamed().search(text, sentence.start, min(sentence.end, sentence.start + 2000))
            if (
                match is None
                or context.get(Quotes).at(match.start())
                or not numbers.isdisjoint({number, number - 1, number - 2})
            ):
                continue
            if _reason().search(rote().sub("", context.document.text_of(near(context, match.start())))) is None:
                numbers.add(number)
                yield self.finding(
                    context, match.span(), f"“{match.group()}”: say who this is, or why not and how they know."
                )


def _has_sign(words: str) -> bool:
    return not _SIGNS.isdisjoint(words.lower().replace(",", " ").replace(".", " ").split())


def _own_words(context: Context, span: Span) -> str:
    """A sentence without what it quotes."""
    words, at = "", span.start
    for quote in context.get(Quotes).within(span):
        words += context.document.text[at : max(at, quote.start)] + " "
        at = min(quote.end, span.end)
    return words + context.document.text[at : span.end]


def _short(words: str) -> str:
    return words if len(words) <= 60 else words[:57].rsplit(" ", 1)[0] + " …"
