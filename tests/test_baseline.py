"""The baseline: what is held back, what is new, and which entries are no longer needed."""

from __future__ import annotations

import json
from pathlib import Path, PurePath

from hypothesis import given
from hypothesis import strategies as st

from newslint.finding import Finding, Severity
from newslint.fingerprint import fingerprints
from newslint.readers.text import from_text
from newslint.span import Span
from tests.cli.conftest import BRIDGE, Newslint, desk, newslint

__all__ = ["desk", "newslint"]

NAME = "newslint-baseline.jsonl"


def _names(source: str, word: str = "WOW") -> list[str]:
    document = from_text(PurePath("a.txt"), source)
    found = []
    at = source.find(word)
    while at >= 0:
        found.append(Finding("house/shouting", Severity.ERROR, Span(at, at + len(word)), "x"))
        at = source.find(word, at + 1)
    return fingerprints(document, found)


def test_only_new_findings_are_reported(newslint: Newslint, desk: Path) -> None:
    done = newslint("baseline", "drafts")
    assert done == (0, f"{desk / NAME}: 3 findings held back from now on\n", "")
    assert newslint("check", "drafts").status == 0
    (desk / "drafts/bridge.txt").write_text(f"{BRIDGE}\nAnd WOW once more.\n")
    done = newslint("check", "drafts")
    assert done.status == 1
    assert done.out.splitlines()[0].startswith("drafts/bridge.txt:7:5: error house/shouting")
    assert "1 error, no warnings in 2 files" in done.out
    assert "3 held back by the baseline" in done.out
    assert done.err == ""
    assert newslint("check", "--no-baseline", "drafts").out.count("house/") == 4


def test_it_survives_edits_elsewhere(newslint: Newslint, desk: Path) -> None:
    newslint("baseline", "drafts")
    draft = desk / "drafts/bridge.txt"
    draft.write_text(BRIDGE.replace("\n\nThe bridge will", "\n\nA new paragraph.\n\nThe new bridge will") + "\nMore.\n")
    assert newslint("check", "drafts").status == 0


def test_entries_no_longer_needed_are_named_and_pruned(newslint: Newslint, desk: Path) -> None:
    newslint("baseline", "drafts")
    (desk / "drafts/bridge.txt").write_text(BRIDGE.replace("WOW ", "") + "\nWOW again.\n")
    done = newslint("check", "drafts")
    assert "no longer needed: drafts/bridge.txt: house/shouting: “WOW”" in done.err
    assert "one entry is no longer needed" in done.err
    assert "no longer needed" not in newslint("check", "--select", "house/weak", "drafts").err
    newslint("baseline", "--prune", "drafts")
    assert (desk / NAME).read_text().count("house/") == 2
    assert newslint("check", "drafts").status == 1
    (desk / "drafts/bridge.txt").unlink()
    assert "2 entries are no longer needed" in newslint("check", "drafts").err


def test_a_part_of_the_folder_leaves_the_rest_alone(newslint: Newslint, desk: Path) -> None:
    newslint("baseline", "drafts")
    (desk / "more.txt").write_text("More\n\nWOW.\n")
    newslint("baseline", "more.txt")
    assert (desk / NAME).read_text().count("house/") == 4
    assert newslint("check", ".").status == 0


def test_one_line_an_entry_sorted(newslint: Newslint, desk: Path) -> None:
    (desk / "drafts/another.txt").write_text(BRIDGE)
    newslint("baseline", "drafts")
    lines = (desk / NAME).read_text().splitlines()
    rows = [json.loads(line) for line in lines[1:]]
    assert [row["path"] for row in rows] == ["drafts/another.txt"] * 3 + ["drafts/bridge.txt"] * 3
    newslint("baseline", "drafts")
    assert (desk / NAME).read_text().splitlines() == lines


def test_a_merge_left_half_done(newslint: Newslint, desk: Path) -> None:
    newslint("baseline", "drafts")
    with (desk / NAME).open("a") as file:
        file.write("<<<<<<< HEAD\n")
    done = newslint("check", "drafts")
    assert done.status == 2
    assert f"{NAME}:5: is no entry of a baseline; finish the merge" in done.err


def test_named_in_the_configuration_or_on_the_command_line(newslint: Newslint, desk: Path) -> None:
    with (desk / "newslint.toml").open("a") as file:
        file.write('baseline = "old.jsonl"\n')
    newslint("baseline", "drafts")
    assert (desk / "old.jsonl").exists()
    assert newslint("check", "drafts").status == 0
    (desk / "old.jsonl").rename(desk / "older.jsonl")
    assert newslint("check", "drafts").status == 1
    assert newslint("check", "--baseline", "older.jsonl", "drafts").status == 0
    assert newslint("check", "--baseline", "nothing.jsonl", "drafts").status == 2


LINES = st.lists(st.sampled_from(["WOW a b", "c WOW", "plain", "WOW"]), max_size=8)


@given(LINES)
def test_no_two_findings_share_a_fingerprint(lines: list[str]) -> None:
    names = _names("\n".join(lines))
    assert len(set(names)) == len(names)


@given(LINES, st.integers(0, 8))
def test_another_paragraph_changes_no_fingerprint(lines: list[str], at: int) -> None:
    more = [*lines[:at], "A paragraph that has nothing to do with it.", *lines[at:]]
    assert _names("\n".join(more)) == _names("\n".join(lines))
