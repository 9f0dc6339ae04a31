"""The formats for programs: each is what its readers expect, on drafts that make it hard."""

from __future__ import annotations

import json
from typing import Any
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint import plugins
from newslint.finding import Severity
from newslint.reporter import FileReport, Report, RuleInfo, Style

from .reports import TRICKY, file, finding, tricky

NAMES = sorted(plugins.load().reporters)
MESSAGE = "“␛[31mWOW<U+202E> ]]> & <b>” shouts: take it out, 100%."


def _said(name: str, report: Report) -> str:
    return "".join(plugins.load().reporters[name].render(report, Style()))


def _json(name: str, report: Report) -> Any:
    return json.loads(_said(name, report))


def test_json_lines_are_the_rows_of_json() -> None:
    lines = [json.loads(line) for line in _said("json-lines", tricky()).splitlines()]
    assert lines == _json("json", tricky())
    assert [TRICKY[row["start"] : row["end"]] for row in lines] == ["“said”", "so 😀 and", "WOW"]


def test_gitlab() -> None:
    rows = _json("gitlab", tricky())
    assert [row["severity"] for row in rows] == ["minor", "info", "major"]
    assert rows[2]["description"] == MESSAGE
    assert rows[0]["location"] == {"path": "drafts/a b&'\".txt", "lines": {"begin": 3, "end": 3}}
    for row in rows:
        assert row.keys() == {"description", "check_name", "fingerprint", "severity", "location"}


def test_gitlab_fingerprints_are_unique_also_across_files() -> None:
    source = "WOW\nWOW\nWOW\n"
    one = finding(source, "WOW")
    several = [one._replace(span=type(one.span)(start, start + 3)) for start in (0, 4, 8)]
    rows = _json("gitlab", Report((file("a.txt", source, *several), file("b.txt", source, *several))))
    assert len({row["fingerprint"] for row in rows}) == 6


def test_junit() -> None:
    root = ElementTree.fromstring(_said("junit", tricky()))
    assert root.attrib | {"time": ""} == {"name": "newslint", "tests": "5", "failures": "3", "errors": "1", "time": ""}
    suites = {suite.attrib["name"]: suite for suite in root}
    assert list(suites) == ["drafts/a b&'\".txt", "drafts/gone.txt", "drafts/clean.txt"]
    failures = suites["drafts/a b&'\".txt"].findall("testcase/failure")
    assert [failure.attrib["type"] for failure in failures] == ["warning", "suggestion", "error"]
    assert failures[2].attrib["message"] == MESSAGE
    assert suites["drafts/gone.txt"].find("testcase/error") is not None
    assert len(suites["drafts/clean.txt"].findall("testcase")) == 1
    assert suites["drafts/clean.txt"].find("testcase/failure") is None


def test_checkstyle() -> None:
    root = ElementTree.fromstring(_said("checkstyle", tricky()))
    errors = root.findall("file/error")
    assert [one.attrib["severity"] for one in errors] == ["warning", "info", "error", "error"]
    assert errors[2].attrib == {
        "line": "5",
        "column": "13",
        "severity": "error",
        "message": MESSAGE,
        "source": "newslint.house/shouting",
    }


def test_rdjson_columns_are_bytes() -> None:
    shown = _json("rdjson", tricky())
    assert shown["source"] == {"name": "newslint"}
    found, failed = shown["diagnostics"][:3], shown["diagnostics"][3]
    assert failed == {
        "message": "there is no such file or folder; check the path",
        "location": {"path": "drafts/gone.txt"},
        "severity": "ERROR",
    }
    lines = TRICKY.split("\r\n")
    words = []
    for one in found:
        start, end = one["location"]["range"]["start"], one["location"]["range"]["end"]
        line = lines[start["line"] - 1].encode()
        words.append(line[start["column"] - 1 : end["column"] - 1].decode())
    assert words == ["“said”", "so 😀 and", "WOW"]
    assert [one["severity"] for one in found] == ["WARNING", "INFO", "ERROR"]
    assert found[2]["suggestions"] == [{"range": found[2]["location"]["range"], "text": ""}]
    assert found[0]["related_locations"][0]["message"] == "said here"


def test_markdown() -> None:
    text = _said("markdown", tricky())
    rows = [line for line in text.splitlines() if line.startswith("| drafts")]
    assert len(rows) == 3
    assert "| error |" in rows[0]
    assert "\\<b\\>" in rows[0]
    assert "drafts/gone.txt" in text


def test_markdown_fits_into_a_comment() -> None:
    source = "WOW " * 2000
    text = _said("markdown", Report((file("a.txt", source, *[finding(source, "WOW")] * 2000),)))
    assert len(text) < 65_536
    assert "more are left out" in text


