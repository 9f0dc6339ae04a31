"""The pages for those who begin: `quick-start.md` is run word for word, `configuration.md` held to the code."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from newslint.cli import main, parser_of
from newslint.config.load import load
from newslint.config.schema import schema

ROOT = Path(__file__).resolve().parent.parent
QUICK_START = (ROOT / "docs" / "quick-start.md").read_text(encoding="utf-8")
CONFIGURATION = (ROOT / "docs" / "configuration.md").read_text(encoding="utf-8")
BLOCK = re.compile(r"(?:^<!-- exit status (\d) -->\n)?^```sh\n(.+?)^```$", re.MULTILINE | re.DOTALL)
BASH = shutil.which("bash")
HARBOUR = """\
---
title: Harbour wall to be rebuilt
section: news
---

The harbour wall will be rebuilt by October, Mayor Ada Lindqvist told the council on Monday.

[INSERT FIGURE FROM THE PORT]

The plan is at https://dunmore.example/plan?utm_source=newsletter, she said.
"""
FERRY = "Ferry talks\n\nThe ferry may run again in May, Jonas Ek said.\n\nSubscribe to our newsletter!\n"


def _run(script: str, folder: Path) -> subprocess.CompletedProcess[str]:
    programs = Path(sys.executable).parent
    kept = {key: value for key, value in os.environ.items() if not key.startswith(("GIT_", "NEWSLINT"))}
    who = {
        f"GIT_{role}_{what}": "desk@dunmore.example" for role in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")
    }
    return subprocess.run(
        [str(BASH), "-e", "-c", script],
        cwd=folder,
        env={**kept, **who, "GIT_CONFIG_GLOBAL": os.devnull, "PATH": f"{programs}{os.pathsep}{os.environ['PATH']}"},
        capture_output=True,
        text=True,
        encoding="utf-8",
    )


@pytest.mark.skipif(BASH is None, reason="no bash here")
def test_quick_start_word_for_word(tmp_path: Path) -> None:
    (tmp_path / "drafts").mkdir()
    (tmp_path / "drafts" / "harbour.md").write_text(HARBOUR, encoding="utf-8")
    (tmp_path / "drafts" / "ferry.txt").write_text(FERRY, encoding="utf-8")
    assert _run("newslint check --fail-on warning", tmp_path).returncode == 1, "there is something to hold back"
    blocks = BLOCK.findall(QUICK_START)
    outputs = {}
    for expected, script in blocks:
        done = _run(script, tmp_path)
        assert done.returncode == int(expected or 0), f"{script}\n{done.stdout}\n{done.stderr}"
        outputs[script] = done.stdout
    assert [expected for expected, _ in blocks].count("1") == 2
    [green] = [out for script, out in outputs.items() if script.startswith("git add .")]
    assert "no errors, no warnings in 2 files" in green
    assert re.search(r"\d held back by the baseline", green)
    red = outputs["newslint check\n"]
    assert red.count("leftovers/placeholder") == 1
    assert "drafts/harbour.md:12:1: error leftovers/placeholder" in red
    assert "FROM THE PORT" not in red
    for file in ("newslint.toml", ".pre-commit-config.yaml", "newslint-baseline.jsonl", "drafts/harbour.md"):
        assert _run(f"git ls-files --error-unmatch {file}", tmp_path).returncode == 0


def test_commands_named_in_passing_exist(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "drafts").mkdir()
    (tmp_path / "drafts" / "ferry.txt").write_text(FERRY, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    named = re.findall(
        r"`newslint ((?:audit|baseline|waivers|completion|check)\b[^`]*)`", QUICK_START.replace("\n", " ")
    )
    assert {one.split()[0] for one in named} == {"audit", "baseline", "waivers", "completion", "check"}
    for one in named:
        assert main(one.split()) in {0, 1}, one


def test_the_hook_refuses_what_the_check_refuses(tmp_path: Path) -> None:
    pytest.importorskip("pre_commit")
    (tmp_path / "harbour.md").write_text(HARBOUR, encoding="utf-8")
    assert _run("git init --quiet && newslint init && git add .", tmp_path).returncode == 0
    hook = f'PRE_COMMIT_HOME=.hooks "{sys.executable}" -m pre_commit run --all-files'
    red = _run(hook, tmp_path)
    assert red.returncode == 1, red.stderr
    assert "error leftovers/placeholder" in red.stdout
    green = _run(f"newslint baseline && {hook}", tmp_path)
    assert green.returncode == 0, green.stdout


def test_the_action_is_called_with_inputs_that_it_has() -> None:
    [block] = re.findall(r"^```yaml\n(.+?)^```$", QUICK_START, re.MULTILINE | re.DOTALL)
    *_, step = yaml.safe_load(block)
    action = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
    assert step["with"].keys() <= action["inputs"].keys()
    assert parser_of("check").parse_args(step["with"]["args"].split()).fail_on == "warning"


def test_every_setting_is_in_the_table_with_its_default() -> None:
    rows = dict(re.findall(r"^\| `([a-z-]+)` \| (.+?) \| .+ \|$", CONFIGURATION, re.MULTILINE))
    settings = {
        key: one for key, one in schema({}, closed=True)["properties"].items() if key not in {"rules", "overrides"}
    }
    assert rows.keys() == settings.keys()
    shown = {key: f"`{json.dumps(one['default'])}`" for key, one in settings.items() if "default" in one}
    assert {key: rows[key] for key in shown} == shown


def test_the_examples_of_the_configuration_load(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    text = "\n".join(re.findall(r"^```toml\n(.+?)^```$", CONFIGURATION, re.MULTILINE | re.DOTALL))
    file = tmp_path / "newslint.toml"
    file.write_text(text, encoding="utf-8")
    assert load(file) is not None
    monkeypatch.chdir(tmp_path)
    assert main(["config"]) == 0, "the rules, families and options that it names exist"
    assert "max-length" in capsys.readouterr().out
