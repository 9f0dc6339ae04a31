"""`junit`: a test suite a file; a file without findings is a test that passes."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.document import Document
from newslint.finding import Finding
from newslint.reporter import FileReport, Report, Style
from newslint.reporters._xml import attributes, text


def render(report: Report, style: Style) -> Iterator[str]:
    failures = sum(1 for _ in report.findings())
    errors = sum(len(file.errors) for file in report.files) + len(report.errors)
    tests = sum(_tests(file) for file in report.files)
    yield '<?xml version="1.0" encoding="UTF-8"?>\n'
    totals = {"tests": tests, "failures": failures, "errors": errors, "time": f"{report.seconds:.3f}"}
    yield f"<testsuites{attributes(name='newslint', **totals)}>\n"
    for file in report.files:
        yield from _suite(file)
    yield "</testsuites>\n"


def _tests(file: FileReport) -> int:
    return len(file.findings) + len(file.errors) or 1


def _suite(file: FileReport) -> Iterator[str]:
    counts = {"tests": _tests(file), "failures": len(file.findings), "errors": len(file.errors)}
    yield f"<testsuite{attributes(name=file.path, **counts)}>\n"
    for error in file.errors:
        yield f"<testcase{attributes(name='newslint', classname=file.path)}>"
        yield f"<error{attributes(message=error, type='newslint')}/></testcase>\n"
    for finding in file.findings if file.document else ():
        yield _case(file.path, file.document, finding) if file.document else ""
    if not file.findings and not file.errors:
        yield f"<testcase{attributes(name='newslint', classname=file.path)}/>\n"
    yield "</testsuite>\n"


def _case(path: str, document: Document, finding: Finding) -> str:
    line, column = document.lines.position(finding.span.start)
    name = f"{finding.rule} at {line}:{column}"
    failure = attributes(message=finding.message, type=finding.severity.label)
    body = text(f"{path}:{line}:{column}: {finding.severity.label} {finding.rule}: {finding.message}")
    return (
        f"<testcase{attributes(name=name, classname=path, file=path, line=line)}>"
        f"<failure{failure}>{body}</failure></testcase>\n"
    )
