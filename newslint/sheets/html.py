"""Sheets as one HTML page that prints well on paper."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape

from newslint.sheets.model import Sheet
from newslint.visible import visible

_STYLE = """
body { font: 16px/1.45 Georgia, serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; color: #1a1a1a }
h1 { font-size: 1.4rem; margin: 0 } .path { color: #666; font: 0.8rem monospace; margin: 0.2rem 0 1rem }
table { border-collapse: collapse; width: 100%; font-size: 0.9rem; margin: 1rem 0 3rem }
th { text-align: left; border-bottom: 2px solid #1a1a1a; padding: 0.3rem 0.6rem 0.3rem 0 }
td { vertical-align: top; border-bottom: 1px solid #ccc; padding: 0.4rem 0.6rem 0.4rem 0; overflow-wrap: anywhere }
td.box { width: 1.6rem } td.box span { display: inline-block; width: 1rem; height: 1rem; border: 1px solid #1a1a1a }
td.none { color: #a00; font-weight: bold } ul { margin: 0.5rem 0; padding-left: 1.2rem }
@media print { body { margin: 0; max-width: none; font-size: 11pt } thead { display: table-header-group }
 tr { break-inside: avoid } section + section { break-before: page } }
@media (prefers-color-scheme: dark) { @media screen { body { background: #181818; color: #ddd }
 th { border-color: #ddd } td { border-color: #444 } td.none { color: #f77 } td.box span { border-color: #ddd } } }
"""


def render(sheets: Iterable[Sheet], heading: str) -> Iterator[str]:
    """The page; `heading` is its title. Everything from a draft is escaped."""
    yield (
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(heading)}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n"
    )
    for sheet in sheets:
        yield f'<section>\n<h1>{_cell(sheet.title or sheet.path)}</h1>\n<p class="path">{_cell(sheet.path)}</p>\n'
        if sheet.remarks:
            yield "<ul>\n" + "".join(f"<li>{_cell(remark)}</li>\n" for remark in sheet.remarks) + "</ul>\n"
        if sheet.rows:
            yield from _table(sheet)
        yield "</section>\n"
    yield "</body>\n</html>\n"


def _table(sheet: Sheet) -> Iterator[str]:
    boxes = '<th scope="col"><span hidden>checked</span></th>' if sheet.has_boxes else ""
    heads = "".join(f'<th scope="col">{escape(column.name)}</th>' for column in sheet.columns)
    yield f"<table>\n<thead><tr>{boxes}{heads}</tr></thead>\n<tbody>\n"
    box = '<td class="box"><span></span></td>' if sheet.has_boxes else ""
    for row in sheet.rows:
        cells = "".join(f"<td{' class=none' if cell == 'none' else ''}>{_cell(cell)}</td>" for cell in row)
        yield f"<tr>{box}{cells}</tr>\n"
    yield "</tbody>\n</table>\n"


def _cell(text: str) -> str:
    return escape(visible(text))
