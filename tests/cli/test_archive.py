"""`audit`: what a rule would say of an archive."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from .conftest import Newslint


@pytest.fixture
def archive(desk: Path) -> Path:
    """Two years of drafts in two sections."""
    for number in range(12):
        folder = desk / "archive" / ("news" if number % 3 else "sport") / str(2025 + number % 2)
        folder.mkdir(parents=True, exist_ok=True)
        (folder / f"{number}.txt").write_text(
            "Bridge\n\nIt was all WOW, they say. It opens. WOW.\n" if number % 4 == 0 else "Bridge\n\nIt opens.\n"
        )
    return desk / "archive"


def test_counts_by_section_and_year(newslint: Newslint, archive: Path) -> None:
    done = newslint("audit", "house/shouting", "--seed", "7", "archive")
    assert done.status == 0
    rows = [line.split() for line in done.out.splitlines()[:11]]
    assert rows == [
        ["house/shouting"],
        [],
        "drafts with hits share hits per 1,000 words".split(),
        ["all", "12", "3", "25.0%", "6", "105.26"],
        [],
        ["section"],
        ["news", "8", "2", "25.0%", "4", "105.26"],
        ["sport", "4", "1", "25.0%", "2", "105.26"],
        [],
        ["year"],
        ["2025", "6", "3", "50.0%", "6", "153.85"],
    ]
    assert "6 hits drawn with --seed 7:\n" in done.out
    assert done.out.count("“WOW” shouts") == 6


def test_a_hit_is_shown_in_its_sentence(newslint: Newslint, archive: Path) -> None:
    done = newslint("audit", "house/shouting", "archive/news/2025/4.txt")
    assert "archive/news/2025/4.txt:3: error: “WOW” shouts; take it out.\n    It was all ⟪WOW⟫, they say.\n" in done.out
    colored = newslint("audit", "house/shouting", "--color", "always", "archive/news/2025/4.txt").out
    assert "It was all \x1b[1;31mWOW\x1b[0m, they say." in colored


def test_front_matter_knows_section_and_year_better(newslint: Newslint, archive: Path) -> None:
    (archive / "news" / "2025" / "column.md").write_text(
        "---\ntitle: Bridge\nsection: [Culture, Bridges]\ndate: 2019-05-04\n---\n\nWOW.\n"
    )
    (archive / "news" / "2025" / "web.html").write_text(
        '<meta property="article:published_time" content="2018-05-04T10:00:00Z"><h1>Bridge</h1><p>It opens.</p>'
    )
    told = json.loads(newslint("audit", "house/shouting", "--output-format", "json", "archive").out)
    assert told["sections"]["Culture"] == {
        "drafts": 1,
        "words": 2,
        "drafts_hit": 1,
        "hits": 1,
        "share": 1.0,
        "per_1000_words": 500.0,
    }
    assert {name: tally["drafts"] for name, tally in told["years"].items()} == {
        "2018": 1,
        "2019": 1,
        "2025": 6,
        "2026": 6,
    }


def test_the_same_sample_is_drawn_again(newslint: Newslint, archive: Path) -> None:
    words = ("audit", "house/shouting", "--sample", "2", "--output-format", "json", "archive")
    first = json.loads(newslint(*words).out)
    assert len(first["sample"]) == 2
    assert (first["all"]["drafts"], first["all"]["drafts_hit"], first["all"]["hits"]) == (12, 3, 6)
    assert json.loads(newslint(*words, "--seed", str(first["seed"])).out) == first
    drawn = {str(json.loads(newslint(*words, "--seed", str(seed)).out)["sample"]) for seed in range(8)}
    assert len(drawn) > 1


def test_rules_on_trial_run_and_no_others(newslint: Newslint, archive: Path) -> None:
    (archive / "a.txt").write_text("Bridge\n\nThe bridge. WOW.\n")
    done = newslint("audit", "house/early", "--output-format", "json", "archive")
    assert json.loads(done.out)["all"]["hits"] == 1
    assert newslint("audit", "house/erly", "archive").status == 2


def test_a_draft_that_cannot_be_audited_is_told_of_and_not_counted(newslint: Newslint, archive: Path) -> None:
    (archive / "coffee.txt").write_text("Bridge\n\nThe java is cold.\n")
    done = newslint("audit", "house/needs-java", "--output-format", "json", "archive")
    assert done.status == 2
    assert done.err == "newslint: archive/coffee.txt: house/needs-java was skipped: no Java found\n"
    assert json.loads(done.out)["all"]["drafts"] == 12
