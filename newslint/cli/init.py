"""Write a commented newslint.toml after a look at the drafts, and the files for pre-commit and for CI.

A file that is there already is left alone: what belongs into it is shown instead.
"""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from newslint.cli.terminal import say
from newslint.config.load import load
from newslint.config.model import ConfigError
from newslint.config.resolve import Resolver
from newslint.document import Document
from newslint.files import Unreadable, read_bytes
from newslint.record import NamedTuple
from newslint.run import Input, Run
from newslint.visible import count, visible

NAME = "newslint.toml"
MOST_READ = 200
_QUOTES = {"curly": "“", "straight": '"', "single": "‘", "German": "„", "French": "«"}


class Look(NamedTuple):
    """What the drafts of a folder are like: how many there are, how many were read, and counts of what was seen."""

    drafts: int
    read: int
    suffixes: Counter[str]
    keys: Counter[str]
    kinds: Counter[str]
    quotes: Counter[str]


def add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("folder", nargs="?", type=Path, default=Path(), metavar="FOLDER", help="(default: here)")
    parser.add_argument("--stdout", action="store_true", help="show the configuration and write nothing")


def run(options: Namespace) -> int:
    folder: Path = options.folder
    if not folder.is_dir():
        raise ConfigError(f"{folder}: is no folder")
    if options.stdout:
        sys.stdout.write(_configuration(look(folder)))
        return 0
    _refuse_to_overrule(folder)
    _write(folder / NAME, _configuration(look(folder)))
    sys.stdout.write(f"wrote {folder / NAME}\n")
    sys.stdout.writelines(_snippets(folder))
    return 0


def _refuse_to_overrule(folder: Path) -> None:
    """Raises `ConfigError` where the folder has a configuration."""
    file = folder / NAME
    if file.exists():
        raise ConfigError(f"{file}: is there already; --stdout shows what would be written")
    project = folder / "pyproject.toml"
    if project.is_file() and load(project):
        raise ConfigError(f"{project}: has [tool.newslint] already; --stdout shows what would be written")


def _write(file: Path, text: str) -> None:
    """Writes a new file. Raises `ConfigError` where that is impossible or the file is there."""
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        with file.open("x", encoding="utf-8", newline="\n") as stream:
            stream.write(text)
    except OSError as failure:
        raise ConfigError(f"{file}: cannot be written: {failure.strerror}") from failure


def _snippets(folder: Path) -> Iterator[str]:
    """Writes the snippets that are wanted here and not there yet; shows the others."""
    from newslint.cli.snippets import snippets

    shown = []
    for snippet in snippets(folder):
        file = folder / snippet.place
        if snippet.wanted and not file.exists():
            _write(file, snippet.text)
            yield f"wrote {file}\n"
        else:
            shown.append(snippet)
    yield "\nNext:\n  newslint check\n  newslint baseline    # hold back what is there today\n"
    for snippet in shown:
        yield f"\n# for {snippet.place}\n{snippet.text}"


def look(folder: Path) -> Look:
    """Counts all drafts of a folder, and reads some of them, evenly spread."""
    job = Run(Resolver(isolated=True))
    settings = job.resolver.settings(folder)
    found = [one for one in job.find(Input((str(folder),), lambda: b"")) if not one.error]
    seen = Look(len(found), 0, Counter(one.path.suffix.lower() for one in found), Counter(), Counter(), Counter())
    for one in found[:: max(1, -(-len(found) // MOST_READ))]:
        try:
            data = read_bytes(one.path, settings.max_size)
            document = job.read(settings, one.path, data)
        except Unreadable as reason:
            say(f"{one.shown}: {reason}")
            continue
        seen = seen._replace(read=seen.read + 1)
        seen.keys.update(map(str, document.metadata))
        seen.kinds.update([str(document.metadata.get("kind") or "")])
        seen.quotes.update([_quotes(document)])
    return seen


def _quotes(document: Document) -> str:
    """The style of quotation marks that a draft has most of, "" where it has none."""
    found = {name: document.text.count(mark) for name, mark in _QUOTES.items()}
    best = max(found, key=lambda name: found[name])
    return best if found[best] else ""


def _listed(counter: Counter[str]) -> str:
    return ", ".join(f"{visible(name)} ({number})" for name, number in counter.most_common(8) if name) or "none"


def _configuration(seen: Look) -> str:
    some = f", {seen.read} of them read" if seen.read < seen.drafts else ""
    return f"""\
# What newslint checks in this folder. Every setting is shown with its default; take away the # to change it.
# `newslint config` says what is in force, `newslint config --schema` what can be set.
#
# Seen here: {count(seen.drafts, "draft")}{some}
#   formats:         {_listed(seen.suffixes)}
#   front matter:    {_listed(seen.keys)}
#   kinds of draft:  {_listed(seen.kinds)}
#   quotation marks: {_listed(seen.quotes)}

# A family, the id of a rule, or "ALL"; without this all stable rules run. `newslint rules` lists them.
# select = ["attribution", "consistency", "headline", "leftovers", "sourcing"]
# ignore = []

# Rules that run besides: those that are off by default. Try one on your archive first: `newslint audit RULE FOLDER`.
# extend-select = []

# What fails a check, and the least serious findings it shows: "error", "warning" or "suggestion".
# fail-on = "error"
# show = "warning"

# Drafts to leave out, as in .gitignore; and the largest draft to be read.
# exclude = ["archive/**"]
# max-size = "10 MB"

# Ask for a reason wherever a rule is waived in a draft. `newslint waivers` lists them.
# require-reasons = false

# Where `newslint baseline` puts what is held back.
# baseline = "newslint-baseline.jsonl"

# Rules of your own: files beside this one.
# plugins = ["house_rules.py"]

# One rule's severity and options; `newslint explain attribution/anonymous-source` shows them.
# [rules."attribution/anonymous-source"]
# severity = "error"

# Folders such as opinion/ and drafts with `kind: analysis` may judge already; name your own here.
# [[overrides]]
# files = ["letters/**"]
# kinds = ["satire"]
# ignore = ["sourcing/editorializing"]
"""
