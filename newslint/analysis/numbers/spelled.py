"""Figures in words: "twenty-five", "half a million", "two-thirds", "one in five", "dozens", "the third"."""

from __future__ import annotations

from bisect import bisect_right

from newslint.analysis.numbers.model import Number, NumberKind
from newslint.analysis.numbers.vocabulary import (
    BOUNDS,
    CURRENCY_WORDS,
    FRACTIONS,
    HEADS,
    MULTIPLES,
    NOT_UNITS,
    ORDINALS,
    PLURAL_SCALES,
    SCALES,
    TENS,
    UNITS,
)
from newslint.analysis.words import Words
from newslint.record import NamedTuple

_ARTICLES = frozenset({"a", "an", "the"})


class _Part(NamedTuple):
    """A word, or a piece of a hyphenated one. `first` and `last` in the hyphenated word are offsets."""

    form: str
    start: int
    end: int
    word: int


def in_words(words: Words, digits: list[Number]) -> list[Number]:
    """The figures that are written in words and do not belong to one of `digits`."""
    starts = [number.start for number in digits]
    ends = [number.end for number in digits]
    numbers: list[Number] = []
    reached = -1
    for index in _candidates(words):
        if index <= reached:
            continue
        before = bisect_right(starts, words.starts[index]) - 1
        if before >= 0 and words.starts[index] < ends[before]:
            continue
        read = _read(words, index)
        if read is not None:
            number, reached = read
            numbers.append(number)
    return numbers


def _candidates(words: Words) -> list[int]:
    """The indexes of words that are, or begin with, a number word."""
    found = []
    for form, indexes in words.positions.items():
        if form in HEADS or ("-" in form and form[: form.index("-")] in HEADS):
            found += indexes
    found.sort()
    return found


def _parts(words: Words, index: int, most: int = 6) -> list[_Part]:
    """The words from `index` on while they stand on one line, hyphenated ones taken apart."""
    parts: list[_Part] = []
    for word in range(index, min(len(words), index + most)):
        if word > index and not words.adjoin(word - 1):
            break
        start = words.starts[word]
        for piece in words.forms[word].split("-"):
            parts.append(_Part(piece, start, start + len(piece), word))
            start += len(piece) + 1
    return parts


def _read(words: Words, index: int) -> tuple[Number, int] | None:
    """The figure that begins at a word, and the index of its last word."""
    parts = _parts(words, index)
    form = parts[0].form
    if form in MULTIPLES:
        return _number(words, parts, 1, MULTIPLES[form], NumberKind.MULTIPLE)
    if form in PLURAL_SCALES:
        return _number(words, parts, 1, PLURAL_SCALES[form], NumberKind.COUNT, approximate=True)
    if form in ORDINALS or form in FRACTIONS:
        return _share_or_rank(words, parts, index)
    value, used = _cardinal(parts)
    if used < len(parts) and parts[used].form in FRACTIONS and value < 10 and parts[used].form not in {"second"}:
        return _number(words, parts, used + 1, value / FRACTIONS[parts[used].form], NumberKind.FRACTION)
    if used < len(parts) and parts[used].form in ORDINALS and 20 <= value < 100:
        return _number(words, parts, used + 1, value + ORDINALS[parts[used].form], NumberKind.ORDINAL)
    if used + 1 < len(parts) and parts[used].form in {"in", "of"} and parts[used - 1].form in UNITS:
        whole, more = _cardinal(parts[used + 1 :])
        if more and whole > value and (parts[used].form == "in" or parts[used + 1 + more :][:1] == []):
            return _number(words, parts, used + 1 + more, value / whole, NumberKind.FRACTION)
    return _number(words, parts, used, value, NumberKind.COUNT) if used else None


