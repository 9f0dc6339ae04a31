"""Annotations for GitHub: escaped, the most severe first, within the limits."""

from __future__ import annotations

from pathlib import Path

import pytest

from newslint.finding import Severity
from newslint.reporter import Report, Style
from newslint.reporters.github import render

from .reports import file, finding, tricky


@pytest.fixture(autouse=True)
def _no_summary(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("GITHUB_STEP_SUMMARY", raising=False)


def test_escaped() -> None:
    lines = "".join(render(tricky(), Style())).splitlines()
    assert lines == [
        "::error file=drafts/gone.txt,title=newslint::there is no such file or folder; check the path",
        "::error file=drafts/a b&'\".txt,line=5,endLine=5,title=house/shouting,col=13,endColumn=16"
        "::“␛[31mWOW<U+202E> ]]> & <b>” shouts: take it out, 100%25. (house/shouting)",
        "::warning file=drafts/a b&'\".txt,line=3,endLine=3,title=house/paper-name,col=11,endColumn=17"
        "::““said”” shouts; take it out. (house/paper-name)",
        "::notice file=drafts/a b&'\".txt,line=3,endLine=3,title=house/weak,col=18,endColumn=26"
        "::“so 😀 and” shouts; take it out. (house/weak)",
        "1 error, 1 warning, 1 suggestion in 3 files (0.25 s); 1 with trouble; 1 finding waived",
    ]


def test_line_feeds_and_colons_cannot_end_an_annotation() -> None:
    report = Report((file("a,b:c\n::error::d.txt", "WOW", finding("WOW", "WOW", message="one\n::error::two\r%0A")),))
    (line, _) = "".join(render(report, Style())).splitlines()
    assert line.startswith("::error file=a%2Cb%3Ac␊%3A%3Aerror%3A%3Ad.txt,line=1,")
    assert line.endswith("::one␊::error::two␍%250A (house/shouting)")


def _many(errors: int, warnings: int) -> Report:
    source = "WOW " * (errors + warnings)
    kinds = [Severity.WARNING] * warnings + [Severity.ERROR] * errors
    one = finding(source, "WOW")
    return Report((file("a.txt", source, *(one._replace(severity=kind) for kind in kinds)),))


def test_ten_of_a_level() -> None:
    lines = "".join(render(_many(13, 12), Style())).splitlines()
    assert [line.split(" ")[0] for line in lines[:20]] == ["::error"] * 10 + ["::warning"] * 10
    assert lines[20].startswith("5 more not shown")
    assert lines[21].startswith("13 errors, 12 warnings in 1 file")


def test_step_summary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "summary.md"
    file.write_text("before\n")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(file))
    "".join(render(tricky(), Style()))
    text = file.read_text(encoding="utf-8")
    assert text.startswith("before\n### newslint\n")
    rows = [line for line in text.splitlines() if line.startswith("| drafts")]
    assert len(rows) == 3
    assert "error" in rows[0]
    assert "\\<b\\>" in rows[0]
    assert all(row.replace("\\|", "").count("|") == 5 for row in rows)


def test_step_summary_stays_under_the_limit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "summary.md"
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(file))
    "".join(render(_many(30_000, 0), Style()))
    assert file.stat().st_size < 1_048_576
    assert "more findings are left out" in file.read_text(encoding="utf-8")


def test_a_summary_that_cannot_be_written_is_no_failure(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(tmp_path))
    assert "1 error" in "".join(render(tricky(), Style()))
