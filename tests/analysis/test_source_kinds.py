"""What kind of source a noun phrase is."""

from __future__ import annotations

import pytest

from newslint.analysis.attribution.source_kinds import classify

CASES = {
    "named": (
        "Ada Lindqvist",
        "Mrs. Lindqvist",
        "economist Jane Oduya",
        "a spokesman, John Smith",
        "the Dunmore council",
        "Lindqvist’s campaign",
    ),
    "described": (
        "a spokesman for the city",
        "police",
        "the ministry",
        "a federal judge",
        "city officials",
        "Dunmore officials",
        "the official",
        "his mother",
        "a study",
    ),
    "anonymous": (
        "a senior White House official",
        "a source",
        "Insiders",
        "someone inside the campaign",
        "people close to the talks",
        "those familiar with the matter",
        "two people briefed on the plan",
        "a former staff member who asked not to be named",
        "one of his advisers",
        "several officials",
        "an eyewitness",
        "Dunmore officials, speaking on condition of anonymity",
    ),
    "collective": (
        "officials",
        "most voters",
        "many in the industry",
        "a growing number of economists",
        "critics of the plan",
        "Brackwater analysts",
        "some",
        "others",
        "policymakers",
        "people",
    ),
    "pronoun": ("he", "She", "they"),
}


@pytest.mark.parametrize(("kind", "text"), [(kind, text) for kind, texts in CASES.items() for text in texts])
def test_kind(kind: str, text: str) -> None:
    assert classify(text).value == kind


def test_nothing_is_described() -> None:
    assert classify("").value == "described"