def _share_or_rank(words: Words, parts: list[_Part], index: int) -> tuple[Number, int] | None:
    form = parts[0].form
    before = words.forms[index - 1] if index else ""
    following = parts[1].form if len(parts) > 1 else ""
    if form == "half":
        used = 2 if following in {"a", "an"} else 1
        scale = SCALES.get(parts[used].form) if len(parts) > used else None
        if scale:
            return _number(words, parts, used + 1, scale / 2, NumberKind.COUNT)
        return _number(words, parts, 1, 0.5, NumberKind.FRACTION)
    if form in FRACTIONS and (form == "quarter" or form not in ORDINALS):
        return _number(words, parts, 1, 1 / FRACTIONS[form], NumberKind.FRACTION) if before in {"a", "one"} else None
    if form in FRACTIONS and before in {"a", "one"} and following == "of":
        return _number(words, parts, 1, 1 / FRACTIONS[form], NumberKind.FRACTION)
    if form not in ORDINALS:
        return None
    return _number(words, parts, 1, ORDINALS[form], NumberKind.ORDINAL)


def _cardinal(parts: list[_Part]) -> tuple[float, int]:
    """The value of the cardinal that `parts` begin with, and how many of them it takes (0: there is none)."""
    total, current, used = 0.0, 0.0, 0
    limit = len(parts)
    while used < limit:
        form = parts[used].form
        if form in UNITS:
            if current % 10 or (current % 100 and UNITS[form] >= 10) or (used and parts[used - 1].form in UNITS):
                break
            current += UNITS[form]
        elif form in TENS:
            if current % 100:
                break
            current += TENS[form]
        elif form == "hundred" or form == "dozen":
            current = (current or 1.0) * SCALES[form]
        elif form in SCALES:
            total += (current or 1.0) * SCALES[form]
            current = 0.0
        elif _is_link(parts, used):
            used += 1
            continue
        elif form == "and" and [part.form for part in parts[used + 1 : used + 3]] == ["a", "half"]:
            current += 0.5
            used += 3
            continue
        else:
            break
        used += 1
    return total + current, used


def _is_link(parts: list[_Part], at: int) -> bool:
    """Whether it is the "and" of "two hundred and five"."""
    return (
        parts[at].form == "and"
        and at > 0
        and parts[at - 1].form in SCALES
        and at + 1 < len(parts)
        and (parts[at + 1].form in UNITS or parts[at + 1].form in TENS)
    )


def _number(
    words: Words, parts: list[_Part], used: int, value: float, kind: NumberKind, *, approximate: bool = False
) -> tuple[Number, int]:
    first, last = parts[0], parts[used - 1]
    following = [part.form for part in parts[used : used + 2]]
    unit = following[0] if following and following[0] not in NOT_UNITS else ""
    end = last.end
    if kind is NumberKind.COUNT and following:
        if following[0] in {"percent", "pct"} or following == ["per", "cent"]:
            end = parts[used + len(following) - 1 if following[0] == "per" else used].end
            unit, kind = "%", NumberKind.PERCENT
        elif following[0] == "percentage" and following[1:] and following[1].startswith("point"):
            end = parts[used + 1].end
            unit, kind = "points", NumberKind.POINTS
        elif following[0] in CURRENCY_WORDS:
            unit, kind = CURRENCY_WORDS[following[0]], NumberKind.MONEY
        elif following[0] in {"year", "years"} and following[1:] and following[1] in {"old", "olds"}:
            unit, kind = "year", NumberKind.AGE
    bound = _bound(words, first.word)
    step = _step(value)
    number = Number(first.start, end, value, unit, approximate or bool(bound), kind, bound, None, step, True)
    return number, last.word


def _step(value: float) -> float:
    """The worth of the last digit that is not nought."""
    step = 1.0
    while value >= 100 and value % (step * 10) == 0:
        step *= 10
    return step


def _bound(words: Words, index: int) -> str:
    """How the figure that begins at a word is hedged by the words before it."""
    end = index
    if end and words.forms[end - 1] in _ARTICLES and words.adjoin(end - 1):
        end -= 1
    begin = end
    while begin > 0 and end - begin < 3 and words.adjoin(begin - 1):
        begin -= 1
    forms = words.forms
    return next((BOUNDS[tail] for at in range(begin, end) if (tail := " ".join(forms[at:end])) in BOUNDS), "")
