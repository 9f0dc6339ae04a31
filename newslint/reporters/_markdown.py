"""Findings as rows of a Markdown table."""

from __future__ import annotations

from newslint.document import Document
from newslint.finding import Finding
from newslint.visible import no_command, visible

ROW_HEAD = "| where | severity | rule | what |\n|---|---|---|---|\n"


def row(path: str, document: Document, finding: Finding) -> str:
    """A row for a finding."""
    line = document.lines.position(finding.span.start).line
    cells = (f"{path}:{line}", finding.severity.label, finding.rule, finding.message)
    return f"| {' | '.join(map(escaped, cells))} |\n"


def escaped(text: str) -> str:
    """`text` as it is, wherever Markdown would read more into it; a line feed at its end stays."""
    body = text.removesuffix("\n")
    shown = "".join(f"\\{char}" if char in "\\`*_{}[]<>()#+!|~&@$:" else char for char in visible(body))
    return no_command(shown) + text[len(body) :]
