"""Records behave as `typing.NamedTuple` makes them."""

from __future__ import annotations

import pickle
import typing

import pytest

from newslint.record import NamedTuple


class Place(NamedTuple):
    """A place."""

    line: int
    column: int = 1
    name: str = ""

    @property
    def shown(self) -> str:
        return f"{self.line}:{self.column}"


class Original(typing.NamedTuple):
    line: int
    column: int = 1
    name: str = ""


def test_fields_defaults_and_methods() -> None:
    place = Place(3, name="lead")
    assert place == (3, 1, "lead")
    assert (place.line, place.column, place.name, place.shown) == (3, 1, "lead", "3:1")
    assert Place._fields == Original._fields
    assert Place._field_defaults == Original._field_defaults
    assert place._asdict() == Original(3, name="lead")._asdict()
    assert repr(place) == repr(Original(3, name="lead")).replace("Original", "Place")
    assert Place.__doc__ == "A place."


def test_replace_and_make() -> None:
    assert Place(3)._replace(line=4) == Place(4)
    assert type(Place(3)._replace(line=4)) is Place
    assert Place._make([1, 2, "x"]) == Place(1, 2, "x")
    with pytest.raises(ValueError, match="colour"):
        Place(3)._replace(colour=1)  # type: ignore[call-arg]
    with pytest.raises(TypeError):
        Place._make([1])


def test_wrong_arguments_are_refused() -> None:
    with pytest.raises(TypeError, match="line"):
        Place()  # type: ignore[call-arg]
    with pytest.raises(TypeError):
        Place(1, 2, "x", 4)  # type: ignore[call-arg]
    with pytest.raises(AttributeError):
        Place(1).line = 2  # type: ignore[misc]


def test_records_pickle_hash_and_match() -> None:
    place = Place(3, 2, "lead")
    assert pickle.loads(pickle.dumps(place)) == place
    assert type(pickle.loads(pickle.dumps(place))) is Place
    assert hash(place) == hash((3, 2, "lead"))
    match place:
        case Place(line, column):
            assert (line, column) == (3, 2)
        case _:
            pytest.fail("a record matches its class")
