"""What holds for every draft, whatever is in it."""

from __future__ import annotations

from pathlib import PurePath
from random import Random

import pytest
from hypothesis import given, reject, settings
from hypothesis import strategies as st

from newslint import plugins
from newslint.document import Document
from newslint.engine import lint
from newslint.finding import Finding
from newslint.hookspecs import UnreadableError
from newslint.rule import Context

LOADED = plugins.load()
RULES = [rule() for rule in LOADED.rules.values()]
FRAGMENTS = sorted(
    {
        example.text.replace("⟪", "").replace("⟫", "")
        for rule in LOADED.rules.values()
        for example in rule.examples
        if example.path.endswith(".txt")
    }
)
NOISE = st.text(alphabet=st.sampled_from("aZ é“”‘’\"'.,:;-—()[]{}<>&%$0189\n\t\u200b\u202e🙂İ"), max_size=60)
DRAFTS = st.lists(st.one_of(st.sampled_from(FRAGMENTS), NOISE), min_size=1, max_size=6).map("\n\n".join)
UNHURRIED = settings(max_examples=60)


def document(text: str) -> Document:
    try:
        read = LOADED.read(PurePath("draft.txt"), text.encode("utf-8", "replace"))
    except UnreadableError:  # taken for a binary file
        reject()
    assert read is not None
    return read


def findings(text: str) -> list[Finding]:
    outcome = lint(document(text), RULES, LOADED.analyses)
    assert outcome.errors == ()
    return list(outcome.findings)


@given(DRAFTS)
@UNHURRIED
def test_findings_lie_inside_the_source(text: str) -> None:
    draft = document(text)
    for found in findings(text):
        for span in [found.span, *(place.span for place in found.related)]:
            assert 0 <= span.start <= span.end <= len(draft.source)
        for edit in found.fix.edits if found.fix else ():
            assert 0 <= edit.span.start <= edit.span.end <= len(draft.source)


@given(DRAFTS)
@UNHURRIED
def test_linting_twice_gives_the_same(text: str) -> None:
    assert findings(text) == findings(text)


@given(DRAFTS, st.randoms(use_true_random=False))
@UNHURRIED
def test_the_order_of_the_rules_is_irrelevant(text: str, random: Random) -> None:
    shuffled = random.sample(RULES, len(RULES))
    assert lint(document(text), shuffled, LOADED.analyses) == lint(document(text), RULES, LOADED.analyses)


@given(st.text(max_size=200))
@UNHURRIED
@pytest.mark.parametrize("kind", LOADED.analyses, ids=lambda kind: kind.__name__)
def test_no_text_crashes_an_analysis(kind: type, text: str) -> None:
    assert isinstance(Context(document(text), LOADED.analyses).get(kind), kind)


@given(DRAFTS)
@UNHURRIED
def test_messages_are_one_line(text: str) -> None:
    for found in findings(text):
        assert found.message.strip() == found.message != ""
        assert "\n" not in found.message


ABOUT_THE_DRAFT = frozenset(
    "attribution/late-attribution attribution/single-source attribution/first-reference attribution/no-response".split()
)
"""Rules about the draft as a whole; those of the headline and of leftovers compare with all of the body, too."""
NEUTRAL = "The weather in Dunmore stayed mild."


@given(DRAFTS)
@UNHURRIED
def test_an_unrelated_paragraph_changes_nothing(text: str) -> None:
    def local(found: list[Finding]) -> list[Finding]:
        return [
            one
            for one in found
            if one.rule.split("/")[0] in {"attribution", "consistency", "sourcing"} and one.rule not in ABOUT_THE_DRAFT
        ]

    assert local(findings(f"\n{text}\n\n{NEUTRAL}\n")) == local(
        findings(f"\n{text}\n\n{NEUTRAL}\n\n{NEUTRAL[:-1]} again.\n")
    )