def test_grouped() -> None:
    lines = _said("grouped", tricky()).splitlines()
    assert lines[0] == "drafts/a b&'\".txt"
    assert lines[1].split() == ["3:11", "warning", "““said””", "shouts;", "take", "it", "out.", "house/paper-name"]
    assert MESSAGE in lines[3]


def _sarif(report: Report) -> Any:
    shown = _json("sarif", report)
    assert shown["version"] == "2.1.0"
    assert shown["$schema"].endswith("/sarif-schema-2.1.0.json")
    (run,) = shown["runs"]
    rules = run["tool"]["driver"]["rules"]
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
        assert result["level"] in {"error", "warning", "note"}
        for place in (*result["locations"], *result.get("relatedLocations", ())):
            region = place["physicalLocation"]["region"]
            assert min(region["startLine"], region["startColumn"], region["endLine"], region["endColumn"]) >= 1
    return run


def test_sarif() -> None:
    report = tricky()._replace(rules={"house/shouting": RuleInfo("shouts", Severity.ERROR, "Why.\n\nMore.")})
    run = _sarif(report)
    assert run["columnKind"] == "unicodeCodePoints"
    assert [result["level"] for result in run["results"]] == ["error", "warning", "warning", "note"]
    error, warning, waived, note = run["results"]
    assert error["message"]["text"] == MESSAGE
    assert error["locations"][0]["physicalLocation"]["artifactLocation"] == {
        "uri": "drafts/a%20b%26%27%22.txt",
        "uriBaseId": "%SRCROOT%",
    }
    region = error["locations"][0]["physicalLocation"]["region"]
    assert region == {"startLine": 5, "startColumn": 13, "endLine": 5, "endColumn": 16, "snippet": {"text": "WOW"}}
    assert error["fixes"][0]["artifactChanges"][0]["replacements"][0]["insertedContent"] == {"text": ""}
    assert warning["relatedLocations"][0]["physicalLocation"]["region"]["snippet"] == {"text": "Bridge"}
    assert waived["suppressions"] == [{"kind": "inSource", "justification": "the desk agreed"}]
    assert note["ruleId"] == "house/weak"
    assert len({result["partialFingerprints"]["newslint/v1"] for result in run["results"]}) == 4
    rule = next(rule for rule in run["tool"]["driver"]["rules"] if rule["id"] == "house/shouting")
    assert rule["help"]["markdown"] == "Why.\n\nMore."
    assert rule["fullDescription"] == {"text": "Why."}
    (invocation,) = run["invocations"]
    assert invocation["executionSuccessful"] is False
    assert invocation["toolExecutionNotifications"][0]["message"]["text"].startswith("there is no such file")


def test_sarif_keeps_to_the_limit_of_results(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("newslint.reporters.sarif.MOST", 2)
    run = _sarif(tricky())
    assert [result["level"] for result in run["results"]] == ["error", "warning"]
    assert "2 results are left out" in json.dumps(run["invocations"]).replace("more ", "")


def test_sarif_of_a_file_elsewhere() -> None:
    run = _sarif(Report((file("/no where/a.txt", "WOW", finding("WOW", "WOW")),)))
    where = run["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]
    assert where == {"uri": "file:///no%20where/a.txt"}


anything = st.text(max_size=40) | st.text('a\x1b\x9b\u202e\u2028\x85\n<&"|', max_size=20)


@given(anything, anything.filter(bool), anything, st.sampled_from(NAMES))
def test_no_draft_breaks_a_format(path: str, source: str, message: str, name: str) -> None:
    one = finding(source, source[-3:], message=message or "x", fix=True, related=source[:2])
    said = _said(name, Report((file(path or "a", source, one), FileReport(path, errors=(message,)))))
    said.encode("utf-8", "backslashreplace")
    if name in {"json", "gitlab", "sarif", "rdjson"}:
        json.loads(said)
    elif name in {"junit", "checkstyle"}:
        ElementTree.fromstring(said)
    assert not set("\x1b\x9b\u202e\u2028\x85").intersection(said)


def test_help_is_a_command_until_there_is_an_address(monkeypatch: pytest.MonkeyPatch) -> None:
    from newslint.reporters import _help

    assert _help.help_of("attribution/orphan-quote") == "newslint explain attribution/orphan-quote"
    monkeypatch.setattr(_help, "DOCUMENTATION", "https://newslint.example/rules/")
    assert _help.help_of("attribution/orphan-quote") == "https://newslint.example/rules/attribution/orphan-quote"
