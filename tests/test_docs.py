"""The documentation names what the code has."""

from __future__ import annotations

import inspect
import re
from pathlib import Path

import pytest

from newslint import hookspecs
from newslint.cli import main

ROOT = Path(__file__).resolve().parent.parent
HOOKS = {name: hook for name, hook in vars(hookspecs).items() if name.startswith("newslint_")}


@pytest.mark.parametrize("name", HOOKS)
def test_each_hook_is_a_heading_with_its_arguments(name: str) -> None:
    arguments = ", ".join(inspect.signature(HOOKS[name]).parameters)
    assert f"## `{name}({arguments})`" in (ROOT / "docs" / "plugins.md").read_text(encoding="utf-8")


def test_readme_opens_with_two_commands() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    commands = re.findall(r"^```sh\n(.+?)\n```$", readme, re.MULTILINE | re.DOTALL)
    assert len(commands) >= 2
    assert "newslint check --exit-zero examples" in commands[0]
    assert "pytest" in commands[1]


def test_readme_shows_what_newslint_prints(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.chdir(ROOT)
    monkeypatch.setenv("COLUMNS", "100")
    main(
        ["check", "--isolated", "--no-cache", "--color", "never", "--output-format", "full", "examples/night-ferry.txt"]
    )
    printed = re.sub(r"\(\d+\.\d+ s\)", "(0.09 s)", capsys.readouterr().out)
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert f"$ newslint check examples/night-ferry.txt\n{printed}```" in readme
