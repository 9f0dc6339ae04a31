"""Names of people, places and organisations, and their later short forms."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from newslint.rule import Context
from newslint.span import Span


class Name(NamedTuple):
    """A mention of a name (prose offsets). `entity` is the fullest form of it in the draft."""

    start: int
    end: int
    text: str
    entity: str = ""

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)


class Names:
    """The names of a draft in reading order."""

    def __init__(self, names: list[Name]) -> None:
        self._all = names

    def __iter__(self) -> Iterator[Name]:
        return iter(self._all)

    def __len__(self) -> int:
        return len(self._all)


def analyse(context: Context) -> Names:
    return Names([])
