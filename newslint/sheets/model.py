"""A sheet: a table about one draft."""

from __future__ import annotations

from newslint.record import NamedTuple


class Column(NamedTuple):
    """A column. One that holds prose has a `weight`: its share of the room that the others leave."""

    name: str
    weight: int = 0


class Sheet(NamedTuple):
    """What there is to say of one draft. `remarks` stand above the table; `has_boxes`: each row is to be ticked."""

    path: str
    title: str
    remarks: tuple[str, ...]
    columns: tuple[Column, ...]
    rows: tuple[tuple[str, ...], ...]
    has_boxes: bool = False
