"""Write today's findings to a file that later checks hold back: only new ones are reported then.

Commit the file. Run the command again when a check says that entries are no longer needed.
"""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path

from newslint import baseline
from newslint.baseline import Baseline, Entry
from newslint.cli.options import add_config, add_paths, input_of, resolver_of
from newslint.cli.terminal import say
from newslint.run import Run, lint_all
from newslint.visible import count


def add_arguments(parser: ArgumentParser) -> None:
    add_paths(parser)
    add_config(parser)
    parser.add_argument("--output", type=Path, metavar="FILE", help="the baseline (default: as configured)")
    parser.add_argument("--prune", action="store_true", help="only take out what is no longer needed")


def run(options: Namespace) -> int:
    job = Run(resolver_of(options))
    given = input_of(options)
    settings = job.settings(given)
    job.show = settings.show
    file = options.output or settings.root / settings.baseline
    old = baseline.read(file) if file.exists() else Baseline(file)
    today: dict[str, list[Entry]] = {}
    failed = False
    for report in lint_all(job, given):
        for error in report.errors:
            say(f"{report.path}: {error}")
            failed = True
        if not report.errors:
            path = old.path_of(report.path)
            found = baseline.entries_of(path, report.document, report.findings) if report.document else ()
            today[path] = list(found)
    kept = [entry for entry in old if entry.path not in today and old.exists(entry)]
    new = [entry for entries in today.values() for entry in entries]
    if options.prune:
        known = set(old)
        new = [entry for entry in new if entry in known]
    baseline.write(file, [*kept, *new])
    sys.stdout.write(f"{file}: {count(len(kept) + len(new), 'finding')} held back from now on\n")
    return 2 if failed else 0
