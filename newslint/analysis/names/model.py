"""Names: the values that the name analysis gives."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from enum import Enum

from newslint.record import NamedTuple
from newslint.span import Span


class NameKind(Enum):
    """What bears the name, as far as the draft tells."""

    PERSON = "person"
    ORGANISATION = "organisation"
    PLACE = "place"
    UNKNOWN = "unknown"


class Name(NamedTuple):
    """A mention of a name, without title and possessive ending (prose offsets).

    `text` is as written; `entity` is the fullest form of the name in the draft, the key of its `Entity`.
    `title` is what stands before it ("Mayor", "Russian Defense Minister"), "" for nothing.
    """

    start: int
    end: int
    text: str
    entity: str
    kind: NameKind = NameKind.UNKNOWN
    title: str = ""

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)


class Entity(NamedTuple):
    """One bearer of a name. `role` is its title, or what an apposition says of it ("the mayor of Dunmore");
    `gender` is "m", "f" or "" as far as titles tell; `forms` are all the ways the draft writes it."""

    key: str
    kind: NameKind
    role: str
    gender: str
    forms: tuple[str, ...]
    first: Name


class Names:
    """The names of a draft in reading order, and who bears them."""

    def __init__(self, names: list[Name], entities: Mapping[str, Entity]) -> None:
        self._all = names
        self._starts = [name.start for name in names]
        self.entities = entities

    def __iter__(self) -> Iterator[Name]:
        return iter(self._all)

    def __len__(self) -> int:
        return len(self._all)

    def at(self, offset: int) -> Name | None:
        """The name that holds a prose offset."""
        index = bisect_right(self._starts, offset) - 1
        return self._all[index] if index >= 0 and offset < self._all[index].end else None

    def within(self, span: tuple[int, int]) -> list[Name]:
        """The names that begin in a prose span."""
        first = bisect_right(self._starts, span[0] - 1)
        return self._all[first : bisect_right(self._starts, span[1] - 1)]
