"""Several formats at once."""

from __future__ import annotations

import json
from pathlib import Path
from xml.etree import ElementTree

from .conftest import Newslint


def test_several_files_and_the_terminal(newslint: Newslint, desk: Path) -> None:
    done = newslint(
        "check", "drafts/bridge.txt",
        "--output-format", "sarif", "--output-file", "out/a.sarif",
        "--output-format", "junit", "--output-file", "out/a.xml",
        "--output-format", "concise",
    )  # fmt: skip
    assert done.status == 1
    assert done.out.count("house/shouting") == 1
    assert json.loads((desk / "out/a.sarif").read_text())["version"] == "2.1.0"
    assert ElementTree.parse(desk / "out/a.xml").getroot().tag == "testsuites"


def test_the_suffix_says_the_format(newslint: Newslint, desk: Path) -> None:
    done = newslint("check", "drafts", "--output-file", "a.json", "--output-file", "a.md", "--output-file", "a.jsonl")
    assert done.out == ""
    assert len(json.loads((desk / "a.json").read_text())) == 3
    assert (desk / "a.md").read_text().startswith("### newslint")
    assert len((desk / "a.jsonl").read_text().splitlines()) == 3


def test_unclear_wishes(newslint: Newslint, desk: Path) -> None:
    assert "a.out: which format?" in newslint("check", "drafts", "--output-file", "a.out").err
    done = newslint("check", "drafts", "--output-format", "json", "--output-format", "full")
    assert done.status == 2
    assert "only one --output-format" in done.err
