"""Places in a draft as the formats want them."""

from __future__ import annotations

from newslint.document import Document
from newslint.finding import Finding, Fix, Related
from newslint.reporters._help import help_of
from newslint.span import Span


def place(document: Document, span: Span) -> dict[str, int]:
    """Offsets, lines and columns of a span: offsets from 0, lines and columns from 1, in code points."""
    start, end = document.lines.position(span.start), document.lines.position(span.end)
    return {
        "start": span.start,
        "end": span.end,
        "line": start.line,
        "column": start.column,
        "end_line": end.line,
        "end_column": end.column,
    }


def row(path: str, document: Document, finding: Finding) -> dict[str, object]:
    """A finding as a JSON object; offsets are code points into the decoded file, counted from 0."""
    return {
        "path": path,
        "rule": finding.rule,
        "severity": finding.severity.label,
        "message": finding.message,
        **place(document, finding.span),
        "help": help_of(finding.rule),
        "fix": _fix(document, finding.fix),
        "related": [_related(document, one) for one in finding.related],
    }


def _related(document: Document, one: Related) -> dict[str, object]:
    return {"message": one.message, **place(document, one.span)}


def _fix(document: Document, fix: Fix | None) -> dict[str, object] | None:
    if fix is None:
        return None
    edits = [{"replacement": edit.replacement, **place(document, edit.span)} for edit in fix.edits]
    return {"title": fix.title, "safety": fix.safety.value, "edits": edits}
