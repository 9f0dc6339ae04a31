"""The files that put newslint into a commit hook and into continuous integration, ready to be written or shown."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterator
from pathlib import Path

from newslint import __version__
from newslint.record import NamedTuple

PLACEHOLDER = f"newslint @ git+https://github.com/your-organisation/newslint@v{__version__}"
"""What to tell pip where newslint came from a folder, which nobody else has."""

PRE_COMMIT = """\
repos:
  - repo: local
    hooks:
      - id: newslint
        name: newslint
        entry: newslint check --force-exclude
        language: system
        types_or: [markdown, plain-text, html]
        require_serial: true
"""
_GITHUB = """\
name: newslint
on: [push, pull_request]
permissions:
  contents: read
jobs:
  newslint:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-python@v5
        with:
          python-version: "3.12"
      - run: python -m pip install "{requirement}"
      - run: newslint check --output-format github
"""
_GITLAB = """\
newslint:
  image: python:3.12
  script:
    - python -m pip install --quiet "{requirement}"
    - newslint check --output-format gitlab --output-file newslint.json --output-format concise
  artifacts:
    when: always
    reports:
      codequality: newslint.json
"""


class Snippet(NamedTuple):
    """A file that `init` may write: its place below the folder, its text, and whether it is wanted there."""

    place: str
    text: str
    wanted: bool


def snippets(folder: Path) -> Iterator[Snippet]:
    """The hook, wanted unless the repository begins further up; and each CI service, wanted where it is in use."""
    top = _git(folder, "rev-parse", "--show-toplevel")
    at_top = not top or Path(top) == folder.resolve()
    origin = _git(folder, "remote", "get-url", "origin")
    wanted = at_top and requirement() != PLACEHOLDER
    yield Snippet(".pre-commit-config.yaml", PRE_COMMIT, at_top)
    on_github = "github" in origin or (folder / ".github").is_dir()
    yield Snippet(".github/workflows/newslint.yml", _filled(_GITHUB), wanted and on_github)
    yield Snippet(".gitlab-ci.yml", _filled(_GITLAB), wanted and "gitlab" in origin)


def _filled(text: str) -> str:
    return text.replace("{requirement}", requirement())


def requirement() -> str:
    """What to tell pip: the very commit or version that runs here, where it came from git or an index."""
    from importlib.metadata import PackageNotFoundError, distribution

    try:
        told = distribution("newslint").read_text("direct_url.json")
    except PackageNotFoundError:
        return PLACEHOLDER
    origin = json.loads(told or "{}")
    if not origin:
        return f"newslint=={__version__}"
    commit = origin.get("vcs_info", {}).get("commit_id")
    return f"newslint @ git+{origin['url']}@{commit}" if commit else PLACEHOLDER


def _git(folder: Path, *words: str) -> str:
    try:
        done = subprocess.run(["git", "-C", str(folder), *words], capture_output=True)
    except OSError:
        return ""
    return "" if done.returncode else done.stdout.decode("utf-8", "surrogateescape").strip()
