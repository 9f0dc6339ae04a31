"""Lint drafts: report what no reader should see.

Exit status: 0 nothing found at or above --fail-on, 1 something found, 2 something did not work.
"""

from __future__ import annotations

import os
import sys
import time
from argparse import ArgumentParser, Namespace
from collections.abc import Iterable, Mapping
from pathlib import Path

from newslint.cli.options import add_color, add_config, add_paths, input_of, resolver_of, words
from newslint.cli.progress import shown
from newslint.cli.terminal import columns, say, wants_color
from newslint.config.model import Choice, ConfigError
from newslint.finding import Severity
from newslint.reporter import FileReport, Report, Reporter, Style
from newslint.run import Run, lint_all

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
    job = Run(resolver_of(options, _choice(options)))
    given = input_of(options)
    settings = job.settings(given)
    loaded = job.plugins(settings)
    fail_on = Severity.from_label(options.fail_on) if options.fail_on else settings.fail_on
    job.show = min(fail_on, Severity.from_label(options.show) if options.show else settings.show)
    reporter = _reporter(options.output_format or ("full" if sys.stdout.isatty() else "concise"), loaded.reporters)
    files = tuple(shown(lint_all(job, given), sys.stderr, wanted=not options.quiet))
    report = Report(files, seconds=time.perf_counter() - began)
    pieces: Iterable[str]
    if options.statistics:
        from newslint.cli.statistics import statistics

        pieces = statistics(report, loaded.rules, as_json=reporter.name == "json")
    else:
        pieces = reporter.render(report, Style(wants_color(options.color, sys.stdout), columns(), options.quiet))
    _write(pieces, options.output_file)
    _say_what_failed(files, options.quiet)
    status = report.exit_status(fail_on)
    return 0 if options.exit_zero and status == 1 else status


def _choice(options: Namespace) -> Choice:
    select = None if options.select is None else tuple(options.select)
    return Choice(select, tuple(options.ignore or ()), tuple(options.extend_select or ()))


def _reporter(name: str, known: Mapping[str, Reporter]) -> Reporter:
    if name not in known:
        from newslint.config.select import did_you_mean

        raise ConfigError(f"there is no output format “{name}”{did_you_mean(name, known)} ({', '.join(known)})")
    return known[name]


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
    skipped: dict[tuple[str, str], int] = {}
    for file in files:
        for error in file.errors:
            say(f"{file.path}: {error}")
        for note in () if quiet else file.notes:
            say(f"{file.path}: note: {note}")
        for one in file.skipped:
            skipped[one] = skipped.get(one, 0) + 1
    for (rule, reason), number in skipped.items():
        say(f"{rule} skipped in {number} file{'s' * (number > 1)}: {reason}")
