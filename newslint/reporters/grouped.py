"""`grouped`: the findings of each file under its name."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.reporter import FileReport, Report, Style
from newslint.reporters._summary import summary
from newslint.visible import no_command, visible


def render(report: Report, style: Style) -> Iterator[str]:
    for file in report.files:
        if file.document and file.findings:
            yield from _group(file, style)
    yield from summary(report, style)


def _group(file: FileReport, style: Style) -> Iterator[str]:
    assert file.document is not None
    name = no_command(visible(file.path))
    yield f"\x1b[1m{name}\x1b[0m\n" if style.color else f"{name}\n"
    places = [file.document.lines.position(finding.span.start) for finding in file.findings]
    rows = [f"{place.line}:{place.column}" for place in places]
    size = max(map(len, rows))
    for where, finding in zip(rows, file.findings, strict=True):
        message = no_command(visible(finding.message))
        yield f"  {where:>{size}}  {finding.severity.label:<10}  {message}  {finding.rule}\n"
    yield "\n"
