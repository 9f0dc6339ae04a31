"""Figures with their value and unit, in digits or in words."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from newslint.rule import Context
from newslint.span import Span


class Number(NamedTuple):
    """A figure (prose offsets). `unit` is "%", a currency sign, "year", "ordinal", a word ("people") or ""."""

    start: int
    end: int
    value: float
    unit: str = ""
    approximate: bool = False

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)


class Numbers:
    """The figures of a draft in reading order."""

    def __init__(self, numbers: list[Number]) -> None:
        self._all = numbers

    def __iter__(self) -> Iterator[Number]:
        return iter(self._all)

    def __len__(self) -> int:
        return len(self._all)


def analyse(context: Context) -> Numbers:
    return Numbers([])
