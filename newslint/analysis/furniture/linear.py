"""Two linear judgements of a line: by itself, and knowing what its neighbours are taken for.

The weights stand in `weights.txt`; `benchmarks/train_furniture.py` makes them, `docs/leftovers-model.md` describes
them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from math import exp
from pathlib import Path

from newslint.record import NamedTuple


class Weights(NamedTuple):
    """Feature -> weight, for the first look and for the second."""

    first: Mapping[str, float]
    second: Mapping[str, float]


@cache
def weights() -> Weights:
    lines = (Path(__file__).parent / "weights.txt").read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines]
    return Weights({name: float(first) for name, first, _ in rows}, {name: float(second) for name, _, second in rows})


def probability(features: Iterable[str], model: Mapping[str, float]) -> float:
    """How likely a line with these features is furniture (0 to 1)."""
    total = sum([model.get(feature, 0.0) for feature in features])
    return 1 / (1 + exp(-max(-30.0, min(30.0, total))))
