"""`waivers` and `audit`: what an editor asks of an archive."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

from .conftest import Newslint


def _git(folder: Path, *words: str) -> None:
    subprocess.run(["git", *words], cwd=folder, check=True, capture_output=True)


@pytest.fixture
def archive(desk: Path) -> Path:
    """Two years of drafts in two sections."""
    for number in range(12):
        folder = desk / "archive" / ("news" if number % 3 else "sport") / str(2025 + number % 2)
        folder.mkdir(parents=True, exist_ok=True)
        (folder / f"{number}.txt").write_text(
            "Bridge\n\nWOW it opens. WOW.\n" if number % 4 == 0 else "Bridge\n\nIt opens.\n"
        )
    return desk / "archive"


def test_audit_counts_by_folder_and_year(newslint: Newslint, archive: Path) -> None:
    done = newslint("audit", "house/shouting", "--seed", "7", "archive")
    assert done.status == 0
    lines = done.out.splitlines()
    assert lines[0] == "house/shouting"
    assert lines[2:5] == [
        "  all          3 of 12 drafts (25.0%), 6 findings",
        "  news/        2 of 8 drafts (25.0%), 4 findings",
        "  sport/       1 of 4 drafts (25.0%), 2 findings",
    ]
    assert "6 findings drawn with --seed 7:" in done.out
    assert done.out.count("“WOW” shouts") == 6
    by_year = newslint("audit", "house/shouting", "--by", "year", "archive").out
    assert "  2025       3 of 6 drafts (50.0%), 6 findings" in by_year
    assert "  2026       0 of 6 drafts (0.0%), no findings" in by_year


def test_audit_draws_the_same_sample_again(newslint: Newslint, archive: Path) -> None:
    words = ("audit", "house/shouting", "--sample", "2", "--output-format", "json", "archive")
    first = json.loads(newslint(*words).out)
    assert len(first["sample"]) == 2
    assert first["tallies"]["all"] == {"drafts": 12, "hit": 3, "findings": 6, "rate": 0.25}
    assert json.loads(newslint(*words, "--seed", str(first["seed"])).out) == first


def test_audit_runs_rules_on_trial_and_no_others(newslint: Newslint, archive: Path) -> None:
    (archive / "a.txt").write_text("Bridge\n\nThe bridge. WOW.\n")
    done = newslint("audit", "house/early", "--output-format", "json", "archive")
    assert json.loads(done.out)["tallies"]["all"]["findings"] == 1
    assert newslint("audit", "house/erly", "archive").status == 2
