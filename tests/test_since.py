"""`check --since`: what changed since a git revision, and nothing else."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

from tests.cli.conftest import BRIDGE, Newslint, desk, newslint

__all__ = ["desk", "newslint"]


@pytest.fixture
def repository(desk: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The desk's folder under git, with everything committed on `main`."""
    for name in ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE"):
        monkeypatch.delenv(name, raising=False)
    _git(desk, "init", "--quiet", "--initial-branch", "main")
    _commit(desk)
    return desk


def _git(folder: Path, *words: str) -> None:
    identity = ("-c", "user.name=Desk", "-c", "user.email=desk@dunmore.example", "-c", "commit.gpgsign=false")
    subprocess.run(["git", *identity, *words], cwd=folder, check=True, capture_output=True)


def _commit(folder: Path) -> None:
    _git(folder, "add", "--all")
    _git(folder, "commit", "--quiet", "--message", "Drafts")


def _found(newslint: Newslint, *words: str) -> list[str]:
    done = newslint("check", "--since", "main", "--output-format", "json", *words)
    assert done.status in (0, 1), done.err
    return [f"{row['path']}:{row['line']} {row['rule'].split('/')[1]}" for row in json.loads(done.out)]


def test_nothing_changed(newslint: Newslint, repository: Path) -> None:
    done = newslint("check", "--since", "main", "drafts")
    assert done.status == 0
    assert done.out.startswith("no errors, no warnings in no files")


def test_changed_paragraphs_and_the_headline(newslint: Newslint, repository: Path) -> None:
    draft = repository / "drafts/bridge.txt"
    draft.write_text(BRIDGE + "\nWOW, said the council.\n")
    assert _found(newslint, "drafts") == ["drafts/bridge.txt:1 paper-name", "drafts/bridge.txt:7 shouting"]
    assert "2 on unchanged paragraphs" in newslint("check", "--since", "main", "drafts").out


def test_a_change_anywhere_in_a_paragraph_of_several_lines(newslint: Newslint, repository: Path) -> None:
    draft = repository / "drafts/wrapped.md"
    draft.write_text("# Bridge\n\nWOW it\nopens\nsoon.\n\nWOW again.\n")
    _commit(repository)
    draft.write_text("# Bridge\n\nWOW it\nopens\nlater.\n\nWOW again.\n")
    assert _found(newslint, "drafts") == ["drafts/wrapped.md:3 shouting"]


def test_new_committed_and_uncommitted_drafts(newslint: Newslint, repository: Path) -> None:
    _git(repository, "switch", "--quiet", "--create", "story")
    (repository / "drafts/committed.txt").write_text("A\n\nWOW.\n")
    _commit(repository)
    (repository / "drafts/untracked “ü”.txt").write_text("A\n\nWOW.\n")
    (repository / ".gitignore").write_text("secret*\n")
    (repository / "drafts/secret.txt").write_text("A\n\nWOW.\n")
    assert _found(newslint, "drafts") == ["drafts/committed.txt:3 shouting", "drafts/untracked “ü”.txt:3 shouting"]


def test_what_main_gained_meanwhile_is_not_our_change(newslint: Newslint, repository: Path) -> None:
    _git(repository, "switch", "--quiet", "--create", "story")
    (repository / "drafts/ours.txt").write_text("A\n\nWOW.\n")
    _commit(repository)
    _git(repository, "switch", "--quiet", "main")
    (repository / "drafts/clean.txt").write_text("Their text\n\nis another now.\n")
    _commit(repository)
    _git(repository, "switch", "--quiet", "story")
    assert _found(newslint, ".") == ["drafts/ours.txt:3 shouting"]


def test_names_and_contents_that_look_like_a_diff(newslint: Newslint, repository: Path) -> None:
    odd = repository / 'drafts/a "b"\tc.txt'
    odd.write_text("A\n\n++ b/drafts/clean.txt\n\n@@ -1 +1 @@\n\nWOW.\n\nWOW.\n")
    _commit(repository)
    odd.write_text("A\n\n++ b/drafts/clean.txt x\n\n@@ -1 +9 @@\n\nWOW.\n\nWOW!\n")
    assert _found(newslint, "drafts") == ['drafts/a "b"\tc.txt:9 shouting']


def test_utf_16_counts_as_changed_throughout(newslint: Newslint, repository: Path) -> None:
    draft = repository / "drafts/wide.txt"
    draft.write_bytes("A\n\nWOW.\n\nB.\n".encode("utf-16"))
    _commit(repository)
    draft.write_bytes("A\n\nWOW.\n\nC.\n".encode("utf-16"))
    assert _found(newslint, "drafts") == ["drafts/wide.txt:3 shouting"]


def test_a_paragraph_that_lost_a_line(newslint: Newslint, repository: Path) -> None:
    draft = repository / "drafts/cut.txt"
    draft.write_text("A\n\nOne.\n\nTwo.\n\nWOW.\n\nEnd WOW.\n")
    _commit(repository)
    draft.write_text("A\n\nOne.\n\nWOW.\n\nEnd WOW.\n")
    assert _found(newslint, "drafts") == ["drafts/cut.txt:5 shouting"]


@pytest.mark.parametrize("revision", ["nothing", "--help", "main; rm -rf"])
def test_unknown_revision(newslint: Newslint, repository: Path, revision: str) -> None:
    done = newslint("check", f"--since={revision}", "drafts")
    assert done.status == 2
    assert "--since" in done.err


def test_outside_of_git(newslint: Newslint, desk: Path) -> None:
    done = newslint("check", "--since", "main", "drafts")
    assert done.status == 2
    assert "not a git repository" in done.err
