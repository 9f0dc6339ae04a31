"""Two quotations that are the same words but for one or two."""

from __future__ import annotations

from collections.abc import Iterator

from newslint import Span
from newslint.analysis import Quote, Words

_SHINGLE = 4
"""Quotations that share as many words in a row are compared."""
_ALL_COMMON = bytes([True] * _SHINGLE)
_LEAST = 7
"""Words that the two must have in common."""
_MOST_QUOTES = 400
_MOST_WORDS = 80


def find_rewordings(text: str, quotes: list[Quote], words: Words) -> Iterator[tuple[Span, Span]]:
    """For each pair of quotations the words (prose spans) that differ, those of the first place first."""
    seen: dict[tuple[str, ...], tuple[range, int]] = {}
    done: set[tuple[int, int]] = set()
    for within in _comparable(text, quotes[:_MOST_QUOTES], words):
        for at in range(within.start, within.stop - _SHINGLE + 1):
            earlier, place = seen.setdefault(tuple(words.forms[at : at + _SHINGLE]), (within, at))
            if earlier is within or (earlier.start, within.start) in done:
                continue
            done.add((earlier.start, within.start))
            found = _difference(words.forms, earlier, place, within, at)
            if found:
                yield _span(words, found[0]), _span(words, found[1])


def _comparable(text: str, quotes: list[Quote], words: Words) -> list[range]:
    """The words of each quotation that is long enough; none where no two quotations share a shingle."""
    found = []
    for quote in quotes:
        within = words.within(*quote.inner)
        if _LEAST <= len(within) <= _MOST_WORDS and not _is_edited(text[quote.start : quote.end]):
            found.append(within)
    return found if len(found) > 1 and _share_a_shingle([words.forms[one.start : one.stop] for one in found]) else []


def _share_a_shingle(quotations: list[list[str]]) -> bool:
    """Whether a shingle stands twice; only those are made whose every word stands in two quotations."""
    known: set[str] = set()
    common: set[str] = set()
    for forms in quotations:
        common.update(known.intersection(forms))
        known.update(forms)
    seen: set[tuple[str, ...]] = set()
    for forms in quotations:
        are_common = bytes(map(common.__contains__, forms))
        at = are_common.find(_ALL_COMMON)
        while at >= 0:
            shingle = tuple(forms[at : at + _SHINGLE])
            if shingle in seen:
                return True
            seen.add(shingle)
            at = are_common.find(_ALL_COMMON, at + 1)
    return False


def _is_edited(quoted: str) -> bool:
    return "[" in quoted or "..." in quoted or "…" in quoted or "*" in quoted


def _difference(forms: list[str], one: range, at: int, other: range, place: int) -> tuple[range, range] | None:
    """The one place, of up to two words, where two runs of words that share a shingle differ; None where they do
    not, or differ more."""
    left, right = 0, _SHINGLE
    while (
        min(at - left - one.start, place - left - other.start) > 0 and forms[at - left - 1] == forms[place - left - 1]
    ):
        left += 1
    while at + right < one.stop and place + right < other.stop and forms[at + right] == forms[place + right]:
        right += 1
    after = _gap(forms, range(at + right, one.stop), range(place + right, other.stop), 1)
    before = _gap(forms, range(at - left - 1, one.start - 1, -1), range(place - left - 1, other.start - 1, -1), -1)
    if (after is None) == (before is None):
        return None
    first, second, more = after or before or (0, 0, 0)
    common = left + right + more
    if common < _LEAST or common < 0.8 * min(len(one), len(other)):
        return None
    if after:
        return _wide(at + right, first), _wide(place + right, second)
    return _wide(at - left - first, first), _wide(place - left - second, second)


def _wide(start: int, length: int) -> range:
    """The words that differ; with the next word where there are none."""
    return range(start, start + max(1, length))


def _gap(forms: list[str], one: range, other: range, step: int) -> tuple[int, int, int] | None:
    """How many words to leave out of each run so that they go on alike, and for how many words they then do."""
    for first, second in ((1, 1), (0, 1), (1, 0), (1, 2), (2, 1), (2, 2)):
        if first > len(one) or second > len(other):
            continue
        alike = 0
        for a, b in zip(one[first:], other[second:], strict=False):
            if forms[a] != forms[b]:
                break
            alike += 1
        if alike >= 2 or (alike == 1 and first + 1 == len(one) and second + 1 == len(other)):
            return first, second, alike
    return None


def _span(words: Words, indexes: range) -> Span:
    return Span(words.starts[indexes.start], words.ends[indexes.stop - 1])
