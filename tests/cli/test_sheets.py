"""`sources` and `claims`: who is in the story, and what to check in it."""

from __future__ import annotations

import csv
import io
import json
from html.parser import HTMLParser
from pathlib import Path

import pytest

from .conftest import Newslint

STORY = """\
Ferry to run again in May

The night ferry will run again in May, Mayor Ada Lindqvist said. “We have waited for this long enough,” Lindqvist said.

Sources close to the port said the ship had cost 4.2 million crowns.

The ferry will transform the region for generations. About 40,000 passengers are expected each year.
"""
HOSTILE = "Ferry | <script>alert(1)</script>\n\n“=cmd() | <b>run</b> it \x1b[31mnow,” said Jonas Ek `x`.\n"


@pytest.fixture
def story(newslint: Newslint, tmp_path: Path) -> str:
    (tmp_path / "ferry.txt").write_text(STORY, encoding="utf-8")
    (tmp_path / "hostile.txt").write_text(HOSTILE, encoding="utf-8")
    return "ferry.txt"


def test_the_ledger_is_by_person_not_by_mention(newslint: Newslint, story: str) -> None:
    [row] = json.loads(newslint("sources", "--isolated", "--output-format", "json", story).out)
    voices = {voice["name"]: voice for voice in row["ledger"]["voices"]}
    mayor = voices["Ada Lindqvist"]
    assert (mayor["statements"], mayor["role"], mayor["bearer"]) == (2, "Mayor", "person")
    assert mayor["quoted_words"] == 7
    assert row["ledger"]["people_on_record"] == ["Ada Lindqvist"]
    assert (row["ledger"]["anonymous_statements"], row["ledger"]["collective_statements"]) == (1, 0)
    assert row["ledger"]["single_voice"] is None


def test_sources_table(newslint: Newslint, story: str) -> None:
    done = newslint("sources", "--isolated", story)
    assert "On the record: Ada Lindqvist." in done.out
    assert "1 of 3 statements rest on anonymous sources alone." in done.out


def test_a_draft_in_which_nobody_speaks(newslint: Newslint, tmp_path: Path) -> None:
    (tmp_path / "mute.txt").write_text("Bridge opens\n\nThe bridge is open.\n", encoding="utf-8")
    assert "Nobody is quoted or reported" in newslint("sources", "--isolated", "mute.txt").out


def test_a_story_on_one_voice(newslint: Newslint, tmp_path: Path) -> None:
    (tmp_path / "one.txt").write_text("Bridge opens\n\nJonas Ek said that the bridge was open.\n", encoding="utf-8")
    assert "one voice: Jonas Ek" in newslint("sources", "--isolated", "one.txt").out


def test_claims_put_what_lacks_a_source_first(newslint: Newslint, story: str) -> None:
    [row] = json.loads(newslint("claims", "--isolated", "--output-format", "json", story).out)
    scores = [claim["score"] for claim in row["claims"]]
    assert scores == sorted(scores, reverse=True)
    first, second = sorted(row["claims"][:2], key=lambda claim: claim["start"])
    assert first["text"].startswith("The ferry will transform the region")
    assert second["text"].startswith("About 40,000 passengers")
    assert first["source"] is second["source"] is None
    by_kind = {kind: claim for claim in row["claims"] for kind in claim["kinds"]}
    assert by_kind["quotation"]["source"] == "Ada Lindqvist"
    assert by_kind["name"]["role"] == "Mayor"
    assert STORY[first["start"] : first["end"]] == first["text"]


def test_claims_name_an_unnamed_source_as_such(newslint: Newslint, story: str) -> None:
    [row] = json.loads(newslint("claims", "--isolated", "--output-format", "json", story).out)
    [cost] = [claim for claim in row["claims"] if "4.2 million" in claim["text"]]
    assert cost["source"].endswith("(not named)")


def test_csv_has_a_row_a_claim_and_no_formulas(newslint: Newslint, story: str) -> None:
    done = newslint("claims", "--isolated", "--output-format", "csv", story, "hostile.txt")
    rows = list(csv.DictReader(io.StringIO(done.out)))
    assert {row["path"] for row in rows} == {"ferry.txt", "hostile.txt"}
    assert not any(cell.startswith(("=", "+", "@")) for row in rows for cell in row.values())


def test_markdown_shows_markup_and_does_not_obey_it(newslint: Newslint, story: str) -> None:
    out = newslint("claims", "--isolated", "--output-format", "markdown", story, "hostile.txt").out
    assert "| ☐ |" in out
    assert r"\<script\>" in out
    assert "<script>" not in out
    assert "\x1b" not in out
    widths = {line.replace(r"\|", "").count("|") for line in out.splitlines() if line.startswith("| ☐ |")}
    assert widths == {6}


class _Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.append(tag)


@pytest.mark.parametrize("command", ["sources", "claims"])
def test_html_escapes_the_draft(newslint: Newslint, story: str, command: str) -> None:
    out = newslint(command, "--isolated", "--output-format", "html", story, "hostile.txt").out
    page = _Tags()
    page.feed(out)
    assert "script" not in page.seen
    assert "b" not in page.seen
    assert "&lt;script&gt;" in out
    assert page.seen.count("section") == 2
    assert "@media print" in out


def test_a_missing_draft_costs_nothing_else(newslint: Newslint, story: str) -> None:
    done = newslint("claims", "--isolated", "--output-format", "json", "gone.txt", story)
    assert done.status == 2
    assert "gone.txt" in done.err
    assert [row["path"] for row in json.loads(done.out)] == ["ferry.txt"]
