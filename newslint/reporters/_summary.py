"""The last line: how many errors, warnings and files, and how long it took."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.finding import Severity
from newslint.reporter import Report, Style


def summary(report: Report, style: Style) -> Iterator[str]:
    counts = [_count(report.count(level), level.label) for level in (Severity.ERROR, Severity.WARNING)]
    suggestions = report.count(Severity.SUGGESTION)
    if suggestions:
        counts.append(_count(suggestions, "suggestion"))
    yield f"{', '.join(counts)} in {_count(len(report.files), 'file')} ({report.seconds:.2f} s)\n"


def _count(number: int, what: str) -> str:
    return f"{number or 'no'} {what}{'s' * (number != 1)}"
