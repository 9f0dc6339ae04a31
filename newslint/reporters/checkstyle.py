"""`checkstyle`: the XML of Checkstyle, which many services read."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.finding import Severity
from newslint.reporter import Report, Style
from newslint.reporters._paths import relative
from newslint.reporters._xml import attributes

_SEVERITIES = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.SUGGESTION: "info"}


def render(report: Report, style: Style) -> Iterator[str]:
    yield '<?xml version="1.0" encoding="UTF-8"?>\n<checkstyle version="4.3">\n'
    for file in report.files:
        yield f"<file{attributes(name=relative(file.path))}>\n"
        for error in file.errors:
            yield f"<error{attributes(line=1, severity='error', message=error, source='newslint')}/>\n"
        for finding in file.findings if file.document else ():
            place = file.document.lines.position(finding.span.start) if file.document else None
            if place:
                severity = _SEVERITIES[finding.severity]
                where = {"line": place.line, "column": place.column, "severity": severity}
                yield f"<error{attributes(**where, message=finding.message, source=f'newslint.{finding.rule}')}/>\n"
        yield "</file>\n"
    yield "</checkstyle>\n"
