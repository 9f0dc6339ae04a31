"""`sources`, `rules`, `explain` and `config`."""

from __future__ import annotations

import json
from pathlib import Path

from newslint import plugins

from .conftest import Newslint

SAID = "Bridge opens\n\n“The last bolt is in,” Mayor Ada Lindqvist said on Tuesday.\n"


def test_sources_as_json(newslint: Newslint, desk: Path) -> None:
    (desk / "said.txt").write_text(SAID)
    done = newslint("sources", "--output-format", "json", "said.txt", "drafts/nothing.txt")
    assert done.status == 2
    assert "drafts/nothing.txt: there is no such file" in done.err
    (file,) = json.loads(done.out)
    assert file["path"] == "said.txt"
    for one in file["attributions"]:
        for place in (one["source"], one["cue"]):
            assert place is None or SAID[place["start"] : place["end"]] == place["text"]
        assert all(0 <= start < end <= len(SAID) for start, end in one["content"])
        assert isinstance(one["quoted"], bool)


def test_sources_as_a_table(newslint: Newslint, desk: Path) -> None:
    (desk / "said.txt").write_text(SAID + "\n\x1b[31mred said the mayor.\n")
    done = newslint("sources", "said.txt")
    assert done.status == 0
    assert "said.txt" in done.out
    assert "\x1b" not in done.out


def test_rules_as_json(newslint: Newslint, desk: Path) -> None:
    rows = {row["id"]: row for row in json.loads(newslint("rules", "--output-format", "json").out)}
    assert rows["house/shouting"]["severity"] == "error"
    assert rows["house/shouting"]["on"] is True
    assert rows["house/early"]["on"] is False
    assert [option["name"] for option in rows["house/paper-name"]["options"]] == ["short", "limit"]
    assert rows.keys() >= plugins.load().rules.keys()


def test_rules_of_a_family(newslint: Newslint, desk: Path) -> None:
    done = newslint("rules", "house")
    assert "house/shouting" in done.out
    assert "preview" in done.out
    assert "leftovers/" not in done.out
    assert newslint("rules", "huose").status == 2


def test_explain_by_the_last_part_of_the_name(newslint: Newslint, desk: Path) -> None:
    done = newslint("explain", "paper-name")
    assert done.status == 0
    assert 'short = ["the Echo"]  # names that are not to be used (a list of texts)' in done.out


def test_every_rule_can_be_explained(newslint: Newslint, desk: Path) -> None:
    for name, rule in plugins.load().rules.items():
        done = newslint("explain", "--isolated", name)
        assert done.status == 0, name
        assert rule.meta.summary in done.out
        assert "⟪" not in done.out
        assert json.loads(newslint("explain", "--isolated", "--output-format", "json", name).out)["id"] == name


def test_unknown_rule(newslint: Newslint, desk: Path) -> None:
    done = newslint("explain", "house/shoutng")
    assert done.status == 2
    assert "did you mean “house/shouting”?" in done.err
