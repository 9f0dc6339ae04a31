"""`html`: one page with the articles marked up, the reasons beside them, filters and a summary.

The page is self-contained, works on a phone and on paper, and runs nothing that comes from a draft: every word of a
draft is escaped, and a content security policy allows the page's own style and script alone.
"""

from __future__ import annotations

import base64
import hashlib
from collections import Counter
from collections.abc import Iterator
from html import escape
from itertools import pairwise
from pathlib import Path

from newslint.document import Document
from newslint.finding import Finding, Severity
from newslint.reporter import FileReport, Report, Style
from newslint.reporters._help import help_of
from newslint.reporters._summary import summary
from newslint.visible import visible

_PAGE = Path(__file__).parent / "page"
_TOP = 15
"""How many bars a chart has."""
_SEVERITIES = (Severity.ERROR, Severity.WARNING, Severity.SUGGESTION)


def render(report: Report, style: Style) -> Iterator[str]:
    css = (_PAGE / "page.css").read_text(encoding="utf-8")
    script = (_PAGE / "page.js").read_text(encoding="utf-8")
    policy = f"default-src 'none'; style-src '{_digest(css)}'; script-src '{_digest(script)}'"
    yield (
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>newslint report</title>\n<style>{css}</style>\n</head>\n<body>\n<header>\n<h1>newslint</h1>\n"
    )
    last = "".join(summary(report, style._replace(quiet=False))).strip()
    yield f"<p>{_text(last)}</p>\n</header>\n<main>\n"
    yield from _troubles(report)
    if any(file.findings for file in report.files):
        yield from _filters(report)
        yield from _charts(report)
        for number, file in enumerate(report.files):
            if file.document and file.findings:
                yield from _article(number, file, file.document)
    else:
        yield "<p>Nothing to report.</p>\n"
    yield f"</main>\n<script>{script}</script>\n</body>\n</html>\n"


def _digest(text: str) -> str:
    return f"sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}"


def _text(text: str) -> str:
    """Words of a draft, on one line, harmless in HTML and in an attribute."""
    return escape(visible(text))


def _troubles(report: Report) -> Iterator[str]:
    troubles = [*report.errors, *(f"{file.path}: {error}" for file in report.files for error in file.errors)]
    if troubles:
        rows = "".join(f"<li>{_text(trouble)}</li>\n" for trouble in troubles)
        yield f'<section class="trouble">\n<h2>What did not work</h2>\n<ul>\n{rows}</ul>\n</section>\n'


def _filters(report: Report) -> Iterator[str]:
    severities = Counter(finding.severity.label for _, finding in report.findings())
    families = Counter(_family(finding) for _, finding in report.findings())
    yield '<form class="filters">\n'
    for legend, name, values in (
        ("Severity", "severity", [(one.label, severities[one.label]) for one in _SEVERITIES]),
        ("Family", "family", sorted(families.items())),
    ):
        boxes = "".join(_box(name, value, count) for value, count in values if count)
        yield f"<fieldset>\n<legend>{legend}</legend>\n{boxes}</fieldset>\n"
    yield '<fieldset>\n<legend>File</legend>\n<input type="search" name="file" placeholder="part of its name">\n'
    yield "</fieldset>\n</form>\n"


def _box(name: str, value: str, count: int) -> str:
    box = f'<input type="checkbox" name="{name}" value="{_text(value)}" checked>'
    return f"<label>{box} {_text(value)} ({count})</label>\n"


def _charts(report: Report) -> Iterator[str]:
    rules = Counter(finding.rule for _, finding in report.findings())
    files = Counter({file.path: len(file.findings) for file in report.files if file.findings})
    links = {file.path: f"#f{number}" for number, file in enumerate(report.files)}
    yield '<section class="charts">\n'
    yield from _chart("By rule", rules, {})
    yield from _chart("By file", files, links)
    yield "</section>\n"


def _chart(heading: str, counts: Counter[str], links: dict[str, str]) -> Iterator[str]:
    most = max(counts.values())
    yield f"<div>\n<h2>{heading}</h2>\n<table>\n"
    for name, count in counts.most_common(_TOP):
        label = f'<a href="{links[name]}">{_text(name)}</a>' if name in links else _text(name)
        bar = f'<meter min="0" max="{most}" value="{count}">{count}</meter>'
        yield f'<tr><th scope="row">{label}</th><td>{bar}</td><td>{count}</td></tr>\n'
    if len(counts) > _TOP:
        yield f'<tr><th scope="row">{len(counts) - _TOP} more</th><td></td><td></td></tr>\n'
    yield "</table>\n</div>\n"


def _article(number: int, file: FileReport, document: Document) -> Iterator[str]:
    findings = sorted(file.findings, key=lambda finding: (finding.span, finding.rule))
    yield f'<article id="f{number}" data-file="{_text(file.path.lower())}">\n<h2>{_text(file.path)}</h2>\n'
    yield '<div class="draft">\n<div class="text">'
    yield from _marked(number, document.source, findings)
    yield '</div>\n<ol class="notes">\n'
    for index, finding in enumerate(findings):
        yield from _note(f"f{number}n{index}", document, finding)
    yield "</ol>\n</div>\n</article>\n"


def _marked(number: int, source: str, findings: list[Finding]) -> Iterator[str]:
    """The draft with every finding's words in a mark; where findings overlap, each stretch names all of them."""
    bounds = sorted({0, len(source), *(bound for finding in findings for bound in finding.span)})
    waiting = list(enumerate(findings))[::-1]
    inside: list[tuple[int, Finding]] = []
    for start, end in pairwise(bounds):
        inside = [one for one in inside if one[1].span.end > start]
        while waiting and waiting[-1][1].span.start <= start:
            one = waiting.pop()
            if one[1].span.end > start:
                inside.append(one)
        yield _stretch(number, source[start:end], inside)


def _stretch(number: int, words: str, inside: list[tuple[int, Finding]]) -> str:
    lines = "\n".join(_text(line) for line in words.replace("\r\n", "\n").replace("\r", "\n").split("\n"))
    if not inside:
        return lines
    worst = max(finding.severity for _, finding in inside)
    targets = " ".join(f"f{number}n{index}" for index, _ in inside)
    return f'<mark class="{worst.label}" data-notes="{targets}">{lines}</mark>'


def _note(name: str, document: Document, finding: Finding) -> Iterator[str]:
    line = document.lines.position(finding.span.start).line
    severity = finding.severity.label
    yield f'<li id="{name}" class="{severity}" data-severity="{severity}" data-family="{_text(_family(finding))}">\n'
    yield f"<p>{_text(finding.message)}</p>\n"
    for related in finding.related:
        where = document.lines.position(related.span.start).line
        words = " ".join(document.source[related.span.start : related.span.end].split())[:300]
        yield f'<p class="related">{_text(related.message)}, line {where}: “{_text(words)}”</p>\n'
    yield f'<p class="rule">line {line} · {severity} · <code>{_text(help_of(finding.rule))}</code></p>\n</li>\n'


def _family(finding: Finding) -> str:
    return finding.rule.split("/")[0]
