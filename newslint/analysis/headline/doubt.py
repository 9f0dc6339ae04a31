"""How likely it is that a headline belongs to another article: a linear model over what the body has of it."""

from __future__ import annotations

import math
from collections.abc import Sequence

from newslint.analysis.headline.model import Coverage, HeadWord


def features(coverage: Coverage, matter: Sequence[HeadWord], body: int) -> list[float]:
    """What the model looks at; `body` is its length in words."""
    return [
        *coverage,
        min(coverage.weight, coverage.names),
        math.log(1 + len(matter)),
        math.log(body),
    ]


WEIGHTS = [-7.234, -0.576, -4.813, -0.073, -2.347, -1.638, 0.534, -0.111, -1.992, 0.836, -0.294, 0.825]
BIAS = 1.84
"""Fitted by `benchmarks/headline/train_doubt.py`."""


def doubt(coverage: Coverage, matter: Sequence[HeadWord], body: int) -> float:
    """Between 0 (about this) and 1 (about something else)."""
    score = BIAS + sum(w * x for w, x in zip(WEIGHTS, features(coverage, matter, body), strict=True))
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, score))))
