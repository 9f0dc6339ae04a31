"""How likely it is that a headline belongs to another article: a linear model over what the body has of it."""

from __future__ import annotations

import math
from collections.abc import Sequence

from newslint.analysis.headline.model import Coverage, HeadWord

_HALVINGS = 1.36
"""A word one band rarer is in this many powers of two fewer articles."""
_ARTICLE = 700
"""Words of the articles that the bands were counted on."""
_KEPT = 0.75
"""How likely a word of an article's own headline is in its body."""


def features(coverage: Coverage, matter: Sequence[HeadWord], body: int) -> list[float]:
    """What the model looks at; `body` is its length in words."""
    evidence = sum(_evidence(word, body) for word in matter)
    return [
        *coverage,
        min(coverage.weight, coverage.names),
        math.log(1 + len(matter)),
        math.log(body),
        math.sqrt(sum(word.found * word.weight for word in matter)),
        math.sqrt(sum(1 - word.found for word in matter)),
        math.sqrt(sum(word.weight for word in matter if len(word.at) > 1)),
        evidence / 10,
        evidence / 10 / math.sqrt(max(1, len(matter))),
    ]


def _evidence(word: HeadWord, body: int) -> float:
    """For the headline's being the body's own: that a word is in the body says the more the fewer articles have it."""
    common = min(0.95, 2 ** (-_HALVINGS * word.weight) * (body / _ARTICLE) ** 0.7)
    return word.found * math.log(_KEPT / common) + (1 - word.found) * math.log((1 - _KEPT) / (1 - common))


WEIGHTS = [
    -1.762,
    0.298,
    -3.802,
    -0.185,
    -1.345,
    -1.674,
    -2.549,
    -0.235,
    -2.406,
    0.143,
    2.078,
    0.974,
    -0.601,
    0.211,
    -0.472,
    -0.367,
    -1.006,
]
BIAS = -3.329
"""Fitted by `benchmarks/headline/train_doubt.py`."""


def doubt(coverage: Coverage, matter: Sequence[HeadWord], body: int) -> float:
    """Between 0 (about this) and 1 (about something else)."""
    score = BIAS + sum(w * x for w, x in zip(WEIGHTS, features(coverage, matter, body), strict=True))
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, score))))
