"""Lints a draft, fixes it, and lints it again, until there is nothing left to fix."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from newslint import fixes
from newslint.files import Unreadable, read_bytes
from newslint.finding import Finding, Safety
from newslint.record import NamedTuple
from newslint.reporter import FileReport
from newslint.run import STDIN, Input, Run
from newslint.walk import Found

ROUNDS = 10
"""Rounds of fixing before fixes that undo each other are given up on."""

Keep = Callable[[Found, bytes, bytes], None]
"""What becomes of a mended file: it is given the file, its bytes before and its bytes after."""


class Mended(NamedTuple):
    """What is left to say of a file after its fixes, and its bytes then."""

    report: FileReport
    data: bytes


def mend_all(run: Run, given: Input, wanted: frozenset[Safety], keep: Keep) -> Iterator[FileReport]:
    """Lints and fixes one file after the other; `keep` gets those that changed, and standard input always."""
    for found in run.find(given):
        try:
            data = _data(run, given, found)
            mended = mend(run, found, data, wanted)
            if mended.data != data or found.shown == STDIN:
                keep(found, data, mended.data)
        except Unreadable as reason:
            yield FileReport(found.shown, errors=(str(reason),))
        else:
            yield mended.report


def _data(run: Run, given: Input, found: Found) -> bytes:
    if found.error:
        raise Unreadable(found.error)
    if found.shown == STDIN:
        return given.stdin()
    return read_bytes(found.path, run.resolver.settings(found.path).max_size)


def mend(run: Run, found: Found, data: bytes, wanted: frozenset[Safety]) -> Mended:
    """Fixes what may be fixed. A file whose fixes would harm it, or undo each other, stays as it was."""
    first = report = run.lint(found, data)
    before, applied = data, 0
    for _ in range(ROUNDS):
        mended = _round(report, data, wanted)
        if mended is None:
            return _noted(first, before, "cannot be fixed: its bytes do not follow from its text; mend it by hand")
        after, number = mended
        if after == data:
            return Mended(report._replace(fixed=applied), data)
        data, applied = after, applied + number
        report = run.lint(found, data)
        if report.errors and not first.errors:
            return _noted(first, before, f"not fixed, since that would break it: {report.errors[0]}")
    rules = ", ".join(sorted({finding.rule for finding in _fixable(report, wanted)}))
    return _noted(first, before, f"not fixed: the fixes of {rules} undo each other")


def _noted(report: FileReport, data: bytes, note: str) -> Mended:
    return Mended(report._replace(notes=(*report.notes, note)), data)


def _fixable(report: FileReport, wanted: frozenset[Safety]) -> list[Finding]:
    return [finding for finding in report.findings if finding.fix and finding.fix.safety in wanted]


def _round(report: FileReport, data: bytes, wanted: frozenset[Safety]) -> tuple[bytes, int] | None:
    """The bytes after one round and how many fixes it was; None where the bytes cannot be made from the text."""
    found = [finding.fix for finding in _fixable(report, wanted) if finding.fix]
    if not found or not report.document:
        return data, 0
    codec = fixes.codec_of(data, report.document.source)
    if codec is None:
        return None
    mended = fixes.apply(report.document.source, found, codec)
    return codec.encode(mended.text), mended.applied
