from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.span import LineIndex, Span


@pytest.mark.parametrize(
    ("text", "offset", "place"),
    [
        ("one\ntwo", 0, (1, 1)),
        ("one\ntwo", 3, (1, 4)),
        ("one\ntwo", 4, (2, 1)),
        ("one\r\ntwo", 5, (2, 1)),
        ("one\rtwo", 4, (2, 1)),
        ("é🙂\nx", 2, (1, 3)),
        ("", 0, (1, 1)),
    ],
)
def test_position(text: str, offset: int, place: tuple[int, int]) -> None:
    assert LineIndex(text).position(offset) == place


@given(st.text(alphabet="ab\r\n🙂", max_size=40))
def test_position_leads_back_to_the_offset(text: str) -> None:
    lines = LineIndex(text)
    for offset in range(len(text) + 1):
        line, column = lines.position(offset)
        assert lines.line_start(line) + column - 1 == offset


def test_spans_that_only_touch_do_not_overlap() -> None:
    assert not Span(0, 3).overlaps(Span(3, 5))
    assert Span(0, 4).overlaps(Span(3, 5))
    assert Span(0, 9).contains(Span(3, 9))
    assert not Span(0, 9).contains(Span(3, 10))
