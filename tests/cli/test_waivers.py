"""Waivers as authors write them: in Markdown, in front matter and in HTML."""

from __future__ import annotations

from pathlib import Path

import pytest

from .conftest import Newslint

FRONT = "---\ntitle: Bridge\nnewslint: {ignore: {house/shouting: the mayor's own poster}}\n---\n\nWOW.\n\nWOW.\n"
DRAFTS = {
    "same line": ("a.md", "# Bridge\n\nWOW it opens. <!-- newslint: ignore house/shouting: poster -->\n\nWOW again.\n"),
    "line above": (
        "a.md",
        "# Bridge\n\n<!-- newslint: ignore house/shouting: poster -->\nWOW it opens.\n\nWOW again.\n",
    ),
    "block below": (
        "a.md",
        "# Bridge\n\n<!-- newslint: ignore house: poster -->\n\nWOW it\nopens WOW.\n\nWOW again.\n",
    ),
    "range": ("a.md", "# B\n\n<!-- newslint: off house -->\n\nWOW.\n\n<!-- newslint: on house -->\n\nWOW again.\n"),
    "html": (
        "a.html",
        "<h1>B</h1>\n<!-- newslint: ignore house/shouting: poster -->\n<p>WOW.</p>\n<p>WOW again.</p>\n",
    ),
}


@pytest.mark.parametrize("name", DRAFTS)
def test_one_is_waived_and_the_other_is_not(newslint: Newslint, desk: Path, name: str) -> None:
    file, text = DRAFTS[name]
    if name == "html":
        pytest.importorskip("newslint.readers.html")
    (desk / file).write_text(text)
    done = newslint("check", file)
    lines = text.splitlines()
    shouted = next(number for number, line in enumerate(lines, 1) if "WOW again" in line)
    rows = [line.split(" ")[:3] for line in done.out.splitlines()[:-1]]
    column = lines[shouted - 1].index("WOW") + 1
    assert rows == [[f"{file}:{shouted}:{column}:", "error", "house/shouting:"]]
    assert " waived" in done.out


def test_front_matter_waives_throughout(newslint: Newslint, desk: Path) -> None:
    (desk / "a.md").write_text(FRONT)
    done = newslint("check", "a.md")
    assert done.status == 0
    assert done.out.startswith("no errors, no warnings in 1 file")
    assert "2 findings waived" in done.out


def test_an_idle_waiver_is_a_warning(newslint: Newslint, desk: Path) -> None:
    (desk / "a.md").write_text("# Bridge\n\n<!-- newslint: ignore house/shouting: poster -->\nIt opens.\n")
    done = newslint("check", "a.md")
    assert done.status == 0
    assert done.out.startswith("a.md:3:1: warning newslint/unused-suppression: Nothing here needs the waiver of")
    assert newslint("check", "--ignore", "newslint", "a.md").out.startswith("no errors, no warnings")
    assert newslint("check", "--ignore", "house/shouting", "a.md").out.startswith("no errors, no warnings")


def test_a_reason_is_asked_for_where_the_house_says_so(newslint: Newslint, desk: Path) -> None:
    (desk / "a.md").write_text("# Bridge\n\n<!-- newslint: ignore house/shouting -->\nWOW it opens.\n")
    assert newslint("check", "a.md").out.startswith("no errors, no warnings")
    with (desk / "newslint.toml").open("a") as file:
        file.write("require-reasons = true\n")
    assert newslint("check", "a.md").out.startswith("a.md:3:1: warning newslint/suppression-reason: Say why")


def test_the_reason_stays_visible_in_sarif(newslint: Newslint, desk: Path) -> None:
    (desk / "a.md").write_text(FRONT)
    assert '"justification": "the mayor\'s own poster"' in newslint("check", "--output-format", "sarif", "a.md").out
