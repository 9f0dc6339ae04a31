"""A third party's package, installed for real: its rule, reader and reporter work beside newslint's own."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from .conftest import run

WIRE = "HEAD Bridge to open in May\nTEXT Mayor Ada Lindqvist told the Echo that the bridge would open in May.\n"


@pytest.fixture(scope="module")
def programs(sources: Path, environment: Callable[..., Path]) -> Path:
    return environment(sources, sources / "tests" / "plugin_example")


@pytest.fixture
def drafts(tmp_path: Path) -> Path:
    (tmp_path / "bridge.wire").write_text(WIRE, encoding="utf-8")
    return tmp_path


def test_rule_reader_and_concise_output(programs: Path, drafts: Path) -> None:
    done = run(programs / "newslint", "check", "--isolated", "--select", "dunmore", drafts, cwd=drafts)
    assert done.returncode == 0, done.stderr
    assert "bridge.wire:2:31" in done.stdout
    assert "dunmore/paper-name" in done.stdout
    assert "Write “the Dunmore Echo”" in done.stdout


def test_reporter(programs: Path, drafts: Path) -> None:
    done = run(
        programs / "newslint", "check", "--isolated", "--select", "dunmore", "--output-format", "count", ".", cwd=drafts
    )
    assert done.stdout.splitlines()[0].split() == ["1", "bridge.wire"]


def test_unreadable_wire_file_is_named(programs: Path, drafts: Path) -> None:
    (drafts / "empty.wire").write_text("nothing here", encoding="utf-8")
    done = run(programs / "newslint", "check", "--isolated", "--select", "dunmore", ".", cwd=drafts)
    assert done.returncode == 2
    assert "empty.wire" in done.stderr
    assert "no HEAD or TEXT line" in done.stderr
    assert "dunmore/paper-name" in done.stdout


@pytest.mark.parametrize(
    ("damage", "says"),
    [
        ("import no_such_module\n", "no_such_module"),
        ("from newslint import hookimpl\n@hookimpl\ndef newslint_rulez():\n    return []\n", "newslint_rulez"),
        (
            "from newslint import hookimpl\nfrom newslint_dunmore.paper_name import PaperName\n"
            "@hookimpl\ndef newslint_rules():\n    return [PaperName, PaperName]\n",
            "dunmore/paper-name",
        ),
    ],
    ids=["import fails", "hook misspelt", "rule twice"],
)
def test_broken_plugin_stops_the_run(
    programs: Path, drafts: Path, tmp_path_factory: pytest.TempPathFactory, damage: str, says: str
) -> None:
    site = Path(run(programs / "python", "-c", "import newslint_dunmore as p; print(p.__file__)").stdout.strip())
    kept = tmp_path_factory.mktemp("kept") / "kept.py"
    shutil.copy(site, kept)
    try:
        site.write_text(damage, encoding="utf-8")
        done = run(programs / "newslint", "check", "--isolated", ".", cwd=drafts)
    finally:
        shutil.copy(kept, site)
    assert done.returncode == 2
    assert "newslint_dunmore" in done.stderr
    assert says in done.stderr
    assert "Traceback" not in done.stderr
