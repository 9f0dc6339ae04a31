"""When somebody was born and died, and at what age, where a passage gives all of it for one person."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from newslint import Document, Span
from newslint.analysis import Sentence, Sentences, Words

_OTHERS = frozenset(
    """
    father mother brother sister son daughter wife husband widow widower parents grandfather grandmother uncle aunt
    cousin nephew niece twin partner child children sons daughters brothers sisters
    """.split()
)
"""Words that bring a second person into a passage."""


_LONGEST = 1500
"""Code points of a passage; longer ones are no prose."""


class Life(NamedTuple):
    """`age` is said to be what lies between the years `born` and `until` (spans are prose offsets)."""

    born: int
    born_span: Span
    until: int
    until_span: Span
    age: int
    age_span: Span


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
    }


def find_lives(document: Document, words: Words, sentences: Sentences) -> Iterator[Life]:
    """The lives that a sentence tells, or two neighbours of one block."""
    lowered = document.prose.lower
    done = tried = -1
    for index in sorted(words.positions.get("died", [])):
        at = sentences.index_at(words.starts[index])
        if at == tried:
            continue
        tried = at
        for first, last in ((at, at), (at - 1, at), (at, at + 1)):
            if first <= done or first < 0 or last >= len(sentences):
                continue
            life = _read(lowered, words, sentences[first], sentences[last])
            if life:
                done = last
                yield life
                break


def _read(lowered: str, words: Words, first: Sentence, last: Sentence) -> Life | None:
    start, end = first.start, last.end
    if first.block != last.block or end - start > _LONGEST:
        return None
    age = _only("age", lowered, start, end)
    if age is None or not _OTHERS.isdisjoint(words.forms[index] for index in words.within(start, end)):
        return None
    of_age = 1 if age[1] else 2
    years = _only("years", lowered, start, end)
    if years is not None:
        return Life(
            int(years[1]),
            Span(*years.span(1)),
            int(years[2]),
            Span(*years.span(2)),
            int(age[of_age]),
            Span(*age.span(of_age)),
        )
    born, died = _only("born", lowered, start, end), _only("died", lowered, start, end)
    if born is None or died is None or born.span(1) == died.span(1):
        return None
    return Life(
        int(born[1]), Span(*born.span(1)), int(died[1]), Span(*died.span(1)), int(age[of_age]), Span(*age.span(of_age))
    )


def _only(pattern: str, lowered: str, start: int, end: int) -> re.Match[str] | None:
    """The match of a pattern in a passage; None where there is none, or a second one."""
    found = None
    for match in _patterns()[pattern].finditer(lowered, start, end):
        if found is not None:
            return None
        found = match
    return found
