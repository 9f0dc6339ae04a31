"""List the rules, which of them run by default, and how serious they are."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace

from newslint.cli.options import add_config, resolver_of
from newslint.cli.terminal import columns, wants_color
from newslint.rule import Rule
from newslint.run import Run


def add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("families", nargs="*", metavar="FAMILY", help="only the rules of these families")
    add_config(parser)
    parser.add_argument("--output-format", choices=("table", "json"), default="table", help="(default: table)")


def run(options: Namespace) -> int:
    from pathlib import Path

    job = Run(resolver_of(options))
    settings = job.resolver.settings(Path())
    known = job.plugins(settings).rules
    settings = job.resolver.checked(settings, known)
    if options.families:
        from newslint.config.select import check_selectors

        check_selectors(options.families, known, "command line")
    chosen = job.resolver.chosen(settings, known)
    listed = [rule for name, rule in sorted(known.items()) if _wanted(name, options.families)]
    if options.output_format == "json":
        import json

        rows = [{**describe(rule), "on": rule.id in chosen} for rule in listed]
        sys.stdout.write(json.dumps(rows, ensure_ascii=False, indent=1) + "\n")
    else:
        _print_table(listed, chosen)
    return 0


def _wanted(name: str, selectors: list[str]) -> bool:
    return not selectors or "ALL" in selectors or name in selectors or name.split("/")[0] in selectors


def describe(rule: type[Rule]) -> dict[str, object]:
    """All that is to be known of a rule, ready for JSON."""
    meta = rule.meta
    return {
        "id": rule.id,
        "family": rule.id.split("/")[0],
        "summary": meta.summary,
        "severity": meta.severity.label,
        "status": meta.status,
        "since": meta.since,
        "evidence": meta.evidence,
        "rationale": rule.rationale(),
        "options": [
            {"name": option.name.replace("_", "-"), "default": option.default, "help": option.help}
            for option in rule.options()
        ],
        "examples": [
            {"kind": type(example).__name__.lower(), "headline": example.headline, "text": example.text}
            for example in rule.examples
        ],
    }


def _print_table(listed: list[type[Rule]], chosen: frozenset[str]) -> None:
    from rich.box import SIMPLE_HEAD
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    console = Console(highlight=False, width=columns(), no_color=not wants_color("auto", sys.stdout))
    table = Table("rule", "severity", "runs", "what it finds", box=SIMPLE_HEAD, padding=(0, 1, 0, 0))
    table.columns[0].no_wrap = True
    styles = {"error": "bold red", "warning": "yellow", "suggestion": "cyan"}
    for rule in listed:
        severity = rule.meta.severity.label
        runs = "yes" if rule.id in chosen else "preview" if rule.meta.status == "preview" else "no"
        table.add_row(Text(rule.id), Text(severity, styles[severity]), runs, Text(rule.meta.summary))
    console.print(table)
    console.print(
        f"{len(listed)} rules, {len([rule for rule in listed if rule.id in chosen])} of them run here. "
        "newslint explain RULE says more."
    )
