"""What the rules said of drafts that have not changed since: looked up instead of worked out again.

A result is found by the draft's bytes and path, the configuration, and everything installed that could change it.
It is JSON in an SQLite file: a broken or foreign cache can be told from a good one, and two runs can share it.
"""

from __future__ import annotations

import json
import os
import sqlite3
import sys
import time
from collections.abc import Iterable, Mapping
from hashlib import blake2b
from pathlib import Path, PurePath
from typing import Any

from newslint import __version__
from newslint.config.model import Choice, Settings
from newslint.finding import Edit, Finding, Fix, Related, Safety, Severity
from newslint.reporter import Suppressed
from newslint.run import Judged
from newslint.span import Span
from newslint.stored import StoredDocument

_SCHEMA = "CREATE TABLE results (key BLOB PRIMARY KEY, day INTEGER, said TEXT, markup TEXT, source BLOB) WITHOUT ROWID"
_FORMAT = 1
_KEPT_DAYS = 30
_PATIENCE = 0.5
"""Seconds to wait for another run that writes."""


class Cache:
    """A cache in a folder. What is wrong with it ends up in `trouble`, and from then on it holds nothing."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._new: list[tuple[bytes, int, str, str, bytes]] = []
        self._used: list[bytes] = []
        self._today = int(time.time() // 86_400)
        self.trouble = ""
        self._connection = self._open()

    def _open(self) -> sqlite3.Connection | None:
        file = self._folder / "results.sqlite"
        try:
            if not file.exists():
                _make_folder(self._folder)
            connection = sqlite3.connect(file, timeout=_PATIENCE)
            version = connection.execute("PRAGMA user_version").fetchone()[0]
            if version == 0:
                with connection:
                    connection.execute(_SCHEMA)
                    connection.execute(f"PRAGMA user_version = {_FORMAT}")
            elif version != _FORMAT:
                raise sqlite3.DatabaseError("it was written by another version")
        except (OSError, sqlite3.Error) as failure:
            self.trouble = f"{self._folder}: the cache cannot be used ({failure}); remove the folder to begin anew"
            return None
        return connection

    def get(self, key: bytes, path: PurePath) -> Judged | None:
        """What was said of a draft, if that is known."""
        if self._connection is None:
            return None
        try:
            row = self._connection.execute(
                "SELECT day, said, markup, source FROM results WHERE key = ?", (key,)
            ).fetchone()
            if row is None:
                return None
            judged = _judged(path, *row[1:])
        except (sqlite3.Error, ValueError, KeyError, TypeError, IndexError) as failure:
            self._give_up(failure)
            return None
        if row[0] != self._today:
            self._used.append(key)
        return judged

    def put(self, key: bytes, judged: Judged) -> None:
        """Remembers what was said of a draft, unless something did not work or may work another time."""
        if self._connection is None or judged.errors or judged.skipped:
            return
        stored = judged.stored().document
        packed, markup = (stored.packed, stored.markup) if isinstance(stored, StoredDocument) else (b"", "")
        self._new.append((key, self._today, _said(judged), markup, packed))

    def close(self) -> None:
        """Writes what is new, and drops what nobody asked for in a month."""
        connection = self._connection
        if connection is None:
            return
        try:
            if self._new or self._used:
                with connection:
                    connection.executemany("INSERT OR REPLACE INTO results VALUES (?, ?, ?, ?, ?)", self._new)
                    connection.executemany(
                        "UPDATE results SET day = ? WHERE key = ?", [(self._today, key) for key in self._used]
                    )
                    connection.execute("DELETE FROM results WHERE day < ?", (self._today - _KEPT_DAYS,))
            connection.close()
        except sqlite3.Error as failure:
            self._give_up(failure)

    def _give_up(self, failure: Exception) -> None:
        self.trouble = f"{self._folder}: the cache cannot be used ({failure}); remove the folder to begin anew"
        self._connection = None


def _make_folder(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / ".gitignore").write_text("# made by newslint\n*\n", encoding="utf-8")
    (folder / "CACHEDIR.TAG").write_text("Signature: 8a477f597d28d172789f06886806bc55\n", encoding="utf-8")


def _said(judged: Judged) -> str:
    return json.dumps(
        {
            "findings": [_row(finding) for finding in judged.findings],
            "suppressed": [[_row(one.finding), one.reason] for one in judged.suppressed],
            "notes": judged.notes,
        },
        separators=(",", ":"),
    )


def _row(finding: Finding) -> list[object]:
    fix = finding.fix and [finding.fix.title, finding.fix.edits, finding.fix.safety.value]
    return [finding.rule, finding.severity, finding.span, finding.message, finding.related, fix]


def _judged(path: PurePath, said: str, markup: str, packed: bytes) -> Judged:
    """What was put away. Raises `ValueError` and the like where it is no such thing."""
    values = json.loads(said)
    return Judged(
        StoredDocument(path, packed, markup) if packed else None,
        tuple(_finding(*row) for row in values["findings"]),
        tuple(Suppressed(_finding(*row), reason) for row, reason in values["suppressed"]),
        notes=tuple(values["notes"]),
    )


def _finding(
    rule: str, severity: int, span: list[int], message: str, related: list[Any], fix: list[Any] | None
) -> Finding:
    places = tuple(Related(Span(*place), why) for place, why in related)
    mend = fix and Fix(fix[0], tuple(Edit(Span(*place), new) for place, new in fix[1]), Safety(fix[2]))
    return Finding(rule, Severity(severity), Span(*span), message, places, mend or None)


class Keys:
    """Makes the keys of drafts, for one configuration and one command line."""

    def __init__(self, settings: Settings, choice: Choice, environment: bytes) -> None:
        text = repr((_canonical(settings._replace(root=Path(), file=None, places={})), _canonical(choice)))
        self._base = blake2b(environment + text.encode("utf-8", "replace"), digest_size=32).digest()
        self._root = settings.root

    def key(self, path: Path, data: bytes) -> bytes:
        """The key of a draft; its place in the configuration's folder counts too, since overrides go by it."""
        place = os.path.relpath(path, self._root).encode("utf-8", "surrogateescape")
        made = blake2b(self._base, digest_size=20)
        made.update(len(place).to_bytes(8, "big") + place)
        made.update(data)
        return made.digest()


