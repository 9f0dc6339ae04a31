"""`completion`: each script from the commands' own parsers; bash's is run."""

from __future__ import annotations

import re
import shlex
import shutil
import subprocess
from pathlib import Path

import pytest

from newslint.cli import COMMANDS
from newslint.cli.completion import commands

from .conftest import Newslint

BASH = shutil.which("bash")


def _complete(script: Path, *words: str) -> list[str]:
    """What bash offers for the last of the words."""
    line = " ".join(map(shlex.quote, ("newslint", *words)))
    asked = (
        f'source {shlex.quote(str(script))}; COMP_WORDS=({line}); COMP_CWORD={len(words)}; _newslint; printf "%s\\n"'
    )
    done = subprocess.run([str(BASH), "-c", f'{asked} "${{COMPREPLY[@]}}"'], capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout.split()


@pytest.mark.skipif(BASH is None, reason="no bash here")
def test_bash_completes(newslint: Newslint, tmp_path: Path) -> None:
    script = tmp_path / "completion.bash"
    script.write_text(newslint("completion", "bash").out, encoding="utf-8")
    assert _complete(script, "comp") == ["completion"]
    assert _complete(script, "") == [*COMMANDS, "--help", "--version"]
    assert _complete(script, "check", "--fail") == ["--fail-on"]
    assert _complete(script, "check", "--fail-on", "") == ["error", "warning", "suggestion"]
    assert _complete(script, "check", "--select", "attribution/orphan") == ["attribution/orphan-quote"]
    assert "attribution" in _complete(script, "check", "--ignore", "attr")
    assert "sarif" in _complete(script, "check", "drafts", "--output-format", "")
    assert _complete(script, "explain", "leftovers/tracking") == ["leftovers/tracking-link"]
    assert _complete(script, "explain", "leftovers") == [
        word for word in _complete(script, "explain", "") if word.startswith("leftovers/")
    ]
    assert _complete(script, "audit", "--seed", "7", "leftovers/tracking") == ["leftovers/tracking-link"]
    assert _complete(script, "audit", "leftovers/tracking-link", "") == [], "files, which bash completes itself"
    assert _complete(script, "rules", "leftovers", "sour") == ["sourcing"]
    assert _complete(script, "check", "--output-file", "") == []


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_every_command_and_option_is_there(newslint: Newslint, shell: str) -> None:
    done = newslint("completion", shell)
    assert done.status == 0
    for command in commands():
        [*lines] = [line for line in done.out.splitlines() if re.search(rf"\b{command.name}\b", line)]
        for word in command.options:
            for flag in word.flags:
                name = flag.lstrip("-")
                there = f"-{'l' if flag.startswith('--') else 's'} {name}" if shell == "fish" else flag
                assert any(there in line for line in lines), (command.name, flag)


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_quotes_are_closed(newslint: Newslint, shell: str) -> None:
    out = newslint("completion", shell).out
    for line in out.splitlines():
        if "'" in line and not line.startswith("#"):
            shlex.split(line.replace("\\'", ""), comments=False)
    assert "leftovers/tracking-link" in out


def test_zsh_names_what_a_value_is(newslint: Newslint) -> None:
    out = newslint("completion", "zsh").out
    assert out.startswith("#compdef newslint\n")
    assert (
        "'*--fail-on[the least serious findings that fail (default\\: error)]:FAIL_ON:(error warning suggestion)'"
        in out
    )
    assert "'*:PATH:_files'" in out
    assert "':FOLDER:_files -/'" in out


def test_fish_names_what_a_value_is(newslint: Newslint) -> None:
    out = newslint("completion", "fish").out
    check = "complete -c newslint -n '__fish_seen_subcommand_from check'"
    assert f"{check} -l fail-on -x -a 'error warning suggestion' -d " in out
    assert f"{check} -s q -l quiet -d " in out
    assert f"{check} -l output-file -r -F -d " in out


def test_an_unknown_shell(newslint: Newslint) -> None:
    assert newslint("completion", "tcsh").status == 2
