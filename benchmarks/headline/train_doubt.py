"""Trains the linear model that tells a headline of another article from the draft's own.

    python benchmarks/headline/train_doubt.py

Prints the weights for `newslint/analysis/headline/doubt.py`, and how well they do by cross-validation over articles.
Pairs: FNC-1's, and own and shuffled headlines of the other articles in `../shared/eval/data`. Each article is read
with a lexicon that was counted without it, as a new article would be. Deterministic; standard library only; fitted by
Newton steps with a ridge.
"""

from __future__ import annotations

import math
import random
import zlib
from pathlib import Path, PurePath
from shutil import copytree
from tempfile import TemporaryDirectory
from typing import NamedTuple

from articles import articles, key_of, rows
from count_words import write

from newslint.analysis import PROVIDED
from newslint.analysis.headline import words
from newslint.analysis.headline.doubt import features
from newslint.analysis.headline.support import analyse
from newslint.analysis.words import Words
from newslint.readers.text import from_text
from newslint.rule import Context

FOLDS = 5
RIDGE = 1e-3


class Case(NamedTuple):
    """A headline over a body; `other`: it belongs to another article."""

    kind: str
    key: str
    other: bool
    features: list[float]


def main() -> None:
    cases = _cases()
    scores: dict[int, float] = {}
    for fold in range(FOLDS):
        weights, bias = fit([one for one in cases if _fold(f"again {one.key}") != fold])
        for index, one in enumerate(cases):
            if _fold(f"again {one.key}") == fold:
                scores[index] = bias + sum(w * x for w, x in zip(weights, one.features, strict=True))
    for threshold in (-0.5, 0.0, 0.5, 0.75, 1.0, 1.5, 2.0):
        print(
            threshold, *(f"{kind}: {_figures(cases, scores, kind, threshold)}" for kind in ("pairs", "own")), sep="  "
        )
    weights, bias = fit(cases)
    print("WEIGHTS = [")
    print("".join(f"    {weight:.3f},\n" for weight in weights) + "]")
    print("BIAS =", round(bias, 3))


def _cases() -> list[Case]:
    """All pairs, those of each fold read with the words of the other folds."""
    pairs, known = _pairs(), articles()
    cases = []
    own = words.LEXICON
    with TemporaryDirectory() as folder:
        copytree(own, folder, dirs_exist_ok=True)
        words.LEXICON = Path(folder)
        for fold in range(FOLDS):
            write((one.body for one in known if _fold(one.key) != fold), words.LEXICON / "words.txt")
            words.known.cache_clear()
            cases += [_case(*pair) for pair in pairs if _fold(key_of(pair[3])) == fold]
    words.LEXICON = own
    return [case for case in cases if case is not None]


def _pairs() -> list[tuple[str, bool, str, str]]:
    """Kind, whether the headline is another's, headline, body."""
    pairs = [("pairs", row["kind"] == "unrelated", row["headline"], row["body"]) for row in rows("headline_pairs")]
    for row in rows("headline_damage"):
        if row["kind"] in {"original", "other_headline"}:
            pairs.append(("own", row["kind"] != "original", row["headline"], row["body"]))
    known = {key_of(row["body"]) for row in rows("headline_damage")}
    owned = [one for one in articles() if one.headline and one.key not in known]
    others = [one.headline for one in owned]
    random.Random(3).shuffle(others)
    for one, other in zip(owned, others, strict=True):
        pairs.append(("own", False, one.headline, one.body))
        if other != one.headline:
            pairs.append(("own", True, other, one.body))
    return pairs


def _case(kind: str, other: bool, headline: str, body: str) -> Case | None:
    context = Context(from_text(PurePath("draft.txt"), f"{headline}\n\n{body}"), PROVIDED)
    reading = analyse(context).main
    if reading is None:
        return None
    size = len(context.get(Words)) - len(headline.split())
    return Case(kind, key_of(body), other, features(reading.coverage, reading.words, size))


def _fold(key: str) -> int:
    return zlib.crc32(f"fold {key}".encode()) % FOLDS


def _figures(cases: list[Case], scores: dict[int, float], kind: str, threshold: float) -> str:
    told = [(one.other, scores[index] > threshold) for index, one in enumerate(cases) if one.kind == kind]
    right = sum(other and said for other, said in told)
    false, missed = sum(said and not other for other, said in told), sum(other and not said for other, said in told)
    return f"F1 {2 * right / (2 * right + false + missed):.4f} ({false} false, {missed} missed)"


def fit(cases: list[Case]) -> tuple[list[float], float]:
    """The weights and the bias of a logistic model."""
    size = len(cases[0].features)
    means = [sum(one.features[j] for one in cases) / len(cases) for j in range(size)]
    spreads = [
        math.sqrt(sum((one.features[j] - means[j]) ** 2 for one in cases) / len(cases)) or 1.0 for j in range(size)
    ]
    points = [[(one.features[j] - means[j]) / spreads[j] for j in range(size)] + [1.0] for one in cases]
    beta = [0.0] * (size + 1)
    for _ in range(12):
        beta = [b + d for b, d in zip(beta, _step(points, [float(one.other) for one in cases], beta), strict=True)]
    weights = [beta[j] / spreads[j] for j in range(size)]
    return weights, beta[size] - sum(beta[j] * means[j] / spreads[j] for j in range(size))


def _step(points: list[list[float]], truth: list[float], beta: list[float]) -> list[float]:
    """One Newton step."""
    size = len(beta)
    ridge = RIDGE * len(points)
    gradient = [-ridge * b for b in beta]
    hessian = [[ridge * (j == k) for k in range(size)] for j in range(size)]
    for point, y in zip(points, truth, strict=True):
        score = max(-30.0, min(30.0, sum(b * x for b, x in zip(beta, point, strict=True))))
        p = 1 / (1 + math.exp(-score))
        for j in range(size):
            gradient[j] += (y - p) * point[j]
            for k in range(size):
                hessian[j][k] += p * (1 - p) * point[j] * point[k]
    return _solve([[*row, g] for row, g in zip(hessian, gradient, strict=True)])


def _solve(matrix: list[list[float]]) -> list[float]:
    """Gauss and Jordan, with pivots."""
    size = len(matrix)
    for i in range(size):
        pivot = max(range(i, size), key=lambda row: abs(matrix[row][i]))
        matrix[i], matrix[pivot] = matrix[pivot], matrix[i]
        for row in range(size):
            if row != i:
                factor = matrix[row][i] / matrix[i][i]
                matrix[row] = [a - factor * b for a, b in zip(matrix[row], matrix[i], strict=True)]
    return [matrix[i][size] / matrix[i][i] for i in range(size)]


if __name__ == "__main__":
    main()
