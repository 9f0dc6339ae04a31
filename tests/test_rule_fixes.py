"""The fixes of every rule, on its own examples: as the examples say, and done after a few rounds."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from newslint import Bad, Context, Finding, Good, Meta, Rule, Safety, Severity, engine, fixes, plugins
from newslint.document import Document
from newslint.testing import assert_example, document_of

LOADED = plugins.load()
CASES = [
    pytest.param(rule, example, id=f"{rule.id}-{number}")
    for rule in LOADED.rules.values()
    for number, example in enumerate(rule.examples)
    if isinstance(example, Bad)
]
ROUNDS = 5


def _mended(rule: Rule, document: Document) -> str:
    found = engine.lint(document, [rule], LOADED.analyses).findings
    allowed = [one.fix for one in found if one.fix and one.fix.safety is not Safety.DISPLAY]
    return fixes.apply(document.source, allowed).text


@pytest.mark.parametrize(("rule", "example"), CASES)
def test_fixes_settle(rule: type[Rule], example: Bad) -> None:
    document, _ = document_of(example)
    built = rule(None, **example.options)
    for _ in range(ROUNDS):
        text = _mended(built, document)
        if text == document.source:
            return
        read = LOADED.read(document.path, text.encode())
        assert read is not None
        document = read
    pytest.fail(f"{rule.id} still fixes after {ROUNDS} rounds: {document.source!r}")


class Doubled(Rule):
    """A word that stands twice."""

    id = "house/doubled"
    meta = Meta("a word that stands twice", Severity.WARNING, "1.0")
    examples = (Good("the plan"), Good("a plan"))

    def check(self, context: Context) -> Iterator[Finding]:
        start = context.document.text.find("the the")
        if start >= 0:
            fix = self.fix(context, "Take one out", [((start, start + 4), "")], Safety.SAFE)
            yield self.finding(context, (start, start + 7), "“the the” doubles a word; cut one.", fix=fix)


def test_the_fixed_text_of_an_example_is_checked() -> None:
    assert_example(Doubled, Bad("Read ⟪the the⟫ plan.", fixed="Read the plan."))
    with pytest.raises(AssertionError, match="Read the plan"):
        assert_example(Doubled, Bad("Read ⟪the the⟫ plan.", fixed="Read plan."))
