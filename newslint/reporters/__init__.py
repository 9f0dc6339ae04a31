"""Reporters: one output format a module, imported when it is asked for."""

from __future__ import annotations

from collections.abc import Iterable
from importlib import import_module

from newslint.reporter import Report, Reporter, Style


class BuiltIn:
    """A reporter whose module, of the same name, has the function `render`."""

    def __init__(self, name: str, summary: str) -> None:
        self.name = name
        self.summary = summary

    def render(self, report: Report, style: Style) -> Iterable[str]:
        pieces: Iterable[str] = import_module(f"{__name__}.{self.name.replace('-', '_')}").render(report, style)
        return pieces


PROVIDED: tuple[Reporter, ...] = (
    BuiltIn("full", "each finding with its sentence, the words underlined"),
    BuiltIn("concise", "one line a finding"),
    BuiltIn("grouped", "the findings of each file under its name"),
    BuiltIn("json", "an array of findings, for programs"),
    BuiltIn("json-lines", "a JSON object a line"),
    BuiltIn("github", "annotations for GitHub Actions"),
    BuiltIn("gitlab", "a Code Quality report for GitLab"),
    BuiltIn("sarif", "SARIF 2.1.0 for code scanning"),
    BuiltIn("junit", "test suites for continuous integration"),
    BuiltIn("checkstyle", "the XML of Checkstyle"),
    BuiltIn("rdjson", "diagnostics for reviewdog"),
    BuiltIn("markdown", "a table for a pull request's comment"),
    BuiltIn("html", "one page with the drafts marked up, to read, share and print"),
)
