"""The headline rules take time in proportion to the draft, whatever it is made of."""

from __future__ import annotations

import time
from pathlib import PurePath

import pytest

from newslint import engine, plugins
from newslint.readers.text import from_text

PLUGINS = plugins.load()
RULES = [rule() for name, rule in PLUGINS.rules.items() if name.startswith("headline/")]


@pytest.mark.parametrize(
    ("headline", "piece"),
    [
        ("Lindqvist sues police over 12 boats", "Police sued Lindqvist police sued Lindqvist "),
        ("Lindqvist warns of 11 rusty cables", "Lindqvist’s visit to 12 cables. "),
        ("Mayor: ‘The bridge will not fall this winter’", "The bridge will the bridge fall "),
        ("Clerk stole from harbour fund", "The clerk stole, they said. "),
    ],
)
def test_time_grows_with_the_length(headline: str, piece: str) -> None:
    def seconds(times: int) -> float:
        document = from_text(PurePath("draft.txt"), f"{headline}\n\n{piece * times}")
        began = time.perf_counter()
        outcome = engine.lint(document, RULES, PLUGINS.analyses)
        assert not outcome.errors
        return time.perf_counter() - began

    seconds(50)
    assert min(seconds(2000), seconds(2000)) < 4 * max(seconds(1000), 0.1)
