"""List every waiver in the drafts, with its reason, and its age and author from git."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from newslint.cli.options import add_config, add_paths, input_of, resolver_of
from newslint.cli.terminal import columns, say, wants_color
from newslint.document import Directive, Document
from newslint.run import Drafts, Run
from newslint.visible import count, visible

_DAY = 86_400
_NOBODY = "Not Committed Yet"


class Waiver(NamedTuple):
    """A waiver in a draft. `author` and `days` are empty where git does not know the line."""

    path: str
    line: int
    action: str
    rules: tuple[str, ...]
    reason: str
    author: str = ""
    days: int | None = None


def add_arguments(parser: ArgumentParser) -> None:
    add_paths(parser)
    add_config(parser)
    parser.add_argument("--output-format", choices=("table", "json"), default="table", help="(default: table)")


def run(options: Namespace) -> int:
    drafts = Drafts(Run(resolver_of(options)), input_of(options), say)
    found = [waiver for shown, document, _ in drafts for waiver in _waivers(shown, document)]
    if options.output_format == "json":
        import json

        sys.stdout.write(json.dumps([one._asdict() for one in found], ensure_ascii=False, indent=1) + "\n")
    else:
        _print_table(found)
    return 2 if drafts.failed else 0


def _waivers(shown: str, document: Document) -> Iterator[Waiver]:
    for directive in document.directives:
        if directive.action != "on":
            yield _waiver(shown, document, directive)


def _waiver(shown: str, document: Document, directive: Directive) -> Waiver:
    line = document.lines.position(directive.span.start).line
    author, days = _blame(document.path, line)
    return Waiver(shown, line, directive.action, directive.rules or ("ALL",), directive.reason, author, days)


def _blame(path: object, line: int) -> tuple[str, int | None]:
    """Who wrote a line of a file, and how many days ago."""
    file = Path(str(path))
    words = [
        "git",
        "-C",
        os.path.dirname(file.absolute()),
        "blame",
        "--porcelain",
        "-L",
        f"{line},{line}",
        "--",
        file.name,
    ]
    try:
        done = subprocess.run(words, capture_output=True)
    except OSError:
        return "", None
    rows = dict(row.partition(" ")[::2] for row in done.stdout.decode("utf-8", "replace").splitlines())
    author = rows.get("author", "")
    if done.returncode or not author or author == _NOBODY:
        return "", None
    return author, max(0, int((time.time() - int(rows["author-time"])) // _DAY))


def _print_table(found: list[Waiver]) -> None:
    from rich.box import SIMPLE_HEAD
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    console = Console(highlight=False, width=columns(), no_color=not wants_color("auto", sys.stdout))
    table = Table("where", "what", "rules", "reason", "by", "age", box=SIMPLE_HEAD, padding=(0, 1, 0, 0))
    for one in found:
        age = "" if one.days is None else count(one.days, "day") if one.days else "today"
        cells = (
            f"{one.path}:{one.line}",
            one.action,
            ", ".join(one.rules),
            one.reason or "(none given)",
            one.author,
            age,
        )
        table.add_row(*(Text(visible(cell)) for cell in cells))
    if found:
        console.print(table)
    without = sum(not one.reason.strip() for one in found)
    sys.stdout.write(f"{count(len(found), 'waiver')}, {without or 'none'} without a reason\n")
