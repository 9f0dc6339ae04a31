from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePath

from newslint.document import Anchor, Document, Prose
from newslint.engine import lint
from newslint.finding import Finding, Severity
from newslint.rule import Context, Meta, Rule, Unavailable

META = Meta(summary="for the test", severity=Severity.WARNING, since="0")


class Letters(Rule):
    id = "test/letters"
    meta = META

    def check(self, context: Context) -> Iterator[Finding]:
        for offset, letter in enumerate(context.document.text):
            if letter == "x":
                yield self.finding(context, (offset, offset + 1), "x")


class Crashes(Rule):
    id = "test/crashes"
    meta = META

    def check(self, context: Context) -> Iterator[Finding]:
        yield self.finding(context, (0, 1), "before the crash")
        raise RuntimeError("boom")


class Weather:
    """The result of an analysis."""


class NeedsWeather(Rule):
    id = "test/needs-weather"
    meta = META

    def check(self, context: Context) -> Iterator[Finding]:
        context.get(Weather)
        yield self.finding(context, (0, 1), "weather")


def document(text: str) -> Document:
    return Document(PurePath("a.txt"), text, Prose(text, (Anchor(0, len(text), 0, len(text)),)), ())


def test_findings_come_in_the_order_of_the_text() -> None:
    assert [one.span.start for one in lint(document("axbx"), [Letters()], {}).findings] == [1, 3]


def test_a_rule_that_crashes_costs_no_other_findings() -> None:
    outcome = lint(document("x"), [Crashes(), Letters()], {})
    assert [one.rule for one in outcome.findings] == ["test/letters"]
    assert outcome.errors == ("test/crashes crashed: RuntimeError: boom; report it to its author",)


def test_an_analysis_that_is_unavailable_skips_the_rules_that_need_it() -> None:
    def analyse(context: Context) -> Weather:
        raise Unavailable("no barometer found")

    outcome = lint(document("x"), [NeedsWeather(), Letters()], {Weather: analyse})
    assert outcome.skipped == (("test/needs-weather", "no barometer found"),)
    assert [one.rule for one in outcome.findings] == ["test/letters"]


def test_an_analysis_that_nobody_provides_is_named() -> None:
    outcome = lint(document("x"), [NeedsWeather()], {})
    assert outcome.skipped == (("test/needs-weather", "no plug-in provides the analysis Weather"),)


def test_an_analysis_is_worked_out_once() -> None:
    calls = []

    def analyse(context: Context) -> Weather:
        calls.append(context)
        return Weather()

    lint(document("x"), [NeedsWeather(), NeedsWeather()], {Weather: analyse})
    assert len(calls) == 1


def test_a_severity_that_is_configured_wins_over_the_rules_own() -> None:
    [found] = lint(document("x"), [Letters(Severity.ERROR)], {}).findings
    assert found.severity is Severity.ERROR
