"""Write a commented newslint.toml after a look at the drafts, and show the snippets for pre-commit and for CI."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from collections import Counter
from pathlib import Path
from typing import NamedTuple

from newslint.cli.terminal import say
from newslint.config.model import ConfigError
from newslint.config.resolve import Resolver
from newslint.document import Document
from newslint.run import Drafts, Input, Run
from newslint.visible import count, visible

NAME = "newslint.toml"
_MOST_READ = 500
_QUOTES = {"curly": "“", "straight": '"', "single": "‘", "German": "„", "French": "«"}

_PRE_COMMIT = """\
# .pre-commit-config.yaml
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
_CI = """\
# a step for GitHub Actions
- run: newslint check --output-format github
"""


class Look(NamedTuple):
    """What the drafts of a folder are like."""

    drafts: int
    suffixes: Counter[str]
    keys: Counter[str]
    quotes: Counter[str]


def add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("folder", nargs="?", type=Path, default=Path(), metavar="FOLDER", help="(default: here)")
    parser.add_argument("--stdout", action="store_true", help="show the configuration and write nothing")


def run(options: Namespace) -> int:
    file = options.folder / NAME
    if not options.folder.is_dir():
        raise ConfigError(f"{options.folder}: is no folder")
    text = _configuration(_look(options.folder))
    if options.stdout:
        sys.stdout.write(text)
        return 0
    try:
        with file.open("x", encoding="utf-8", newline="\n") as stream:
            stream.write(text)
    except FileExistsError:
        raise ConfigError(f"{file}: is there already; --stdout shows what would be written") from None
    except OSError as failure:
        raise ConfigError(f"{file}: cannot be written: {failure.strerror}") from failure
    sys.stdout.write(
        f"wrote {file}\n\nNext:\n  newslint check\n  newslint baseline    # hold back what is there today\n\n"
    )
    sys.stdout.write(f"{_PRE_COMMIT}\n{_CI}")
    return 0


def _look(folder: Path) -> Look:
    look = Look(0, Counter(), Counter(), Counter())
    drafts = Drafts(Run(Resolver(isolated=True)), Input((str(folder),), lambda: b""), say)
    for number, (shown, document, _) in enumerate(drafts, 1):
        look = look._replace(drafts=number)
        look.suffixes[Path(shown).suffix.lower()] += 1
        look.keys.update(map(str, document.metadata))
        look.quotes.update([_quotes(document)])
        if number >= _MOST_READ:
            break
    return look


def _quotes(document: Document) -> str:
    """The style of quotation marks that a draft has most of, "" where it has none."""
    found = {name: document.text.count(mark) for name, mark in _QUOTES.items()}
    best = max(found, key=lambda name: found[name])
    return best if found[best] else ""


def _listed(counter: Counter[str]) -> str:
    return ", ".join(f"{visible(name)} ({number})" for name, number in counter.most_common(8) if name) or "none"


def _configuration(look: Look) -> str:
    return f"""\
# What newslint checks in this folder. Every setting is shown with its default; take away the # to change it.
#
# Seen here: {count(look.drafts, "draft")}
#   formats:         {_listed(look.suffixes)}
#   front matter:    {_listed(look.keys)}
#   quotation marks: {_listed(look.quotes)}

# A family, the id of a rule, or "ALL"; without this all stable rules run. `newslint rules` lists them.
# select = ["attribution", "consistency", "headline", "leftovers", "sourcing"]
# ignore = []

# What fails a check: "error", "warning" or "suggestion".
# fail-on = "error"

# Drafts to leave out.
# exclude = ["archive/**"]

# Ask for a reason wherever a rule is waived in a draft.
# require-reasons = false

# One rule's severity and options; `newslint explain attribution/anonymous-source` shows them.
# [rules."attribution/anonymous-source"]
# severity = "error"

# Folders such as opinion/ and drafts with `kind: analysis` may judge already; name your own here.
# [[overrides]]
# files = ["letters/**"]
# kinds = ["satire"]
# ignore = ["sourcing/editorializing"]
"""
