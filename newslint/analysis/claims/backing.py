"""What backs a claim: somebody it is attributed to, a link or a document beside it, or its neighbours' source."""

from __future__ import annotations

from bisect import bisect_left

from newslint.analysis.attribution.model import Attribution, Attributions, ContentKind
from newslint.analysis.claims.cues import word_class
from newslint.analysis.claims.model import ClaimKind
from newslint.analysis.sentences import Sentence, Sentences
from newslint.analysis.words import Words
from newslint.rule import Context
from newslint.span import Span

_JUDGEMENTS = frozenset({ClaimKind.EVALUATION, ClaimKind.MOTIVE, ClaimKind.PREDICTION, ClaimKind.OTHER})
"""Kinds that no neighbour's source makes good: the words themselves must be somebody's."""

_NOT_BY_FEELING = frozenset({ClaimKind.MOTIVE, ClaimKind.ALLEGATION})
"""Kinds that nobody's feeling backs: "she is angry that the council cheats" has the council cheat."""

_OWN_PARAGRAPH = frozenset({ClaimKind.ALLEGATION, ClaimKind.SUPERLATIVE})
"""Kinds that a neighbour backs only in the same paragraph."""

_MOST_LOOKED_AT = 64
"""How many attributions of one sentence are looked at for a phrase; a sentence that anybody wrote has fewer."""

_TOO_GRAVE = 0.65
"""A claim that needs a source as much as this must have its own."""


def _start(said: tuple[Span, Attribution]) -> int:
    return said[0].start


class Backing:
    """What stands behind the sentences of one draft."""

    def __init__(self, context: Context) -> None:
        self._sentences = context.get(Sentences)
        self._words = context.get(Words)
        self._said: dict[int, list[tuple[Span, Attribution]]] = {}
        """By sentence: what is said in it, as spans of content that have a source."""
        self._sourced: set[int] = set()
        """The sentences that content or its source begins in."""
        for attribution in context.get(Attributions):
            if attribution.source is not None:
                self._sourced.add(self._sentences.index_at(attribution.source.start))
                self._enter(attribution)
        self._has: dict[tuple[int, str], bool] = {}
        for said in self._said.values():
            said.sort(key=_start)
        self._linked = self._linked_sentences(context)

    def _enter(self, attribution: Attribution) -> None:
        for content in attribution.content:
            first = self._sentences.index_at(content.start)
            self._sourced.add(first)
            for number in range(first, self._sentences.index_at(max(content.start, content.end - 1)) + 1):
                self._said.setdefault(number, []).append((content, attribution))

    def _linked_sentences(self, context: Context) -> set[int]:
        links = getattr(context.document, "links", ())
        return {self._sentences.index_at(link.span.start) for link in links}

    def attribution(self, sentence: Sentence, words: Span, kind: ClaimKind) -> Attribution | None:
        """The attribution whose content the words are, if it has a source that can stand for them."""
        said = self._said.get(sentence.number, [])
        last = bisect_left(said, words.end, key=_start) if len(said) > _MOST_LOOKED_AT else len(said)
        for content, attribution in said[max(0, last - _MOST_LOOKED_AT) : last]:
            if not content.overlaps(words) or (attribution.cue and attribution.cue.overlaps(words)):
                continue
            if kind in _NOT_BY_FEELING and attribution.kind is ContentKind.BELIEF:
                continue
            return attribution
        return None

    def touches(self, sentence: Sentence) -> bool:
        """Whether anything in the sentence is said by somebody."""
        return sentence.number in self._sourced

    def other(self, sentence: Sentence, kind: ClaimKind, need: float) -> str:
        """What else backs a sentence: "link", "document" or "neighbour"; "" where nothing does. What is told as
        hearsay ("reportedly") is somebody's word; that nobody is named for it, attribution rules say."""
        if sentence.number in self._linked:
            return "link"
        if kind is not ClaimKind.EVALUATION and self._near(sentence, "hedge"):
            return "attribution"
        if kind is ClaimKind.FIGURE and self._near(sentence, "document", before=1):
            return "document"
        if kind is ClaimKind.ALLEGATION and self._near(sentence, "law"):
            return "document"
        if kind not in _JUDGEMENTS and need < _TOO_GRAVE and self._neighbour_speaks(sentence, kind in _OWN_PARAGRAPH):
            return "neighbour"
        return ""

    def _near(self, sentence: Sentence, name: str, before: int = 0) -> bool:
        """Whether the sentence, or one of so many before it, has a word of this class."""
        key = (sentence.number, name)
        if key not in self._has:
            self._has[key] = self._look(sentence, name, before)
        return self._has[key]

    def _look(self, sentence: Sentence, name: str, before: int) -> bool:
        start = self._sentences[max(0, sentence.number - before)].start
        first, last = self._words.first_from(start), self._words.first_from(sentence.end)
        return not word_class(name).isdisjoint(self._words.forms[first:last])

    def _neighbour_speaks(self, sentence: Sentence, only_here: bool) -> bool:
        """Whether the sentence itself or one beside it has a source; the one after only in the same paragraph, and
        with `only_here` the one before too."""
        if sentence.number in self._sourced:
            return True
        return any(
            number in self._sourced and (self._sentences[number].block == sentence.block or not (after or only_here))
            for number, after in ((sentence.number - 1, False), (sentence.number + 1, True))
        )
