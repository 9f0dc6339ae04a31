"""`gitlab`: a Code Quality report. GitLab shows only the first of two findings with one fingerprint."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import blake2b

from newslint.finding import Severity
from newslint.fingerprint import fingerprints
from newslint.reporter import Report, Style
from newslint.reporters._json import dumps
from newslint.reporters._paths import relative
from newslint.visible import visible

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.SUGGESTION: "info"}


def render(report: Report, style: Style) -> Iterator[str]:
    rows = []
    for file in report.files:
        path = relative(file.path)
        names = fingerprints(file.document, file.findings) if file.document else ()
        for finding, name in zip(file.findings, names, strict=False):
            lines = file.document.lines if file.document else None
            rows.append(
                {
                    "description": visible(finding.message),
                    "check_name": finding.rule,
                    "fingerprint": _unique(path, name),
                    "severity": _SEVERITIES[finding.severity],
                    "location": {
                        "path": path,
                        "lines": {
                            "begin": lines.position(finding.span.start).line if lines else 1,
                            "end": lines.position(finding.span.end).line if lines else 1,
                        },
                    },
                }
            )
    yield dumps(rows)


def _unique(path: str, name: str) -> str:
    return blake2b(f"{path}\n{name}".encode("utf-8", "replace"), digest_size=16).hexdigest()
