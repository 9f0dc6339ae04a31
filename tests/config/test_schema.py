"""The JSON Schema says of a configuration what the loader says of it."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest
from jsonschema import Draft7Validator

from newslint import Context, Meta, Rule, Severity, option
from newslint.config import load as loading
from newslint.config.load import load
from newslint.config.model import ConfigError
from newslint.config.options import checked
from newslint.config.schema import schema

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

CHECKED_IN = Path(__file__).parents[2] / "docs" / "newslint.schema.json"


class Length(Rule):
    """Too long."""

    id = "house/length"
    meta = Meta("a headline that is too long", Severity.WARNING, "1.0")
    max_words: int = option(9, "most words of a headline")
    ease: float = option(1.5, "lowest ease")
    strict: bool = option(False, "count the kicker too")
    label: str = option("long", "what to call it")
    allowed: tuple[str, ...] = option((), "words that do not count")

    def check(self, context: Context) -> tuple[()]:
        return ()


KNOWN: dict[str, type[Rule]] = {"house/length": Length}
GOOD = (
    "",
    'select = ["ALL", "house"]\nignore = ["house/length"]\nextend-select = []',
    'fail-on = "warning"\nshow = "suggestion"',
    'exclude = ["archive/**"]\nplugins = ["house_rules.py"]\nbaseline = "held.jsonl"\nrequire-reasons = true',
    "max-size = 1000",
    'max-size = "20 MB"',
    'max-size = "20kb"',
    '[rules."house/length"]\nseverity = "error"\nmax-words = 4\nstrict = true\nlabel = "x"\nallowed = ["a"]',
    '[rules."house/length"]\nease = 2',
    '[[overrides]]\nfiles = ["letters/**"]\nignore = ["house"]\n[overrides.rules."house/length"]\nmax-words = 4',
    '[[overrides]]\nkinds = ["satire"]\nextend-select = ["house/length"]',
)
BAD = (
    'selects = ["house"]',
    'select = "house"',
    'select = ["hose"]',
    'ignore = ["house/lenght"]',
    'fail-on = "fatal"',
    "show = 1",
    "exclude = [1]",
    "max-size = 0",
    'max-size = "0 MB"',
    'max-size = "20 parsecs"',
    "max-size = true",
    'require-reasons = "yes"',
    "baseline = []",
    'rules = ["house/length"]',
    '[rules."house/lenght"]\nseverity = "error"',
    '[rules."house/length"]\nseverity = "fatal"',
    '[rules."house/length"]\nwords = 4',
    '[rules."house/length"]\nmax-words = "4"',
    '[rules."house/length"]\nstrict = 1',
    '[rules."house/length"]\nallowed = "a"',
    '[rules."house/length"]\nallowed = [1]',
    '[[overrides]]\nignore = ["house"]',
    '[[overrides]]\nfiles = ["a"]\nselect = ["house"]',
    '[overrides]\nfiles = ["a"]',
)


def _loads(file: Path) -> bool:
    try:
        settings = load(file)
        assert settings is not None
        checked(settings, KNOWN)
    except ConfigError:
        return False
    return True


@pytest.mark.parametrize(("text", "good"), [*((one, True) for one in GOOD), *((one, False) for one in BAD)])
def test_loader_and_schema_agree(tmp_path: Path, text: str, good: bool) -> None:
    file = tmp_path / "newslint.toml"
    file.write_text(text)
    assert _loads(file) is good
    assert Draft7Validator(schema(KNOWN, closed=True)).is_valid(tomllib.loads(text)) is good


def test_every_setting_is_described_with_its_default() -> None:
    made = schema(KNOWN, closed=True)
    Draft7Validator.check_schema(made)
    assert made["properties"].keys() == {*loading._TOP, "rules", "overrides"}
    assert all(one["description"] for one in made["properties"].values())
    assert made["properties"]["fail-on"]["default"] == "error"
    options = made["definitions"]["rules"]["properties"]["house/length"]["properties"]
    assert options["max-words"] == {"description": "Most words of a headline.", "default": 9, "type": "integer"}
    assert options["severity"]["default"] == "warning"


def test_an_open_schema_lets_the_rules_of_plugins_pass() -> None:
    judge = Draft7Validator(schema(KNOWN, closed=False))
    assert judge.is_valid({"select": ["radio"], "rules": {"radio/jingle": {"severity": "error", "bars": 4}}})
    assert not judge.is_valid({"rules": {"radio/jingle": {"severity": "fatal"}}})
    assert not judge.is_valid({"rules": {"house/length": {"bars": 4}}})


def test_the_schema_in_the_docs_is_one() -> None:
    made = json.loads(CHECKED_IN.read_text(encoding="utf-8"))
    Draft7Validator.check_schema(made)
    assert made["properties"].keys() == {*loading._TOP, "rules", "overrides"}
    assert "attribution/anonymous-source" in made["definitions"]["rules"]["properties"]
