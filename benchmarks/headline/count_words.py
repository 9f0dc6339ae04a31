"""Counts how common each English word stem is in news bodies, and how often it is written with a capital.

    python benchmarks/headline/count_words.py [--without N/M]

Writes `newslint/analysis/headline/lexicon/words.txt`: stems in bands of rarity (0 = in nearly every article), and the
words that are a name about as often, and the words that are hardly ever anything else. Only stems of two articles or
more are kept, and no text. `--without 1/2`
leaves out a half of the articles, so that the analysis can be measured on articles whose words it never saw.
"""

from __future__ import annotations

import argparse
import math
import re
import sys
import zlib
from collections import Counter
from pathlib import Path

from articles import articles

from newslint.analysis.headline.stem import stem
from newslint.analysis.headline.words import LEXICON, STOP, TOP_WEIGHT

_TOKEN = re.compile(r"[A-Za-z]+(?:'[A-Za-z]+)?")
_MID_SENTENCE = re.compile(r"[a-z,] $")


def fold(key: str, folds: int) -> int:
    return zlib.crc32(key.encode()) % folds


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--without", default="", help="leave out fold N of M")
    parser.add_argument("--output", type=Path, default=LEXICON / "words.txt")
    args = parser.parse_args()
    part, _, folds = args.without.partition("/")
    bodies = [one.body for one in articles() if not part or fold(one.key, int(folds)) != int(part) - 1]
    capital: Counter[str] = Counter()
    small: Counter[str] = Counter()
    present: Counter[str] = Counter()
    for body in bodies:
        _count(body.replace("’", "'"), capital, small, present)
    args.output.write_text("\n".join(_lines(capital, small, present, len(bodies))) + "\n", encoding="utf-8")
    print(len(bodies), "articles", args.output.stat().st_size, "bytes", file=sys.stderr)


def _count(body: str, capital: Counter[str], small: Counter[str], present: Counter[str]) -> None:
    seen = set()
    for match in _TOKEN.finditer(body):
        word = match.group().removesuffix("'s")
        form = word.lower()
        if word[0].islower():
            small[form] += 1
            seen.add(stem(form))
        elif _MID_SENTENCE.search(body, max(0, match.start() - 2), match.start()):
            capital[form] += 1
    present.update(seen)


def _lines(capital: Counter[str], small: Counter[str], present: Counter[str], articles: int) -> list[str]:
    either = {form for form in small if small[form] > 2 and small[form] * 0.4 < capital[form] < small[form] * 3}
    names = {form for form in capital if capital[form] >= small[form] * 3}
    stems = {stem(form) for form in small if form not in names and form not in STOP}
    bands: dict[int, list[str]] = {}
    for one in sorted(stems):
        if present[one] >= 2 and len(one) > 1:
            rarity = math.log2(articles / present[one]) * TOP_WEIGHT / math.log2(articles)
            bands.setdefault(max(1, round(rarity)), []).append(one)
    lines = ["# made by benchmarks/headline/count_words.py: rarity (8 = rarest), stems"]
    lines += [f"{band}\t{' '.join(bands[band])}" for band in sorted(bands)]
    known = sorted(form for form in names if capital[form] >= 4 and "'" not in form and len(form) > 2)
    return [*lines, f"either\t{' '.join(sorted(either))}", f"names\t{' '.join(known)}"]


if __name__ == "__main__":
    main()
