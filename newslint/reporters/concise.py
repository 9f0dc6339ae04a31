"""`concise`: one line a finding, as compilers write it."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.reporter import Report, Style
from newslint.reporters._summary import summary
from newslint.visible import no_command, visible


def render(report: Report, style: Style) -> Iterator[str]:
    for file, finding in report.findings():
        if file.document:
            place = file.document.lines.position(finding.span.start)
            where = f"{visible(file.path)}:{place.line}:{place.column}"
            yield no_command(f"{where}: {finding.severity.label} {finding.rule}: {visible(finding.message)}") + "\n"
    yield from summary(report, style)
