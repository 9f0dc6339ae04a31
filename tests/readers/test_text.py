"""Plain text: which line is what, and where it stands."""

from __future__ import annotations

from pathlib import PurePath
from textwrap import wrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.document import BlockKind
from newslint.readers.bylines import is_byline, is_dateline
from newslint.readers.text import from_text
from tests.readers.checks import assert_sound, blocks, document, source_of

HEADLINE, STANDFIRST, BYLINE, DATELINE, PARAGRAPH = (
    BlockKind.HEADLINE,
    BlockKind.STANDFIRST,
    BlockKind.BYLINE,
    BlockKind.DATELINE,
    BlockKind.PARAGRAPH,
)


def test_headline_then_a_paragraph_a_line() -> None:
    made = document("d.txt", "Bridge to close\n\nThe bridge will close.\nIt opened in 1931.\n")
    assert blocks(made) == [
        (HEADLINE, "Bridge to close"),
        (PARAGRAPH, "The bridge will close."),
        (PARAGRAPH, "It opened in 1931."),
    ]
    assert made.headlines[0].origin == "first line"


def test_a_draft_that_begins_with_a_blank_line_has_no_headline() -> None:
    assert blocks(document("d.txt", "\n\nThe bridge will close.\n")) == [(PARAGRAPH, "The bridge will close.")]
    assert blocks(document("d.txt", "  \r\nThe bridge will close.")) == [(PARAGRAPH, "The bridge will close.")]


def test_a_first_line_as_long_as_a_paragraph_is_one() -> None:
    made = document("d.txt", "The bridge will close. " * 30 + "\nIt opened in 1931.\n")
    assert [kind for kind, _ in blocks(made)] == [PARAGRAPH, PARAGRAPH]
    assert "headline" in made.notes[0]


def test_an_empty_draft_has_no_blocks() -> None:
    for text in ("", "\n", "  \n\r\n\t"):
        made = document("d.txt", text)
        assert made.blocks == ()
        assert_sound(made)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_any_line_end_ends_a_paragraph(end: str) -> None:
    made = document("d.txt", end.join(["Bridge to close", "", "“Café” 🌉 é", " שלום ", ""]))
    assert [words for _, words in blocks(made)] == ["Bridge to close", "“Café” 🌉 é", "שלום"]
    assert source_of(made, "🌉 é") == "🌉 é"
    assert_sound(made)


def test_byline_and_dateline_above_the_first_paragraph() -> None:
    made = document(
        "d.txt",
        "Bridge to close\nThe crossing at Brackwater is not safe, engineers told the council\n"
        "By Jane Roe and Adam Okafor\nDUNMORE, Nov. 3\n\nThe bridge will close.\nBy Jane Roe\n",
    )
    assert [kind for kind, _ in blocks(made)] == [HEADLINE, STANDFIRST, BYLINE, DATELINE, PARAGRAPH, PARAGRAPH]


def test_a_short_line_above_the_byline_is_no_standfirst() -> None:
    made = document("d.txt", "Bridge to close\nScroll down for video\nBy Jane Roe\n\nThe bridge will close.\n")
    assert [kind for kind, _ in blocks(made)] == [HEADLINE, PARAGRAPH, BYLINE, PARAGRAPH]


def test_a_dateline_inside_a_paragraph_stays_there() -> None:
    made = document("d.txt", "Bridge to close\n\nDUNMORE (AP) — The bridge will close.\n")
    assert [kind for kind, _ in blocks(made)] == [HEADLINE, PARAGRAPH]


@pytest.mark.parametrize(
    "line",
    [
        "By Jane Roe",
        "BY JANE ROE",
        "By Jane Roe and Adam Okafor",
        "By Jane Roe, Adam Okafor & Maria dos Santos",
        "By Jane Roe, staff writer",
        "By Jane Roe in Dunmore",
        "By Jane Roe | Brackwater Gazette",
        "By Jean-Luc O’Hara Jr.",
        "By Reuters",
        "By The Associated Press",
    ],
)
def test_bylines(line: str) -> None:
    assert is_byline(line)


