"""The findings that a house decided to live with for now: held back, counted, and named once they are gone.

A baseline is a file of JSON lines, one a finding, sorted, so that git merges it line by line.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from newslint.config.model import ConfigError
from newslint.document import Document
from newslint.finding import Finding
from newslint.fingerprint import fingerprints
from newslint.record import NamedTuple

HEAD = {"newslint-baseline": 1}
_WORDS = 60


class Entry(NamedTuple):
    """A finding held back. `path` counts from the baseline's folder; `words` are for whoever reads the file."""

    path: str
    rule: str
    fingerprint: str
    words: str = ""


class Split(NamedTuple):
    """The findings that are new, and the fingerprints of those held back."""

    new: tuple[Finding, ...]
    held: tuple[str, ...]


class Baseline:
    """The entries of a baseline file, by draft."""

    def __init__(self, file: Path, entries: Iterable[Entry] = ()) -> None:
        self.file = file
        self._folder = os.path.abspath(file.parent)
        self._by_path: dict[str, dict[str, Entry]] = {}
        for entry in entries:
            self._by_path.setdefault(entry.path, {})[entry.fingerprint] = entry

    def __iter__(self) -> Iterator[Entry]:
        return (entry for entries in self._by_path.values() for entry in entries.values())

    def path_of(self, path: str | Path) -> str:
        """A draft's path as the entries write it."""
        return os.path.relpath(path, self._folder).replace(os.sep, "/")

    def exists(self, entry: Entry) -> bool:
        """Whether the draft of an entry is still there."""
        return os.path.exists(os.path.join(self._folder, entry.path))

    def split(self, path: str | Path, document: Document, findings: Sequence[Finding]) -> Split:
        """Which findings of a draft are new; they come in the order of the text."""
        known = self._by_path.get(self.path_of(path))
        if not known:
            return Split(tuple(findings), ())
        named = list(zip(findings, fingerprints(document, findings), strict=True))
        return Split(
            tuple(finding for finding, name in named if name not in known),
            tuple(name for _, name in named if name in known),
        )

    def unneeded(self, held: dict[str, set[str]]) -> list[Entry]:
        """The entries that hold nothing back any more: of drafts that are gone, or that were linted without them.

        `held` has the fingerprints that were held back, for each draft that was linted (by `path_of`).
        """
        return [
            entry
            for entry in self
            if (entry.fingerprint not in held[entry.path] if entry.path in held else not self.exists(entry))
        ]


def entries_of(path: str, document: Document, findings: Sequence[Finding]) -> Iterator[Entry]:
    """The entries that would hold these findings back."""
    for finding, name in zip(findings, fingerprints(document, findings), strict=True):
        words = " ".join(
            document.source[finding.span.start : min(finding.span.end, finding.span.start + _WORDS)].split()
        )
        yield Entry(path, finding.rule, name, words)


def read(file: Path) -> Baseline:
    """The baseline in a file. Raises `ConfigError`."""
    try:
        lines = file.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as failure:
        raise ConfigError(f"{file}: cannot be read; write it anew with `newslint baseline`") from failure
    entries = []
    for number, line in enumerate(lines, 1):
        if line.strip():
            entry = _entry(line)
            if entry is None and number > 1:
                hint = "finish the merge" if line.startswith(("<<<<<<<", "=======", ">>>>>>>")) else "take it out"
                raise ConfigError(f"{file}:{number}: is no entry of a baseline; {hint}, or run `newslint baseline`")
            entries += [entry] if entry else []
    return Baseline(file, entries)


def _entry(line: str) -> Entry | None:
    try:
        values = json.loads(line)
        return Entry(values["path"], values["rule"], values["fingerprint"], values.get("words", ""))
    except (ValueError, KeyError, TypeError, AttributeError):
        return None


def write(file: Path, entries: Iterable[Entry]) -> None:
    """Writes a baseline, whole or not at all. Raises `ConfigError`."""
    lines = [json.dumps(HEAD), *(json.dumps(entry._asdict(), ensure_ascii=False) for entry in sorted(set(entries)))]
    temporary = file.with_name(f".{file.name}.{os.getpid()}")
    try:
        temporary.write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")
        os.replace(temporary, file)
    except OSError as failure:
        raise ConfigError(f"{file}: cannot be written: {failure.strerror}") from failure
