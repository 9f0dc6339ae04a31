"""Lint drafts: report what no reader should see.

Exit status: 0 nothing found at or above --fail-on, 1 something found, 2 something did not work.
"""

from __future__ import annotations

import os
import sys
import time
from argparse import ArgumentParser, Namespace
from collections.abc import Iterable
from pathlib import Path

from newslint.cli.options import add_color, add_config, add_paths, input_of, resolver_of, words
from newslint.cli.terminal import columns, say, wants_color
from newslint.config.model import Choice, ConfigError
from newslint.finding import Severity
from newslint.reporter import FileReport, Report, Style
from newslint.run import STDIN, Run, lint_all

LEVELS = tuple(level.label for level in reversed(Severity))


def add_arguments(parser: ArgumentParser) -> None:
    add_paths(parser)
    rules = parser.add_argument_group("rules", "a RULE is an id, a family, or ALL; several with commas")
    for name, what in (
        ("--select", "run these rules and no others"),
        ("--extend-select", "run these rules too"),
        ("--ignore", "do not run these rules"),
    ):
        rules.add_argument(name, action="extend", type=words, metavar="RULE", help=what)
    add_config(rules)  # type: ignore[arg-type]
    output = parser.add_argument_group("output")
    output.add_argument(
        "--output-format", metavar="FORMAT", help="full, concise, json, github, … (default: full, piped concise)"
    )
    output.add_argument("--output-file", type=Path, metavar="FILE", help="write there instead of to standard output")
    output.add_argument("--show", choices=LEVELS, help="the least serious findings shown (default: warning)")
    output.add_argument("--statistics", action="store_true", help="count the findings of each rule instead")
    output.add_argument("-q", "--quiet", action="store_true", help="findings and failures only, no last line")
    add_color(output)  # type: ignore[arg-type]
    status = parser.add_argument_group("exit status")
    status.add_argument("--fail-on", choices=LEVELS, help="the least serious findings that fail (default: error)")
    status.add_argument("--exit-zero", action="store_true", help="exit with 0 whatever is found")
    parser.add_argument("--no-cache", action="store_true", help="lint every draft anew")


def run(options: Namespace) -> int:
    began = time.perf_counter()
    select = None if options.select is None else tuple(options.select)
    choice = Choice(select, tuple(options.ignore or ()), tuple(options.extend_select or ()))
    job = Run(resolver_of(options, choice))
    given = input_of(options)
    settings = job.resolver.settings(Path(next((path for path in given.arguments if path != STDIN), ".")))
    loaded = job.plugins(settings)
    job.resolver.checked(settings, loaded.rules)
    fail_on = Severity.from_label(options.fail_on) if options.fail_on else settings.fail_on
    show = min(fail_on, Severity.from_label(options.show) if options.show else settings.show)
    name = options.output_format or ("full" if sys.stdout.isatty() else "concise")
    if name not in loaded.reporters:
        from newslint.config.select import did_you_mean

        known = ", ".join(loaded.reporters)
        raise ConfigError(f"there is no output format “{name}”{did_you_mean(name, loaded.reporters)} ({known})")
    files = tuple(lint_all(job, given))
    report = Report(files, seconds=time.perf_counter() - began)
    style = Style(wants_color(options.color, sys.stdout), columns())
    _write(loaded.reporters[name].render(_shown(report, show), style), options.output_file)
    _say_what_failed(files, options.quiet)
    status = report.exit_status(fail_on)
    return 0 if options.exit_zero and status == 1 else status


def _shown(report: Report, show: Severity) -> Report:
    """The report without the findings below a severity."""
    return report._replace(files=tuple(_without_lesser(file, show) for file in report.files))


def _without_lesser(file: FileReport, show: Severity) -> FileReport:
    if all(finding.severity >= show for finding in file.findings):
        return file
    return file._replace(findings=tuple(finding for finding in file.findings if finding.severity >= show))


def _write(pieces: Iterable[str], file: Path | None) -> None:
    if file is None:
        for piece in pieces:
            sys.stdout.write(piece)
        return
    try:
        os.makedirs(file.parent, exist_ok=True)
        with open(file, "w", encoding="utf-8", errors="backslashreplace", newline="\n") as stream:
            stream.writelines(pieces)
    except OSError as failure:
        raise ConfigError(f"{file}: cannot be written: {failure.strerror}") from failure


def _say_what_failed(files: Iterable[FileReport], quiet: bool) -> None:
    for file in files:
        for error in file.errors:
            say(f"{file.path}: {error}")
        for note in () if quiet else file.notes:
            say(f"{file.path}: note: {note}")
        for rule, reason in () if quiet else file.skipped:
            say(f"{file.path}: {rule} skipped: {reason}")
