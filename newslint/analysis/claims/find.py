"""Finds the claims of a draft: what each sentence asserts in the writer's own voice, and what backs it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from newslint.analysis.attribution.model import Attribution
from newslint.analysis.claims.backing import Backing
from newslint.analysis.claims.cues import lexicon, weight
from newslint.analysis.claims.frames import CONDITIONS, is_aside
from newslint.analysis.claims.model import Claim, ClaimKind, Claims
from newslint.analysis.furniture.model import Furniture
from newslint.analysis.lexicon import Match
from newslint.analysis.quotes import Quotes
from newslint.analysis.sentences import Sentence, Sentences
from newslint.analysis.words import Words
from newslint.document import BlockKind, Document
from newslint.rule import Context
from newslint.span import Span

_OWN_WORDS = frozenset({BlockKind.PARAGRAPH, BlockKind.LIST_ITEM})


class Cue(NamedTuple):
    """A phrase that claims something here."""

    span: Span
    kind: ClaimKind
    need: float
    backing: str
    attribution: Attribution | None


def analyse(context: Context) -> Claims:
    document = context.document
    words = context.get(Words)
    quotes = context.get(Quotes)
    backing = Backing(context)
    cues: dict[int, list[Cue]] = {}
    sentences = context.get(Sentences)
    skipped = _not_the_writers(document, context.get(Furniture))
    for match in lexicon().find(words):
        number = sentences.index_at(match.start)
        sentence = sentences[number]
        if number < 0 or sentence.block in skipped or match.end > sentence.end or quotes.at(match.start):
            continue
        cue = _cue(words, match, sentence, backing)
        if cue:
            _add(cues.setdefault(number, []), cue)
    claims = [claim for number, found in sorted(cues.items()) for claim in _claims(sentences[number], found)]
    return Claims(claims)


def _add(cues: list[Cue], cue: Cue) -> None:
    """Of cues that share words only the strongest counts."""
    if not cues or cues[-1].span.end <= cue.span.start:
        cues.append(cue)
    elif (not cue.backing, cue.need) > (not cues[-1].backing, cues[-1].need):
        cues[-1] = cue


_SPEAKER = re.compile(r"[\"“]?[A-Z][A-Z .'’-]{1,30}:")


def _not_the_writers(document: Document, furniture: Furniture) -> frozenset[int]:
    """The blocks that are not narration: headings, captions, page furniture, transcripts."""
    return frozenset(
        number
        for number, block in enumerate(document.blocks)
        if block.kind not in _OWN_WORDS or number in furniture or _SPEAKER.match(document.text, *block.span)
    )


def _cue(words: Words, match: Match, sentence: Sentence, backing: Backing) -> Cue | None:
    weighed = weight(match.label)
    first, last = words.first_from(sentence.start), words.first_from(sentence.end) - 1
    need = weighed.need * CONDITIONS[weighed.condition](words, match, first, last)
    if need <= 0:
        return None
    span = Span(match.start, match.end)
    attribution = backing.attribution(span, weighed.kind)
    if attribution and weighed.condition == "abstract" and is_aside(words, match, first):
        attribution = None
    if weighed.condition == "writer" and backing.touches(sentence):
        return None
    how = "attribution" if attribution else backing.other(sentence, weighed.kind)
    return Cue(span, weighed.kind, min(need, 0.95), how, attribution)


def _claims(sentence: Sentence, cues: list[Cue]) -> Iterator[Claim]:
    """One claim a kind; the strongest unbacked one carries what all unbacked cues of the sentence add up to."""
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
        need = 1 - doubt if cue is strongest and not cue.backing else cue.need
        yield Claim(Span(sentence.start, sentence.end), cue.kind, cue.span, need, cue.backing, cue.attribution)
