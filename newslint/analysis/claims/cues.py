"""The words that make a sentence a claim: phrases in data files, each with how much it needs a source."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from newslint.analysis.claims.model import ClaimKind
from newslint.analysis.lexicon import Lexicon

_FOLDER = Path(__file__).parent / "lexicon"
_KINDS = {
    "evaluation": ClaimKind.EVALUATION,
    "person": ClaimKind.EVALUATION,
    "prediction": ClaimKind.PREDICTION,
    "motive": ClaimKind.MOTIVE,
    "cause": ClaimKind.CAUSE,
    "superlative": ClaimKind.SUPERLATIVE,
    "allegation": ClaimKind.ALLEGATION,
    "generality": ClaimKind.OTHER,
}


class Weight(NamedTuple):
    """What a phrase claims, how much that needs a source (0 to 1), and the condition of `frames` it stands under."""

    kind: ClaimKind
    need: float
    condition: str
    is_person: bool = False
    """Whether it is the writer or the reader in person: "we", "you"."""


@cache
def lexicon() -> Lexicon:
    """All phrases of all kinds; their labels are keys of `weights`."""
    return Lexicon(list(_lines()))


def _lines() -> Iterator[str]:
    for name in _KINDS:
        for line in (_FOLDER / f"{name}.txt").read_text(encoding="utf-8").splitlines():
            phrase, _, label = line.partition("\t")
            if label:
                yield f"{phrase}\t{name} {label}"


@cache
def weight(label: str) -> Weight:
    """What the label of a phrase says: "evaluation .75 abstract"."""
    name, need, *condition = label.split()
    return Weight(_KINDS[name], float(need), condition[0] if condition else "", name == "person")


@cache
def word_class(name: str) -> frozenset[str]:
    """The words of one of the plain lists in the lexicon folder."""
    lines = (_FOLDER / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())
