"""Sheets as Markdown, for an issue or a pull request."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from newslint.sheets.model import Sheet
from newslint.visible import visible

_MARKUP = re.compile(r"([\\`*_{}\[\]<>#|~!&@:])")


def render(sheets: Iterable[Sheet]) -> Iterator[str]:
    """A heading, the remarks and a table for each draft; markup in the draft's words is shown, not obeyed."""
    for sheet in sheets:
        yield f"## {_plain(sheet.title or sheet.path)}\n\n`{sheet.path.replace('`', '')}`\n\n"
        for remark in sheet.remarks:
            yield f"- {_plain(remark)}\n"
        if sheet.remarks:
            yield "\n"
        if sheet.rows:
            names = [*([""] * sheet.has_boxes), *(column.name for column in sheet.columns)]
            yield f"| {' | '.join(names)} |\n|{' --- |' * len(names)}\n"
            for row in sheet.rows:
                cells = [*(["☐"] * sheet.has_boxes), *map(_plain, row)]
                yield f"| {' | '.join(cells)} |\n"
            yield "\n"


def _plain(text: str) -> str:
    return _MARKUP.sub(r"\\\1", visible(text))
