"""The cache and the worker processes: faster, and never another result."""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
from pathlib import Path

import pytest

from newslint import jobs
from tests.cli.conftest import Done, Newslint, newslint

__all__ = ["newslint"]

LINK = "The council published the plan at https://dunmore.example/plan?utm_source=newsletter.\n"


@pytest.fixture
def drafts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Thirty drafts, most of them with a finding."""
    monkeypatch.setattr(jobs, "ENOUGH_BYTES", 1)
    folder = tmp_path / "drafts"
    folder.mkdir()
    for number in range(30):
        text = LINK if number % 3 else "The plan is out, Mayor Ada Lindqvist said.\n"
        (folder / f"{number:02}.txt").write_text(f"Plan {number} is out “today”\n\n{text}")
    return folder


def _check(newslint: Newslint, *words: str) -> Done:
    return newslint("check", "--select", "leftovers", "--output-format", "json", *words, "drafts")


@pytest.fixture
def linted(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The paths of the drafts that rules looked at in this process."""
    from newslint import engine

    seen: list[str] = []
    real = engine.lint

    def noting(document, rules, analyses):  # type: ignore[no-untyped-def]
        seen.append(document.path.name)
        return real(document, rules, analyses)

    monkeypatch.setattr("newslint.engine.lint", noting)
    return seen


def test_unchanged_drafts_are_not_linted_again(newslint: Newslint, drafts: Path, linted: list[str]) -> None:
    first = _check(newslint, "--jobs", "1")
    assert len(json.loads(first.out)) == 20
    assert len(linted) == 30
    linted.clear()
    assert _check(newslint, "--jobs", "1") == first
    assert linted == []
    (drafts / "01.txt").write_text(f"Plan\n\n{LINK}")
    _check(newslint, "--jobs", "1")
    assert linted == ["01.txt"]


def test_processes_give_the_same(newslint: Newslint, drafts: Path) -> None:
    alone = _check(newslint, "--jobs", "1", "--no-cache")
    assert _check(newslint, "--jobs", "2", "--no-cache") == alone
    assert _check(newslint, "--jobs", "2") == alone
    assert _check(newslint, "--jobs", "2") == alone
    assert len(json.loads(alone.out)) == 20


@pytest.mark.parametrize("words", [("--ignore", "leftovers/tracking-link"), ("--extend-select", "sourcing")])
def test_another_selection_is_another_result(
    newslint: Newslint, drafts: Path, linted: list[str], words: tuple[str, ...]
) -> None:
    _check(newslint, "--jobs", "1")
    linted.clear()
    _check(newslint, "--jobs", "1", *words)
    assert len(linted) == 30


def test_another_configuration_is_another_result(newslint: Newslint, drafts: Path, linted: list[str]) -> None:
    config = drafts.parent / "newslint.toml"
    config.write_text('select = ["leftovers"]\n')
    assert newslint("check", "--jobs", "1", "drafts").status == 0
    linted.clear()
    config.write_text('select = ["leftovers"]\nrules."leftovers/tracking-link".severity = "error"\n')
    assert newslint("check", "--jobs", "1", "drafts").status == 1
    assert len(linted) == 30


def test_moved_drafts_are_linted_again(newslint: Newslint, drafts: Path, linted: list[str]) -> None:
    _check(newslint, "--jobs", "1")
    linted.clear()
    drafts.rename(drafts.parent / "opinion")
    newslint("check", "--select", "leftovers", "--jobs", "1", "opinion")
    assert len(linted) == 30


def test_severity_asked_for_and_baseline_hold_for_cached_results(newslint: Newslint, drafts: Path) -> None:
    _check(newslint, "--jobs", "1")
    assert json.loads(_check(newslint, "--jobs", "1", "--show", "error").out) == []
    newslint("baseline", "drafts")
    assert "20 held back by the baseline" in newslint("check", "--select", "leftovers", "--jobs", "1", "drafts").out


