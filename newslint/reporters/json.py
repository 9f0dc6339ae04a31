"""`json`: the findings as one array; offsets are code points into the decoded file, counted from 0."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.reporter import Report, Style
from newslint.reporters._json import dumps
from newslint.reporters._place import row


def render(report: Report, style: Style) -> Iterator[str]:
    rows = [row(file.path, file.document, finding) for file, finding in report.findings() if file.document]
    yield dumps(rows)
