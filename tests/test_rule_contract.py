"""What every rule that newslint brings must keep: id, docs, options, message style."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from newslint import plugins
from newslint.rule import Bad, Rule
from newslint.testing import document_of, findings

ROOT = Path(__file__).resolve().parent.parent
LOADED = plugins.load()
RULES = [pytest.param(rule, id=rule.id) for rule in LOADED.rules.values()]


@pytest.mark.parametrize("rule", RULES)
def test_id_is_the_address(rule: type[Rule]) -> None:
    family, name = rule.id.split("/")
    assert (ROOT / "rules" / family / f"{name.replace('-', '_')}.py").is_file()


def test_every_file_holds_one_rule() -> None:
    files = {file for file in (ROOT / "rules").glob("*/*.py") if not file.name.startswith("_")}
    ids = {f"{file.parent.name}/{file.stem.replace('_', '-')}" for file in files}
    assert ids == set(LOADED.rules)


@pytest.mark.parametrize("rule", RULES)
def test_rationale_says_what_is_not_flagged_and_on_what_it_rests(rule: type[Rule]) -> None:
    rationale = rule.rationale()
    assert "Not flagged" in rationale
    assert "Sources:" in rationale


@pytest.mark.parametrize("rule", RULES)
def test_meta(rule: type[Rule]) -> None:
    meta = rule.meta
    assert re.fullmatch(r"[^.\n]{8,90}", meta.summary)
    assert meta.summary[0].islower() or meta.summary.split()[0].isupper() or not meta.summary[0].isalpha()
    assert meta.status in {"preview", "optional", "stable", "deprecated"}
    assert re.fullmatch(r"\d+\.\d+", meta.since)


@pytest.mark.parametrize("rule", RULES)
def test_options_have_a_type_a_default_and_help(rule: type[Rule]) -> None:
    for option in rule.options():
        assert option.help
        assert not option.help.endswith(".")
        kind = getattr(option.type, "__origin__", option.type)
        assert isinstance(option.default, kind)


@pytest.mark.parametrize("rule", RULES)
def test_message_is_one_sentence_that_names_the_words(rule: type[Rule]) -> None:
    for example in rule.examples:
        if not isinstance(example, Bad):
            continue
        document, _ = document_of(example)
        for found in findings([rule(None, **example.options)], document):
            assert re.fullmatch(r"[A-Z“‘0-9].*[.?]”?", found.message), found.message
            assert "“" in found.message or "‘" in found.message, found.message
            assert len(found.message) < 280
