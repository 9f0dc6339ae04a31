"""Counts how common each English word stem is in news bodies, and how often it is written with a capital.

    python benchmarks/headline/count_words.py

Writes `newslint/analysis/headline/lexicon/words.txt`: stems in bands of rarity (0 = in nearly every article), and the
words that are a name about as often, and the words that are hardly ever anything else. Only stems of two articles or
more are kept, and no text.
"""

from __future__ import annotations

import math
import re
import sys
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from articles import articles

from newslint.analysis.headline.stem import stem
from newslint.analysis.headline.words import LEXICON, STOP, TOP_WEIGHT

HEADLINESE = Path(__file__).with_name("headlinese.txt")
LEAST = 2
"""Articles that a stem has to stand in; the words of headlines are taken for as rare."""
_TOKEN = re.compile(r"[A-Za-z]+(?:'[A-Za-z]+)?")
_MID_SENTENCE = re.compile(r"[a-z,] $")


def main() -> None:
    bodies = [one.body for one in articles()]
    write(bodies, LEXICON / "words.txt")
    print(len(bodies), "articles", file=sys.stderr)


def write(bodies: Iterable[str], path: Path) -> None:
    """Counts the words of the bodies and writes the lexicon."""
    capital: Counter[str] = Counter()
    small: Counter[str] = Counter()
    present: Counter[str] = Counter()
    texts = [body.replace("’", "'") for body in bodies]
    for text in texts:
        _count(text, capital, small, present)
    path.write_text("\n".join(_lines(capital, small, present, len(texts))) + "\n", encoding="utf-8")


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
            seen.add(form.upper())
    present.update(seen)


def _lines(capital: Counter[str], small: Counter[str], present: Counter[str], articles: int) -> list[str]:
    either = {form for form in small if small[form] > 2 and small[form] * 0.4 < capital[form] < small[form] * 3}
    names = {form for form in capital if capital[form] >= small[form] * 3}
    stems = {stem(form): present[stem(form)] for form in small if form not in names and form not in STOP}
    known = {form: present[form.upper()] for form in names if capital[form] >= 4 and "'" not in form and len(form) > 1}
    for line in HEADLINESE.read_text(encoding="utf-8").splitlines():
        for word in () if line.startswith("#") else line.split():
            stems[stem(word)] = max(stems.get(stem(word), 0), LEAST)
    return [
        "# made by benchmarks/headline/count_words.py: rarity (8 = rarest), stems; then names likewise",
        *_bands("", stems, articles),
        f"either\t{' '.join(sorted(either))}",
        *_bands("name", known, articles),
    ]


def _bands(label: str, present: dict[str, int], articles: int) -> list[str]:
    bands: dict[int, list[str]] = {}
    for one in sorted(present):
        if present[one] >= LEAST and len(one) > 1:
            rarity = math.log2(articles / present[one]) * TOP_WEIGHT / math.log2(articles)
            bands.setdefault(max(1, round(rarity)), []).append(one)
    return [f"{label}{band}\t{' '.join(bands[band])}" for band in sorted(bands)]


if __name__ == "__main__":
    main()
