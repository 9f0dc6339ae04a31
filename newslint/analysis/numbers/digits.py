"""Figures in digits: "$3.5m", "40 per cent", "9/11", "3-1", "the 22nd", "a 16-year-old"."""

from __future__ import annotations

import re

from newslint.analysis.numbers.model import Number, NumberKind
from newslint.analysis.numbers.vocabulary import (
    BOUNDS,
    CURRENCIES,
    CURRENCY_WORDS,
    LABELS,
    MONTHS,
    NOT_UNITS,
    SHORT_SCALES,
)
from newslint.record import NamedTuple

_CORE = re.compile(r"[0-9]+(?:,[0-9]{3})*(?:\.[0-9]+)?")
_PAIR = re.compile(r"([/:–-]|\s[–-]\s)[$£€]?(\d+(?:,\d{3})*(?:\.\d+)?)(?![\w/])")
_SCALE = re.compile(r"[ \u00a0-]?(hundred|thousand|million|billion|trillion|dozen|bln|mln|trn|mil|bn|mn|tn|[kmb])\b")
_ODDS = re.compile(r"[ -]in[ -](\d+)\b")
_AFTER = re.compile(
    r"(?P<ordinal>st|nd|rd|th)\b|(?P<plural>['’]?s)\b|[ \u00a0-]?(?P<percent>%|per ?cent\b|pct\b|percentage points?\b)"
    r"|[ \u00a0-](?:years?|yrs?|yr|months?)[ -](?P<old>olds?)\b|[ \u00a0]?(?P<clock>[ap]\.?m\b\.?)"
    r"|[ \u00a0-](?P<unit>[^\W\d_]+)"
)
_FIRST_YEAR, _LAST_YEAR = 1500, 2099
_SCORES = frozenset("win victory defeat loss vote lead decision draw tie ruling majority thrashing rout".split())


class _Digits(NamedTuple):
    """A run of digits with what stands around it. Offsets are prose offsets."""

    start: int
    end: int
    value: float
    step: float
    text: str
    lowered: str


def in_digits(text: str, lowered: str) -> list[Number]:
    """The figures that are written in digits."""
    numbers = []
    reached = 0
    for match in _CORE.finditer(text):
        if match.start() >= reached:
            number = _read(match, text, lowered)
            reached = number.end
            numbers.append(number)
    return numbers


def _read(match: re.Match[str], text: str, lowered: str) -> Number:
    start, end = match.span()
    core = match.group()
    value, step = _value(core)
    digits = _Digits(start, end, value, step, text, lowered)
    before = text[start - 1 : start]
    if before in CURRENCIES and before:
        return _money(digits, before)
    pair = _PAIR.match(text, end, end + 24)
    if pair and pair.group(1) == "/":
        return Number(start, pair.end(), value, kind=NumberKind.DATE, high=_value(pair.group(2))[0])
    if before in {"'", "’"} and end - start == 2 and text[end : end + 1] not in {"'", "’", "%"}:
        return Number(start, end, value + (2000 if value < 50 else 1900), kind=NumberKind.YEAR)
    if before.isalpha() or (before in {"-", "‑", "/", "."} and text[max(0, start - 2) : start - 1].isalnum()):
        return Number(start, end, value, kind=NumberKind.LABEL, step=step)
    odds = _ODDS.match(lowered, end, end + 12)
    if odds and float(odds.group(1)) > value:
        return Number(start, odds.end(), value / float(odds.group(1)), kind=NumberKind.FRACTION)
    if pair:
        joined = _joined(digits, pair)
        if joined is not None:
            return joined
    return _plain(digits, has_comma="," in core)


def _value(core: str) -> tuple[float, float]:
    """The value of a run of digits, and the worth of its last digit (trailing noughts of a large figure are
    taken as rounding)."""
    plain = core.replace(",", "")[:300]
    _, dot, decimals = plain.partition(".")
    if dot:
        return float(plain), 10.0 ** -min(len(decimals), 300)
    noughts = len(plain) - len(plain.rstrip("0"))
    return float(plain), 10.0 ** min(noughts, len(plain) - 1)


def _money(digits: _Digits, sign: str) -> Number:
    start = digits.start - 1
    while start > 0 and digits.start - start < 4 and digits.text[start - 1].isupper():
        start -= 1
    scaled, end = _scaled(digits, money=True)
    high = None
    pair = _PAIR.match(digits.text, end, end + 24)
    if pair and pair.group(1).strip() in {"-", "–"}:
        upper = _Digits(pair.start(2), pair.end(2), *_value(pair.group(2)), digits.text, digits.lowered)
        top, end = _scaled(upper, money=True)
        high, scaled = top.value, scaled if scaled.value != digits.value else _rescale(digits, top.value / upper.value)
    bound = _bound(digits.lowered, start)
    return Number(start, end, scaled.value, sign, bool(bound), NumberKind.MONEY, bound, high, scaled.step)


def _rescale(digits: _Digits, factor: float) -> _Digits:
    return digits._replace(value=digits.value * factor, step=digits.step * factor)