@pytest.mark.parametrize("damage", ["broken", "foreign", "other version", "rubbish in a row", "empty"])
def test_a_damaged_cache_is_a_note(newslint: Newslint, drafts: Path, damage: str) -> None:
    first = _check(newslint)
    file = drafts.parent / ".newslint_cache/results.sqlite"
    if damage == "broken":
        file.write_bytes(file.read_bytes()[:50] + b"\0rubbish" * 400)
    elif damage == "empty":
        file.write_bytes(b"")
    else:
        _damage(file, damage)
    again = _check(newslint)
    assert (again.status, again.out) == (first.status, first.out)
    assert ("note: " in again.err and "the cache cannot be used" in again.err) is (damage != "empty")


def _damage(file: Path, damage: str) -> None:
    if damage == "foreign":
        file.unlink()
    connection = sqlite3.connect(file)
    with connection:
        if damage == "foreign":
            connection.execute("CREATE TABLE something (else_ TEXT)")
            connection.execute("PRAGMA user_version = 1")
        elif damage == "other version":
            connection.execute("PRAGMA user_version = 99")
        else:
            connection.execute("UPDATE results SET said = '{\"findings\": [[1]]}'")
    connection.close()


@pytest.mark.skipif(os.name == "nt", reason="folders are writable there")
def test_a_cache_that_cannot_be_written_is_a_note(newslint: Newslint, drafts: Path) -> None:
    (drafts.parent / "file").write_text("")
    done = _check(newslint, "--cache-dir", "file/cache")
    assert done.status == 0
    assert len(json.loads(done.out)) == 20
    assert "note: file/cache: the cache cannot be used" in done.err
    assert _check(newslint, "--cache-dir", "file/cache", "--quiet").err == ""


def test_no_cache_leaves_nothing_behind(newslint: Newslint, drafts: Path) -> None:
    _check(newslint, "--no-cache")
    assert os.listdir(drafts.parent) == ["drafts"]
    _check(newslint)
    assert (drafts.parent / ".newslint_cache/.gitignore").read_text().endswith("*\n")


def test_few_drafts_need_no_cache(newslint: Newslint, drafts: Path) -> None:
    for number in range(10, 30):
        (drafts / f"{number}.txt").unlink()
    _check(newslint)
    assert os.listdir(drafts.parent) == ["drafts"]


def test_results_with_trouble_are_not_kept(newslint: Newslint, drafts: Path, linted: list[str]) -> None:
    (drafts / "photo.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)))
    assert _check(newslint, "--jobs", "1").status == 2
    assert _check(newslint, "--jobs", "1").status == 2
    assert len(linted) == 30


def test_local_plugins_are_never_cached(newslint: Newslint, drafts: Path) -> None:
    shutil.copy(Path(__file__).parent / "cli/house_rules.py", drafts.parent)
    (drafts.parent / "newslint.toml").write_text('plugins = ["house_rules.py"]\nselect = ["house"]\n')
    (drafts / "00.txt").write_text("Plan\n\nWOW.\n")
    assert newslint("check", "drafts").status == 1
    (drafts.parent / "house_rules.py").write_text(
        (drafts.parent / "house_rules.py").read_text().replace(r"\bWOW\b ?", "no such word")
    )
    assert newslint("check", "drafts").status == 0


def test_a_worker_that_dies_costs_only_its_drafts(
    newslint: Newslint, drafts: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import multiprocessing

    if multiprocessing.get_start_method() != "fork":
        pytest.skip("the worker must inherit the damage")
    parent = os.getpid()
    from newslint import engine

    real = engine.lint

    def dying(document, rules, analyses):  # type: ignore[no-untyped-def]
        if os.getpid() != parent and document.path.name == "29.txt":
            os._exit(3)
        return real(document, rules, analyses)

    monkeypatch.setattr("newslint.engine.lint", dying)
    done = _check(newslint, "--jobs", "2", "--no-cache")
    assert done.status == 2
    assert "ended too soon; try again with --jobs 1" in done.err


@pytest.mark.parametrize("number", ["0", "-1", "x", "1000"])
def test_number_of_processes(newslint: Newslint, drafts: Path, number: str) -> None:
    assert _check(newslint, "--jobs", number).status == 2
