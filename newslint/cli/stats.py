"""How long and how hard to read each draft is."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from newslint.analysis.readability import Readability
from newslint.cli import sheets
from newslint.cli.sheets import Look
from newslint.sheets.model import Column, Sheet

_SCORES = {
    "reading_ease": "Flesch reading ease",
    "kincaid_grade": "Flesch-Kincaid grade",
    "gunning_fog": "Gunning fog",
    "smog": "SMOG",
    "dale_chall": "Dale-Chall",
}


def add_arguments(parser: ArgumentParser) -> None:
    sheets.add_arguments(parser)


def run(options: Namespace) -> int:
    return sheets.write(options, "Readability", _row, _sheet)


def _row(look: Look) -> dict[str, object]:
    measured = look.context.get(Readability)
    scores = {name: _rounded(getattr(measured, name)) for name in _SCORES}
    basis = {"words": measured.words, "sentences": measured.sentences}
    return {"path": look.shown, **basis, "reading_seconds": round(measured.reading_seconds, 1), **scores}


def _rounded(score: float | None) -> float | None:
    return None if score is None else round(score, 2)


def _sheet(look: Look) -> Sheet:
    measured = look.context.get(Readability)
    minutes, seconds = divmod(round(measured.reading_seconds), 60)
    remark = (
        f"{measured.words} words of the writer's own in {measured.sentences} sentences; "
        f"reading time {minutes} min {seconds:02} s."
    )
    rows = []
    for name, label in _SCORES.items():
        score = getattr(measured, name)
        rows.append((label, "too little text" if score is None else f"{score:.1f}"))
    return Sheet(
        look.shown, look.title, (remark,), (Column("measure", weight=1), Column("score", weight=1)), tuple(rows)
    )
