"""When somebody was born and died, and at what age, where a passage gives all of it for one person."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from newslint import Document, Span
from newslint.analysis import Sentence, Sentences, Words
from newslint.record import NamedTuple

_OTHERS = frozenset(
    """
    father mother brother sister son daughter wife husband widow widower parents grandfather grandmother uncle aunt
    cousin nephew niece twin partner child children sons daughters brothers sisters
    """.split()
)
"""Words that bring a second person into a passage."""


_LONGEST = 1500
"""Code points of a passage; longer ones are no prose."""


class Figure(NamedTuple):
    """A year or an age, and where it stands (prose offsets)."""

    value: int
    span: Span


class Life(NamedTuple):
    """`age` is said to be what lies between the years of birth and death; `died` is None for the living."""

    born: Figure
    died: Figure | None
    age: Figure


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    year = r"((?:1[6-9]|20)\d\d)\b"
    return {
        "born": re.compile(rf"\bborn\b[^.;()]{{0,50}}?\b{year}"),
        "died": re.compile(rf"\b(?:died|dies)\b[^.;()]{{0,50}}?\b{year}"),
        "years": re.compile(rf"\({year}\s?[-–—]\s?{year}\)"),
        "age": re.compile(
            r"\b(?:at the age of|aged|at age|died,? at|died in \d{4},? at) (\d{1,3})\b"
            r"(?![,.]?\d|\s?(?:[ap]\.?m\b|[:%]|to \d))"
            r"|\bwas (\d{1,3}) when (?:he|she) died"
        ),
        "age now": re.compile(r"(?<=, )(\d{2,3})(?=, )|(?<=who is )(\d{2,3})(?=, )|\b(\d{2,3})(?=-year-old)"),
    }


def find_lives(document: Document, words: Words, sentences: Sentences) -> Iterator[Life]:
    """The lives of the dead that a sentence tells, or two neighbours of one block."""
    lowered = document.prose.lower
    done = -1
    for at in _holding(words, sentences, "died"):
        for first, last in ((at, at), (at - 1, at), (at, at + 1)):
            if first <= done or first < 0 or last >= len(sentences):
                continue
            life = _read(lowered, words, sentences[first], sentences[last])
            if life:
                done = last
                yield life
                break


def find_living(document: Document, words: Words, sentences: Sentences) -> Iterator[Life]:
    """The years of birth that stand in one sentence with an age of today."""
    lowered = document.prose.lower
    for at in _holding(words, sentences, "born"):
        start, end = sentences[at].span
        if end - start > _LONGEST or not _is_of_one(words, start, end) or "died" in lowered[start:end]:
            continue
        born, age = _only("born", lowered, start, end), _only("age now", lowered, start, end)
        if born and age:
            yield Life(born, None, age)


def _holding(words: Words, sentences: Sentences, form: str) -> list[int]:
    """The indexes of the sentences that hold a word, each once."""
    return sorted({sentences.index_at(words.starts[index]) for index in words.positions.get(form, ())})


def _is_of_one(words: Words, start: int, end: int) -> bool:
    """Whether no word of a passage brings in a second person."""
    return _OTHERS.isdisjoint(words.forms[index] for index in words.within(start, end))


def _read(lowered: str, words: Words, first: Sentence, last: Sentence) -> Life | None:
    start, end = first.start, last.end
    if first.block != last.block or end - start > _LONGEST or not _is_of_one(words, start, end):
        return None
    age = _only("age", lowered, start, end)
    if age is None:
        return None
    years = next(_patterns()["years"].finditer(lowered, start, end), None)
    if years is not None:
        born, died = (Figure(int(years[group]), Span(*years.span(group))) for group in (1, 2))
        return Life(born, died, age)
    birth, death = _only("born", lowered, start, end), _only("died", lowered, start, end)
    if birth is None or death is None or birth == death:
        return None
    return Life(birth, death, age)


def _only(pattern: str, lowered: str, start: int, end: int) -> Figure | None:
    """The figure that a pattern finds in a passage; None where there is none, or a second one."""
    found = None
    for match in _patterns()[pattern].finditer(lowered, start, end):
        if found is not None:
            return None
        group = match.lastindex or 0
        found = Figure(int(match[group]), Span(*match.span(group)))
    return found
