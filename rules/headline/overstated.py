"""A headline that is surer than the body.

"Bridge will close" over "the council may close the bridge", or "study proves" over "the study suggests": the word that
held the claim back did not fit into the headline. Readers who stop there carry away more than anybody said.

Not flagged: a headline with a word of doubt or a question mark, quotations, and a story that once says it as surely
itself, or has somebody say it.

Sources: the first clause of the Editors' Code of Practice (IPSO); press offices' and papers' overstatements of studies
have been counted (Sumner and others, BMJ 2014).
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint import Bad, Context, Finding, Good, Meta, Rule, Severity, Span
from newslint.analysis import HeadlineReading, HeadlineSupport, HeadWord, Quotes, Sentences, Words

_SURE = frozenset("prove proves proved proven proof confirms confirm confirmed causes cause caused cures cure".split())
_UNSURE = frozenset(
    """
    may might could can suggest suggests suggested suggesting indicate indicates indicated hint hints possible possibly
    perhaps likely unlikely potential potentially linked link associated association appear appears appeared seem seems
    consider considers considering considered weigh weighs weighing propose proposes proposed proposal plan plans hopes
    whether if would should explore exploring mull mulling discuss discussing discussed urge urged calls called
    """.split()
)
_WEAKER = ("suggests", "suggest", "suggested", "indicates")
_BEFORE = 4
"""Words before a verb in which a body holds it back."""

_STORY = (
    "The Dunmore council may close the harbour bridge until spring, its engineers told residents on Monday.\n"
    "They found rust in eleven cables and will measure the others in the coming weeks before they decide.\n"
    "A ferry could carry cars and cyclists across the harbour in the meantime, as it did in the flood of 1987."
)
_STUDY = (
    "People who drink two cups of nettle tea a day may sleep longer, a study of 48 Brackwater residents suggests.\n"
    "The researchers at the county hospital asked them for three weeks when they went to bed and when they rose.\n"
    "Those who drank the tea slept 22 minutes longer, but also went to bed earlier than those who did not."
)


class Overstated(Rule):
    meta = Meta(
        summary="a headline that is surer than the body",
        severity=Severity.WARNING,
        since="0.1",
        evidence="no hit on 1,206 published headlines over their own bodies, so no false alarm there",
    )
    examples = (
        Bad(_STORY, headline="Dunmore council ⟪will close⟫ harbour bridge until spring"),
        Bad(_STUDY, headline="Study ⟪proves⟫ nettle tea lets people sleep longer"),
        Good(_STORY, headline="Dunmore council may close harbour bridge until spring"),
        Good(_STORY, headline="Engineers will measure rust in other cables of Dunmore bridge"),
        Good(_STUDY, headline="Nettle tea may lengthen sleep, Brackwater study suggests"),
    )

    def check(self, context: Context) -> Iterator[Finding]:
        for reading in context.get(HeadlineSupport):
            if reading.is_other or context.document.text[reading.span.end - 1] == "?":
                continue
            found = _sure(context, reading) or _will(context, reading)
            if found:
                span, place = found
                words = context.document.text_of(span)
                yield self.finding(
                    context,
                    span,
                    f"“{words}” is surer than the body, which holds it back; give the headline the same doubt.",
                    related=[(place, "the body says")],
                )


def _sure(context: Context, reading: HeadlineReading) -> tuple[Span, Span] | None:
    """A word of proof in the headline, and the words of a body that has none."""
    words, quotes = context.get(Words), context.get(Quotes)
    inside = words.within(*reading.span)
    if not _UNSURE.isdisjoint(words.forms[inside.start : inside.stop]) or _is_denied(words, inside):
        return None
    for index in inside:
        form = words.forms[index]
        if form in _SURE and not quotes.at(words.starts[index]):
            stems = form[:4]
            if any(known[:4] == stems and at[-1] >= inside.stop for known, at in words.positions.items()):
                return None
            study = next((at for at in words.positions.get("study", ()) if at >= inside.stop), None)
            held = [at for one in _WEAKER for at in words.positions.get(one, ()) if at >= inside.stop]
            if study is not None and held:
                span = Span(words.starts[index], words.ends[index])
                return span, Span(words.starts[min(held)], words.ends[min(held)])
    return None


def _is_denied(words: Words, inside: range) -> bool:
    return not {"not", "never", "no", "doesn't", "don't", "didn't"}.isdisjoint(words.forms[inside.start : inside.stop])


def _will(context: Context, reading: HeadlineReading) -> tuple[Span, Span] | None:
    """ "Will" and a verb in the headline, and the sentence of the body that has the verb with "may" or the like."""
    words = context.get(Words)
    inside = words.within(*reading.span)
    if not _UNSURE.isdisjoint(words.forms[inside.start : inside.stop]) or _is_denied(words, inside):
        return None
    for verb in reading.words:
        index = words.first_from(verb.start)
        if index and words.forms[index - 1] == "will" and words.adjoin(index - 1) and verb.found == 1:
            if context.get(Quotes).at(verb.start):
                return None
            place = _held_back(context, verb)
            if place:
                return Span(words.starts[index - 1], verb.end), place
    return None


def _held_back(context: Context, verb: HeadWord) -> Span | None:
    """The first place where the body has the verb, if it holds it back wherever it has it."""
    words, sentences = context.get(Words), context.get(Sentences)
    for place in verb.at:
        first = words.first_from(sentences.at(words.starts[place]).start)
        before = words.forms[max(first, place - _BEFORE) : place]
        if words.forms[place] != verb.form or _UNSURE.isdisjoint(before):
            return None
    if not verb.at:
        return None
    first = max(0, verb.at[0] - _BEFORE)
    return Span(words.starts[first], words.ends[verb.at[0]])
