"""`sarif`: SARIF 2.1.0, for code scanning. Columns are code points, and the file says so."""

from __future__ import annotations

import os
from collections.abc import Iterator
from urllib.parse import quote

from newslint import __version__
from newslint.document import Document
from newslint.finding import Finding, Fix, Severity
from newslint.fingerprint import fingerprints
from newslint.reporter import FileReport, Report, RuleInfo, Style
from newslint.reporters._json import dumps
from newslint.reporters._paths import relative
from newslint.span import Span
from newslint.visible import visible

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
MOST = 25_000
"""GitHub refuses a run with more results."""
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.SUGGESTION: "note"}
_SNIPPET = 500

Json = dict[str, object]


def render(report: Report, style: Style) -> Iterator[str]:
    results = sorted(_results(report), key=lambda one: list(_LEVELS.values()).index(str(one["level"])))
    rules = sorted({str(result["ruleId"]) for result in results})
    numbers = {rule: number for number, rule in enumerate(rules)}
    for result in results:
        result["ruleIndex"] = numbers[str(result["ruleId"])]
    driver = {"name": "newslint", "version": __version__, "rules": [_rule(report, rule) for rule in rules]}
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "invocations": [_invocation(report, max(0, len(results) - MOST))],
        "results": results[:MOST],
    }
    yield dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]})


def _rule(report: Report, rule: str) -> Json:
    about = report.rules.get(rule, RuleInfo("", Severity.WARNING, ""))
    text = about.rationale or about.summary or rule
    return {
        "id": rule,
        "name": "".join(part.capitalize() for part in rule.replace("/", "-").split("-")),
        "shortDescription": {"text": about.summary or rule},
        "fullDescription": {"text": text.split("\n\n")[0]},
        "help": {"text": text, "markdown": text},
        "defaultConfiguration": {"level": _LEVELS[about.severity]},
        "properties": {"tags": [rule.split("/")[0]]},
    }


def _invocation(report: Report, left_out: int) -> Json:
    failures: list[Json] = [{"level": "error", "message": {"text": visible(error)}} for error in report.errors]
    notes: list[Json] = []
    for file in report.files:
        where = [{"physicalLocation": {"artifactLocation": _artifact(file.path)}}]
        failures += ({"level": "error", "message": {"text": visible(one)}, "locations": where} for one in file.errors)
        notes += (
            {"level": "note", "message": {"text": visible(f"{rule} skipped: {reason}")}, "locations": where}
            for rule, reason in file.skipped
        )
    if left_out:
        notes.append({"level": "warning", "message": {"text": f"{left_out} more results are left out"}})
    return {"executionSuccessful": not failures, "toolExecutionNotifications": failures + notes}


def _results(report: Report) -> Iterator[Json]:
    for file in report.files:
        if file.document:
            yield from _of_file(file, file.document)


def _of_file(file: FileReport, document: Document) -> Iterator[Json]:
    for finding, name in zip(file.findings, fingerprints(document, file.findings), strict=True):
        yield _result(file.path, document, finding, name)
    waived = [one.finding for one in file.suppressed]
    for one, name in zip(file.suppressed, fingerprints(document, waived), strict=True):
        waiver = {"kind": "inSource", **({"justification": one.reason} if one.reason else {})}
        yield {**_result(file.path, document, one.finding, f"{name}-waived"), "suppressions": [waiver]}


def _result(path: str, document: Document, finding: Finding, name: str) -> Json:
    result: Json = {
        "ruleId": finding.rule,
        "level": _LEVELS[finding.severity],
        "message": {"text": visible(finding.message)},
        "locations": [{"physicalLocation": _location(path, document, finding.span)}],
        "partialFingerprints": {"newslint/v1": name, "primaryLocationLineHash": f"{name}:1"},
    }
    if finding.related:
        result["relatedLocations"] = [
            {
                "id": id_,
                "message": {"text": visible(one.message)},
                "physicalLocation": _location(path, document, one.span),
            }
            for id_, one in enumerate(finding.related[:100])
        ]
    if finding.fix and finding.fix.edits:
        result["fixes"] = [_fix(path, document, finding.fix)]
    return result


def _location(path: str, document: Document, span: Span) -> Json:
    region = _region(document, span)
    region["snippet"] = {"text": document.source[span.start : min(span.end, span.start + _SNIPPET)]}
    return {"artifactLocation": _artifact(path), "region": region}


def _region(document: Document, span: Span) -> Json:
    start, end = document.lines.position(span.start), document.lines.position(span.end)
    return {"startLine": start.line, "startColumn": start.column, "endLine": end.line, "endColumn": end.column}


def _fix(path: str, document: Document, fix: Fix) -> Json:
    replacements = [
        {"deletedRegion": _region(document, edit.span), "insertedContent": {"text": edit.replacement}}
        for edit in fix.edits
    ]
    change = {"artifactLocation": _artifact(path), "replacements": replacements}
    return {"description": {"text": fix.title}, "artifactChanges": [change]}


def _artifact(path: str) -> Json:
    shown = relative(path)
    if os.path.isabs(shown):
        return {"uri": f"file://{quote(shown, errors='surrogateescape')}"}
    return {"uri": quote(shown, errors="surrogateescape"), "uriBaseId": "%SRCROOT%"}
