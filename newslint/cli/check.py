"""Lint drafts: report what no reader should see.

Exit status: 0 nothing found at or above --fail-on, 1 something found, 2 something did not work.
"""

from __future__ import annotations

import os
import sys
import time
from argparse import ArgumentParser, Namespace
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from newslint.cli.options import add_color, add_config, add_paths, input_of, resolver_of, words
from newslint.cli.progress import shown
from newslint.cli.terminal import columns, say, wants_color
from newslint.config.model import Choice, ConfigError, Settings
from newslint.finding import Severity
from newslint.reporter import FileReport, Report, Reporter, RuleInfo, Style
from newslint.rule import Rule
from newslint.run import STDIN, Input, Run, lint_all

if TYPE_CHECKING:
    from newslint.baseline import Baseline

MOST_LISTED = 10
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
    fixing = parser.add_argument_group("fixes")
    fixing.add_argument("--fix", action="store_true", help="mend what can be mended safely, in place")
    fixing.add_argument(
        "--unsafe-fixes", action="store_true", help="with --fix or --diff: also fixes to be looked over"
    )
    fixing.add_argument("--diff", action="store_true", help="show what --fix would do, and change nothing")
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
    held = parser.add_mutually_exclusive_group()
    held.add_argument(
        "--baseline", type=Path, metavar="FILE", help="hold back what this file lists (default: as configured)"
    )
    held.add_argument("--no-baseline", action="store_true", help="hold nothing back")
    parser.add_argument("--no-cache", action="store_true", help="lint every draft anew")


def run(options: Namespace) -> int:
    began = time.perf_counter()
    job = Run(resolver_of(options, _choice(options)))
    given = input_of(options)
    settings = job.settings(given)
    loaded = job.plugins(settings)
    fail_on = Severity.from_label(options.fail_on) if options.fail_on else settings.fail_on
    job.show = min(fail_on, Severity.from_label(options.show) if options.show else settings.show)
    job.baseline = _baseline(settings, options)
    reporter = _reporter(options.output_format or ("full" if sys.stdout.isatty() else "concise"), loaded.reporters)
    files = tuple(shown(_lint(job, given, options), sys.stderr, wanted=not options.quiet))
    report = Report(files, (), time.perf_counter() - began, _about(files, loaded.rules))
    status = report.exit_status(fail_on)
    if options.diff:
        _say_what_failed(files, options.quiet)
        return _diff_status(report, options)
    pieces: Iterable[str]
    if options.statistics:
        from newslint.cli.statistics import statistics

        pieces = statistics(report, loaded.rules, as_json=reporter.name == "json")
    else:
        pieces = reporter.render(report, Style(wants_color(options.color, sys.stdout), columns(), options.quiet))
    fixed_text = options.fix and STDIN in given.arguments and not options.output_file
    _write(pieces, options.output_file, sys.stderr if fixed_text else sys.stdout)
    _say_what_failed(files, options.quiet)
    if job.baseline and not (options.quiet or any(_choice(options))):
        _say_what_is_unneeded(job.baseline, files)
    return 0 if options.exit_zero and status == 1 else status


def _about(files: Iterable[FileReport], known: Mapping[str, type[Rule]]) -> dict[str, RuleInfo]:
    found = {finding.rule for file in files for finding in file.findings}
    found |= {one.finding.rule for file in files for one in file.suppressed}
    rules = [known[name] for name in found if name in known]
    return {rule.id: RuleInfo(rule.meta.summary, rule.meta.severity, rule.rationale()) for rule in rules}


def _lint(job: Run, given: Input, options: Namespace) -> Iterator[FileReport]:
    if not (options.fix or options.diff):
        if options.unsafe_fixes:
            raise ConfigError("--unsafe-fixes goes with --fix or --diff")
        return lint_all(job, given)
    from newslint.cli.fixing import keeper, safeties
    from newslint.mend import mend_all

    return mend_all(job, given, safeties(options), keeper(options))


def _diff_status(report: Report, options: Namespace) -> int:
    """1 where a fix would change something, 2 where something did not work."""
    fixed = sum(file.fixed for file in report.files)
    if fixed and not options.quiet:
        files = sum(bool(file.fixed) for file in report.files)
        say(f"{fixed} fix{'es' * (fixed > 1)} would be made in {files} file{'s' * (files > 1)}")
    if any(file.errors for file in report.files):
        return 2
    return int(fixed > 0 and not options.exit_zero)


def _baseline(settings: Settings, options: Namespace) -> Baseline | None:
    file: Path | None = options.baseline
    if file is None:
        file = settings.root / settings.baseline
        if options.no_baseline or options.isolated or not file.is_file():
            return None
    from newslint.baseline import read

    return read(file)


def _say_what_is_unneeded(known: Baseline, files: Iterable[FileReport]) -> None:
    held = {known.path_of(file.path): set(file.held) for file in files if not file.errors}
    unneeded = known.unneeded(held)
    for entry in unneeded[:MOST_LISTED]:
        say(f"{known.file.name}: no longer needed: {entry.path}: {entry.rule}: “{entry.words}”")
    if unneeded:
        many = f"{len(unneeded)} entries are" if len(unneeded) > 1 else "one entry is"
        say(f"{known.file.name}: {many} no longer needed; `newslint baseline --prune` takes them out")


def _choice(options: Namespace) -> Choice:
    select = None if options.select is None else tuple(options.select)
    return Choice(select, tuple(options.ignore or ()), tuple(options.extend_select or ()))


def _reporter(name: str, known: Mapping[str, Reporter]) -> Reporter:
    if name not in known:
        from newslint.config.select import did_you_mean

        raise ConfigError(f"there is no output format “{name}”{did_you_mean(name, known)} ({', '.join(known)})")
    return known[name]


def _write(pieces: Iterable[str], file: Path | None, stream: TextIO) -> None:
    if file is None:
        stream.writelines(pieces)
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
