"""`init`: the configuration it writes, and the files for the hook and for CI."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest
import yaml

from newslint import __version__
from newslint.cli import init, snippets
from newslint.config import load as loading
from newslint.config.load import load
from newslint.config.model import Settings

from .conftest import Newslint

DRAFT = (
    "---\ntitle: Plan is out\nkind: news\n---\n\nThe plan is at https://dunmore.example/plan?utm_source=x, “out” now.\n"
)


def _git(folder: Path, *words: str) -> None:
    subprocess.run(["git", *words], cwd=folder, check=True, capture_output=True)


def test_nothing_to_green(newslint: Newslint, tmp_path: Path) -> None:
    (tmp_path / "plan.md").write_text(DRAFT)
    (tmp_path / "straight.txt").write_text('Plan\n\n"It is out," Mayor Ada Lindqvist said.\n')
    done = newslint("init")
    assert done.status == 0
    assert done.out.startswith("wrote newslint.toml\nwrote .pre-commit-config.yaml\n")
    text = (tmp_path / "newslint.toml").read_text()
    assert "Seen here: 2 drafts\n" in text
    assert "formats:         .md (1), .txt (1)" in text
    assert "front matter:    title (1), kind (1)" in text
    assert "kinds of draft:  news (1)" in text
    assert "quotation marks: curly (1), straight (1)" in text
    assert newslint("check", "--fail-on", "warning").status == 1
    assert newslint("baseline").status == 0
    assert newslint("check", "--fail-on", "warning").status == 0


def test_the_comments_show_the_defaults(newslint: Newslint, tmp_path: Path) -> None:
    newslint("init")
    file = tmp_path / "newslint.toml"
    text = file.read_text()
    written = load(file)
    assert written is not None
    assert written._replace(root=Path(), file=None) == Settings(Path())
    for key in loading._TOP:
        assert f"\n# {key} = " in text
    on = re.sub(r"^# (?=[a-z]+(?:-[a-z]+)* = |\[)", "", text, flags=re.MULTILINE)
    file.write_text(on)
    uncommented = load(file)
    assert uncommented is not None
    defaults = Settings(Path())
    for field in ("ignore", "extend_select", "fail_on", "show", "max_size", "require_reasons", "baseline"):
        assert getattr(uncommented, field) == getattr(defaults, field)
    assert uncommented.overrides[0].files == ("letters/**",)
    file.write_text(on.replace('plugins = ["house_rules.py"]', "plugins = []"))
    (tmp_path / "plan.md").write_text(DRAFT)
    assert newslint("check").status in {0, 1}, "the rules and families that the comments name exist"


def test_an_existing_file_stays(newslint: Newslint, tmp_path: Path) -> None:
    (tmp_path / "newslint.toml").write_text("# ours\n")
    done = newslint("init")
    assert done.status == 2
    assert "is there already" in done.err
    assert done.err.count("\n") == 1
    assert (tmp_path / "newslint.toml").read_text() == "# ours\n"
    assert newslint("init", "--stdout").out.startswith("# What newslint checks")
    assert newslint("init", "nowhere").status == 2


def test_a_configuration_in_pyproject_is_not_overruled(newslint: Newslint, tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text('[tool.newslint]\nfail-on = "warning"\n')
    done = newslint("init")
    assert (done.status, done.out) == (2, "")
    assert done.err.startswith("newslint: pyproject.toml: has [tool.newslint] already")
    assert not (tmp_path / "newslint.toml").exists()


def test_a_hook_that_is_there_is_shown_and_not_written(newslint: Newslint, tmp_path: Path) -> None:
    (tmp_path / ".pre-commit-config.yaml").write_text("repos: []\n")
    done = newslint("init")
    assert (tmp_path / ".pre-commit-config.yaml").read_text() == "repos: []\n"
    assert "# for .pre-commit-config.yaml\nrepos:\n  - repo: local\n" in done.out
    for service in (".github/workflows/newslint.yml", ".gitlab-ci.yml"):
        assert f"# for {service}\n" in done.out
        assert not (tmp_path / service).exists()


def test_below_the_top_of_a_repository_nothing_is_hooked(newslint: Newslint, tmp_path: Path) -> None:
    _git(tmp_path, "init", "--quiet")
    (tmp_path / "news").mkdir()
    done = newslint("init", "news")
    assert done.out.startswith("wrote news/newslint.toml\n\nNext:")
    assert sorted(path.name for path in (tmp_path / "news").iterdir()) == ["newslint.toml"]


@pytest.mark.parametrize(
    ("origin", "file", "other"),
    [
        ("https://github.com/dunmore-echo/stories.git", ".github/workflows/newslint.yml", ".gitlab-ci.yml"),
        ("git@gitlab.dunmore.example:echo/stories.git", ".gitlab-ci.yml", ".github/workflows/newslint.yml"),
    ],
)
def test_the_service_in_use_gets_its_file(
    newslint: Newslint, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, origin: str, file: str, other: str
) -> None:
    monkeypatch.setattr(snippets, "requirement", lambda: "newslint==0.1.0")
    _git(tmp_path, "init", "--quiet")
    _git(tmp_path, "remote", "add", "origin", origin)
    done = newslint("init")
    assert f"wrote {file}\n" in done.out
    assert not (tmp_path / other).exists()
    assert f"# for {other}\n" in done.out
    jobs = yaml.safe_load((tmp_path / file).read_text())
    job = jobs["jobs"]["newslint"]["steps"] if "jobs" in jobs else jobs["newslint"]["script"]
    [command] = re.findall(r"newslint (check [^'\"\]}]+)", str(job))
    (tmp_path / "plan.md").write_text("# Plan\n\nThe plan is out, Mayor Ada Lindqvist said.\n")
    assert newslint(*command.split()).status == 0


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        (None, f"newslint=={__version__}"),
        ('{"url": "file:///src", "dir_info": {"editable": true}}', snippets.PLACEHOLDER),
        (
            '{"url": "https://git.dunmore.example/newslint.git", "vcs_info": {"vcs": "git", "commit_id": "0a1b2c"}}',
            "newslint @ git+https://git.dunmore.example/newslint.git@0a1b2c",
        ),
    ],
)
def test_ci_installs_what_runs_here(monkeypatch: pytest.MonkeyPatch, told: str | None, expected: str) -> None:
    class Installed:
        @staticmethod
        def read_text(name: str) -> str | None:
            return told

    monkeypatch.setattr("importlib.metadata.distribution", lambda name: Installed)
    assert snippets.requirement() == expected


def test_a_workflow_that_cannot_work_is_not_written(
    newslint: Newslint, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(snippets, "requirement", lambda: snippets.PLACEHOLDER)
    (tmp_path / ".github").mkdir()
    assert "your-organisation" in newslint("init").out
    assert not (tmp_path / ".github" / "workflows").exists()


def test_the_hook_is_one_that_pre_commit_knows(newslint: Newslint, tmp_path: Path) -> None:
    newslint("init")
    [repository] = yaml.safe_load((tmp_path / ".pre-commit-config.yaml").read_text())["repos"]
    [hook] = repository["hooks"]
    [published] = yaml.safe_load((Path(__file__).parents[2] / ".pre-commit-hooks.yaml").read_text())
    assert {key: hook[key] for key in ("id", "entry", "types_or", "require_serial")} == {
        key: published[key] for key in ("id", "entry", "types_or", "require_serial")
    }


def test_the_look_is_bounded_and_even(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(init, "MOST_READ", 4)
    for number in range(10):
        (tmp_path / f"{number}.txt").write_text("Bridge\n\n“It opens.”\n" if number < 5 else 'Bridge\n\n"It opens."\n')
    seen = init.look(tmp_path)
    assert (seen.drafts, seen.read) == (10, 4)
    assert seen.quotes == {"curly": 2, "straight": 2}
    assert "10 drafts, 4 of them read" in init._configuration(seen)
