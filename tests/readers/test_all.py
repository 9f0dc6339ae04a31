"""What holds of every reader of ours."""

from __future__ import annotations

from pathlib import PurePath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.document import BlockKind
from newslint.hookspecs import UnreadableError
from newslint.readers import read
from tests.readers.checks import assert_sound, blocks, document, source_of

NAMES = ("d.txt", "d.md", "d.markdown", "d.html", "D.HTM")
LINE = "Mayor Ada Lindqvist said “nothing” 🌉 of cafe\u0301 costs. "


@pytest.mark.parametrize("name", NAMES)
@given(data=st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(name: str, data: bytes) -> None:
    try:
        assert_sound(document(name, data))
    except UnreadableError as error:
        assert "\n" not in str(error)


@pytest.mark.parametrize("name", NAMES)
@given(text=st.text(max_size=200))
def test_any_text_is_read_or_refused(name: str, text: str) -> None:
    try:
        assert_sound(document(name, text))
    except UnreadableError as error:
        assert "\n" not in str(error)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_encodings(name: str, encoding: str) -> None:
    words = "“Café” costs 5 €" if encoding == "cp1252" else LINE
    made = document(name, f"\n{words}\n".encode(encoding))
    assert blocks(made) == [(BlockKind.PARAGRAPH, words.strip())]
    assert source_of(made, words.strip()) == words.strip()
    assert made.source[0] == "\n"
    assert len(made.notes) == (encoding == "cp1252")


@pytest.mark.parametrize("name", NAMES)
def test_a_binary_file_is_refused(name: str) -> None:
    with pytest.raises(UnreadableError, match="binary file"):
        document(name, bytes(range(256)) * 4)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("text", ["", "\n", " \r\n\t\n", "\ufeff"])
def test_an_empty_file_has_no_blocks(name: str, text: str) -> None:
    made = document(name, text)
    assert made.blocks == ()
    assert_sound(made)


@pytest.mark.parametrize("name", NAMES)
def test_a_line_of_five_megabytes(name: str) -> None:
    text = "\n" + LINE * (5_000_000 // len(LINE))
    made = document(name, text)
    assert [(block.kind, block.span.end - block.span.start) for block in made.blocks] == [
        (BlockKind.PARAGRAPH, len(text.strip()))
    ]


@pytest.mark.parametrize("name", NAMES)
def test_the_tail_of_a_line_of_marks_is_found(name: str) -> None:
    """Each of these takes quadratic time or a deep stack where a reader is careless."""
    swallowing = ("<a ", "<!--", '<b x="') if name.lower().endswith(("htm", "html")) else ()
    for marks in ("[", "*a ", "<", "<a ", "<!--", "> ", "`", "&", "![", "[a](", "{{<", "- ", '<b x="'):
        made = document(name, f"\nText {marks * 3000}\n\nThe last words.\n")
        assert_sound(made)
        assert made.text.startswith("\nText" if name == "d.txt" else "Text")
        assert marks in swallowing or made.text.rstrip().endswith("The last words.")


def test_other_suffixes_are_left_to_others() -> None:
    assert read(PurePath("d.docx"), b"") is None
    assert read(PurePath("md"), b"") is None
