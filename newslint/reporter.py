"""What came out of a run, and what turns it into text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import Protocol

from newslint.document import Document
from newslint.finding import Finding, Severity
from newslint.record import NamedTuple


class Suppressed(NamedTuple):
    """A finding that somebody waived, with the reason given (maybe none)."""

    finding: Finding
    reason: str


class FileReport(NamedTuple):
    """What newslint has to say of one file.

    `skipped` holds a rule's id (or "file") and why it did not run; `errors` what did not work, a line each.
    `hidden` counts the findings that are less serious than was asked for, `fixed` those that were mended,
    `held` the fingerprints of those that the baseline holds back, `elsewhere` counts those on paragraphs that did
    not change.
    `document` is kept only where a finding points into it.
    """

    path: str
    document: Document | None = None
    findings: tuple[Finding, ...] = ()
    suppressed: tuple[Suppressed, ...] = ()
    skipped: tuple[tuple[str, str], ...] = ()
    notes: tuple[str, ...] = ()
    errors: tuple[str, ...] = ()
    hidden: int = 0
    fixed: int = 0
    held: tuple[str, ...] = ()
    elsewhere: int = 0


class RuleInfo(NamedTuple):
    """What a format may say of a rule."""

    summary: str
    severity: Severity
    rationale: str


class Report(NamedTuple):
    """A whole run. `errors` are those that belong to no file; `seconds` is wall time; `rules` tells of the rules
    that found something."""

    files: tuple[FileReport, ...]
    errors: tuple[str, ...] = ()
    seconds: float = 0.0
    rules: Mapping[str, RuleInfo] = MappingProxyType({})

    def findings(self) -> Iterator[tuple[FileReport, Finding]]:
        """Every finding with its file, in the order of the files and of the text."""
        return ((file, finding) for file in self.files for finding in file.findings)

    def count(self, severity: Severity) -> int:
        """How many findings are of exactly this severity."""
        return sum(finding.severity is severity for _, finding in self.findings())

    def exit_status(self, fail_on: Severity) -> int:
        """0 clean, 1 findings at or above `fail_on`, 2 something did not work."""
        if self.errors or any(file.errors for file in self.files):
            return 2
        return int(any(finding.severity >= fail_on for _, finding in self.findings()))


class Style(NamedTuple):
    """How the output may look: colour or not, how wide the terminal is, and whether it ends without a summary."""

    color: bool = False
    width: int = 100
    quiet: bool = False


class Reporter(Protocol):
    """Turns a report into text. `name` is what `--output-format` calls it."""

    name: str
    summary: str

    def render(self, report: Report, style: Style) -> Iterable[str]:
        """The output in pieces that are written one after the other; each line ends with a line feed."""
        ...
