"""Real installations: each test gets virtual environments of its own, made once a session."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


def run(*command: str | Path, cwd: Path | None = None, **env: str) -> subprocess.CompletedProcess[str]:
    """Runs a command; its output is captured, its exit status is the caller's to check."""
    import os

    environment = {key: value for key, value in os.environ.items() if not key.startswith(("PYTHON", "PIP_", "GIT_"))}
    return subprocess.run(
        [str(word) for word in command], cwd=cwd, env={**environment, **env}, capture_output=True, text=True
    )


@pytest.fixture(scope="session")
def sources(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the project as git sees it, so that building leaves nothing in the tree."""
    copy = tmp_path_factory.mktemp("sources") / "newslint"
    listed = run("git", "ls-files", "--cached", "--others", "--exclude-standard", "-z", cwd=ROOT)
    assert listed.returncode == 0, listed.stderr
    for name in filter(None, listed.stdout.split("\0")):
        if (ROOT / name).is_file():
            (copy / name).parent.mkdir(parents=True, exist_ok=True)
            (copy / name).write_bytes((ROOT / name).read_bytes())
    return copy


@pytest.fixture(scope="session")
def environment(tmp_path_factory: pytest.TempPathFactory) -> Callable[..., Path]:
    """Makes a virtual environment with the given requirements; returns its folder of programs."""

    def make(*requirements: str | Path) -> Path:
        folder = tmp_path_factory.mktemp("environment")
        made = run(sys.executable, "-m", "venv", folder)
        assert made.returncode == 0, made.stderr
        programs = folder / ("Scripts" if sys.platform == "win32" else "bin")
        installed = run(programs / "python", "-m", "pip", "install", "--quiet", *requirements)
        assert installed.returncode == 0, installed.stdout + installed.stderr
        return programs

    return make
