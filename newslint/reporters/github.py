"""`github`: annotations for GitHub Actions, and a summary of the step.

GitHub keeps ten annotations of a level a step and drops the rest without a word, so the most severe come first and
a last line says how many are left out.
"""

from __future__ import annotations

import os
from collections.abc import Iterator

from newslint.document import Document
from newslint.finding import Finding, Severity
from newslint.reporter import Report, Style
from newslint.reporters._markdown import ROW_HEAD, row
from newslint.reporters._paths import relative
from newslint.reporters._summary import summary
from newslint.visible import visible

PER_LEVEL = 10
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.SUGGESTION: "notice"}
_SUMMARY_BYTES = 900_000
"""GitHub refuses a step summary of more than a mebibyte."""


def render(report: Report, style: Style) -> Iterator[str]:
    left_out = 0
    for level, found in _by_level(report).items():
        yield from (f"::{level} {annotation}\n" for annotation in found[:PER_LEVEL])
        left_out += max(0, len(found) - PER_LEVEL)
    if left_out:
        yield f"{left_out} more not shown: GitHub keeps {PER_LEVEL} of a level; the summary of the step has them\n"
    last = "".join(summary(report, style))
    _write_step_summary(report, last)
    yield last


def _by_level(report: Report) -> dict[str, list[str]]:
    annotations: dict[str, list[str]] = {level: [] for level in _LEVELS.values()}
    for file in report.files:
        for error in file.errors:
            annotations["error"].append(f"file={_property(relative(file.path))},title=newslint::{_data(error)}")
    annotations["error"] += (f"title=newslint::{_data(error)}" for error in report.errors)
    for file, finding in report.findings():
        if file.document:
            annotations[_LEVELS[finding.severity]].append(_annotation(file.path, file.document, finding))
    return annotations


def _annotation(path: str, document: Document, finding: Finding) -> str:
    lines = document.lines
    start, end = lines.position(finding.span.start), lines.position(finding.span.end)
    properties = {"file": relative(path), "line": start.line, "endLine": end.line, "title": finding.rule}
    if start.line == end.line:
        properties |= {"col": start.column, "endColumn": end.column}
    shown = ",".join(f"{name}={_property(str(value))}" for name, value in properties.items())
    return f"{shown}::{_data(f'{finding.message} ({finding.rule})')}"


def _data(text: str) -> str:
    return visible(text).replace("%", "%25")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def _write_step_summary(report: Report, last: str) -> None:
    file = os.environ.get("GITHUB_STEP_SUMMARY")
    if not file:
        return
    try:
        with open(file, "a", encoding="utf-8", errors="backslashreplace") as stream:
            stream.write(_step_summary(report, last))
    except OSError:  # the annotations are what counts
        return


def _step_summary(report: Report, last: str) -> str:
    rows = ["### newslint\n\n", last, f"\n{ROW_HEAD}"]
    room = _SUMMARY_BYTES - sum(len(one.encode()) for one in rows)
    findings = sorted(report.findings(), key=lambda one: -one[1].severity)
    for number, (file, finding) in enumerate(findings):
        line = row(relative(file.path), file.document, finding) if file.document else ""
        room -= len(line.encode("utf-8", "backslashreplace"))
        if room < 0:
            rows.append(f"\n{len(findings) - number} more findings are left out.\n")
            break
        rows.append(line)
    return "".join(rows) if findings else "".join(rows[:2])
