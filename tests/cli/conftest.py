"""The command line, called in this process, in a folder of its own."""

from __future__ import annotations

import io
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from newslint.cli import main

HOUSE = Path(__file__).with_name("house_rules.py")
BRIDGE = """\
Bridge opens, says the Echo

The bridge will open on 4 May, Mayor Ada Lindqvist told the Echo. WOW what a day it was.

It was a very long wait, she said.
"""
CLEAN = "Bridge opens\n\nThe last bolt is in, Mayor Ada Lindqvist told the council on Tuesday.\n"


class Done(NamedTuple):
    """What a command left behind."""

    status: int
    out: str
    err: str


Newslint = Callable[..., Done]


@pytest.fixture
def newslint(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> Callable[..., Done]:
    """Runs a command in the test's folder; `stdin` is what it reads."""
    for name in ("NO_COLOR", "FORCE_COLOR", "GITHUB_STEP_SUMMARY", "COLUMNS"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(tmp_path)

    def run(*words: str | Path, stdin: bytes = b"") -> Done:
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        capsys.readouterr()
        try:
            status = main([str(word) for word in words])
        except SystemExit as exit_:
            status = int(exit_.code or 0)
        return Done(status, *capsys.readouterr())

    return run


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """A folder with the house's rules and no others, and two drafts."""
    shutil.copy(HOUSE, tmp_path / "house_rules.py")
    (tmp_path / "newslint.toml").write_text('plugins = ["house_rules.py"]\nselect = ["house"]\n')
    (tmp_path / "drafts").mkdir()
    (tmp_path / "drafts" / "bridge.txt").write_text(BRIDGE)
    (tmp_path / "drafts" / "clean.txt").write_text(CLEAN)
    return tmp_path
