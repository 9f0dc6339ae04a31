"""Who says what in a draft: every attribution with its source, the words that report it, and what is said."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from pathlib import PurePath

from newslint.analysis import Attribution, Attributions
from newslint.cli.options import add_config, add_paths, input_of, resolver_of
from newslint.cli.terminal import say
from newslint.document import Document
from newslint.rule import Context, Unavailable
from newslint.run import Drafts, Run
from newslint.span import Span


def add_arguments(parser: ArgumentParser) -> None:
    add_paths(parser)
    add_config(parser)
    parser.add_argument(
        "--output-format", choices=("table", "json"), default="table", help="a table for people or JSON for programs"
    )


def run(options: Namespace) -> int:
    drafts = Drafts(Run(resolver_of(options)), input_of(options), say)
    rows = list(_attributions(drafts))
    if options.output_format == "json":
        import json

        found = [
            {"path": shown, "attributions": [_row(document, one) for one in said]} for shown, document, said in rows
        ]
        sys.stdout.write(json.dumps(found, ensure_ascii=False) + "\n")
    else:
        _print_tables(rows)
    return 2 if drafts.failed else 0


def _attributions(drafts: Drafts) -> Iterator[tuple[str, Document, list[Attribution]]]:
    for shown, document, analyses in drafts:
        try:
            yield shown, document, list(Context(document, analyses).get(Attributions))
        except Unavailable as reason:
            say(f"{shown}: {reason}")


def _row(document: Document, one: Attribution) -> dict[str, object]:
    source = one.source
    return {
        "source": source
        and {
            **_place(document, source.span),
            "kind": source.kind.value,
            "resolved": source.resolved,
            "key": source.key,
        },
        "cue": one.cue and _place(document, one.cue),
        "content": [list(document.to_source(span)) for span in one.content],
        "quoted": one.is_quoted,
        "kind": one.kind.value,
        "carried": one.carried,
    }


def _place(document: Document, span: Span) -> dict[str, object]:
    start, end = document.to_source(span)
    return {"start": start, "end": end, "text": document.source[start:end]}


def _print_tables(rows: list[tuple[str, Document, list[Attribution]]]) -> None:
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    from newslint.visible import visible

    console = Console(highlight=False)
    for shown, document, said in rows:
        table = Table(title=Text(visible(PurePath(shown).as_posix())), title_justify="left", expand=True)
        for heading, ratio in (("line", None), ("source", 3), ("kind", None), ("cue", 2), ("what is said", 8)):
            table.add_column(heading, ratio=ratio, overflow="fold")
        for one in said:
            table.add_row(*(Text(visible(cell)) for cell in _cells(document, one)))
        console.print(table)


def _cells(document: Document, one: Attribution) -> tuple[str, ...]:
    first = min((span.start for span in (one.content or (one.cue,)) if span), default=0)
    line = document.lines.position(document.to_source(Span(first, first)).start).line
    source = one.source.resolved or one.source.text if one.source else "nobody"
    return (
        str(line),
        source,
        one.source.kind.value if one.source else "",
        document.text_of(one.cue) if one.cue else "",
        " … ".join(" ".join(document.text_of(span).split()) for span in one.content),
    )
