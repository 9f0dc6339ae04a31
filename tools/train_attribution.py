"""Learns the weights of `newslint/analysis/attribution/weigh.py` from annotated news.

    python tools/train_attribution.py ../shared/eval/data/attribution_study.jsonl.gz [--folds 5]

A logistic model by AdaGrad over the frames of all articles. Deterministic: the same articles give the same file.
With `--folds` it only prints what articles that it has not seen would get.
"""

from __future__ import annotations

import argparse
import gzip
import json
import math
import random
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path, PurePath
from typing import Any

from newslint import plugins
from newslint.analysis.attribution import find, tokens, weigh
from newslint.readers.text import from_text
from newslint.rule import Context

LEXICON = Path(__file__).parent.parent / "newslint" / "analysis" / "attribution" / "lexicon"
SILENT = LEXICON / "silent.txt"
SELDOM, SEEN = 0.04, 10
"""A cue seen this often, and likely in a smaller share of its frames, is left out."""
LIGHTEST = 0.05
"""The least weight that is worth keeping."""
EPOCHS, RATE, SHRINK, LEAST = 3, 0.06, 2e-5, 8

Feature = weigh.Feature
Example = tuple[list[Feature], int]
"""Features and label. The first feature is the cue, the second the cue in its shape."""


def examples(article: dict[str, Any]) -> list[Example]:
    """The frames of an article as features and a label: 1 where annotators saw an attribution there."""
    context = Context(from_text(PurePath("x.txt"), article["text"]), plugins.load().analyses)
    draft = tokens.analyse(context)
    cues = [tuple(span) for one in article["attributions"] for span in one["cue_spans"]]
    taken: set[tuple[int, int]] = set()
    found = []
    for frame in find.candidates(draft):
        start, end = draft.starts[frame.cue], draft.ends[frame.cue]
        if frame.reading.kind == "label":
            start, end = end, end + 2
        inside = [cue for cue in cues if cue[0] < end and cue[1] > start]
        if inside and inside[0] in taken:
            continue
        taken.update(inside)
        found.append((weigh.features(draft, frame), int(bool(inside) and bool(frame.content))))
    return found


def learn(batches: Iterable[Sequence[Example]]) -> dict[Feature, float]:
    """The weights for the features seen at least `LEAST` times."""
    rows = [example for batch in batches for example in batch]
    counts = Counter(feature for features, _ in rows for feature in features)
    kept = [([feature for feature in features if counts[feature] >= LEAST], label) for features, label in rows]
    weights = dict.fromkeys(sorted(feature for feature, count in counts.items() if count >= LEAST), 0.0)
    squares = dict.fromkeys(weights, 1e-6)
    order = list(range(len(kept)))
    shuffle = random.Random(0).shuffle
    for _ in range(EPOCHS):
        shuffle(order)
        for index in order:
            features, label = kept[index]
            error = 1 / (1 + math.exp(-max(-30.0, min(30.0, sum(weights[feature] for feature in features))))) - label
            for feature in features:
                gradient = error + SHRINK * weights[feature] * 100
                squares[feature] += gradient * gradient
                weights[feature] -= RATE * gradient / math.sqrt(squares[feature])
    return weights


def loss(weights: dict[Feature, float], rows: Iterable[Example]) -> tuple[float, float]:
    """Mean log-loss and accuracy."""
    total = right = count = 0.0
    for features, label in rows:
        odds = sum(weights.get(feature, 0.0) for feature in features)
        total += math.log1p(math.exp(-odds if label else odds)) if abs(odds) < 30 else abs(odds) * ((odds > 0) != label)
        right += (odds > 0) == bool(label)
        count += 1
    return total / count, right / count


def seldom(weights: dict[Feature, float], rows: Iterable[Example]) -> list[str]:
    """The cues that hardly ever introduce anything, in any of their shapes."""
    seen: Counter[str] = Counter()
    shapes: Counter[tuple[str, str]] = Counter()
    likely: Counter[tuple[str, str]] = Counter()
    for features, _ in rows:
        (name, _), (_, shape) = features[:2]
        seen[name] += 1
        shapes[name, shape] += 1
        likely[name, shape] += sum(weights.get(feature, 0.0) for feature in features) > -0.5
    telling = {name for (name, shape), count in shapes.items() if likely[name, shape] >= max(2, SELDOM * count)}
    return sorted(name for name in seen if seen[name] >= SEEN and name not in telling and " " not in name)


def write(weights: dict[Feature, float], target: Path) -> None:
    rows: dict[str, list[str]] = {}
    for (cue, feature), weight in sorted(weights.items()):
        if abs(weight) >= LIGHTEST:
            rows.setdefault(cue, [cue]).append(f"{feature}\t{round(weight * 100)}")
    target.write_text("".join("\t".join(row) + "\n" for row in rows.values()), encoding="utf-8")
    print(f"{len(rows)} cues, {target.stat().st_size / 1000:.0f} kB")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("articles", type=Path)
    parser.add_argument("--folds", type=int, default=0)
    args = parser.parse_args()
    if not args.folds:
        SILENT.write_text("silent\n", encoding="utf-8")  # while learning, every cue is worth a look
    with gzip.open(args.articles, "rt", encoding="utf-8") as lines:
        batches = [examples(json.loads(line)) for line in lines]
    print(sum(map(len, batches)), "frames", sum(label for batch in batches for _, label in batch), "attributions")
    for fold in range(args.folds):
        weights = learn(batch for index, batch in enumerate(batches) if index % args.folds != fold)
        held = [row for index, batch in enumerate(batches) if index % args.folds == fold for row in batch]
        print("fold {}: log-loss {:.4f}, right {:.4f}".format(fold, *loss(weights, held)))
    if not args.folds:
        weights = learn(batches)
        hushed = seldom(weights, (row for batch in batches for row in batch))
        SILENT.write_text(
            "# Cues that hardly ever introduce anything (learned by tools/train_attribution.py).\n"
            + "silent "
            + " ".join(hushed)
            + "\n",
            encoding="utf-8",
        )
        write(
            {feature: weight for feature, weight in weights.items() if feature[0] not in hushed},
            LEXICON / "weights.txt",
        )


if __name__ == "__main__":
    main()
