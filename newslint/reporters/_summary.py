"""The last line: how many errors, warnings and files, and how long it took."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.finding import Severity
from newslint.reporter import Report, Style
from newslint.visible import count


def summary(report: Report, style: Style) -> Iterator[str]:
    """The last line, unless the style is quiet."""
    if style.quiet:
        return
    counts = [count(report.count(level), level.label) for level in (Severity.ERROR, Severity.WARNING)]
    suggestions = report.count(Severity.SUGGESTION)
    if suggestions:
        counts.append(count(suggestions, "suggestion"))
    line = f"{', '.join(counts)} in {count(len(report.files), 'file')} ({report.seconds:.2f} s)"
    fixed = sum(file.fixed for file in report.files)
    if fixed:
        line += f"; {fixed} fixed"
    failed = sum(bool(file.errors) for file in report.files)
    if failed:
        line += f"; {failed} with trouble"
    held = sum(len(file.held) for file in report.files)
    if held:
        line += f"; {held} held back by the baseline"
    elsewhere = sum(file.elsewhere for file in report.files)
    if elsewhere:
        line += f"; {elsewhere} on unchanged paragraphs"
    suppressed = sum(len(file.suppressed) for file in report.files)
    if suppressed:
        line += f"; {count(suppressed, 'finding')} waived"
    hidden = sum(file.hidden for file in report.files)
    if hidden:
        line += f"; {hidden} less serious not shown (--show suggestion)"
    yield f"{line}\n"
