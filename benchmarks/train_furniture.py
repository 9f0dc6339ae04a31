"""Learns the weights of the furniture judge from annotated drafts; `--report` scores held-out sites instead.

    python benchmarks/train_furniture.py [--data ../shared/eval/data/leftovers.jsonl.gz] [--report]

Deterministic: the same data give the same file. Standard library only; about a minute. What is learned, and how well
it does, is in `docs/leftovers-model.md`.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from math import exp
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from newslint.analysis.furniture import features, judge  # noqa: E402 (the tree this script stands in)
from newslint.analysis.furniture.hallmarks import HOUSE_STYLE  # noqa: E402
from newslint.analysis.furniture.survey import survey  # noqa: E402

TARGET = ROOT / "newslint/analysis/furniture/weights.txt"
EPOCHS, RATE, DECAY, FOLDS = 12, 0.15, 0.015, 5
RARE = 8
"""Features met in fewer lines than this are left out."""


class Draft(NamedTuple):
    """An annotated draft: its site, for each line its features (None where it is never looked at) and its label."""

    site: str
    looked: list[list[str] | None]
    labels: list[int]
    sure: set[int]
    """The lines with a hallmark that decides."""


def site(name: str) -> str:
    """The publisher of a draft, so that no publisher is both learned from and scored on."""
    source, page, *rest = name.split("/")
    if source == "fundus-fixtures":
        return re.sub(r"_\d{4}_\d\d_\d\d.*", "", rest[0])
    return re.sub(r"_\d+(\.html\.gz)?$", "", page)


def drafts(path: Path) -> list[Draft]:
    found = []
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for row in map(json.loads, lines):
            looked: list[list[str] | None] = [None] * len(row["lines"])
            sure = set()
            for seen in survey(row["lines"], row["headline"]):
                looked[seen.number] = seen.features
                if seen.hallmark and seen.hallmark not in HOUSE_STYLE:
                    sure.add(seen.number)
            found.append(Draft(site(row["id"]), looked, row["labels"], sure))
    return found


def _probability(total: float) -> float:
    return 1 / (1 + exp(-max(-30.0, min(30.0, total))))


def learn(rows: Sequence[tuple[list[str], int]]) -> dict[str, float]:
    """Logistic regression by AdaGrad; the order of the rows is shuffled with a fixed seed."""
    seen = Counter(feature for said, _ in rows for feature in said)
    known = [([feature for feature in said if seen[feature] >= RARE], label) for said, label in rows]
    weight: dict[str, float] = defaultdict(float)
    squares: dict[str, float] = defaultdict(float)
    order = list(range(len(known)))
    shuffle = random.Random(0).shuffle
    for _ in range(EPOCHS):
        shuffle(order)
        for index in order:
            said, label = known[index]
            slope = _probability(sum([weight[feature] for feature in said])) - label
            if abs(slope) < 1e-3:
                continue
            for feature in said:
                step = slope + DECAY * weight[feature]
                squares[feature] += step * step
                weight[feature] -= RATE * step / (squares[feature] + 1e-2) ** 0.5
    return dict(weight)


def scored(model: dict[str, float], draft: Draft, scores: Sequence[float] | None = None) -> list[float]:
    """The score of each line; with the first `scores` given, those of the second look."""
    found = []
    for index, said in enumerate(draft.looked):
        if said is None:
            found.append(0.0)
            continue
        known = said + features.of_neighbours(scores, index) if scores else said
        score = _probability(sum([model.get(feature, 0.0) for feature in known]))
        found.append(max(score, judge.SURE) if index in draft.sure else score)
    return found


def folds(data: Iterable[Draft], count: int) -> dict[str, int]:
    names = sorted({draft.site for draft in data})
    random.Random(1).shuffle(names)
    return {name: number % count for number, name in enumerate(names)}


def first_rows(data: Iterable[Draft]) -> list[tuple[list[str], int]]:
    return [
        (said, label) for one in data for said, label in zip(one.looked, one.labels, strict=True) if said is not None
    ]


def train(data: Sequence[Draft]) -> tuple[dict[str, float], dict[str, float]]:
    """Both models; the second learns from first judgements made on sites that the first had not seen."""
    first = learn(first_rows(data))
    group = folds(data, FOLDS - 1)
    held = {number: learn(first_rows(d for d in data if group[d.site] != number)) for number in set(group.values())}
    rows = []
    for one in data:
        scores = scored(held[group[one.site]], one)
        for index, (said, label) in enumerate(zip(one.looked, one.labels, strict=True)):
            if said is not None:
                rows.append((said + features.of_neighbours(scores, index), label))
    return first, learn(rows)


def judged(models: tuple[dict[str, float], dict[str, float]], draft: Draft) -> list[float]:
    first, second = models
    return scored(second, draft, scored(first, draft))


def report(data: Sequence[Draft]) -> list[list[float]]:
    """Prints precision and recall on sites held out; gives the scores of each draft's lines."""
    group = folds(data, FOLDS)
    found: list[list[float]] = [[] for _ in data]
    for number in range(FOLDS):
        models = train([draft for draft in data if group[draft.site] != number])
        for index, draft in enumerate(data):
            if group[draft.site] == number:
                found[index] = judged(models, draft)
    for threshold in (0.4, 0.5, 0.55, 0.6, 0.65, 0.7, 0.8):
        pairs = Counter(
            (score >= threshold, bool(label))
            for draft, scores in zip(data, found, strict=True)
            for score, label in zip(scores, draft.labels, strict=True)
        )
        hit, false, missed = pairs[True, True], pairs[True, False], pairs[False, True]
        clean = [max(scores) >= threshold for draft, scores in zip(data, found, strict=True) if not any(draft.labels)]
        print(
            f"{threshold:.2f}  P {hit / (hit + false):.3f}  R {hit / (hit + missed):.3f}  "
            f"F1 {2 * hit / (2 * hit + false + missed):.3f}  clean drafts flagged {sum(clean) / len(clean):.3f}"
        )
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--data", type=Path, default=ROOT.parent / "shared/eval/data/leftovers.jsonl.gz")
    parser.add_argument("--report", action="store_true", help="score held-out sites, write nothing")
    args = parser.parse_args()
    data = drafts(args.data)
    if args.report:
        report(data)
        return
    first, second = (
        {feature: round(weight, 3) for feature, weight in sorted(model.items()) if abs(weight) >= 0.005}
        for model in train(data)
    )
    rows = [f"{name}\t{first.get(name, 0)}\t{second.get(name, 0)}\n" for name in sorted(first.keys() | second.keys())]
    TARGET.write_text("".join(rows), encoding="utf-8")
    print(f"{len(first)} and {len(second)} weights in {TARGET}")


if __name__ == "__main__":
    main()
