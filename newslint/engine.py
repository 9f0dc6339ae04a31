"""Runs rules over one document. No I/O, no formats, no knowledge of any single rule."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from newslint.document import Document
from newslint.finding import Finding
from newslint.record import NamedTuple
from newslint.rule import Context, Rule, Unavailable


class Outcome(NamedTuple):
    """What the rules say of a document: findings in the order of the text, rules skipped and rules that crashed."""

    findings: tuple[Finding, ...]
    skipped: tuple[tuple[str, str], ...]
    errors: tuple[str, ...]


def lint(
    document: Document,
    rules: Iterable[Rule],
    analyses: Mapping[type, Callable[[Context], object]],
) -> Outcome:
    """Runs each rule on the document. A rule that raises costs its own findings and no others."""
    context = Context(document, analyses)
    findings: list[Finding] = []
    skipped: list[tuple[str, str]] = []
    errors: list[str] = []
    for rule in rules:
        try:
            found = list(rule.check(context))
        except Unavailable as reason:
            skipped.append((rule.id, str(reason)))
        except Exception as crash:  # a third party's rule may raise anything; it must not cost the other findings
            errors.append(f"{rule.id} crashed: {type(crash).__name__}: {crash}; report it to its author")
        else:
            findings += found
    return Outcome(tuple(sorted(set(findings), key=_order)), tuple(skipped), tuple(errors))


def _order(finding: Finding) -> tuple[int, int, str, str]:
    return (*finding.span, finding.rule, finding.message)
