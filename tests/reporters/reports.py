"""Reports made for the tests of the reporters."""

from __future__ import annotations

from pathlib import PurePath

from newslint.finding import Edit, Finding, Fix, Related, Safety, Severity
from newslint.readers.text import from_text
from newslint.reporter import FileReport, Report, Suppressed
from newslint.span import Span

TRICKY = (
    "Bridge & <tolls> 👩\u200d👧\r\n\r\nThe e\u0301tat “said” so 😀 and [so] | on.\r\n\r\n"
    "שלום \u202eevil\u202c WOW ]]> end.\r\n"
)


def finding(
    source: str,
    words: str,
    severity: Severity = Severity.ERROR,
    *,
    rule: str = "house/shouting",
    message: str = "",
    fix: bool = False,
    related: str = "",
) -> Finding:
    """A finding at the first place of some words."""
    start = source.index(words)
    span = Span(start, start + len(words))
    place = Span(source.index(related), source.index(related) + len(related))
    return Finding(
        rule,
        severity,
        span,
        message or f"“{words}” shouts; take it out.",
        (Related(place, "said here"),) if related else (),
        Fix("Take it out", (Edit(span, ""),), Safety.SAFE) if fix else None,
    )


def file(path: str, source: str, *findings: Finding, **more: object) -> FileReport:
    """A file with findings."""
    return FileReport(path, from_text(PurePath(path), source), findings, **more)  # type: ignore[arg-type]


def tricky() -> Report:
    """Emoji, combining marks, carriage returns, right-to-left text, markup, a waiver, and a file that failed."""
    waived = Suppressed(finding(TRICKY, "Bridge", Severity.WARNING, rule="house/paper-name"), "the desk agreed")
    return Report(
        (
            file(
                "drafts/a b&'\".txt",
                TRICKY,
                finding(TRICKY, "“said”", Severity.WARNING, rule="house/paper-name", related="Bridge"),
                finding(TRICKY, "so 😀 and", Severity.SUGGESTION, rule="house/weak"),
                finding(TRICKY, "WOW", fix=True, message="“\x1b[31mWOW\u202e ]]> & <b>” shouts: take it out, 100%."),
                suppressed=(waived,),
            ),
            FileReport("drafts/gone.txt", errors=("there is no such file or folder; check the path",)),
            FileReport("drafts/clean.txt"),
        ),
        seconds=0.25,
    )
