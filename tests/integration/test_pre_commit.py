"""The hook, run by pre-commit itself on a repository made for it."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from .conftest import run

CLEAN = """\
# Dunmore bridge to open in May

The Dunmore bridge will open on 4 May, Mayor Ada Lindqvist told the town council on Tuesday.

“The last bolt is in,” Lindqvist said.
"""
DIRTY = CLEAN + "\nIf you want, I can also create a punchier front-page version. Do you want me to do that next?\n"


def _git(folder: Path, *words: str) -> None:
    identity = ["-c", "user.name=Desk", "-c", "user.email=desk@dunmore.example"]
    done = run("git", *identity, *words, cwd=folder)
    assert done.returncode == 0, done.stderr


@pytest.fixture(scope="module")
def hook(sources: Path) -> Path:
    """The project as a git repository, as a newsroom's configuration would name it."""
    _git(sources, "init", "--quiet")
    _git(sources, "add", "--all")
    _git(sources, "commit", "--quiet", "--message", "Hook")
    return sources


@pytest.mark.parametrize(("draft", "status"), [(CLEAN, 0), (DIRTY, 1)], ids=["passes", "fails"])
def test_try_repo(hook: Path, tmp_path: Path, draft: str, status: int) -> None:
    _git(tmp_path, "init", "--quiet")
    (tmp_path / "bridge.md").write_text(draft, encoding="utf-8")
    _git(tmp_path, "add", "bridge.md")
    done = run(sys.executable, "-m", "pre_commit", "try-repo", hook, "newslint", "--all-files", cwd=tmp_path)
    assert done.returncode == status, done.stdout + done.stderr
    assert ("leftovers/chatbot-residue" in done.stdout) is bool(status)
