"""Who a headline says speaks, and whether the body ever has them speak."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newslint import Context, Span
from newslint.analysis import Attribution, Attributions, HeadlineReading, HeadWord, Quotes, Sentences, SourceKind, Words
from newslint.record import NamedTuple

SPEECH = frozenset(
    """
    says said say tells told warns warned stresses stressed emphasizes emphasized emphasises emphasised highlights
    highlighted underscores underscored underlines urges urged vows vowed pledges pledged insists insisted argues
    argued declares declared claims claimed denies denied admits admitted announces announced asserts asserted hails
    hailed praises praised condemns condemned decries denounces denounced laments lamented hints hinted suggests
    suggested asks asked replies replied confirms confirmed predicts predicted
    """.split()
)
"""Headline verbs that have somebody speak."""

_OWN_WORDS = frozenset(
    """
    remark remarks statement statements comment comments speech speeches words letter letters tweet tweets post posts
    answer answers interview testimony claim claims warning warnings call calls promise pledge vow office spokesman
    spokeswoman spokesperson campaign lawyer lawyers attorney attorneys message messages response reply
    """.split()
)
"""What of somebody's counts as their speaking."""

_ROLES = frozenset(
    """
    minister president premier senator governor mayor candidate nominee secretary leader chief director officer judge
    lawmaker congressman congresswoman billionaire actor actress singer author coach player star chairman chairwoman
    professor doctor executive politician businessman mogul general commissioner sheriff official analyst
    """.split()
)


class Speaker(NamedTuple):
    """Somebody whom a headline has speak (prose offsets): the words that name them, and the verb."""

    start: int
    end: int
    surname: str
    verb: str
    at: tuple[int, ...]
    """The indexes (in `Words`) of the places in the body that name them."""

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)

    def mentions(self, words: Words) -> list[Span]:
        """The places in the body that name them."""
        return [Span(words.starts[index], words.ends[index]) for index in self.at]


def speakers(reading: HeadlineReading, words: Words) -> Iterator[Speaker]:
    """Those whom the headline has speak, by a name that the body knows, just before the verb."""
    for index in words.within(*reading.span):
        verb = words.forms[index]
        if verb in SPEECH and index and words.adjoin(index - 1):
            named = _name_up_to(words.ends[index - 1], reading.words, words.text)
            if named and named[-1].found == 1 and named[-1].name:
                yield Speaker(named[0].start, named[-1].end, named[-1].form, words.surface(index), named[-1].at)


def _name_up_to(end: int, matter: Sequence[HeadWord], text: str) -> list[HeadWord]:
    """The words of the name that ends at an offset, first to last."""
    named: list[HeadWord] = []
    for word in reversed(matter):
        if word.end <= end and word.name and (not named) == (word.end == end):
            if named and text[word.end : named[0].start] != " ":
                break
            named.insert(0, word)
        elif named:
            break
    return named


def speaks(speaker: Speaker, context: Context, body: int) -> bool:
    """Whether the body (from a prose offset on) has them speak, as far as one can tell; in doubt it does."""
    attributions = [one for one in context.get(Attributions) if _place(one) >= body]
    if any(_may_be(speaker.surname, one) for one in attributions):
        return True
    words, sentences, quotes = context.get(Words), context.get(Sentences), context.get(Quotes)
    told = {sentences.index_at(one.cue.start) for one in attributions if one.cue}
    told |= {sentences.index_at(quote.start) for quote in quotes}
    for index in words.positions.get(speaker.surname, ()):
        if words.starts[index] >= body and sentences.index_at(words.starts[index]) in told:
            return True
    return any(
        words.forms[index + 1 : index + 2] and words.forms[index + 1] in _OWN_WORDS
        for index in words.positions.get(f"{speaker.surname}'s", ())
        if words.starts[index] >= body
    )


def _place(one: Attribution) -> int:
    return one.content[0].start if one.content else one.cue.start if one.cue else -1


def _may_be(surname: str, one: Attribution) -> bool:
    source = one.source
    if source is None:
        return False
    if surname in source.text.lower() or surname in source.resolved.lower():
        return "'s" not in source.text.replace("’", "'") or surname not in source.text.lower().partition("'s")[0]
    if source.resolved:
        return False
    last = source.text.lower().split()[-1:]
    return source.kind is SourceKind.PRONOUN or (source.text[:4].lower() == "the " and last[0] in _ROLES)
