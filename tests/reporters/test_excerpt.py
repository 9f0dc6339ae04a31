"""The sentence with its words: never too wide, never out of line, never a character that a terminal obeys."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from newslint.reporters._excerpt import excerpt
from newslint.span import Span
from newslint.visible import no_command, visible, width

TEXT = st.text(alphabet="ab .!?A“”\n\r\t東é\u0301\u202e\x1b\U0001f600\ud800", max_size=300)


@given(TEXT, st.integers(0, 300), st.integers(0, 60), st.integers(20, 120), st.booleans())
def test_fits_and_holds_the_words(text: str, start: int, length: int, room: int, lines: bool) -> None:
    start = min(start, len(text))
    span = Span(start, min(len(text), start + length))
    part = excerpt(text, span, room, lines_are_paragraphs=lines)
    line = part.before + part.words + part.after
    assert width(line) <= room
    assert part.offset == width(part.before)
    assert "\x1b" not in line
    assert "\n" not in line
    assert "\u202e" not in line
    line.encode("utf-8")


def test_only_the_sentence_is_shown() -> None:
    text = "One is here. Two has the word in it, he said. Three is not.\n\nNext."
    start = text.index("word")
    part = excerpt(text, Span(start, start + 4), 100, lines_are_paragraphs=False)
    assert (part.before, part.words, part.after) == ("Two has the ", "word", " in it, he said.")


def test_wrapped_lines_are_joined_where_lines_are_no_paragraphs() -> None:
    text = "The plan is\nto open it."
    span = Span(9, 14)
    assert excerpt(text, span, 100, lines_are_paragraphs=False) == ("The plan ", "is to", " open it.")


def test_long_words_are_cut_in_the_middle() -> None:
    text = "x" * 50 + " " + "y" * 3000
    part = excerpt(text, Span(0, len(text)), 41, lines_are_paragraphs=True)
    assert width(part.words) == 41
    assert "…" in part.words


def test_a_sentence_of_ten_megabytes_of_them() -> None:
    part = excerpt("Word. " * 2_000_000, Span(6_000_000, 6_000_004), 80, lines_are_paragraphs=True)
    assert (part.before, part.words, part.after) == ("", "Word", ".")


def test_signs_for_what_a_terminal_obeys() -> None:
    assert visible("a\x1b[31m\x07\r\n\t\x7f\x85") == "a␛[31m␇␍␊␉␡<U+0085>"
    assert visible("\u202e\u2066\u200b\ufeff\u00ad\U000e0041") == "<U+202E><U+2066><U+200B><U+FEFF><U+00AD><U+E0041>"
    assert visible("“Ö” – 東 👩\u200d👧") == "“Ö” – 東 👩\u200d👧"


def test_cells() -> None:
    assert [width(text) for text in ("abc", "é", "e\u0301", "東京", "“”")] == [3, 1, 1, 4, 2]


def test_commands_of_services_lose_their_start() -> None:
    assert no_command("::error::x") == "\\::error::x"
    assert no_command("  ::error::x") == "\\  ::error::x"
    assert no_command("a ##[error] b") == "a ##\\[error] b"
