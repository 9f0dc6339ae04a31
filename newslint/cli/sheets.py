"""What the commands that write sheets share: their options, the drafts they look at, and the forms of a sheet."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from newslint.cli.options import add_color, add_config, add_paths, input_of, resolver_of
from newslint.cli.terminal import columns, say, wants_color
from newslint.document import Document
from newslint.record import NamedTuple
from newslint.rule import Context, Unavailable
from newslint.run import Drafts, Run
from newslint.sheets.model import Sheet
from newslint.span import Span

Made = TypeVar("Made")
FORMATS = ("table", "json", "csv", "markdown", "html")


class Look(NamedTuple):
    """A draft under a name for people, with its analyses."""

    shown: str
    context: Context

    @property
    def document(self) -> Document:
        return self.context.document

    @property
    def title(self) -> str:
        """The main headline, "" where there is none."""
        headlines = self.document.headlines
        return self.document.text_of(headlines[0].span) if headlines else ""

    def place(self, span: Span) -> dict[str, object]:
        """A prose span for JSON: source offsets and the words."""
        start, end = self.document.to_source(span)
        return {"start": start, "end": end, "text": self.document.source[start:end]}

    def line(self, span: Span) -> int:
        """The line that a prose span begins on."""
        return self.document.lines.position(self.document.to_source(span).start).line

    def words(self, span: Span) -> str:
        """The words of a prose span on one line."""
        return " ".join(self.document.text_of(span).split())


def add_arguments(parser: ArgumentParser) -> None:
    """Drafts, configuration and form."""
    add_paths(parser)
    add_config(parser)
    add_color(parser)
    parser.add_argument("--output-format", choices=FORMATS, default="table", help="(default: table)")


def write(
    options: Namespace,
    heading: str,
    row: Callable[[Look], dict[str, object]],
    sheet: Callable[[Look], Sheet],
) -> int:
    """Writes what `row` (for JSON) or `sheet` (for people) makes of each draft; returns the exit status."""
    drafts = Drafts(Run(resolver_of(options)), input_of(options), say)
    if options.output_format == "json":
        import json

        made = list(_each(drafts, row))
        sys.stdout.write(json.dumps(made, ensure_ascii=False) + "\n")
    else:
        write_sheets(options, heading, _each(drafts, sheet))
    return 2 if drafts.failed else 0


def _each(drafts: Drafts, make: Callable[[Look], Made]) -> Iterator[Made]:
    for shown, document, analyses in drafts:
        try:
            yield make(Look(shown, Context(document, analyses)))
        except Unavailable as reason:
            drafts.failed = True
            say(f"{shown}: {reason}")


def write_sheets(options: Namespace, heading: str, sheets: Iterable[Sheet]) -> None:
    """Writes sheets in the form that the options ask for, which is not JSON."""
    if options.output_format == "table":
        from newslint.sheets.terminal import show

        show(sheets, columns(), wants_color(options.color, sys.stdout))
        return
    sys.stdout.writelines(_rendered(options.output_format, heading, sheets))


def _rendered(form: str, heading: str, sheets: Iterable[Sheet]) -> Iterable[str]:
    if form == "csv":
        from newslint.sheets import csv

        return csv.render(sheets)
    if form == "markdown":
        from newslint.sheets import markdown

        return markdown.render(sheets)
    from newslint.sheets import html

    return html.render(sheets, heading)
