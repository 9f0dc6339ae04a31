"""What a git revision and the drafts of today differ in: which drafts, and which of their paragraphs."""

from __future__ import annotations

import os
import re
import subprocess
from bisect import bisect_right
from collections.abc import Iterator
from pathlib import Path

from newslint.config.model import ConfigError
from newslint.document import BlockKind, Document
from newslint.finding import Finding
from newslint.record import NamedTuple
from newslint.span import Span

_HUNK = re.compile(rb"@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@")
_ESCAPE = re.compile(rb"\\([0-7]{3}|.)")
_NAMED = {b"t": b"\t", b"n": b"\n", b"r": b"\r", b"a": b"\a", b"b": b"\b", b"f": b"\f", b"v": b"\v"}
_ENDLESS = 1 << 60


class Lines(NamedTuple):
    """A run of lines, counted from 1, both ends inside it."""

    first: int
    last: int


WHOLE = (Lines(1, _ENDLESS),)


class Changes:
    """The drafts that changed, each with the lines that did."""

    def __init__(self, lines: dict[str, tuple[Lines, ...]]) -> None:
        self._lines = lines

    def __contains__(self, path: Path) -> bool:
        return os.path.realpath(path) in self._lines

    def concern(self, path: Path, document: Document, findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
        """The findings on changed paragraphs, and those about the draft as a whole: on its headline, or beyond one
        paragraph."""
        changed = _Changed(document, self._lines.get(os.path.realpath(path), ()))
        return tuple(finding for finding in findings if changed.concerns(finding))


class _Changed:
    """The blocks of a draft that hold changed lines."""

    def __init__(self, document: Document, lines: tuple[Lines, ...]) -> None:
        self._blocks = [(document.to_source(block.span), block.kind) for block in document.blocks]
        self._blocks.sort(key=lambda block: block[0])
        self._starts = [span.start for span, _ in self._blocks]
        self._document = document
        self._lines = sorted(lines)
        self._firsts = [one.first for one in self._lines]

    def concerns(self, finding: Finding) -> bool:
        places = [finding.span, *(related.span for related in finding.related)]
        if any(self._touched(self._around(place)) for place in places):
            return True
        block = self._block(finding.span.start)
        if block is None:
            return False
        span, kind = block
        return kind is BlockKind.HEADLINE or finding.span.end > span.end

    def _block(self, offset: int) -> tuple[Span, BlockKind] | None:
        index = bisect_right(self._starts, offset) - 1
        return self._blocks[index] if index >= 0 else None

    def _around(self, place: Span) -> Span:
        """The place and the paragraph that it begins in."""
        block = self._block(place.start)
        if block is None or block[0].end <= place.start:
            return place
        return Span(block[0].start, max(block[0].end, place.end))

    def _touched(self, span: Span) -> bool:
        position = self._document.lines.position
        first, last = position(span.start).line, position(max(span.start, span.end - 1)).line
        index = bisect_right(self._firsts, last) - 1
        return index >= 0 and self._lines[index].last >= first


def changes(revision: str, folder: Path) -> Changes:
    """What differs from where the work began to part from a revision, committed or not. Raises `ConfigError`."""
    top = _git(folder, "rev-parse", "--show-toplevel").decode("utf-8", "surrogateescape").rstrip("\n")
    known = (
        _git(folder, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}").strip().decode()
    )
    base = _git(folder, "merge-base", known, "HEAD", fails="").strip().decode() or known
    options = ("--unified=0", "--no-color", "--no-ext-diff", "--no-textconv", "--no-renames", "--diff-filter=d")
    diff = _git(Path(top), "diff", *options, "--src-prefix=a/", "--dst-prefix=b/", base, "--")
    lines: dict[str, tuple[Lines, ...]] = {}
    for name, changed in _files(diff):
        lines[os.path.realpath(os.path.join(top, name))] = changed
    for new in _git(Path(top), "ls-files", "--others", "--exclude-standard", "-z").split(b"\0"):
        if new:
            lines[os.path.realpath(os.path.join(top, os.fsdecode(new)))] = WHOLE
    return Changes(lines)


def _git(folder: Path, *words: str, fails: str | None = None) -> bytes:
    try:
        done = subprocess.run(["git", "-C", str(folder), "-c", "core.quotePath=false", *words], capture_output=True)
    except OSError as failure:
        raise ConfigError("--since needs git, which cannot be started") from failure
    if done.returncode and fails is None:
        said = done.stderr.decode("utf-8", "replace").strip().splitlines()
        raise ConfigError(f"--since: {said[0] if said else 'git does not know this revision'}")
    return done.stdout if not done.returncode else (fails or "").encode()


def _files(diff: bytes) -> Iterator[tuple[str, tuple[Lines, ...]]]:
    """The files of a diff without context, with the lines that changed in each."""
    name = ""
    changed: list[Lines] = []
    rows = iter(diff.split(b"\n"))
    for row in rows:
        if row.startswith(b"diff --git "):
            if name:
                yield name, tuple(changed)
            name, changed = _name(row), []
        elif row.startswith(b"+++ "):
            name = _unquoted(row[4:].removesuffix(b"\t")).removeprefix("b/")
        elif row.startswith(b"Binary files "):
            changed += WHOLE
        elif hunk := _HUNK.match(row):
            removed, first, added = int(hunk[1] or 1), int(hunk[2]), int(hunk[3] or 1)
            changed.append(Lines(first, first + added - 1) if added else Lines(first, first + 1))
            for _ in range(removed + added):
                while next(rows, b"").startswith(b"\\"):
                    pass
    if name:
        yield name, tuple(changed)


def _name(row: bytes) -> str:
    """The name in `diff --git a/NAME b/NAME`: both are the same, since renames are not looked for."""
    names = row.removeprefix(b"diff --git ")
    return _unquoted(names[len(names) // 2 + 1 :]).removeprefix("b/")


def _unquoted(name: bytes) -> str:
    if name.startswith(b'"') and name.endswith(b'"'):
        name = _ESCAPE.sub(_character, name[1:-1])
    return os.fsdecode(name)


def _character(found: re.Match[bytes]) -> bytes:
    code = found[1]
    return bytes([int(code, 8)]) if len(code) == 3 else _NAMED.get(code, code)
