"""The HTML page: every draft escaped, every finding marked, nothing run that the page did not bring."""

from __future__ import annotations

import base64
import hashlib
import re
from html.parser import HTMLParser

from newslint.finding import Severity
from newslint.reporter import Report, Style
from newslint.reporters.html import render

from .reports import TRICKY, file, finding, tricky

SOURCE = "Bridge opens\n\nThe <b>bridge</b> opens & the mayor speaks.\n"


class Page(HTMLParser):
    """The elements of a page, and the words in its marks."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.marks: list[tuple[str, str]] = []
        self.ids: set[str] = set()
        self._mark = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        self.tags.append(tag)
        self.ids.add(found.get("id") or "")
        self._mark = found.get("data-notes") or "" if tag == "mark" else self._mark

    def handle_endtag(self, tag: str) -> None:
        self._mark = "" if tag == "mark" else self._mark

    def handle_data(self, data: str) -> None:
        if self._mark:
            self.marks.append((data, self._mark))


def page(report: Report) -> str:
    return "".join(render(report, Style()))


def test_marks_lead_to_notes() -> None:
    found = (finding(SOURCE, "bridge</b> opens"), finding(SOURCE, "opens & the", Severity.WARNING))
    parsed = Page(page(Report((file("a.txt", SOURCE, *found),))))
    assert parsed.marks == [("bridge</b> ", "f0n0"), ("opens", "f0n0 f0n1"), (" & the", "f0n1")]
    assert {"f0", "f0n0", "f0n1"} <= parsed.ids


def test_the_whole_draft_is_there_and_is_text() -> None:
    text = page(Report((file("a.txt", SOURCE, finding(SOURCE, "mayor")),)))
    assert "The &lt;b&gt;bridge&lt;/b&gt; opens &amp; the" in text
    assert "b" not in Page(text).tags


def test_nothing_of_a_hostile_draft_is_obeyed() -> None:
    text = page(tricky())
    parsed = Page(text)
    assert parsed.tags.count("script") == 1
    assert not {"tolls", "b", "img"} & set(parsed.tags)
    assert "\x1b" not in text
    assert "\u202e" not in text
    assert "there is no such file or folder" in text
    text.encode("utf-8")


def test_only_the_pages_own_script_and_style_may_run() -> None:
    text = page(tricky())
    policy = re.search(r'Content-Security-Policy" content="([^"]+)"', text)
    assert policy
    for element in ("style", "script"):
        [body] = re.findall(f"<{element}>(.*?)</{element}>", text, re.DOTALL)
        digest = base64.b64encode(hashlib.sha256(body.encode()).digest()).decode()
        assert f"{element}-src 'sha256-{digest}'" in policy[1]
    assert "http:" not in text
    assert "https:" not in text


def test_charts_count_by_rule_and_by_file() -> None:
    report = Report((file("a.txt", TRICKY, finding(TRICKY, "WOW"), finding(TRICKY, "evil")),))
    text = page(report)
    assert '<meter min="0" max="2" value="2">2</meter>' in text
    assert '<a href="#f0">a.txt</a>' in text


def test_a_clean_run_says_so() -> None:
    text = page(Report(()))
    assert "Nothing to report." in text
    assert "form" not in Page(text).tags
