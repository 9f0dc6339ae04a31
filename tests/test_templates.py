"""The GitHub Action, the GitLab job and the image: what they run is what the command line takes."""

from __future__ import annotations

import json
import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from newslint import __version__
from newslint.cli import parser_of

ROOT = Path(__file__).resolve().parent.parent
BASH = shutil.which("bash")
PROGRAMS = Path(sys.executable).parent
DIRTY = "# Bridge\n\nThe plan is at https://dunmore.example/plan?utm_source=x, Mayor Ada Lindqvist said.\n"

needs_bash = pytest.mark.skipif(BASH is None, reason="no bash here")


def _yaml(name: str) -> Any:
    return yaml.safe_load((ROOT / name).read_text(encoding="utf-8"))


def _bash(script: str, folder: Path, **variables: str) -> subprocess.CompletedProcess[str]:
    """Runs a script as GitHub and GitLab do."""
    environment = {**os.environ, **variables, "PATH": f"{PROGRAMS}{os.pathsep}{os.environ['PATH']}"}
    return subprocess.run(
        [str(BASH), "--noprofile", "--norc", "-eo", "pipefail", "-c", script],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        encoding="utf-8",
    )


@pytest.fixture
def drafts(tmp_path: Path) -> Path:
    (tmp_path / "two words").mkdir()
    (tmp_path / "two words" / "bridge.md").write_text(DIRTY)
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / "bridge.md").write_text(DIRTY)
    return tmp_path


def test_action_installs_its_own_checkout() -> None:
    action = _yaml("action.yml")
    python, install, check = action["runs"]["steps"]
    assert action["runs"]["using"] == "composite"
    assert all(step.get("shell") == "bash" for step in (install, check))
    assert python["with"]["python-version"] == "${{ inputs.python-version }}"
    assert install["env"] == {"NEWSLINT_SOURCE": "${{ github.action_path }}"}
    assert "pip install" in install["run"]
    used = set(re.findall(r"inputs\.([\w-]+)", json.dumps(action["runs"])))
    assert used == set(action["inputs"])
    assert all("default" in one and one["description"] for one in action["inputs"].values())
    assert not any("${{" in step.get("run", "") for step in action["runs"]["steps"]), "an input could be a command"


@needs_bash
@pytest.mark.parametrize(
    ("paths", "args", "status", "files"),
    [
        (".", "--fail-on warning", 1, {"two words/bridge.md", "other/bridge.md"}),
        ("two words\n", "--fail-on\nwarning", 1, {"two words/bridge.md"}),
        ("", "--exit-zero --show suggestion", 0, {"two words/bridge.md", "other/bridge.md"}),
        ("$(touch made)", "", 2, {"$(touch made)"}),
    ],
)
def test_action_checks(drafts: Path, paths: str, args: str, status: int, files: set[str]) -> None:
    step = _yaml("action.yml")["runs"]["steps"][-1]
    done = _bash(step["run"], drafts, NEWSLINT_PATHS=paths, NEWSLINT_ARGS=args)
    assert done.returncode == status, done.stderr
    assert set(re.findall(r"::\w+ file=([^,]+),", done.stdout)) == files
    assert not (drafts / "made").exists()


@needs_bash
def test_gitlab_job_writes_its_report(drafts: Path) -> None:
    job = _yaml("ci/gitlab.yml")["newslint"]
    variables = job["variables"]
    assert f"v{__version__}" in variables["NEWSLINT_PACKAGE"]
    assert "$NEWSLINT_PACKAGE" in job["before_script"][0]
    done = _bash("\n".join(job["script"]), drafts, **{**variables, "NEWSLINT_ARGS": "--fail-on warning"})
    assert done.returncode == 1, done.stderr
    assert "leftovers/tracking-link" in done.stdout
    report = json.loads((drafts / job["artifacts"]["reports"]["codequality"]).read_text(encoding="utf-8"))
    assert "leftovers/tracking-link" in {one["check_name"] for one in report}
    assert job["artifacts"]["when"] == "always"


def _instructions() -> list[tuple[str, str]]:
    text = (ROOT / "Dockerfile").read_text(encoding="utf-8")
    lines = [line for line in re.sub(r"\\\n\s*", "", text).splitlines() if line.strip() and not line.startswith("#")]
    return [(line.split(" ", 1)[0], line.split(" ", 1)[1]) for line in lines]


def test_image_is_slim_and_runs_as_nobody_special() -> None:
    instructions = _instructions()
    bases = [what.split()[0] for name, what in instructions if name == "FROM"]
    assert len(bases) == 2
    assert all(re.fullmatch(r"python:3\.\d+-slim", base) for base in bases)
    names = [name for name, _ in instructions]
    assert dict(instructions)["USER"] not in {"root", "0"}
    assert names.index("USER") > max(number for number, name in enumerate(names) if name == "RUN")


def test_image_starts_a_command_that_there_is() -> None:
    instructions = dict(_instructions())
    assert json.loads(instructions["ENTRYPOINT"]) == ["newslint"]
    [command, *arguments] = json.loads(instructions["CMD"])
    assert parser_of(command).parse_args(arguments).paths == []


def test_image_copies_all_that_the_package_is_built_from() -> None:
    copied = {
        source
        for name, what in _instructions()
        if name == "COPY" and not what.startswith("--from")
        for source in shlex.split(what)[:-1]
    }
    assert all((ROOT / source).exists() for source in copied)
    assert copied >= {"pyproject.toml", "README.md", "LICENSE", "newslint", "rules"}
    let_in = {
        line[1:] for line in (ROOT / ".dockerignore").read_text(encoding="utf-8").splitlines() if line.startswith("!")
    }
    assert let_in == copied
