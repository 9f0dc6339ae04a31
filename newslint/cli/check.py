"""Lint drafts: report what no reader should see.

Exit status: 0 nothing found at or above --fail-on, 1 something found, 2 something did not work.
"""

from __future__ import annotations

import os
import sys
import time
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from newslint.cli.notices import say_what_failed, say_what_is_unneeded
from newslint.cli.options import add_color, add_config, add_paths, input_of, resolver_of, words
from newslint.cli.outputs import Output, outputs, write
from newslint.cli.progress import shown
from newslint.cli.terminal import columns, say, wants_color
from newslint.config.model import Choice, ConfigError, Settings
from newslint.finding import Severity
from newslint.reporter import FileReport, Report, RuleInfo, Style
from newslint.rule import Rule
from newslint.run import STDIN, Input, Run, lint_all

if TYPE_CHECKING:
    from newslint.baseline import Baseline
    from newslint.since import Changes

CACHE = ".newslint_cache"
LEVELS = tuple(level.label for level in reversed(Severity))


def add_arguments(parser: ArgumentParser) -> None:
    add_paths(parser)
    parser.add_argument("--since", metavar="REVISION", help="only what differs from this git revision")
    rules = parser.add_argument_group("rules", "a RULE is an id, a family, or ALL; several with commas")
    for name, what in (
        ("--select", "run these rules and no others"),
        ("--extend-select", "run these rules too"),
        ("--ignore", "do not run these rules"),
    ):
        rules.add_argument(name, action="extend", type=words, metavar="RULE", help=what)
    add_config(rules)
    fixing = parser.add_argument_group("fixes")
    fixing.add_argument("--fix", action="store_true", help="mend what can be mended safely, in place")
    fixing.add_argument(
        "--unsafe-fixes", action="store_true", help="with --fix or --diff: also fixes to be looked over"
    )
    fixing.add_argument("--diff", action="store_true", help="show what --fix would do, and change nothing")
    output = parser.add_argument_group("output")
    output.add_argument(
        "--output-format",
        action="append",
        default=[],
        metavar="FORMAT",
        help="full, concise, grouped, json, json-lines, github, gitlab, sarif, junit, checkstyle, rdjson, markdown, "
        "html, or a plug-in's (default: full on a terminal, else concise)",
    )
    output.add_argument(
        "--output-file",
        action="append",
        default=[],
        type=Path,
        metavar="FILE",
        help="write there instead of to standard output; again for more, each with its --output-format",
    )
    output.add_argument("--show", choices=LEVELS, help="the least serious findings shown (default: warning)")
    output.add_argument("--statistics", action="store_true", help="count the findings of each rule instead")
    output.add_argument("-q", "--quiet", action="store_true", help="findings and failures only, no last line")
    add_color(output)
    status = parser.add_argument_group("exit status")
    status.add_argument("--fail-on", choices=LEVELS, help="the least serious findings that fail (default: error)")
    status.add_argument("--exit-zero", action="store_true", help="exit with 0 whatever is found")
    held = parser.add_mutually_exclusive_group()
    held.add_argument(
        "--baseline", type=Path, metavar="FILE", help="hold back what this file lists (default: as configured)"
    )
    held.add_argument("--no-baseline", action="store_true", help="hold nothing back")
    speed = parser.add_argument_group("speed")
    speed.add_argument("-j", "--jobs", type=_processes, default=0, metavar="N", help="processes (default: one a core)")
    speed.add_argument("--no-cache", action="store_true", help="lint every draft anew, and remember nothing")
    speed.add_argument(
        "--cache-dir", type=Path, metavar="FOLDER", help="the cache (default: .newslint_cache beside the configuration)"
    )


def _processes(text: str) -> int:
    if not text.isdecimal() or not 1 <= int(text) <= 256:
        raise ArgumentTypeError(f"{text!r} is no number of processes between 1 and 256")
    return int(text)


