"""Judges each block of a draft: article or furniture."""

from __future__ import annotations

from collections.abc import Sequence, Set

from newslint.analysis.furniture import features, linear, shapes
from newslint.analysis.furniture.hallmarks import HOUSE_STYLE
from newslint.analysis.furniture.model import Fragment, Furniture
from newslint.analysis.furniture.naming import name
from newslint.analysis.furniture.surface import Surface
from newslint.analysis.furniture.survey import Surveyed, survey
from newslint.document import BlockKind
from newslint.record import NamedTuple
from newslint.rule import Context

LEAST = 0.5
"""The score that any line must have to be furniture."""
_ASKED = {"page-furniture": 0.7, "stray-headline": 0.75, "byline-block": 0.6}
"""The score asked of lines that look like those of an article: a subheading, a list item, a name."""
_ASKED_AT_THE_END = {"stray-headline": 0.55, "credit-line": 0.85, "boilerplate-tail": 0.85, "timestamp": 0.85}
"""The same after the last paragraph, where houses put their own credits, and pages other stories."""
_ASKED_INSIDE = {"page-furniture": 0.85}
_HOUR = 12
"""Characters of a line that may be the hour of an entry in a running report."""
_LABELLED = 0.6
"""The share of label words from which a line needs no more than the least."""
SURE = 0.95
"""The least score of a line with a hallmark."""
_MARKED_UP = frozenset({BlockKind.STANDFIRST, BlockKind.BYLINE, BlockKind.DATELINE, BlockKind.CAPTION, BlockKind.CELL})
"""Blocks whose markup says what they are; in plain text that is a guess, so there they are judged."""
_SHORT_BY_NATURE = frozenset({BlockKind.HEADING, BlockKind.LIST_ITEM})
"""Blocks that markup makes short lines: only what they say, not their shape, makes them furniture."""


class Judged(NamedTuple):
    """A line looked at, and how likely it is furniture."""

    seen: Surveyed
    score: float


def judge(lines: Sequence[str], headline: str, words: Set[str] | None = None) -> list[Judged]:
    """The lines worth a look with their scores, in order. A line never looked at belongs to the article."""
    looked = survey(lines, headline, words)
    model = linear.weights()
    first = [0.0] * len(lines)
    for seen in looked:
        score = linear.probability(seen.features, model.first)
        first[seen.number] = max(score, SURE) if seen.hallmark and seen.hallmark not in HOUSE_STYLE else score
    return [Judged(seen, _second(seen, first)) for seen in looked]


def _second(seen: Surveyed, first: Sequence[float]) -> float:
    score = linear.probability(seen.features + features.of_neighbours(first, seen.number), linear.weights().second)
    if seen.hallmark and seen.hallmark not in HOUSE_STYLE:
        return max(score, SURE)
    return min(score, LEAST - 0.01) if _tells_the_story(seen) else score


def _tells_the_story(seen: Surveyed) -> bool:
    """Whether a line inside the article is a whole sentence that speaks to nobody: a story about cookies, say."""
    line = seen.line
    if seen.place.zone != "mid" or line.ending != "stop" or len(line.text) < _SENTENCE:
        return False
    words = line.words
    return (
        words[0] not in features.ORDERS
        and _PAGE_VOICE.isdisjoint(words)
        and shapes.function_words(words) > 0.27 * len(words)
    )


_SENTENCE = 45
_PAGE_VOICE = frozenset("you your our us we i my please".split())


def asked(label: str, seen: Surveyed) -> float:
    """The score from which a line of this name is reported."""
    if seen.line.coverage.share > _LABELLED:
        return LEAST
    if seen.place.zone == "tail" and label in _ASKED_AT_THE_END:
        return _ASKED_AT_THE_END[label]
    if seen.place.zone == "mid":
        if label == "timestamp" and len(seen.line.text) < _HOUR:
            return SURE
        return _ASKED_INSIDE.get(label, _ASKED.get(label, LEAST))
    return _ASKED.get(label, LEAST)


def _is_known(seen: Surveyed) -> bool:
    return bool(seen.hallmark) or seen.line.coverage.share > _LABELLED


def analyse(context: Context) -> Furniture:
    document = context.document
    is_text = document.markup == "text"
    blocks = [
        index
        for index, block in enumerate(document.blocks)
        if block.kind is not BlockKind.HEADLINE and (is_text or block.kind not in _MARKED_UP)
    ]
    lines = [document.text_of(document.blocks[index].span) for index in blocks]
    headline = document.text_of(document.headlines[0].span) if document.headlines else ""
    fragments: dict[int, Fragment] = {}
    for seen, score in judge(lines, headline, context.get(Surface).pieces):
        block = blocks[seen.number]
        if score < LEAST or (not is_text and document.blocks[block].kind in _SHORT_BY_NATURE and not _is_known(seen)):
            continue
        label, kind, certain = name(seen, score)
        if score >= asked(label, seen):
            fragments[block] = Fragment(block, label, score, kind, certain)
    return Furniture(fragments)
