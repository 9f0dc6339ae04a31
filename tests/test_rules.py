"""Every rule is tested from its own examples, alone and with all others on."""

from __future__ import annotations

import pytest

from newslint import plugins
from newslint.rule import Bad, Good, Rule
from newslint.testing import assert_example, assert_examples

RULES = list(plugins.load().rules.values())
CASES = [
    pytest.param(rule, example, id=f"{rule.id}-{number}")
    for rule in RULES
    for number, example in enumerate(rule.examples)
]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_has_enough_examples(rule: type[Rule]) -> None:
    assert_examples(rule)


@pytest.mark.parametrize(("rule", "example"), CASES)
def test_example_with_all_rules_on(rule: type[Rule], example: Bad | Good) -> None:
    assert_example(rule, example, [other() for other in RULES if other is not rule])
