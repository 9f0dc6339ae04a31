"""Tests rules from their own examples. Public: third parties test theirs with it.

from newslint.testing import assert_examples

def test_my_rule() -> None:
    assert_examples(MyRule)
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import PurePath

from newslint import engine, fixes, plugins
from newslint.document import Document
from newslint.finding import Finding, Safety
from newslint.rule import Bad, Good, Rule

OPENING, CLOSING = "⟪", "⟫"


def document_of(example: Bad | Good) -> tuple[Document, list[tuple[int, int]]]:
    """The draft of an example without its marks, and the spans (source offsets) that the marks enclosed.

    An example in plain text without a headline becomes a draft that begins with a blank line.
    """
    text = example.text
    if PurePath(example.path).suffix == ".txt":
        text = f"{example.headline}\n\n{text}\n"
    plain, spans = _take_marks(text)
    document = plugins.load().read(PurePath(example.path), plain.encode())
    if document is None:
        raise AssertionError(f"no reader takes {example.path}")
    return document, spans


def _take_marks(text: str) -> tuple[str, list[tuple[int, int]]]:
    opened: list[int] = []
    spans: list[tuple[int, int]] = []
    plain: list[str] = []
    offset = 0
    for piece in re.split(f"([{OPENING}{CLOSING}])", text):
        if piece == OPENING:
            opened.append(offset)
        elif piece == CLOSING:
            spans.append((opened.pop(), offset))
        else:
            plain.append(piece)
            offset += len(piece)
    if opened:
        raise AssertionError(f"a {OPENING} is never closed in {text!r}")
    return "".join(plain), sorted(spans)


def findings(rules: Iterable[Rule], document: Document) -> list[Finding]:
    """What the rules say of the document; raises `AssertionError` where one crashes or is skipped."""
    outcome = engine.lint(document, rules, plugins.load().analyses)
    if outcome.errors or outcome.skipped:
        raise AssertionError(f"{outcome.errors} {outcome.skipped}")
    return list(outcome.findings)


def _build(rule: type[Rule], example: Bad | Good) -> Rule:
    return rule(None, **example.options)


def assert_example(rule: type[Rule], example: Bad | Good, others: Iterable[Rule] = ()) -> None:
    """Asserts that the rule finds exactly the marked spans of the example, alone or with other rules beside it."""
    document, wanted = document_of(example)
    found = [one for one in findings([_build(rule, example), *others], document) if one.rule == rule.id]
    spans = sorted((one.span.start, one.span.end) for one in found)
    wanted = wanted if isinstance(example, Bad) else []
    if spans != wanted:
        shown = [f"{document.source[start:end]!r} at {start}" for start, end in spans] or ["nothing"]
        marks = [f"{document.source[start:end]!r} at {start}" for start, end in wanted] or ["nothing"]
        raise AssertionError(f"{rule.id} finds {', '.join(shown)}; wanted {', '.join(marks)} in {example.text!r}")
    if isinstance(example, Bad) and example.fixed is not None:
        _assert_fixed(document, found, example)
    if isinstance(example, Bad) and not wanted:
        raise AssertionError(f"a Bad example of {rule.id} marks no span: {example.text!r}")


def _assert_fixed(document: Document, found: list[Finding], example: Bad) -> None:
    mended = fixes.apply(
        document.source, [one.fix for one in found if one.fix and one.fix.safety is not Safety.DISPLAY]
    )
    wanted, _ = document_of(example._replace(text=example.fixed or "", fixed=None))
    if mended.text != wanted.source:
        raise AssertionError(f"fixed, {example.text!r} is {mended.text!r}; wanted {wanted.source!r}")


def assert_examples(rule: type[Rule]) -> None:
    """Asserts all examples of a rule: at least one Bad and two Good."""
    bad = [example for example in rule.examples if isinstance(example, Bad)]
    if not bad or len(rule.examples) - len(bad) < 2:
        raise AssertionError(f"{rule.id} needs at least one Bad and two Good examples")
    for example in rule.examples:
        assert_example(rule, example)
