"""`markdown`: a table for a pull request's comment, the most severe first."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.reporter import Report, Style
from newslint.reporters._markdown import ROW_HEAD, escaped, row
from newslint.reporters._paths import relative
from newslint.reporters._summary import summary

_ROOM = 60_000
"""GitHub takes no comment of more than 65,536 characters."""


def render(report: Report, style: Style) -> Iterator[str]:
    yield "### newslint\n\n"
    yield from map(escaped, summary(report, style._replace(quiet=False)))
    for file in report.files:
        yield from (f"\n- {escaped(relative(file.path))}: {escaped(error)}\n" for error in file.errors)
    findings = sorted(report.findings(), key=lambda one: -one[1].severity)
    if findings:
        yield f"\n{ROW_HEAD}"
    room = _ROOM
    for number, (file, finding) in enumerate(findings):
        shown = row(relative(file.path), file.document, finding) if file.document else ""
        room -= len(shown)
        if room < 0:
            yield f"\n{len(findings) - number} more are left out.\n"
            return
        yield shown
