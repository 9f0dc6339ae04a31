"""Whether the body has a run of words as it stands in the headline."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from newslint.analysis.headline.stem import stem
from newslint.analysis.headline.words import STOP
from newslint.analysis.words import Words
from newslint.span import Span

_ELLIPSIS = re.compile(r"\s*(?:\.{2,}|…|\[[^\]]{0,60}\]|\w*\*+\w*|--|[—;:])\s*")
_SMALL = frozenset(
    "a an the and of in on at to for from by with as is are was were be been that this these those it its".split()
)
"""Words that a quotation may have one more or less of; no word that denies or weakens is among them."""
_STARTS = 40
"""Most places of a word that are tried."""


def has_words(words: Words, span: tuple[int, int], body: int) -> bool:
    """Whether each piece of the passage (an ellipsis parts pieces) stands in the prose from offset `body` on, a
    small word more or less apart."""
    return all(_stands(words, piece, body) for piece in _pieces(words, span))


def _pieces(words: Words, span: tuple[int, int]) -> Iterator[list[str]]:
    start = span[0]
    for gap in [*_ELLIPSIS.finditer(words.text, *span), None]:
        end = gap.start() if gap else span[1]
        forms = [form for index in words.within(start, end) for form in _split(words.forms[index])]
        if len(forms) > 1:
            yield forms
        if gap:
            start = gap.end()


def _split(form: str) -> list[str]:
    return form.split("-")


def _stands(words: Words, forms: Sequence[str], body: int) -> bool:
    """A piece of the headline may lack, or have, one small word, and its first or last word may be cut short."""
    anchors = [form for form in forms if form not in STOP] or list(forms)
    rarest = min(anchors, key=lambda form: len(words.positions.get(form, ())) or 10**9)
    offset = list(forms).index(rarest)
    for index in words.positions.get(rarest, ())[-_STARTS:]:
        if words.starts[index] >= body:
            first = max(0, index - offset - 3)
            there = [piece for form in words.forms[first : index + len(forms) - offset + 3] for piece in _split(form)]
            if _runs_through(forms, there):
                return True
    return False


def _runs_through(forms: Sequence[str], there: Sequence[str]) -> bool:
    """Whether `forms` is in `there` as a run, but for one small word more or less on either side."""
    return any(_matches(forms, there[start:]) for start in range(len(there)))


def _matches(forms: Sequence[str], there: Sequence[str]) -> bool:
    i = k = slips = 0
    while i < len(forms):
        if k < len(there) and _alike(forms[i], there[k]):
            i, k = i + 1, k + 1
            continue
        slips += 1
        if slips > 1:
            return False
        if k < len(there) and there[k] in _SMALL and i and k + 1 < len(there) and _alike(forms[i], there[k + 1]):
            k += 1
        elif forms[i] in _SMALL:
            i += 1
        else:
            return False
    return True


def _alike(one: str, other: str) -> bool:
    return one == other or (one.replace("'", "") == other.replace("'", ""))


def nearest_words(words: Words, span: tuple[int, int], body: int) -> tuple[Span | None, bool]:
    """The place in the body that has most of the words of a passage close together (or other forms of them), and
    whether it has all of those that carry meaning."""
    inside = words.within(*span)
    wanted = {stem(form) for index in inside for form in _split(words.forms[index]) if form not in STOP}
    places = sorted(
        (index, stemmed)
        for form, indexes in words.positions.items()
        for stemmed in {stem(piece) for piece in _split(form)} & wanted
        for index in indexes
        if words.starts[index] >= body
    )
    most, best = 0, None
    begin = 0
    for end, (index, _) in enumerate(places):
        while index - places[begin][0] > len(inside) + 8:
            begin += 1
        different = len({stemmed for _, stemmed in places[begin : end + 1]}) if end - begin >= most else 0
        if different > most:
            most, best = different, (places[begin][0], index)
    found = Span(words.starts[best[0]], words.ends[best[1]]) if best else None
    return found, most == len(wanted)
