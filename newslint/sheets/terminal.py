"""Sheets on a terminal."""

from __future__ import annotations

from collections.abc import Iterable

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from newslint.sheets.model import Sheet
from newslint.visible import visible


def show(sheets: Iterable[Sheet], width: int, color: bool) -> None:
    """Prints the sheets to standard output, `width` columns wide."""
    console = Console(highlight=False, width=width, no_color=not color, force_terminal=color, emoji=False)
    for sheet in sheets:
        console.print(Text(visible(f"{sheet.path}: {sheet.title}" if sheet.title else sheet.path), style="bold"))
        for remark in sheet.remarks:
            console.print(Text(visible(remark)))
        if sheet.rows:
            console.print(_table(sheet))
        console.print()


def _table(sheet: Sheet) -> Table:
    table = Table(box=box.SIMPLE_HEAD, expand=True, pad_edge=False)
    if sheet.has_boxes:
        table.add_column("")
    for column in sheet.columns:
        table.add_column(column.name, ratio=column.weight or None, overflow="fold")
    for row in sheet.rows:
        cells = [Text(visible(cell)) for cell in row]
        table.add_row(*([Text("[ ]"), *cells] if sheet.has_boxes else cells))
    return table
