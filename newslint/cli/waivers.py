"""List every waiver in the drafts, with its reason, and its age in days and its author from git."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator

from newslint.cli import sheets
from newslint.cli.options import input_of, resolver_of
from newslint.cli.terminal import say
from newslint.document import Document
from newslint.record import NamedTuple
from newslint.run import Drafts, Run
from newslint.sheets.model import Column, Sheet
from newslint.visible import count

_DAY = 86_400
_NOT_YET = "0" * 40
"""What git calls the commit of a line that is in none."""
_COLUMNS = (
    Column("line"),
    Column("what"),
    Column("rules", weight=2),
    Column("reason", weight=3),
    Column("author"),
    Column("days"),
)


class Waiver(NamedTuple):
    """A waiver in a draft. `author` and `days` are empty where git does not know the line."""

    path: str
    line: int
    action: str
    rules: tuple[str, ...]
    reason: str
    author: str = ""
    days: int | None = None


class Commit(NamedTuple):
    """Who wrote a line, and when, in seconds since 1970."""

    author: str
    time: int


def add_arguments(parser: ArgumentParser) -> None:
    sheets.add_arguments(parser)


def run(options: Namespace) -> int:
    drafts = Drafts(Run(resolver_of(options)), input_of(options), say)
    listed = [(document, list(_waivers(shown, document))) for shown, document, _ in drafts if document.directives]
    found = [waiver for _, waivers in listed for waiver in waivers]
    if options.output_format == "json":
        import json

        sys.stdout.write(json.dumps([one._asdict() for one in found], ensure_ascii=False, indent=1) + "\n")
    else:
        sheets.write_sheets(options, "Waivers", [_sheet(*one) for one in listed if one[1]])
    if options.output_format == "table":
        sys.stdout.write(f"{count(len(found), 'waiver')}, {_without_reason(found) or 'none'} without a reason\n")
    return 2 if drafts.failed else 0


def _waivers(shown: str, document: Document) -> Iterator[Waiver]:
    """The waivers of a draft, as it lists them."""
    waiving = [directive for directive in document.directives if directive.action != "on"]
    lines = [document.lines.position(directive.span.start).line for directive in waiving]
    written = _blame(str(document.path), sorted(set(lines)))
    now = time.time()
    for directive, line in zip(waiving, lines, strict=True):
        waiver = Waiver(shown, line, directive.action, directive.rules or ("ALL",), directive.reason.strip())
        commit = written.get(line)
        if commit:
            waiver = waiver._replace(author=commit.author, days=max(0, int((now - commit.time) // _DAY)))
        yield waiver


def _blame(path: str, lines: list[int]) -> dict[int, Commit]:
    """Who wrote each line of a file; without the lines that are in no commit, none where git does not know the file."""
    folder, name = os.path.split(os.path.abspath(path))
    ranges = [f"-L{line},{line}" for line in lines]
    try:
        done = subprocess.run(["git", "-C", folder, "blame", "--porcelain", *ranges, "--", name], capture_output=True)
    except OSError:
        return {}
    return _parsed(done.stdout.decode("utf-8", "replace")) if lines and not done.returncode else {}


def _parsed(porcelain: str) -> dict[int, Commit]:
    """Git tells of a commit at its first line only; a line's own text comes last, after a tab."""
    commits: dict[str, Commit] = {}
    written: dict[int, Commit] = {}
    told: dict[str, str] = {}
    head: list[str] = []
    for row in porcelain.split("\n"):
        if row.startswith("\t"):
            name, line = head[0], int(head[2])
            if "author" in told:
                commits[name] = Commit(told["author"], int(told["author-time"]))
            if name != _NOT_YET:
                written[line] = commits[name]
            head, told = [], {}
        elif head:
            key, _, value = row.partition(" ")
            told[key] = value
        else:
            head = row.split(" ")
    return written


def _sheet(document: Document, waivers: list[Waiver]) -> Sheet:
    bare = _without_reason(waivers)
    remarks = (f"{count(bare, 'waiver')} without a reason.",) if bare else ()
    rows = tuple(
        (
            str(one.line),
            one.action,
            ", ".join(one.rules),
            one.reason or "none",
            one.author,
            "" if one.days is None else str(one.days),
        )
        for one in waivers
    )
    title = document.text_of(document.headlines[0].span) if document.headlines else ""
    return Sheet(waivers[0].path, title, remarks, _COLUMNS, rows)


def _without_reason(waivers: list[Waiver]) -> int:
    return sum(not one.reason for one in waivers)
