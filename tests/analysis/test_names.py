from __future__ import annotations

from pathlib import PurePath

import pytest

from newslint import plugins
from newslint.analysis import NameKind, Names
from newslint.rule import Context

LOADED = plugins.load()


def names(text: str) -> Names:
    document = LOADED.read(PurePath("draft.txt"), f"\n{text}\n".encode())
    assert document is not None
    return Context(document, LOADED.analyses).get(Names)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The bridge is old, said Ada Lindqvist.", ["Ada Lindqvist"]),
        ("Bridges are old. Roads are new.", []),
        ("The bridge, Lindqvist’s pride, is old.", ["Lindqvist"]),
        ("It rained in New Delhi and in Dunmore.", ["New Delhi", "Dunmore"]),
        ("The Bank of Brackwater lent it.", ["Bank of Brackwater"]),
        ("He met Per Osei of Brackwater.", ["Per Osei", "Brackwater"]),
        ("She met Prime Minister Marit Sandoval.", ["Marit Sandoval"]),
        ("It was up to the Prime Minister.", []),
        ("He saw Secretary of State Jonas Ek.", ["Jonas Ek"]),
        ("The Russian-Indian talks began on Monday.", []),
        ("Dutch officials came in May.", []),
        ("It was J. R. Marsh who came.", ["J. R. Marsh"]),
        ("It was signed by Ludvig van Dorn.", ["Ludvig van Dorn"]),
        ("She left the U.S. after a year.", ["U.S."]),
        ("However, Osei stayed. Osei was tired.", ["Osei", "Osei"]),
        ("Police came. The police left.", []),
        ("She said: “Nobody told Helga.”", ["Helga"]),
    ],
)
def test_what_is_a_name(text: str, found: list[str]) -> None:
    assert [name.text for name in names(text)] == found


def test_short_forms_lead_back_to_the_full_name() -> None:
    found = names("Mayor Ada Lindqvist came. Lindqvist spoke. Then Per Osei left, and Osei came back.")
    assert [name.entity for name in found] == ["Ada Lindqvist", "Ada Lindqvist", "Per Osei", "Per Osei"]
    assert found.entities["Ada Lindqvist"].forms == ("Ada Lindqvist", "Lindqvist")


def test_an_acronym_in_brackets_is_the_same_name() -> None:
    found = names("It went to the Dunmore Water Authority (DWA). The DWA agreed.")
    assert {name.entity for name in found} == {"Dunmore Water Authority"}


def test_letters_in_brackets_that_are_no_acronym_are_not() -> None:
    found = names("It went to Ada Lindqvist (DWA).")
    assert {name.entity for name in found} == {"Ada Lindqvist", "DWA"}


@pytest.mark.parametrize(
    ("text", "kind", "role", "gender"),
    [
        ("They met Mayor Ada Lindqvist.", NameKind.PERSON, "Mayor", ""),
        ("They met Mrs. Ada Lindqvist.", NameKind.PERSON, "Mrs", "f"),
        ("They met Ada Lindqvist, the mayor of the town.", NameKind.PERSON, "the mayor of the town", ""),
        ("They met Ada Lindqvist, the day after.", NameKind.PERSON, "", ""),
        ("They met Ada Lindqvist, 54, a retired teacher, on Monday.", NameKind.PERSON, "a retired teacher", ""),
        ("They left for France.", NameKind.PLACE, "", ""),
        ("They met in Brackwater.", NameKind.PLACE, "", ""),
        ("They sued the Dunmore Port Authority.", NameKind.ORGANISATION, "", ""),
        ("They sued the DPA.", NameKind.ORGANISATION, "", ""),
        ("They met his spokesman Jonas Osei.", NameKind.PERSON, "spokesman", "m"),
    ],
)
def test_who_bears_it(text: str, kind: NameKind, role: str, gender: str) -> None:
    [entity] = names(text).entities.values()
    assert (entity.kind, entity.role, entity.gender) == (kind, role, gender)


def test_lookup_by_offset() -> None:
    found = names("They met Ada Lindqvist in Dunmore.")
    [person, place] = found
    assert found.at(person.start + 3) == person
    assert found.at(person.end) is None
    assert found.within((person.end, place.end)) == [place]


def test_a_headline_in_title_case_gives_no_names() -> None:
    document = LOADED.read(PurePath("draft.txt"), b"Council Weighs Ban After Third Crash\n\nIt rained.\n")
    assert document is not None
    assert list(Context(document, LOADED.analyses).get(Names)) == []
