"""Waivers in a draft: what they take out, and what is said of those that do nothing."""

from __future__ import annotations

import re
from pathlib import PurePath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint import engine, suppress
from newslint.document import Directive, Document
from newslint.finding import Finding
from newslint.readers.text import from_text
from newslint.rule import Rule
from newslint.span import Span
from tests.cli.house_rules import NeedsJava, PaperName, Shouting, Weak

KNOWN: dict[str, type[Rule]] = {
    **{rule.id: rule for rule in (Shouting, PaperName, Weak, NeedsJava)},
    **suppress.RULES,
}
COMMENT = re.compile(r"<!-- (ignore|off|on|file) ?([\w/, -]*?)(?:: ([^>]*?))? -->")


def _document(source: str) -> Document:
    """A plain-text draft in which comments are directives and no prose."""
    blank = COMMENT.sub(lambda comment: " " * len(comment.group()), source)
    read = from_text(PurePath("a.txt"), blank)
    directives = tuple(
        Directive(found[1], tuple(re.findall(r"[\w/-]+", found[2])), found[3] or "", Span(*found.span()))  # type: ignore[arg-type]
        for found in COMMENT.finditer(source)
    )
    return Document(read.path, source, read.prose, read.blocks, directives=directives)


def _lint(source: str, *off: str) -> suppress.Outcome:
    document = _document(source)
    rules = {name: rule() for name, rule in KNOWN.items() if name not in off}
    outcome = engine.lint(document, [rule for name, rule in rules.items() if name not in suppress.RULES], {})
    return suppress.apply(document, outcome.findings, rules, KNOWN)


def _lines(source: str, findings: tuple[Finding, ...]) -> list[str]:
    return [f"{source.count(chr(10), 0, one.span.start) + 1} {one.rule.split('/')[1]}" for one in findings]


@pytest.mark.parametrize(
    ("source", "kept"),
    [
        ("H\n\nWOW. <!-- ignore house/shouting: fun -->\n\nWOW.\n", ["5 shouting"]),
        ("H\n\n<!-- ignore house/shouting: fun -->\nWOW.\n\nWOW.\n", ["6 shouting"]),
        ("H\n\n<!-- ignore house/shouting: fun -->\n\n\nWOW.\n\nWOW.\n", ["8 shouting"]),
        ("H\n\nWOW, said the Echo. <!-- ignore house: fun -->\n", []),
        ("H\n\nWOW, said the Echo. <!-- ignore ALL: fun -->\n", []),
        ("H\n\nWOW, said the Echo. <!-- ignore: fun -->\n", []),
        ("H\n\nWOW, said the Echo. <!-- ignore house/shouting, house/paper-name: fun -->\n", []),
        (
            "H\n\n<!-- off house/shouting: fun -->\n\nWOW.\n\nthe Echo WOW.\n\n<!-- on -->\n\nWOW.\n",
            ["7 paper-name", "11 shouting"],
        ),
        ("H\n\n<!-- off: fun -->\n\nWOW.\n\n<!-- on house/shouting -->\n\nWOW.\n", ["7 unused-suppression"]),
        ("H\n\n<!-- off house/shouting: fun -->\n\nWOW.\n\n<!-- on house -->\n\nWOW.\n", ["9 shouting"]),
        ("H\n\nWOW.\n\n<!-- off: fun -->\n\nWOW.\n\nWOW.\n", ["3 shouting"]),
        ("<!-- file house/shouting: fun -->\n\nWOW.\n\nWOW.\n", []),
    ],
)
def test_what_is_taken_out(source: str, kept: list[str]) -> None:
    outcome = _lint(source, suppress.SuppressionReason.id)
    assert _lines(source, outcome.kept) == kept
    assert all(one.reason == "fun" for one in outcome.suppressed)


@pytest.mark.parametrize(
    ("source", "says"),
    [
        (
            "H\n\nFine. <!-- ignore house/shouting: fun -->\n",
            "Nothing here needs the waiver of “house/shouting”; take it",
        ),
        ("H\n\nWOW. <!-- ignore house/shouting, house/weak: fun -->\n", "“house/weak”; take that name out"),
        ("H\n\nWOW. <!-- ignore house/shoutin: fun -->\n", "There is no rule “house/shoutin”"),
        ("H\n\nFine. <!-- ignore house: fun -->\n", "Nothing here needs the waiver of “house”"),
        ("H\n\nFine. <!-- off: fun -->\n", "Nothing here needs the waiver of “ALL”"),
        ("H\n\nFine. <!-- on -->\n", "Nothing is off here"),
        ("<!-- file: fun -->\n\nWOW. <!-- ignore: a --> <!-- ignore: b -->\n", "waiver of “ALL”"),
    ],
)
def test_idle_waivers_are_reported(source: str, says: str) -> None:
    idle = [one for one in _lint(source).kept if one.rule == suppress.UnusedSuppression.id]
    assert says in idle[0].message
    assert source[idle[0].span.start : idle[0].span.end].startswith("<!--")


def test_a_waiver_of_a_rule_that_did_not_run_is_not_idle() -> None:
    source = "H\n\nFine. <!-- ignore house/shouting: fun --> <!-- ignore house: fun -->\n"
    assert _lint(source, "house/shouting").kept == ()


def test_missing_reasons_are_reported_only_where_the_house_says_so() -> None:
    source = "H\n\nWOW. <!-- ignore house/shouting -->\n"
    assert [one.rule for one in _lint(source).kept] == [suppress.SuppressionReason.id]
    assert _lint(source, suppress.SuppressionReason.id).kept == ()


SENTENCES = st.lists(st.sampled_from(["WOW.", "Fine.", "the Echo.", "It is very long."]), min_size=1, max_size=8)


@given(SENTENCES, st.data())
def test_a_waiver_removes_exactly_one_finding(sentences: list[str], data: st.DataObject) -> None:
    before = "H\n\n" + "\n\n".join(sentences) + "\n"
    found = _lint(before).kept
    if not found:
        return
    victim = data.draw(st.sampled_from(found))
    line = before.count("\n", 0, victim.span.start)
    lines = before.split("\n")
    if data.draw(st.booleans()):
        lines[line] += f" <!-- ignore {victim.rule}: fun -->"
    else:
        lines.insert(line, f"<!-- ignore {victim.rule}: fun -->")
    after = _lint("\n".join(lines))
    assert len(after.suppressed) == 1
    assert after.suppressed[0].finding.rule == victim.rule
    assert sorted(one.rule for one in after.kept) == sorted(one.rule for one in found if one is not victim)


@given(st.lists(st.sampled_from(["<!-- ignore: a -->", "<!-- off: a -->", "<!-- on -->", "WOW.", "\n", "\n\n", "x"])))
def test_nothing_is_lost(pieces: list[str]) -> None:
    source = " ".join(["H\n\n", *pieces])
    outcome = _lint(source)
    about_text = [one for one in outcome.kept if one.rule not in suppress.RULES]
    assert len(about_text) + len(outcome.suppressed) == source.count("WOW")


def test_each_of_many_waivers_takes_its_finding() -> None:
    outcome = _lint("H\n\n" + "WOW.\n\n<!-- ignore house/shouting: fun -->\n" * 100 + "WOW.")
    assert len(outcome.suppressed) == 100
    assert [one.rule for one in outcome.kept] == ["house/shouting"]
