"""Finds the claims of a draft: what each sentence asserts in the writer's own voice, and what backs it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint.analysis.attribution.model import Attribution
from newslint.analysis.claims.backing import Backing
from newslint.analysis.claims.cues import Match, find
from newslint.analysis.claims.figures import counted
from newslint.analysis.claims.frames import CONDITIONS
from newslint.analysis.claims.model import Claim, ClaimKind, Claims
from newslint.analysis.claims.place import Place, is_aside, is_asked
from newslint.analysis.furniture.model import Furniture
from newslint.analysis.numbers import Numbers
from newslint.analysis.quotes import Quotes
from newslint.analysis.sentences import Sentence, Sentences
from newslint.analysis.words import Words
from newslint.document import BlockKind
from newslint.record import NamedTuple
from newslint.rule import Context
from newslint.span import Span

_OWN_WORDS = frozenset({BlockKind.STANDFIRST, BlockKind.PARAGRAPH, BlockKind.LIST_ITEM})
_SPEAKER = re.compile(r"[\"“]?[A-Z][A-Z .'’-]{0,30}:")
_MOST = 0.95
_SHOWS = 0.38
_PERSONAL, _PERSONAL_SHARE = 4, 0.08
_GENRE_FACTOR = 0.6
_ASIDE_FACTOR = 1.25
_WEIGHING = frozenset({"abstract", "tail"})
_VOICED = frozenset({ClaimKind.EVALUATION, ClaimKind.OTHER, ClaimKind.PREDICTION})


class Cue(NamedTuple):
    """A phrase or a figure that claims something here."""

    span: Span
    kind: ClaimKind
    need: float
    person: bool = False
    backing: str = ""
    attribution: Attribution | None = None


def analyse(context: Context) -> Claims:
    sentences = context.get(Sentences)
    cues = _by_genre(_Narration(context).cues(), len(sentences))
    return Claims([claim for number, found in sorted(cues.items()) for claim in _claims(sentences[number], found)])


def _by_genre(cues: dict[int, list[Cue]], sentences: int) -> dict[int, list[Cue]]:
    """Column, review, advice: where the writer says "I" or "you" all along, the person is no slip and judging is
    what the piece is for."""
    personal = sum(any(cue.person and not cue.backing for cue in found) for found in cues.values())
    if personal < _PERSONAL or personal < _PERSONAL_SHARE * sentences:
        return cues
    return {
        number: kept for number, found in cues.items() if (kept := [_milder(cue) for cue in found if not cue.person])
    }


def _milder(cue: Cue) -> Cue:
    return cue._replace(need=cue.need * _GENRE_FACTOR) if cue.kind in _VOICED else cue


class _Narration:
    """The writer's own words in one draft."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._words = context.get(Words)
        self._quotes = context.get(Quotes)
        self._sentences = context.get(Sentences)
        self._backing = Backing(context)
        self._skipped = self._not_the_writers()

    def _not_the_writers(self) -> frozenset[int]:
        """The blocks that are not narration: headings, captions, page furniture, transcripts."""
        document, furniture = self._context.document, self._context.get(Furniture)
        return frozenset(
            number
            for number, block in enumerate(document.blocks)
            if block.kind not in _OWN_WORDS or number in furniture or _SPEAKER.match(document.text, *block.span)
        )

    def cues(self) -> dict[int, list[Cue]]:
        """The cues by the number of their sentence, each with what backs it."""
        found: dict[int, list[Cue]] = {}
        for match in find(self._words):
            sentence = self._sentence(match.start, match.end)
            if sentence and not self._is_name(match, sentence):
                self._weigh(found, match, sentence)
        for span, need in counted(self._words, self._context.get(Numbers)):
            sentence = self._sentence(*span)
            if sentence and need:
                self._keep(found, sentence, Cue(span, ClaimKind.FIGURE, need))
        return found

    def _sentence(self, start: int, end: int) -> Sentence | None:
        """The sentence of the writer's that holds a prose span."""
        number = self._sentences.index_at(start)
        sentence = self._sentences[number]
        if number < 0 or sentence.block in self._skipped or end > sentence.end or self._quotes.at(start):
            return None
        return sentence

    def _is_name(self, match: Match, sentence: Sentence) -> bool:
        """Whether a capital inside a sentence shows a name or a title: "the First Amendment"."""
        text = self._words.text
        if match.start <= sentence.start + 1 or not text[match.start].isupper():
            return False
        return match.end - match.start > 4 or text[match.start : match.end] == "US"

    def _weigh(self, found: dict[int, list[Cue]], match: Match, sentence: Sentence) -> None:
        weighed = match.weight
        first = self._words.first_from(sentence.start)
        place = Place(self._words, match, first, self._words.first_from(sentence.end) - 1)
        factor, last = CONDITIONS[weighed.condition](place)
        if not factor or is_asked(place):
            return
        if weighed.condition == "writer" and self._backing.touches(sentence):
            return
        cue = Cue(Span(match.start, self._words.ends[last]), weighed.kind, weighed.need * factor, weighed.is_person)
        own = weighed.condition in _WEIGHING and is_aside(place)
        if own:
            cue = cue._replace(need=cue.need * _ASIDE_FACTOR)
        self._keep(found, sentence, cue, own)

    def _keep(self, found: dict[int, list[Cue]], sentence: Sentence, cue: Cue, own: bool = False) -> None:
        attribution = None if own else self._backing.attribution(sentence, cue.span, cue.kind)
        backing = "attribution" if attribution else self._backing.other(sentence, cue.kind, cue.need)
        cue = cue._replace(need=min(cue.need, _MOST), backing=backing, attribution=attribution)
        _add(found.setdefault(sentence.number, []), cue)


def _add(cues: list[Cue], cue: Cue) -> None:
    """Of cues that share words only the strongest counts."""
    if not cues or cues[-1].span.end <= cue.span.start:
        cues.append(cue)
    elif (not cue.backing, cue.need) > (not cues[-1].backing, cues[-1].need):
        cues[-1] = cue


def _claims(sentence: Sentence, cues: list[Cue]) -> Iterator[Claim]:
    """One claim a kind; the strongest unbacked one carries what all unbacked cues of the sentence add up to, unless it
    is so weak that its words would not show the reader what is wrong."""
    best: dict[ClaimKind, Cue] = {}
    doubt = 1.0
    for cue in cues:
        known = best.get(cue.kind)
        if known is None or (not cue.backing, cue.need) > (not known.backing, known.need):
            best[cue.kind] = cue
        if not cue.backing:
            doubt *= 1 - cue.need
    strongest = max(best.values(), key=lambda cue: (not cue.backing, cue.need))
    for cue in sorted(best.values(), key=lambda cue: cue.span):
        adds_up = cue is strongest and not cue.backing and (cue.person or cue.need >= _SHOWS)
        need = 1 - doubt if adds_up else cue.need
        yield Claim(Span(sentence.start, sentence.end), cue.kind, cue.span, need, cue.backing, cue.attribution)
