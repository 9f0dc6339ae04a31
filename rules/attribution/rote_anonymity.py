"""A reason for anonymity that explains nothing: “not authorised to speak publicly”, “because of the sensitivity”.

It tells the reader what the source’s employer wants, not why the source should be believed or what he or she risks.

Not flagged: a reason that says what the source stands to lose; the same words inside quotations.

Sources: New York Times (rote reasons are worse than none; its standards editor asked for an end to them in 2010), AP.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint import Bad, Context, Finding, Good, Meta, Rule, Severity
from newslint.analysis import Quotes, Sentences, Words

from ._rote import rote

_SIGNS = frozenset(
    """
    authorized authorised permitted allowed sensitivity sensitive freely candidly frankly openly internal private
    confidential
    """.split()
)
_UNNAMED = frozenset("anonymity anonymous anonymously unnamed named identified identity name names".split())


class RoteAnonymity(Rule):
    meta = Meta(
        summary="a rote reason for anonymity, which explains nothing",
        severity=Severity.SUGGESTION,
        since="0.1",
    )
    examples = (
        Bad(
            "An aide, who asked not to be named ⟪because he was not authorised to speak publicly⟫, said it was signed."
        ),
        Bad("An aide spoke on condition of anonymity ⟪because of the sensitivity of the matter⟫."),
        Good("An aide spoke on condition of anonymity because she feared for her job."),
        Good("The clerk was not authorised to speak for the council, the mayor said."),
        Good("“I cannot be named because I am not authorised to speak,” he said."),
    )

    def check(self, context: Context) -> Iterator[Finding]:
        words, sentences, quotes = context.get(Words), context.get(Sentences), context.get(Quotes)
        if _UNNAMED.isdisjoint(words.positions.keys()):
            return
        places = {words.starts[at] for form in _SIGNS & words.positions.keys() for at in words.positions[form]}
        for number in sorted({sentences.index_at(place) for place in places} - {-1}):
            sentence = sentences[number]
            within = words.within(sentence.start, sentence.end)
            if _UNNAMED.isdisjoint(words.forms[within.start : within.stop]):
                continue
            for match in rote().finditer(context.document.text, sentence.start, sentence.end):
                if quotes.at(match.start()) is None:
                    yield self.finding(
                        context,
                        match.span(),
                        f"“{match.group()}” explains nothing: say what the source risks, and how it knows.",
                    )