def _scaled(digits: _Digits, *, money: bool) -> tuple[_Digits, int]:
    """The figure with its scale ("million", "bn", "k") worked in, and where the scale ends."""
    scale = _SCALE.match(digits.lowered, digits.end, digits.end + 12)
    if not scale:
        return digits, digits.end
    word = scale.group(1)
    if len(word) == 1 and not money:
        glued = scale.end() - digits.end == 1
        if not glued or (word == "m" and digits.text[digits.end] == "m") or word == "b":
            return digits, digits.end
    factor = SHORT_SCALES[word]
    if digits.value * factor == float("inf"):
        return digits, digits.end
    return _rescale(digits, factor), scale.end()


def _joined(digits: _Digits, pair: re.Match[str]) -> Number | None:
    """Two figures that are one: "9/11", "10:30", "3-1", "2015-16", "26-31 million"; None where they are not."""
    mark = pair.group(1).strip()
    high, _ = _value(pair.group(2))
    start, end = digits.start, pair.end()
    if mark == ":":
        return Number(start, end, digits.value + high / 60, kind=NumberKind.TIME, high=high)
    if digits.text[end : end + 1] in {"-", "–"}:
        return None
    if _is_year(digits) and (_FIRST_YEAR <= high <= _LAST_YEAR or pair.end(2) - pair.start(2) == 2):
        high = high if high >= 100 else digits.value // 100 * 100 + high
        return Number(start, end, digits.value, kind=NumberKind.YEAR, high=high)
    upper = _plain(_Digits(pair.start(2), end, high, 1.0, digits.text, digits.lowered), has_comma=False)
    if high <= digits.value or upper.unit in _SCORES:
        return Number(start, end, digits.value, upper.unit, kind=NumberKind.SCORE, high=high)
    factor = upper.value / high
    kind = _kind_before(digits) or upper.kind
    return upper._replace(start=start, value=digits.value * factor, high=upper.value, kind=kind)


def _plain(digits: _Digits, *, has_comma: bool) -> Number:
    """A figure without a currency sign: by its scale, by what follows it, then by what goes before it."""
    start = digits.start
    scaled, end = _scaled(digits, money=False)
    is_scaled = end > digits.end
    bound = _bound(digits.lowered, start)
    number = Number(start, end, scaled.value, "", bool(bound), NumberKind.COUNT, bound, None, scaled.step)
    after = _AFTER.match(digits.lowered, end, end + 30)
    group = after.lastgroup if after else None
    if after and group == "percent":
        points = after["percent"].startswith("percentage")
        kind = NumberKind.POINTS if points else NumberKind.PERCENT
        return number._replace(end=after.end(), unit="points" if points else "%", kind=kind)
    if after and group == "ordinal":
        return number._replace(end=after.end(), kind=_kind_before(digits) or NumberKind.ORDINAL)
    if after and group == "old":
        return number._replace(kind=NumberKind.AGE, unit="year")
    if after and group == "clock":
        return number._replace(end=after.end(), kind=NumberKind.TIME)
    if after and group == "plural":
        return number._replace(end=after.end(), kind=NumberKind.YEAR, approximate=True)
    unit = after["unit"] if after and group == "unit" else ""
    if _is_year(digits) and not (has_comma or is_scaled or number.bound or unit in _YEAR_NEVER):
        return number._replace(kind=NumberKind.YEAR)
    return _counted(digits, number, unit)


_YEAR_NEVER = frozenset("people miles feet dollars pounds jobs votes men women homes points metres meters".split())


def _is_year(digits: _Digits) -> bool:
    return digits.end - digits.start == 4 and _FIRST_YEAR <= digits.value <= _LAST_YEAR


def _counted(digits: _Digits, number: Number, unit: str) -> Number:
    if unit in CURRENCY_WORDS:
        return number._replace(unit=CURRENCY_WORDS[unit], kind=NumberKind.MONEY)
    if unit in MONTHS and number.value <= 31:
        return number._replace(kind=NumberKind.DATE)
    kind = _kind_before(digits)
    if kind is None and _is_age_between_commas(digits):
        kind = NumberKind.AGE
    return number._replace(unit="" if unit in NOT_UNITS else unit, kind=kind or number.kind)


def _kind_before(digits: _Digits) -> NumberKind | None:
    """What the word before a figure makes of it: a day of a month, an age, a part of a name."""
    start = digits.start
    *_, word = ["", *digits.lowered[max(0, start - 16) : start].replace("-", " ").split()]
    has_stop = word.endswith(".")
    word = word.rstrip(".")
    if word in MONTHS and digits.value <= 31:
        at = digits.lowered.rfind(word, 0, start)
        is_verb = word in {"may", "march"} and digits.text[at].islower()
        return None if is_verb else NumberKind.DATE
    if word == "aged" or (word == "age" and digits.text[start - 1] == " "):
        return NumberKind.AGE
    if word in LABELS and (word != "no" or has_stop):
        return NumberKind.LABEL
    return None


def _is_age_between_commas(digits: _Digits) -> bool:
    """Whether it is the age in "Ada Lindqvist, 54, said"."""
    text, start, end = digits.text, digits.start, digits.end
    return (
        digits.value < 116 and text[start - 2 : start] == ", " and text[end : end + 1] in {",", "."} and end - start < 4
    )


def _bound(lowered: str, start: int) -> str:
    """How a figure is hedged by the words before it."""
    if lowered[start - 1 : start] not in {" ", "\u00a0"}:
        return ""
    words = lowered[max(0, start - 24) : start].split()[-3:]
    while words:
        if (tail := " ".join(words)) in BOUNDS:
            return BOUNDS[tail]
        del words[0]
    return ""