def _canonical(value: object) -> object:
    """The same for equal settings, in any process."""
    if isinstance(value, Mapping):
        return sorted((str(key), repr(_canonical(one))) for key, one in value.items())
    if isinstance(value, (set, frozenset)):
        return sorted(map(repr, map(_canonical, value)))
    if isinstance(value, (tuple, list)):
        return [_canonical(one) for one in value]
    return value if isinstance(value, (int, float, bool, type(None))) else str(value)


def environment(modules: Iterable[str]) -> bytes:
    """A digest of all that is installed and may change what is said: Python, newslint, the packages that rules come
    from, file by file, and the names and versions of every distribution."""
    made = blake2b(f"{__version__} {sys.version} {sys.platform}".encode(), digest_size=32)
    for folder in sorted({*_packages(modules), *_packages(["newslint"])}):
        for name, size, changed in sorted(_files(folder)):
            made.update(f"{name}\0{size}\0{changed}\n".encode("utf-8", "surrogateescape"))
    for folder in sys.path:
        try:
            names = sorted(name for name in os.listdir(folder or ".") if name.endswith((".dist-info", ".egg-info")))
        except OSError:
            names = []
        made.update(repr(names).encode("utf-8", "surrogateescape"))
    return made.digest()


def _packages(modules: Iterable[str]) -> set[str]:
    """The folders (or the files) of the topmost packages that these modules belong to."""
    found = set()
    for top in {name.split(".")[0] for name in modules}:
        module = sys.modules.get(top)
        file = getattr(module, "__file__", None)
        if file:
            found.add(os.path.dirname(file) if os.path.basename(file).startswith("__init__.") else file)
    return found


def _files(path: str) -> Iterable[tuple[str, int, int]]:
    """Every file of a package with its size and the time it was changed, compiled ones left out."""
    if os.path.isfile(path):
        status = os.stat(path)
        yield path, status.st_size, status.st_mtime_ns
        return
    for entry in os.scandir(path):
        if entry.is_dir():
            if entry.name != "__pycache__":
                yield from _files(entry.path)
        else:
            status = entry.stat()
            yield entry.path, status.st_size, status.st_mtime_ns
