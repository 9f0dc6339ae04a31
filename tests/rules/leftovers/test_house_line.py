"""A house's own lines are checked when the configuration is built."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from newslint import plugins

HOUSE_LINE = plugins.load().rules["leftovers/house-line"]


@pytest.mark.parametrize(
    ("line", "complaint"),
    [
        ({"phrase": "the courier app", "label": "app"}, "example"),
        ({"phrase": "the courier app", "example": "Get the app"}, "does not find its example"),
        ({"pattern": "(", "example": "("}, "is no pattern"),
        ({"phrase": "a", "pattern": "a", "example": "a"}, "either"),
        ({"label": "app", "example": "Get the app"}, "either"),
        ({"phrase": "app", "exampel": "Get the app"}, "exampel"),
        ({"phrase": "", "example": "Get the app"}, "must be a text"),
    ],
)
def test_a_line_that_cannot_work_is_refused(line: Mapping[str, str], complaint: str) -> None:
    with pytest.raises(ValueError, match=complaint):
        HOUSE_LINE(None, lines=(line,))


def test_a_line_that_finds_its_example_is_taken() -> None:
    assert HOUSE_LINE(None, lines=({"phrase": "the courier app", "example": "Get THE COURIER APP now"},))
