"""What the headline analysis makes of words, names, figures and wording."""

from __future__ import annotations

from pathlib import PurePath

import pytest

from newslint import plugins
from newslint.analysis import PROVIDED, HeadlineReading, HeadlineSupport, Words
from newslint.analysis.headline import Case
from newslint.analysis.headline.parse import tokens
from newslint.analysis.headline.stem import stem
from newslint.analysis.headline.wording import has_words, nearest_words
from newslint.readers.text import from_text
from newslint.rule import Context

BODY = (
    "The Dunmore council voted on Monday to close the harbour bridge for repairs until spring.\n"
    "Mayor Ada Lindqvist said engineers had found rust in eleven of the bridge’s cables.\n"
    "“We cannot let another winter pass,” she said after the vote, which the Norwegian firm had asked for.\n"
    "The National Union of Ferrymen, which Séamus Quill leads, offered two boats."
)


def context_of(headline: str, body: str = BODY) -> Context:
    return Context(from_text(PurePath("draft.txt"), f"{headline}\n\n{body}"), PROVIDED)


def read(headline: str, body: str = BODY) -> HeadlineReading:
    reading = context_of(headline, body).get(HeadlineSupport).main
    assert reading is not None
    return reading


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("deepens", "deepening"),
        ("leads", "leaders"),
        ("nominate", "nomination"),
        ("closed", "close"),
        ("stopped", "stops"),
        ("families", "family"),
        ("bridge's", "bridges"),
    ],
)
def test_forms_of_a_word_have_one_stem(one: str, other: str) -> None:
    assert stem(one) == stem(other)


@pytest.mark.parametrize(("one", "other"), [("bus", "business"), ("ring", "r"), ("red", "r")])
def test_different_words_keep_different_stems(one: str, other: str) -> None:
    assert stem(one) != stem(other)


@pytest.mark.parametrize(
    ("headline", "case"),
    [
        ("Dunmore council closes harbour bridge until spring", Case.SENTENCE),
        ("Dunmore Council Closes Harbour Bridge Until Spring", Case.TITLE),
        ("DUNMORE COUNCIL CLOSES HARBOUR BRIDGE", Case.CAPITALS),
    ],
)
def test_sees_the_case(headline: str, case: Case) -> None:
    assert tokens(headline, (0, len(headline)))[0] is case


def test_a_publishers_tag_is_no_part_of_the_headline() -> None:
    headline = "Dunmore council closes the harbour bridge | The Brackwater Echo"
    assert [token.form for token in tokens(headline, (0, len(headline)))[1]][-1] == "bridge"


@pytest.mark.parametrize(
    ("headline", "missing"),
    [
        ("Lindqvist closes Dunmore bridge", []),
        ("Mayor Halvard Tessendorf closes Dunmore bridge", ["Halvard Tessendorf"]),
        ("Halvard Tessendorf Says Dunmore Bridge Is Rusty", ["Halvard Tessendorf"]),
        ("Norway asked for vote on Dunmore bridge", []),
        ("NUF offers boats while Dunmore bridge is closed", []),
        ("Seamus Quill offers boats to Dunmore council", []),
        ("Rusty Cables Close Dunmore Bridge", []),
        ("Rubbish Heap Shuts Dunmore Bridge", []),
    ],
)
def test_names_that_the_body_lacks(headline: str, missing: list[str]) -> None:
    reading = read(headline)
    assert [headline[slice(*span)] for span in reading.missing_names] == missing


def test_own_headline_is_less_doubtful_than_anothers() -> None:
    own, other = read("Dunmore council closes harbour bridge"), read("Brackwater United sign striker from champions")
    assert own.doubt < 0.1 < 0.9 < other.doubt
    assert not own.is_other
    assert other.is_other


def test_coverage_counts_what_the_body_has() -> None:
    coverage = read("Council closes bridge, zeppelin flies").coverage
    assert coverage.words == pytest.approx(3 / 5, abs=0.11)
    assert coverage.weight < coverage.words
    assert coverage.lead >= coverage.window - 1e-9


def test_the_best_passage_holds_the_words() -> None:
    body = f"{'The town of Brackwater has many other things to see and to do. ' * 20}\n{BODY}"
    reading = read("Engineers find rust in bridge cables", body)
    assert reading.best is not None
    assert (
        "rust in eleven of the bridge’s cables"
        in f"Engineers find rust in bridge cables\n\n{body}"[slice(*reading.best)]
    )


def test_no_reading_without_a_headline_or_a_body() -> None:
    assert len(context_of("", BODY).get(HeadlineSupport)) == 0
    assert len(context_of("Dunmore council closes bridge", "Too short.").get(HeadlineSupport)) == 0


def test_one_headline_given_twice_is_read_once() -> None:
    title = "A bridge closes"
    page = f"<html><head><title>{title} | Echo</title></head><body><h1>{title}</h1><p>{BODY}</p></body></html>"
    document = plugins.load().read(PurePath("page.html"), page.encode())
    assert document is not None
    assert len(document.headlines) == 2
    readings = Context(document, PROVIDED).get(HeadlineSupport)
    assert [reading.block.origin for reading in readings] == ["h1"]


@pytest.mark.parametrize(
    ("said", "stands"),
    [
        ("cannot let another winter pass", True),
        ("cannot let winter pass", False),
        ("we can't let another winter pass", False),
        ("found rust in the eleven", True),
        ("cannot let … winter pass", True),
        ("winter cannot pass", False),
    ],
)
def test_has_words(said: str, stands: bool) -> None:
    words = context_of(said).get(Words)
    assert has_words(words, (0, len(said)), len(said)) is stands


def test_nearest_words_are_those_close_together() -> None:
    headline = "rust found by engineers in cables"
    context = context_of(headline)
    place, has_all = nearest_words(context.get(Words), (0, len(headline)), len(headline))
    assert place is not None
    assert has_all
    assert "engineers had found rust" in context.document.text_of(place)
