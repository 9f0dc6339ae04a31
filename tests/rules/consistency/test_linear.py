"""No draft makes a rule of the family take time that grows faster than its length."""

from __future__ import annotations

from pathlib import PurePath
from time import process_time

import pytest

from newslint import plugins
from newslint.analysis import Capitals, Dates, Names, Numbers, Quotes, Sentences, Words
from newslint.rule import Context

LOADED = plugins.load()
RULES = [rule() for name, rule in LOADED.rules.items() if name.startswith("consistency/")]
SHARED = (Words, Sentences, Quotes, Names, Numbers)


def seconds(text: str) -> float:
    document = LOADED.read(PurePath("draft.txt"), text.encode())
    assert document is not None
    best = float("inf")
    for _ in range(2):
        context = Context(document, LOADED.analyses)
        for kind in SHARED:
            context.get(kind)
        began = process_time()
        context.get(Capitals)
        context.get(Dates)
        for rule in RULES:
            list(rule.check(context))
        best = min(best, process_time() - began)
    return best


@pytest.mark.parametrize(
    "piece",
    [
        "Ada Lindqvist, 54, met Lindqvist, 45, ",
        "“a b c d e f g h” ",
        "It rose 5 percent from 40 to 50. ",
        "rose 5 percent from 40 to 50 ",
        "Road Haulage Council (RHC) ",
        "born in 1900 and died in 1950 aged 3 ",
        "31 a, 17 for x and 8 for y ",
        "(((((A ",
        "5 miles (9 km) ",
        "Ministry of Fish Ministry Fish ",
        "The 261 cars burnt. 216 cars burnt.\n",
        "Sgt. Hale Capt. Hale ",
        "Lindqvist Linqvist said ",
    ],
)
def test_time_grows_with_the_length(piece: str) -> None:
    short, long = (seconds("\n" + piece * (size // len(piece)) + "\n") for size in (40_000, 160_000))
    assert long < 9 * short + 0.1
