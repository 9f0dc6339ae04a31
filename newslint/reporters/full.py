"""`full`: each finding with the sentence it is about, its words underlined, for people at a terminal."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.document import Document
from newslint.finding import Finding, Severity
from newslint.reporter import Report, Style
from newslint.reporters._excerpt import excerpt
from newslint.reporters._help import help_of
from newslint.reporters._summary import summary
from newslint.span import Span
from newslint.visible import no_command, visible, width

_COLORS = {Severity.ERROR: "1;31", Severity.WARNING: "1;33", Severity.SUGGESTION: "1;36"}
_BOLD, _DIM = "1", "2"


def render(report: Report, style: Style) -> Iterator[str]:
    for file, finding in report.findings():
        if file.document:
            yield from _finding(file.path, file.document, finding, style)
    yield from summary(report, style)


def _finding(path: str, document: Document, finding: Finding, style: Style) -> Iterator[str]:
    place = document.lines.position(finding.span.start)
    color = _COLORS[finding.severity]
    where = no_command(f"{visible(path)}:{place.line}:{place.column}")
    yield f"{_paint(where, _BOLD, style)}  {_paint(finding.severity.label, color, style)}  {visible(finding.rule)}\n"
    yield no_command(f"  {visible(finding.message)}\n")
    yield from _place(document, finding.span, color, style)
    for related in finding.related:
        line = document.lines.position(related.span.start).line
        yield f"  {visible(related.message)} (line {line})\n"
        yield from _place(document, related.span, _BOLD, style)
    yield f"  {_paint(_help(finding), _DIM, style)}\n\n"


def _help(finding: Finding) -> str:
    remedy = f"fix: {visible(finding.fix.title)} · " if finding.fix else ""
    return f"{remedy}help: {visible(help_of(finding.rule))}"


def _place(document: Document, span: Span, color: str, style: Style) -> Iterator[str]:
    """The sentence and the line of carets under it."""
    gutter = f"{document.lines.position(span.start).line:>6} │ "
    part = excerpt(document.source, span, style.width - len(gutter) - 1, lines_are_paragraphs=document.markup == "text")
    line = f"{_paint(gutter, _DIM, style)}{part.before}{_paint(part.words, color, style)}{part.after}"
    yield f"{no_command(line)}\n"
    carets = "^" * max(1, width(part.words))
    yield f"{_paint(' ' * 7 + '│ ', _DIM, style)}{' ' * part.offset}{_paint(carets, color, style)}\n"


def _paint(text: str, color: str, style: Style) -> str:
    return f"\x1b[{color}m{text}\x1b[0m" if style.color and text else text
