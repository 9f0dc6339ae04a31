"""`count`: how many findings each file has."""

from __future__ import annotations

from collections.abc import Iterator

from newslint import Report, Style


class CountReporter:
    name = "count"
    summary = "a line a file with its number of findings"

    def render(self, report: Report, style: Style) -> Iterator[str]:
        for file in report.files:
            yield f"{len(file.findings):>4} {file.path}\n"
