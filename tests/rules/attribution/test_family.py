"""The attribution rules together, on invented copy."""

from __future__ import annotations

from pathlib import PurePath

import pytest

from newslint import Document, engine, plugins

LOADED = plugins.load()
FAMILY = [rule() for rule in LOADED.rules.values() if rule.id.startswith("attribution/")]


def read(text: str) -> Document:
    document = LOADED.read(PurePath("draft.txt"), f"\n\n{text}\n".encode())
    assert document is not None
    return document


def said(text: str) -> list[tuple[str, str]]:
    """The rule (without its family) and the words of every finding that is more than a suggestion."""
    document = read(text)
    outcome = engine.lint(document, FAMILY, LOADED.analyses)
    assert not outcome.errors
    return [
        (one.rule.partition("/")[2], document.source[one.span.start : one.span.end])
        for one in outcome.findings
        if one.severity.label != "suggestion"
    ]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Sources said the quay was sold.", [("bare-source", "Sources")]),
        ("Sources close to the mayor said the quay was sold.", [("anonymous-source", "Sources close to the mayor")]),
        ("Insiders told the Echo that it was sold.", [("bare-source", "Insiders")]),
        ("A top engineer who declined to be identified said so.", [
            ("anonymous-source", "A top engineer who declined to be identified"),
        ]),
        ("One aide said it was sold, and critics said it was given away.", [
            ("anonymous-source", "One aide"),
            ("vague-source", "critics"),
        ]),
        ("The quay, it is said, was sold twice.", [("agentless-report", "it is said")]),
        ("Many believe that studies show nothing.", [("vague-source", "Many"), ("unnamed-study", "studies")]),
        ("He spoke on condition of anonymity.", [("anonymous-source", "condition of anonymity")]),
    ],
)  # fmt: skip
def test_each_place_is_told_once_by_the_rule_that_fits(text: str, wanted: list[tuple[str, str]]) -> None:
    assert said(text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "Economists disagree. Ada Lindqvist, an economist at Brackwater College, said it was cheap.",
        "Critics say it was cheap, among them Tom Oduya, a critic of the council since 1990.",
        "The ministry closed the quay on Monday. It will open in May, officials said.",
        "A clerk who worked on the sale and feared for her job, and who asked not to be named, said it was signed.",
        "A teacher from Dunmore said on Monday that she would run. Ada Lindqvist, 41, has taught there for years.",
        "A boy who was abused by the coach said he had told three teachers.",
        "The thief was charged with allegedly taking the money.",
        "The mayor has reportedly sold it. A report in the Brackwater Echo named the buyer.",
        "Lindqvist gave a speech in the harbour.\n\n“We were never asked about any of it, not once.”",
        "“No one asked us about it,” said Ada Lindqvist.\n\nShe laughed.\n\n“They never asked us about it afterwards.”",
        "“LINDQVIST: We were never asked about any of it.”",
    ],
)
def test_near_misses(text: str) -> None:
    assert said(text) == []


def test_a_speaker_cut_out_is_missed() -> None:
    text = "The harbour was sold in May.\n\n“We were never asked about any of it,” Ada Lindqvist said.\n\nIt rained."
    assert said(text) == []
    assert said(text.replace(",” Ada Lindqvist said.", ".”")) == [
        ("orphan-quote", "“We were never asked about any of it.”")
    ]


@pytest.mark.parametrize(
    ("piece", "rule"),
    [
        ("An official said he is a liar. ", "anonymous-source"),
        ("Officials said the quay was sold. ", "vague-source"),
        ("Ada Lindqvist accused Tom Oduya of theft. ", ""),
        ("A study of quays found that it rains. ", "unnamed-study"),
    ],
)
def test_a_draft_of_one_sentence_over_and_over(piece: str, rule: str) -> None:
    assert {name for name, _ in said(piece * 50)} == ({rule} if rule else set())
