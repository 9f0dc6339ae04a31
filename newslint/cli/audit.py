"""Try a rule on an archive: how often it fires, where, and a random sample of what it says.

Decide by it whether the rule becomes an error in your house.
"""

from __future__ import annotations

import os
import random
import re
import sys
from argparse import ArgumentParser, Namespace
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from newslint.cli.options import add_color, add_config, add_paths, input_of, resolver_of
from newslint.cli.terminal import columns, say, wants_color
from newslint.config.model import Choice
from newslint.finding import Finding
from newslint.jobs import Jobs, Way
from newslint.reporter import FileReport, Report, Reporter, Style
from newslint.run import Run
from newslint.visible import count, visible

_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


class Tally(NamedTuple):
    """Of so many drafts, in how many the rule fired, and how often in all."""

    drafts: int
    hit: int
    findings: int

    @property
    def rate(self) -> float:
        """The share of drafts with a finding."""
        return self.hit / self.drafts if self.drafts else 0.0


def add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("rule", metavar="RULE", help="the id of a rule")
    add_paths(parser)
    add_config(parser)
    add_color(parser)
    parser.add_argument(
        "--by", choices=("folder", "year"), default="folder", help="count by folder or by year in the path"
    )
    parser.add_argument("--sample", type=int, default=10, metavar="N", help="how many findings to show (default: 10)")
    parser.add_argument("--seed", type=int, metavar="N", help="draw the same sample again")
    parser.add_argument("--output-format", choices=("text", "json"), default="text", help="(default: text)")


def run(options: Namespace) -> int:
    choice = Choice((options.rule,), ("newslint",))
    job = Run(resolver_of(options, choice))
    way = Way(options.isolated, options.config, choice, None)
    seed = random.randrange(1_000_000) if options.seed is None else options.seed
    given = input_of(options)
    files = tuple(Jobs(job, way, processes=os.cpu_count() or 1).lint(given))
    linted = [file for file in files if not file.errors]
    for file in files:
        for error in file.errors:
            say(f"{file.path}: {error}")
    found = [(file, finding) for file in linted for finding in file.findings]
    sample = sorted(random.Random(seed).sample(range(len(found)), min(max(0, options.sample), len(found))))
    chosen = [found[number] for number in sample]
    groups = _groups(linted, options.by)
    if options.output_format == "json":
        _print_json(options.rule, seed, groups, chosen)
    else:
        full = job.plugins(job.settings(given)).reporters["full"]
        sys.stdout.writelines(_page(options, seed, groups, chosen, full))
    return 2 if len(linted) < len(files) else 0


def _groups(files: list[FileReport], by: str) -> dict[str, Tally]:
    """The tally of each folder or year, and of all under ""."""
    drafts: Counter[str] = Counter()
    hit: Counter[str] = Counter()
    findings: Counter[str] = Counter()
    top = os.path.commonpath([os.path.dirname(os.path.abspath(file.path)) for file in files]) if files else ""
    for file in files:
        for name in ("", _group(os.path.relpath(os.path.abspath(file.path), top), by)):
            drafts[name] += 1
            hit[name] += bool(file.findings)
            findings[name] += len(file.findings)
    return {name: Tally(drafts[name], hit[name], findings[name]) for name in sorted(drafts)}


def _group(path: str, by: str) -> str:
    if by == "folder":
        return f"{path.split(os.sep)[0]}/" if os.sep in path else "./"
    year = _YEAR.search(path)
    return year.group() if year else "no year"


def _page(
    options: Namespace, seed: int, groups: dict[str, Tally], chosen: list[tuple[FileReport, Finding]], full: Reporter
) -> Iterator[str]:
    size = max([3, *(len(visible(name)) for name in groups)])
    yield f"{options.rule}\n\n"
    for name, tally in groups.items():
        yield (
            f"  {visible(name) or 'all':<{size}}  {tally.hit:>6} of {count(tally.drafts, 'draft')} ({tally.rate:.1%}), "
            f"{count(tally.findings, 'finding')}\n"
        )
    if chosen:
        yield f"\n{count(len(chosen), 'finding')} drawn with --seed {seed}:\n\n"
        shown = tuple(file._replace(findings=(finding,)) for file, finding in chosen)
        yield from full.render(Report(shown), Style(wants_color(options.color, sys.stdout), columns(), quiet=True))


def _print_json(rule: str, seed: int, groups: dict[str, Tally], chosen: list[tuple[FileReport, Finding]]) -> None:
    import json

    tallies = {name or "all": {**tally._asdict(), "rate": round(tally.rate, 4)} for name, tally in groups.items()}
    rows = []
    for file, finding in chosen:
        line = file.document.lines.position(finding.span.start).line if file.document else 0
        words = file.document.source[finding.span.start : finding.span.end] if file.document else ""
        rows.append({"path": file.path, "line": line, "words": words, "message": finding.message})
    told = {"rule": rule, "seed": seed, "tallies": tallies, "sample": rows}
    sys.stdout.write(json.dumps(told, ensure_ascii=False, indent=1) + "\n")
