"""What to check before publishing: claims, names, figures, dates and quotations, most in need of a source first."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from newslint.analysis import Checklist, Item
from newslint.cli import sheets
from newslint.cli.sheets import Look
from newslint.sheets.model import Column, Sheet

_COLUMNS = (
    Column("line"),
    Column("what to check", weight=4),
    Column("kind", weight=1),
    Column("source", weight=2),
)
_NO_SOURCE = "none"


def add_arguments(parser: ArgumentParser) -> None:
    sheets.add_arguments(parser)


def run(options: Namespace) -> int:
    return sheets.write(options, "Fact-check sheet", _row, _sheet)


def _row(look: Look) -> dict[str, object]:
    return {"path": look.shown, "claims": [_claim(look, item) for item in look.context.get(Checklist)]}


def _claim(look: Look, item: Item) -> dict[str, object]:
    return {
        **look.place(item.span),
        "line": look.line(item.span),
        "kinds": list(item.kinds),
        "score": round(item.score, 3),
        "source": item.source or None,
        "role": item.note or None,
    }


def _sheet(look: Look) -> Sheet:
    items = look.context.get(Checklist).items
    open_items = sum(not item.source and item.kinds != ("name",) for item in items)
    remarks = (f"{len(items)} things to check; {open_items} have no source.",)
    return Sheet(look.shown, look.title, remarks, _COLUMNS, tuple(_cells(look, item) for item in items), True)


def _cells(look: Look, item: Item) -> tuple[str, ...]:
    is_name = item.kinds == ("name",)
    words = look.words(item.span)
    return (
        str(look.line(item.span)),
        f"{words} ({item.note})" if item.note else words,
        ", ".join(item.kinds),
        "" if is_name else item.source or _NO_SOURCE,
    )
