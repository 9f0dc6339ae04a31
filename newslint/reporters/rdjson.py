"""`rdjson`: reviewdog's diagnostics. Columns are UTF-8 bytes, counted from 1."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.document import Document
from newslint.finding import Finding, Severity
from newslint.reporter import Report, Style
from newslint.reporters._json import dumps
from newslint.reporters._paths import relative
from newslint.span import Span
from newslint.visible import visible

_SEVERITIES = {Severity.ERROR: "ERROR", Severity.WARNING: "WARNING", Severity.SUGGESTION: "INFO"}


def render(report: Report, style: Style) -> Iterator[str]:
    diagnostics = []
    for file in report.files:
        if file.document:
            columns = _ByteColumns(file.document)
            diagnostics += [_diagnostic(relative(file.path), columns, finding) for finding in file.findings]
        diagnostics += [
            {"message": visible(error), "location": {"path": relative(file.path)}, "severity": "ERROR"}
            for error in file.errors
        ]
    shown = {"source": {"name": "newslint"}, "diagnostics": diagnostics}
    yield dumps(shown)


def _diagnostic(path: str, columns: _ByteColumns, finding: Finding) -> dict[str, object]:
    diagnostic: dict[str, object] = {
        "message": visible(finding.message),
        "location": {"path": path, "range": columns.range(finding.span)},
        "severity": _SEVERITIES[finding.severity],
        "code": {"value": finding.rule},
    }
    if finding.fix and len(finding.fix.edits) == 1:  # several would be offered one by one
        edit = finding.fix.edits[0]
        diagnostic["suggestions"] = [{"range": columns.range(edit.span), "text": edit.replacement}]
    if finding.related:
        diagnostic["related_locations"] = [
            {"message": visible(one.message), "location": {"path": path, "range": columns.range(one.span)}}
            for one in finding.related
        ]
    return diagnostic


class _ByteColumns:
    """Columns in bytes; remembers the last one, since most questions come in the order of the text."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._ascii = document.source.isascii()
        self._last = (0, 0, 0)

    def range(self, span: Span) -> dict[str, dict[str, int]]:
        return {"start": self._position(span.start), "end": self._position(span.end)}

    def _position(self, offset: int) -> dict[str, int]:
        line, column = self._document.lines.position(offset)
        return {"line": line, "column": column if self._ascii else self._bytes(line, offset) + 1}

    def _bytes(self, line: int, offset: int) -> int:
        last_line, last_offset, last_bytes = self._last
        if line != last_line or offset < last_offset:
            last_offset, last_bytes = self._document.lines.line_start(line), 0
        size = last_bytes + len(self._document.source[last_offset:offset].encode("utf-8", "surrogatepass"))
        self._last = (line, offset, size)
        return size
