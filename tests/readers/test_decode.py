"""Bytes become text, or a clear word why not."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.hookspecs import UnreadableError
from newslint.readers.decode import decode

TEXT = "Café owners in Dunmore “expect” a 5 € charge."


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (b"", "utf-8"),
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
        (b"", "utf-16-le"),
        (b"", "utf-16-be"),
    ],
)
def test_unicode_is_read_without_its_mark_and_without_a_note(mark: bytes, encoding: str) -> None:
    assert decode(mark + TEXT.encode(encoding)) == (TEXT, ())


def test_windows_1252_is_read_with_a_note() -> None:
    decoded = decode(TEXT.encode("cp1252"))
    assert decoded.text == TEXT
    assert decoded.notes == ("read as Windows-1252; save it as UTF-8",)


def test_bytes_that_windows_1252_leaves_open_are_read_too() -> None:
    assert decode(b"\x93Dunmore\x94 \x81 \xe9").text == "“Dunmore” \x81 é"


def test_one_bad_byte_does_not_garble_a_file_in_utf8() -> None:
    decoded = decode("“Dunmore”\ncafé ".encode() + b"\xff")
    assert decoded.text == "“Dunmore”\ncafé �"
    assert "first on line 2" in decoded.notes[0]


def test_half_a_surrogate_pair_is_read_with_a_note() -> None:
    decoded = decode(codecs.BOM_UTF16_LE + b"a\x00\x00\xd8b\x00")
    assert decoded.text.startswith("a�")
    assert "UTF-16" in decoded.notes[0]


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (b"\x00\x01\x02\x03" * 20, "a binary file"),
        (b"\x7fELF\x02\x01\x01" + b"\x00" * 9, "a binary file"),
        (bytes(range(1, 256)) * 3, "a binary file"),
        (b"%PDF-1.7\nnothing", "a PDF file"),
        (b"PK\x03\x04 and so on", "Word"),
        (b"{\\rtf1 and so on}", "an RTF file"),
    ],
)
def test_a_binary_file_is_refused_in_one_line(data: bytes, name: str) -> None:
    with pytest.raises(UnreadableError) as refused:
        decode(data)
    assert name in str(refused.value)
    assert "export the draft" in str(refused.value)
    assert "\n" not in str(refused.value)


def test_a_nul_far_down_does_not_make_a_file_binary() -> None:
    assert decode(b"a" * 9000 + b"\0").text.endswith("a\0")


@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    try:
        decoded = decode(data)
    except UnreadableError:
        return
    decoded.text.encode("utf-8")  # no half surrogates


@given(st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]), max_size=300))
def test_utf8_text_comes_back(text: str) -> None:
    data = text.encode()
    if text.startswith(("\ufeff", "%PDF", "PK", "{", "GIF8")):
        return
    assert decode(data) == (text, ())