@pytest.mark.parametrize(
    "line",
    [
        "By Monday the council had voted",
        "By Tuesday, Mayor Lindqvist Said",
        "By the river, Mayor Lindqvist waited.",
        "By Mayor Ada Lindqvist’s own account, the bridge is safe",
        "By Jane Roe the novel was praised.",
        "By 2030 Dunmore Will Have Two Bridges",
        "By Hand",
        "By",
        "By ",
        "Bye Jane Roe",
        "Jane Roe",
    ],
)
def test_sentences_that_begin_with_by(line: str) -> None:
    assert not is_byline(line)


@pytest.mark.parametrize(
    "line",
    ["DUNMORE, Nov. 3", "DUNMORE, Ireland (AP) —", "PORT BRACK, 3 November 2026 —", "DUNMORE —", "DUNMORE (AFP) -"],
)
def test_datelines(line: str) -> None:
    assert is_dateline(line)


@pytest.mark.parametrize(
    "line",
    ["VIEW GALLERY", "RELATED COVERAGE", "DUNMORE — The bridge", "Nov. 3, 2026", "UPDATED", "A (B) C", "PHOTO (AP)"],
)
def test_lines_in_capitals_are_no_datelines(line: str) -> None:
    assert not is_dateline(line)


WRAPPED = """\
Dunmore closes its only bridge for eighteen months

DUNMORE — The bridge over the Brack will close for eighteen months
because its piers have been hollowed out by floods, the county
engineer told the council on Monday night.

“We found holes that a grown man could stand in,” said Petra Nowak,
the engineer. She put the cost of the work at 4.2 million euros and
said that the well-
known stone parapet would be kept.

By 2028 the town will have a second crossing.
"""


def test_wrapped_lines_are_joined() -> None:
    made = document("d.txt", WRAPPED.replace("well-\nknown", "well known"))
    assert len(made.blocks) == 4
    assert made.text_of(made.blocks[1].span).startswith("DUNMORE — The bridge over the Brack will close")
    assert source_of(made, "months because its") == "months\nbecause its"
    assert source_of(made, "4.2 million") == "4.2 million"
    assert_sound(made)


@pytest.mark.parametrize("indent", ["", "   "])
def test_wrapped_lines_with_other_line_ends_and_indents(indent: str) -> None:
    source = WRAPPED.replace("\n", "\r\n" + indent)
    made = document("d.txt", source)
    assert "months because its" in made.text
    assert source_of(made, "months because its") == f"months\r\n{indent}because its"
    assert source_of(made, "Petra Nowak, the engineer") == f"Petra Nowak,\r\n{indent}the engineer"
    assert_sound(made)


def test_lines_of_scraped_text_stay_apart() -> None:
    lines = [
        "Council closes the bridge over the Brack for eighteen months",
        "",
        "Residents of Dunmore told to plan for a detour of nine miles",
        "Engineer: ‘We found holes that a grown man could stand in’ ",
        "Brackwater Gazette wins three awards for its court reports ",
        "Ten gardens to see before the summer ends, and one to miss ",
        "What the new parking charges in the harbour mean for you ",
    ]
    assert len(document("d.txt", "\n".join(lines)).blocks) == 6


def test_a_list_in_a_wrapped_draft_stays_a_list() -> None:
    made = document("d.txt", WRAPPED + "\nThe detours:\n- by the mill\n- by the harbour\n")
    assert [words for _, words in blocks(made)][-3:] == ["The detours:", "- by the mill", "- by the harbour"]


@given(st.text(max_size=400))
def test_any_text_is_read(text: str) -> None:
    made = from_text(PurePath("d.txt"), text)
    assert_sound(made)
    assert " ".join(words for _, words in blocks(made)).split() == text.split()


WORDS = st.lists(st.sampled_from("a bridge Dunmore the council well- “so” 4.2 By - opened".split()), max_size=60)


@given(st.lists(WORDS, max_size=5), st.integers(40, 100), st.sampled_from(["\n", "\r\n"]))
def test_wrapping_changes_no_word(paragraphs: list[list[str]], width: int, end: str) -> None:
    source = (end + end).join(end.join(wrap(" ".join(words), width)) for words in paragraphs)
    made = document("d.txt", source)
    assert_sound(made)
    assert "".join(made.text.split()) == "".join(source.split())