def run(options: Namespace) -> int:
    began = time.perf_counter()
    job = Run(resolver_of(options, _choice(options)))
    given = input_of(options)
    settings = job.settings(given)
    loaded = job.plugins(settings)
    fail_on = Severity.from_label(options.fail_on) if options.fail_on else settings.fail_on
    job.show = min(fail_on, Severity.from_label(options.show) if options.show else settings.show)
    job.baseline = _baseline(settings, options)
    job.since = _since(options)
    wanted = outputs(options.output_format, options.output_file, loaded.reporters)
    files = tuple(shown(_lint(job, given, options), sys.stderr, wanted=not options.quiet))
    report = Report(files, (), time.perf_counter() - began, _about(files, loaded.rules))
    if options.diff:
        say_what_failed(files, options.quiet)
        from newslint.cli.fixing import diff_status

        return diff_status(report, options)
    for output in wanted:
        _put(output, report, options, loaded.rules)
    say_what_failed(files, options.quiet)
    if job.baseline and not (options.quiet or options.since or any(_choice(options))):
        say_what_is_unneeded(job.baseline, files)
    status = report.exit_status(fail_on)
    return 0 if options.exit_zero and status == 1 else status


def _put(output: Output, report: Report, options: Namespace, known: Mapping[str, type[Rule]]) -> None:
    """Writes the report, or its statistics, to where it belongs."""
    pieces: Iterable[str]
    if options.statistics:
        from newslint.cli.statistics import statistics

        pieces = statistics(report, known, as_json=output.reporter.name == "json")
    else:
        color = output.file is None and wants_color(options.color, sys.stdout)
        pieces = output.reporter.render(report, Style(color, columns(), options.quiet))
    mended_text_is_there = options.fix and STDIN in options.paths
    write(pieces, output.file, sys.stderr if mended_text_is_there else sys.stdout)


def _about(files: Iterable[FileReport], known: Mapping[str, type[Rule]]) -> dict[str, RuleInfo]:
    found = {finding.rule for file in files for finding in file.findings}
    found |= {one.finding.rule for file in files for one in file.suppressed}
    rules = [known[name] for name in found if name in known]
    return {rule.id: RuleInfo(rule.meta.summary, rule.meta.severity, rule.rationale()) for rule in rules}


def _lint(job: Run, given: Input, options: Namespace) -> Iterator[FileReport]:
    if not (options.fix or options.diff):
        if options.unsafe_fixes:
            raise ConfigError("--unsafe-fixes goes with --fix or --diff")
        return _many(job, given, options)
    from newslint.cli.fixing import mended

    return mended(job, given, options)


def _many(job: Run, given: Input, options: Namespace) -> Iterator[FileReport]:
    """Lints with all that speeds up a run over folders; a run over a few files does without."""
    if len(given.arguments) < 2 and not any(map(os.path.isdir, given.arguments)):
        yield from lint_all(job, given)
        return
    from newslint.jobs import Jobs, Way

    folder = None
    if not options.no_cache and job.since is None:
        folder = options.cache_dir or job.settings(given).root / CACHE
    way = Way(options.isolated, options.config, _choice(options), job.since)
    jobs = Jobs(job, way, processes=options.jobs or os.cpu_count() or 1, cache=folder)
    yield from jobs.lint(given)
    if jobs.trouble and not options.quiet:
        say(f"note: {jobs.trouble}")


def _baseline(settings: Settings, options: Namespace) -> Baseline | None:
    file: Path | None = options.baseline
    if file is None:
        file = settings.root / settings.baseline
        if options.no_baseline or options.isolated or not file.is_file():
            return None
    from newslint.baseline import read

    return read(file)


def _since(options: Namespace) -> Changes | None:
    if options.since is None:
        return None
    from newslint.since import changes

    first = Path(next((path for path in options.paths if path != STDIN), "."))
    return changes(options.since, first if first.is_dir() else first.parent)


def _choice(options: Namespace) -> Choice:
    select = None if options.select is None else tuple(options.select)
    return Choice(select, tuple(options.ignore or ()), tuple(options.extend_select or ()))
