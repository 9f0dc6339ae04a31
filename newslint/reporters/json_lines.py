"""`json-lines`: a JSON object a finding, each on a line of its own."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.reporter import Report, Style
from newslint.reporters._json import dumps
from newslint.reporters._place import row


def render(report: Report, style: Style) -> Iterator[str]:
    for file, finding in report.findings():
        if file.document:
            yield dumps(row(file.path, file.document, finding), indent=None)
