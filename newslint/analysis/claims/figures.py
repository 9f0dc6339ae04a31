"""Figures that somebody must have counted: shares of people, and how many times more or less."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analysis.claims.cues import word_class
from newslint.analysis.numbers import Number, NumberKind, Numbers
from newslint.analysis.words import Words
from newslint.span import Span

_SHARES = frozenset({NumberKind.PERCENT, NumberKind.FRACTION, NumberKind.POINTS})
_REACH = 7


def counted(words: Words, numbers: Numbers) -> Iterator[tuple[Span, float]]:
    """The figures that need a count behind them: their span, and how much they need a source (0 to 1)."""
    for number in numbers:
        if number.kind in _SHARES:
            need = _share(words, number)
        elif number.kind is NumberKind.MULTIPLE:
            need = 0.2
        else:
            continue
        yield number.span, need


def _share(words: Words, number: Number) -> float:
    index = words.first_from(number.end)
    around = words.forms[max(0, index - _REACH) : index + _REACH]
    if not word_class("returns").isdisjoint(around):
        return 0.0
    if not word_class("people").isdisjoint(around):
        return 0.55 if number.kind is not NumberKind.FRACTION else 0.4
    return 0.2 if number.kind is not NumberKind.FRACTION else 0.1
