"""Which files are found in a folder."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from .conftest import CLEAN, Newslint

SHOUT = "Bridge opens\n\nWOW, the bridge is open.\n"


@pytest.fixture
def found(newslint: Newslint, desk: Path):  # type: ignore[no-untyped-def]
    """Makes drafts and says which of them were linted."""
    for draft in (desk / "drafts").iterdir():
        draft.unlink()

    def look(*files: str, arguments: tuple[str, ...] = (".",)) -> list[str]:
        for name in files:
            (desk / name).parent.mkdir(parents=True, exist_ok=True)
            (desk / name).write_text(SHOUT)
        out = newslint("check", "--select", "house/shouting", "--output-format", "json", *arguments).out
        return [row["path"] for row in json.loads(out)]

    return look


def test_known_suffixes_in_sorted_order(found) -> None:  # type: ignore[no-untyped-def]
    assert found("b.txt", "a/z.TXT", "c/a.txt", "notes.py", "a.pdf") == ["a/z.TXT", "b.txt", "c/a.txt"]


def test_each_file_once(found) -> None:  # type: ignore[no-untyped-def]
    assert found("a/b.txt", arguments=("a/b.txt", "a", "./a/../a/b.txt")) == ["a/b.txt"]


def test_folders_that_are_never_entered(found) -> None:  # type: ignore[no-untyped-def]
    assert found(".git/a.txt", "node_modules/a.txt", ".venv/a.txt", "ok.txt") == ["ok.txt"]


def test_gitignore_nested_and_negated(found, desk: Path) -> None:  # type: ignore[no-untyped-def]
    (desk / ".git").mkdir()
    (desk / ".gitignore").write_text("old/\n*.tmp.txt\n/top.txt\n")
    (desk / "new").mkdir()
    (desk / "new/.gitignore").write_text("!kept.tmp.txt\nsecret.txt\n")
    files = ("old/a.txt", "x.tmp.txt", "top.txt", "new/top.txt", "new/kept.tmp.txt", "new/secret.txt", "secret.txt")
    assert found(*files) == ["new/kept.tmp.txt", "new/top.txt", "secret.txt"]


def test_gitignore_of_the_folders_above(found, desk: Path) -> None:  # type: ignore[no-untyped-def]
    (desk / ".git").mkdir()
    (desk / ".gitignore").write_text("drafts/old/\n")
    assert found("drafts/old/a.txt", "drafts/b.txt", arguments=("drafts",)) == [os.path.join("drafts", "b.txt")]


def test_an_ignored_folder_that_is_asked_for(found, desk: Path) -> None:  # type: ignore[no-untyped-def]
    (desk / ".git").mkdir()
    (desk / ".gitignore").write_text("old/\n")
    assert found("old/a.txt", arguments=("old",)) == ["old/a.txt"]
    assert found("old/a.txt", arguments=("old/a.txt",)) == ["old/a.txt"]


def test_exclude(found, desk: Path) -> None:  # type: ignore[no-untyped-def]
    with (desk / "newslint.toml").open("a") as file:
        file.write('exclude = ["archive/**", "*.draft.txt"]\n')
    files = ("archive/2019/a.txt", "b.draft.txt", "c/d.draft.txt", "e.txt", "news/archive/f.txt")
    assert found(*files) == ["e.txt", "news/archive/f.txt"]
    assert found(arguments=("b.draft.txt",)) == ["b.draft.txt"]
    assert found(arguments=("b.draft.txt", "--force-exclude")) == []


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
def test_links_in_circles(found, desk: Path) -> None:  # type: ignore[no-untyped-def]
    (desk / "a").mkdir()
    (desk / "a/loop").symlink_to(desk / "a")
    (desk / "a/up").symlink_to(desk)
    (desk / "a/nowhere.txt").symlink_to(desk / "gone.txt")
    assert found("a/b.txt", "c.txt") == ["a/b.txt", "c.txt"]


def test_a_named_folder_with_only_clean_drafts(newslint: Newslint, desk: Path) -> None:
    (desk / "clean").mkdir()
    (desk / "clean/a.txt").write_text(CLEAN)
    assert newslint("check", "clean").status == 0
