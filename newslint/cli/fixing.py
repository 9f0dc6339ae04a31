"""What `check --fix` and `check --diff` do with a mended draft."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Iterator

from newslint import fixes
from newslint.cli.terminal import say
from newslint.files import replace_bytes
from newslint.mend import mend_all
from newslint.reporter import FileReport, Report
from newslint.run import STDIN, Input, Run
from newslint.visible import visible
from newslint.walk import Found


def mended(run: Run, given: Input, options: Namespace) -> Iterator[FileReport]:
    """Lints and fixes: in place, to standard output, or only as a diff."""
    wanted = fixes.SAFE_AND_UNSAFE if options.unsafe_fixes else fixes.SAFE
    return mend_all(run, given, wanted, _show if options.diff else _write)


def _write(found: Found, before: bytes, after: bytes) -> None:
    if found.shown == STDIN:
        sys.stdout.flush()
        sys.stdout.buffer.write(after)
    else:
        replace_bytes(found.path, before, after)


def _show(found: Found, before: bytes, after: bytes) -> None:
    sys.stdout.writelines(_diff(found.shown, _text(before), _text(after)))


def _text(data: bytes) -> str:
    encoding = "utf-16" if data[:2] in {b"\xff\xfe", b"\xfe\xff"} else "utf-8"
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def _diff(shown: str, before: str, after: str) -> list[str]:
    """A unified diff; on a terminal with every control character made visible."""
    from difflib import unified_diff

    lines = unified_diff(_lines(before), _lines(after), f"a/{shown}", f"b/{shown}")
    out = []
    for line in lines:
        text = line[:-1] if line.endswith("\n") else line
        out.append((visible(text) if sys.stdout.isatty() else text) + "\n")
        if not line.endswith("\n"):
            out.append("\\ No newline at end of file\n")
    return out


def _lines(text: str) -> list[str]:
    lines = text.split("\n")
    return [f"{line}\n" for line in lines[:-1]] + [lines[-1]] * bool(lines[-1])


def diff_status(report: Report, options: Namespace) -> int:
    """1 where a fix would change something, 2 where something did not work."""
    fixed = sum(file.fixed for file in report.files)
    if fixed and not options.quiet:
        files = sum(bool(file.fixed) for file in report.files)
        say(f"{fixed} fix{'es' * (fixed > 1)} would be made in {files} file{'s' * (files > 1)}")
    if any(file.errors for file in report.files):
        return 2
    return int(fixed > 0 and not options.exit_zero)
