"""Edits applied to a text: nothing outside them changes, in characters or in bytes."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.finding import Edit, Fix, Safety
from newslint.fixes import apply, codec_of
from newslint.span import Span

TEXT = "one two three"


def _fix(*edits: tuple[int, int, str]) -> Fix:
    return Fix("mend", tuple(Edit(Span(start, end), new) for start, end, new in edits), Safety.SAFE)


@pytest.mark.parametrize(
    ("fixes", "after", "applied"),
    [
        ([], TEXT, 0),
        ([_fix((0, 3, "1"))], "1 two three", 1),
        ([_fix((4, 7, "2"), (0, 3, "1"))], "1 2 three", 1),
        ([_fix((0, 3, "1")), _fix((4, 7, "2"))], "1 2 three", 2),
        ([_fix((4, 7, "2")), _fix((0, 5, ""))], "wo three", 1),
        ([_fix((0, 3, "1"), (8, 13, "3")), _fix((4, 7, "2"))], "1 two 3", 1),
        ([_fix((0, 3, "")), _fix((3, 4, "-"))], "-two three", 2),
        ([_fix((3, 3, ",")), _fix((3, 3, ";"))], "one, two three", 1),
        ([_fix((3, 3, ",")), _fix((3, 4, "_"))], "one, two three", 1),
        ([_fix((0, 3, "1")), _fix((0, 3, "1"))], "1 two three", 1),
        ([_fix((0, 2, ""), (1, 3, ""))], TEXT, 0),
        ([_fix((10, 20, "")), _fix((-1, 2, "")), _fix((3, 1, ""))], TEXT, 0),
    ],
)
def test_apply(fixes: list[Fix], after: str, applied: int) -> None:
    assert apply(TEXT, fixes) == (after, applied)


spans = st.tuples(st.integers(0, 30), st.integers(0, 6), st.text("XYZ", max_size=3))


@given(st.text("ab\r\né😀", max_size=30), st.lists(st.lists(spans, min_size=1, max_size=3), max_size=6))
def test_what_no_edit_names_stays(source: str, given_spans: list[list[tuple[int, int, str]]]) -> None:
    fixes = [_fix(*((start, start + size, new) for start, size, new in edits)) for edits in given_spans]
    after, applied = apply(source, fixes)
    touched = {offset for fix in fixes for edit in fix.edits for offset in range(*edit.span)}
    kept = "".join(char for offset, char in enumerate(source) if offset not in touched)
    rest = iter(after)
    assert all(char in rest for char in kept)  # in order
    assert 0 <= applied <= len(fixes)
    if not applied:
        assert after == source


@given(st.text("ab\r\né😀“", max_size=30), st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-16-be", "utf-32"]))
def test_bytes_are_kept(source: str, encoding: str) -> None:
    data = source.encode(encoding)
    codec = codec_of(data, source)
    assert codec is not None
    assert codec.encode(source) == data


def test_windows_1252_with_its_open_bytes() -> None:
    data = b"caf\xe9 \x93so\x94 \x81"
    source = "café “so” \x81"
    codec = codec_of(data, source)
    assert codec is not None
    assert codec.encode(source.replace("so", "yes")) == b"caf\xe9 \x93yes\x94 \x81"
    assert not codec.can("→")
    assert apply(source, [_fix((0, 1, "→")), _fix((1, 2, "u"))], codec) == (source.replace("ca", "cu", 1), 1)


def test_bytes_that_the_text_does_not_give_back() -> None:
    assert codec_of(b"a\xffb", "a\ufffdb") is None
    assert codec_of(codecs.BOM_UTF8 + b"a", "b") is None
