"""Holds each headline of a draft against its body, word by word."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from newslint.analysis.headline.aliases import aliases
from newslint.analysis.headline.body import TOPICS, Body, plain
from newslint.analysis.headline.doubt import doubt
from newslint.analysis.headline.model import Coverage, HeadlineReading, HeadlineSupport, HeadWord
from newslint.analysis.headline.parse import Token, tokens, untagged_end
from newslint.analysis.headline.stem import stem
from newslint.analysis.headline.words import LABELS, STOP, TOP_WEIGHT, name_weight, weight
from newslint.analysis.words import Words
from newslint.document import Block, BlockKind
from newslint.rule import Context
from newslint.span import Span

SHORTEST_BODY = 8
"""Words; a body below that may well not repeat its headline."""
LONGEST_HEADLINE = 1000
"""Characters; what is longer is no headline, whatever it is marked as."""
_HUMP = re.compile(r"[A-Z][a-z]{2,}")
"""What a name that is written together, as in a hashtag, is made of."""
_LEAD = 120
_WINDOW = 40
_NEAR = 4


def analyse(context: Context) -> HeadlineSupport:
    document = context.document
    standfirsts = [block for block in document.blocks if block.kind is BlockKind.STANDFIRST and _is_short(block)]
    headlines = [block for block in document.headlines if _is_short(block)]
    if not document.body or not (headlines or standfirsts):
        return HeadlineSupport([], [])
    words = context.get(Words)
    body = Body(words, words.first_from(document.body[0].span.start))
    if len(body) < SHORTEST_BODY:
        return HeadlineSupport([], [])
    different = {_wording(document.text, block): block for block in reversed(headlines)}
    return HeadlineSupport(
        [_read(block, body, document.text) for block in reversed(different.values())],
        [_read(block, body, document.text) for block in standfirsts],
    )


def _is_short(block: Block) -> bool:
    return block.span.end - block.span.start <= LONGEST_HEADLINE


def _wording(text: str, block: Block) -> str:
    """The headline without a publisher's tag and without regard to its letters' size."""
    return text[block.span.start : untagged_end(text, block.span)].casefold()


def _read(block: Block, body: Body, text: str) -> HeadlineReading:
    case, read = tokens(text, block.span)
    matter = [_held(token, body) for token in read if token.form not in STOP and token.form not in LABELS]
    coverage, best = _coverage(matter, body)
    start = body.words.starts[body.first]
    return HeadlineReading(block, case, tuple(matter), coverage, doubt(coverage, matter, len(body)), start, best)


def _held(token: Token, body: Body) -> HeadWord:
    """A word of the headline with its places in the body."""
    form = plain(token.form)
    stemmed = stem(form)
    name = token.name
    places = body.places(stemmed)
    if name == 2 and places:
        places = body.named(places, form)
        if places and not any(map(body.is_capital, places)):
            name = 0
    found, places = (1.0, places) if places else _otherwise(token, body, stemmed)
    return HeadWord(token.start, token.end, token.text, token.form, _weight(form, stemmed), name, found, places)


def _weight(form: str, stemmed: str) -> float:
    """How rare the word is, as a word or as a name or, where neither is known, by its other names."""
    least = min(weight(stemmed), name_weight(form))
    return min(map(name_weight, aliases(form)), default=least) if least == TOP_WEIGHT else least


def _otherwise(token: Token, body: Body, stemmed: str) -> tuple[float, tuple[int, ...]]:
    """How well and where the body has a word that it does not have as such."""
    places = body.alias_places(token.form)
    if not places and "." in token.form:
        places = body.spelled_places(token.form.split("."))
    if not places and token.text.isupper() and 2 <= len(token.text) <= 9:
        places = body.initials_places(token.form.replace(".", ""))
    if places:
        return 1.0, places
    humps = _HUMP.findall(token.text)
    if len(humps) > 1:
        places = next((found for hump in humps if (found := body.places(stem(hump.lower())))), ())
    elif token.name < 2:
        places = body.synonym_places(stemmed) or body.like(stemmed)
    return (0.5, places) if places else (0.0, ())


def _coverage(matter: Sequence[HeadWord], body: Body) -> tuple[Coverage, Span | None]:
    if not matter:
        return Coverage(*[1.0] * 9), None
    total = sum(word.weight for word in matter) or 1.0
    names = [word for word in matter if word.name]
    window, best = _best_window(matter, body)
    lead = body.first + _LEAD
    return Coverage(
        sum(word.found for word in matter) / len(matter),
        sum(word.found * word.weight for word in matter) / total,
        sum(word.found * word.weight for word in matter if word.at and word.at[0] < lead) / total,
        window / total,
        _pairs(matter),
        sum(word.found for word in names) / len(names) if names else 1.0,
        max((word.weight * word.found for word in matter), default=0.0) / TOP_WEIGHT,
        *_topics(matter, body),
    ), best


def _topics(matter: Sequence[HeadWord], body: Body) -> tuple[float, float]:
    """Whether the headline has the first topic of the body, and how many of its topics it has."""
    used = {index for word in matter for index in word.at[:1]}
    stems = {stem(body.words.forms[index]) for index in used} | {stem(word.form) for word in matter}
    return float(body.topics[:1] != [] and body.topics[0] in stems), sum(one in stems for one in body.topics) / TOPICS


def _best_window(matter: Sequence[HeadWord], body: Body) -> tuple[float, Span | None]:
    """The greatest weight of different headline words within `_WINDOW` words of the body, and that passage."""
    places = sorted((index, number) for number, word in enumerate(matter) for index in word.at)
    inside = [0] * len(matter)
    most, best, now, begin = 0.0, None, 0.0, 0
    for index, number in places:
        if not inside[number]:
            now += matter[number].weight * matter[number].found
        inside[number] += 1
        while places[begin][0] <= index - _WINDOW:
            gone = places[begin][1]
            inside[gone] -= 1
            if not inside[gone]:
                now -= matter[gone].weight * matter[gone].found
            begin += 1
        if now > most + 1e-9:
            most, best = now, (places[begin][0], index)
    if best is None:
        return 0.0, None
    return most, Span(body.words.starts[best[0]], body.words.ends[best[1]])


def _pairs(matter: Sequence[HeadWord]) -> float:
    """The share of neighbouring words that are neighbours, or nearly, in the body."""
    if len(matter) < 2:
        return 1.0 if matter and matter[0].found else 0.0
    near = sum(_are_near(a.at, b.at) for a, b in pairwise(matter))
    return near / (len(matter) - 1)


def _are_near(one: tuple[int, ...], other: tuple[int, ...]) -> bool:
    """Whether some place of the one is at most `_NEAR` words from some place of the other; both are in order."""
    i = k = 0
    while i < len(one) and k < len(other):
        if abs(one[i] - other[k]) <= _NEAR:
            return True
        if one[i] < other[k]:
            i += 1
        else:
            k += 1
    return False
