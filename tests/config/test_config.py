"""The configuration: where it is found, what it may say, and how it complains."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Newslint, desk, newslint

__all__ = ["desk", "newslint"]

HEAD = 'plugins = ["house_rules.py"]\n'


@pytest.mark.parametrize(
    ("text", "line", "says"),
    [
        ('selct = ["house"]', 2, "there is no setting “selct”; did you mean “select”?"),
        ("# a comment\nmax_size = 3", 3, "there is no setting “max_size”; did you mean “max-size”?"),
        ('select = "house"', 2, "“select” must be a list of texts"),
        ("select = [1]", 2, "“select” must be a list of texts"),
        ('select = ["house/shoutin"]', 2, "there is no rule or family “house/shoutin”; did you mean “house/shouting”?"),
        ('ignore = ["huose"]', 2, "there is no rule or family “huose”; did you mean “house"),
        ('fail-on = "eror"', 2, "did you mean “error”?"),
        ("max-size = 0", 2, "“max-size” must be a number of bytes"),
        ('max-size = "10 parsecs"', 2, "“max-size” must be a number of bytes"),
        ("require-reasons = 1", 2, "“require-reasons” must be true or false, not a whole number"),
        ("rules = 3", 2, "“rules” must be a table, not a whole number"),
        ('[rules."house/shoutin"]', 2, "there is no rule “house/shoutin”; did you mean “house/shouting”?"),
        (
            '[rules."house/weak"]\n\nseverty = "error"',
            4,
            "house/weak has no option “severty”; did you mean “severity”?",
        ),
        ('[rules]\n"house/weak" = { severity = "loud" }', 3, "“severity” must be one of error, warning, suggestion"),
        ('[rules."house/paper-name"]\nshort = 3', 3, "“short” of house/paper-name must be a list of texts, not 3"),
        ('[rules."house/paper-name"]\nlimit = true', 3, "“limit” of house/paper-name must be a whole number, not True"),
        ('[overrides]\nfiles = ["a"]', 2, "double brackets"),
        ('[[overrides]]\nfiles = ["a"]\n[[overrides]]\nignore = []', 4, "an override needs “files” or “kinds”"),
        ('[[overrides]]\nfiles = ["a"]\nignor = []', 4, "there is no setting “ignor”; did you mean “ignore”?"),
        ('[[overrides]]\nfiles = ["a"]\nignore = ["nothing"]', 2, "there is no rule or family “nothing”"),
        ("select = [", None, "is not valid TOML"),
    ],
)
def test_mistake_names_file_line_and_nearest_key(
    newslint: Newslint, desk: Path, text: str, line: int | None, says: str
) -> None:
    (desk / "newslint.toml").write_text(f"{HEAD}{text}\n")
    done = newslint("check", "drafts")
    assert done.status == 2
    assert done.err.startswith(f"newslint: newslint.toml:{line}: " if line else "newslint: newslint.toml: ")
    assert says in done.err
    assert done.out == ""
    assert newslint("check", "--isolated", "drafts").status != 2


def test_pyproject(newslint: Newslint, desk: Path) -> None:
    (desk / "newslint.toml").unlink()
    (desk / "pyproject.toml").write_text('[project]\nname = "newslint-desk"\n')
    assert "house" not in newslint("check", "drafts").out
    (desk / "pyproject.toml").write_text(
        '[project]\nname = "desk"\n\n[tool.newslint]\nplugins = ["house_rules.py"]\nselct = []\n'
    )
    assert newslint("check", "drafts").err.startswith("newslint: pyproject.toml:6: there is no setting “selct”")
    (desk / "pyproject.toml").write_text('[tool.newslint]\nplugins = ["house_rules.py"]\nselect = ["house"]\n')
    assert newslint("check", "drafts").status == 1


def test_nearest_file_up_from_each_draft(newslint: Newslint, desk: Path) -> None:
    (desk / "quiet/deep").mkdir(parents=True)
    (desk / "quiet/newslint.toml").write_text('plugins = ["../house_rules.py"]\nselect = ["house/paper-name"]\n')
    (desk / "quiet/deep/a.txt").write_text("Bridge\n\nWOW, said the Echo.\n")
    done = newslint("check", "--output-format", "json", ".")
    assert {row["rule"] for row in json.loads(done.out) if "quiet" in row["path"]} == {"house/paper-name"}
    assert "house/shouting" in done.out


def test_named_file_holds_for_every_draft(newslint: Newslint, desk: Path) -> None:
    (desk / "other.toml").write_text(f'{HEAD}select = ["house/early"]\n')
    assert "house/early" in newslint("check", "--config", "other.toml", "drafts/bridge.txt").out
    assert newslint("check", "--config", "other.toml", "--isolated", "drafts").status == 2


def test_severity_and_options_of_a_rule(newslint: Newslint, desk: Path) -> None:
    (desk / "newslint.toml").write_text(
        f'{HEAD}select = ["house"]\n[rules."house/paper-name"]\nseverity = "error"\nshort = ["the Post"]\n'
    )
    (desk / "drafts/bridge.txt").write_text("Bridge\n\nThe mayor told the Echo and the Post.\n")
    done = newslint("check", "drafts/bridge.txt")
    assert done.out.splitlines()[0].startswith("drafts/bridge.txt:3:29: error house/paper-name")
    assert done.out.count("house/paper-name") == 1


def test_overrides_by_path_and_by_kind(newslint: Newslint, desk: Path) -> None:
    (desk / "newslint.toml").write_text(
        f'{HEAD}select = ["house"]\n[[overrides]]\nfiles = ["drafts/bridge*"]\nignore = ["house/paper-name"]\n'
        'extend-select = ["house/early"]\nrules."house/shouting".severity = "warning"\n'
    )
    done = newslint("check", "drafts/bridge.txt")
    assert "house/paper-name" not in done.out
    assert "warning house/early" in done.out
    assert "warning house/shouting" in done.out
    insisted = newslint("check", "--select", "house/paper-name", "drafts/bridge.txt")
    assert "house/paper-name" in insisted.out


@pytest.mark.parametrize("path", ["opinion/a.txt", "site/opinion/2026/a.txt", "analysis/a.txt"])
def test_opinion_may_judge(newslint: Newslint, desk: Path, path: str) -> None:
    judged = {"sourcing/editorializing", "sourcing/unattributed-motive", "sourcing/unsourced-prediction"}

    def running(*words: str) -> set[str]:
        return set(json.loads(newslint("config", "--isolated", "--output-format", "json", *words).out)["rules"])

    everywhere = running("drafts/a.txt")
    assert running(path) == everywhere - judged - {"sourcing/unsourced-claim"}
    assert running("--kind", "Analysis", "drafts/a.txt") == running(path)
    assert running("opinion.txt") == everywhere


def test_config_says_where_each_setting_came_from(newslint: Newslint, desk: Path) -> None:
    (desk / "newslint.toml").write_text(
        f'{HEAD}\nselect = ["house"]\nmax-size = "2 MB"\n[rules."house/weak"]\nseverity = "error"\n'
    )
    done = newslint("config", "drafts")
    assert done.status == 0
    rows = {line.split("  ")[1].strip(): line.split()[-1] for line in done.out.splitlines() if line.startswith("  ")}
    assert rows["select"] == "newslint.toml:3"
    assert rows["max-size"] == "newslint.toml:4"
    assert rows["fail-on"] == "default"
    assert rows["house/weak: severity"] == "newslint.toml:6"


def test_overlong_hostile_configuration_is_an_error(newslint: Newslint, desk: Path) -> None:
    (desk / "newslint.toml").write_bytes(b"\xff\xfe\x00")
    done = newslint("check", "drafts")
    assert done.status == 2
    assert "newslint.toml: is not UTF-8" in done.err


def test_a_broken_file_further_down_costs_only_its_own_drafts(newslint: Newslint, desk: Path) -> None:
    (desk / "drafts/deep").mkdir()
    (desk / "drafts/deep/newslint.toml").write_text("selct = 1\n")
    (desk / "drafts/deep/a.txt").write_text("A\n\nWOW.\n")
    done = newslint("check", "drafts")
    assert done.status == 2
    assert "drafts/deep/a.txt: drafts/deep/newslint.toml:1: there is no setting “selct”" in done.err
    assert "drafts/bridge.txt:3:67: error house/shouting" in done.out
