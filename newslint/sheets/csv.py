"""Sheets as comma-separated values, for a spreadsheet."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator

from newslint.sheets.model import Sheet

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def render(sheets: Iterable[Sheet]) -> Iterator[str]:
    """One table for all drafts, the path in the first column; a cell that a spreadsheet would take for a formula
    begins with an apostrophe."""
    header_due = True
    for sheet in sheets:
        stream = io.StringIO()
        writer = csv.writer(stream, lineterminator="\n")
        if header_due:
            writer.writerow(["path", *(column.name for column in sheet.columns), *(["checked"] * sheet.has_boxes)])
            header_due = False
        for row in sheet.rows:
            writer.writerow([*map(_harmless, (sheet.path, *row)), *([""] * sheet.has_boxes)])
        yield stream.getvalue()


def _harmless(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_FORMULA) else cell
