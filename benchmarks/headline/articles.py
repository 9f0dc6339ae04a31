"""The news articles in `../shared/eval/data` that the headline analysis is measured on: each once."""

from __future__ import annotations

import gzip
import json
import re
from pathlib import Path
from typing import Any, NamedTuple

DATA = Path(__file__).resolve().parents[3] / "shared" / "eval" / "data"


class Article(NamedTuple):
    """An article; `headline` is "" where its own is not known."""

    key: str
    headline: str
    body: str


def rows(name: str, data: Path = DATA) -> list[dict[str, Any]]:
    with gzip.open(data / f"{name}.jsonl.gz", "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def key_of(body: str) -> str:
    """The same for two copies of one body."""
    return re.sub(r"\W+", "", body[:300]).lower()[:120]


def articles(data: Path = DATA) -> list[Article]:
    """Every article of some length, the first copy of each, in a fixed order."""
    found: dict[str, Article] = {}
    for headline, body in _all(data):
        body = body.strip()
        key = key_of(body)
        if len(body) >= 400 and (key not in found or (headline and not found[key].headline)):
            found[key] = Article(key, headline.strip(), body)
    return list(found.values())


def _all(data: Path) -> list[tuple[str, str]]:
    texts = []
    for name in ("attribution_study", "attribution"):
        texts += [tuple(row["text"].split("\n", 1)) for row in rows(name, data) if "\n" in row["text"]]
    texts += [(row["headline"], row["body"]) for row in rows("headline_damage", data) if row["kind"] == "original"]
    texts += [(row["headline"] or "", "\n".join(row["paragraphs"])) for row in rows("clean", data)]
    texts += [("", row["body"]) for row in rows("headline_pairs", data)]
    for row in rows("leftovers", data):
        own = [line for line, label in zip(row["lines"], row["labels"], strict=True) if not label]
        texts.append(("", "\n".join(own)))
    return texts
