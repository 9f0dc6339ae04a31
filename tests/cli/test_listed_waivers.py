"""`waivers`: every one with its reason, and its age and author from git."""

from __future__ import annotations

import csv
import io
import json
import subprocess
from pathlib import Path

import pytest

from .conftest import Newslint

DRAFT = """\
# Bridge

WOW. <!-- newslint: ignore house/shouting: a poster, quoted -->

<!-- newslint: off house -->

WOW.

<!-- newslint: on house -->
"""


def _git(folder: Path, *words: str) -> None:
    subprocess.run(["git", *words], cwd=folder, check=True, capture_output=True)


def _commit(folder: Path, author: str, date: str) -> None:
    identity = ("-c", f"user.name={author}", "-c", "user.email=ada@dunmore.example", "-c", "commit.gpgsign=false")
    _git(folder, "add", "--all")
    _git(folder, *identity, "commit", "--quiet", "--message", "Drafts", "--date", date)


@pytest.fixture
def waived(desk: Path) -> Path:
    """A draft with a waiver six years old, one of another author, and one in no commit yet."""
    draft = desk / "drafts" / "waived.md"
    draft.write_text(DRAFT)
    _git(desk, "init", "--quiet")
    _commit(desk, "Ada Lindqvist", "2020-01-01T12:00:00")
    draft.write_text(DRAFT.replace("off house", "off house/weak: dialect"))
    _commit(desk, "Jonas Ek", "2021-01-01T12:00:00")
    draft.write_text(draft.read_text() + "\nWOW. <!-- newslint: ignore ALL -->\n")
    return draft


def test_reason_age_and_author(newslint: Newslint, waived: Path) -> None:
    rows = json.loads(newslint("waivers", "--output-format", "json", "drafts").out)
    assert [(row["path"], row["line"], row["action"], row["rules"], row["reason"]) for row in rows] == [
        ("drafts/waived.md", 3, "ignore", ["house/shouting"], "a poster, quoted"),
        ("drafts/waived.md", 5, "off", ["house/weak"], "dialect"),
        ("drafts/waived.md", 11, "ignore", ["ALL"], ""),
    ]
    assert [row["author"] for row in rows] == ["Ada Lindqvist", "Jonas Ek", ""]
    assert rows[0]["days"] - rows[1]["days"] == 366
    assert rows[2]["days"] is None


def test_several_waivers_of_one_commit(newslint: Newslint, desk: Path) -> None:
    (desk / "drafts" / "waived.md").write_text(DRAFT)
    _git(desk, "init", "--quiet")
    _commit(desk, "Ada Lindqvist", "2020-01-01T12:00:00")
    rows = json.loads(newslint("waivers", "--output-format", "json", "drafts").out)
    assert [(row["line"], row["author"]) for row in rows] == [(3, "Ada Lindqvist"), (5, "Ada Lindqvist")]


def test_a_file_that_git_does_not_know(newslint: Newslint, desk: Path) -> None:
    (desk / "drafts" / "waived.md").write_text(DRAFT)
    rows = json.loads(newslint("waivers", "--output-format", "json", "drafts").out)
    assert [(row["line"], row["author"], row["days"]) for row in rows] == [(3, "", None), (5, "", None)]


def test_table(newslint: Newslint, waived: Path) -> None:
    done = newslint("waivers", "drafts")
    assert done.status == 0
    assert "drafts/waived.md: Bridge\n1 waiver without a reason.\n" in done.out
    assert "Ada Lindqvist" in done.out
    assert done.out.endswith("3 waivers, 1 without a reason\n")
    assert "clean.txt" not in done.out


def test_spreadsheet_and_markdown(newslint: Newslint, waived: Path) -> None:
    rows = list(csv.DictReader(io.StringIO(newslint("waivers", "--output-format", "csv", "drafts").out)))
    assert [(row["path"], row["line"], row["reason"]) for row in rows] == [
        ("drafts/waived.md", "3", "a poster, quoted"),
        ("drafts/waived.md", "5", "dialect"),
        ("drafts/waived.md", "11", "none"),
    ]
    assert int(rows[0]["days"]) > 2000
    assert rows[2]["days"] == ""
    page = newslint("waivers", "--output-format", "markdown", "drafts").out
    assert "| 3 | ignore | house/shouting | a poster, quoted | Ada Lindqvist | " in page


def test_none(newslint: Newslint, desk: Path) -> None:
    assert newslint("waivers", "drafts") == (0, "no waivers, none without a reason\n", "")
    assert json.loads(newslint("waivers", "--output-format", "json", "drafts").out) == []


def test_a_draft_that_is_not_there(newslint: Newslint, desk: Path) -> None:
    done = newslint("waivers", "gone.md")
    assert done.status == 2
    assert "gone.md" in done.err
