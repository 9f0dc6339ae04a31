"""`json`: the findings as one array; offsets are code points into the decoded file, counted from 0."""

from __future__ import annotations

import json
from collections.abc import Iterator

from newslint.document import Document
from newslint.finding import Finding, Fix, Related
from newslint.reporter import Report, Style
from newslint.span import Span


def render(report: Report, style: Style) -> Iterator[str]:
    rows = [_row(file.path, file.document, finding) for file, finding in report.findings() if file.document]
    yield json.dumps(rows, ensure_ascii=False, indent=1) + "\n"


def _row(path: str, document: Document, finding: Finding) -> dict[str, object]:
    return {
        "path": path,
        "rule": finding.rule,
        "severity": finding.severity.label,
        "message": finding.message,
        **_place(document, finding.span),
        "help": f"newslint explain {finding.rule}",
        "fix": _fix(document, finding.fix),
        "related": [_related(document, place) for place in finding.related],
    }


def _place(document: Document, span: Span) -> dict[str, int]:
    start, end = document.lines.position(span.start), document.lines.position(span.end)
    return {
        "start": span.start,
        "end": span.end,
        "line": start.line,
        "column": start.column,
        "end_line": end.line,
        "end_column": end.column,
    }


def _related(document: Document, place: Related) -> dict[str, object]:
    return {"message": place.message, **_place(document, place.span)}


def _fix(document: Document, fix: Fix | None) -> dict[str, object] | None:
    if fix is None:
        return None
    edits = [{"replacement": edit.replacement, **_place(document, edit.span)} for edit in fix.edits]
    return {"title": fix.title, "safety": fix.safety.value, "edits": edits}
