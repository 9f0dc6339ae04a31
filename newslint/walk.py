"""Finds the drafts in folders, as git sees them: in sorted order, without what `.gitignore` leaves out."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from newslint.record import NamedTuple

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

SKIPPED = frozenset({".git", ".hg", ".svn", "node_modules", ".venv", "venv", "__pycache__", ".tox"})


class Found(NamedTuple):
    """A file to lint, or in `error` why a path cannot be looked at. `shown` is the path as the user knows it."""

    path: Path
    shown: str
    error: str = ""


class Ignores(NamedTuple):
    """The patterns of one `.gitignore` and the folder they count from, with those of the folders above."""

    folder: str
    spec: GitIgnoreSpec
    above: Ignores | None

    def ignored(self, path: str, is_folder: bool) -> bool:
        """Whether git would leave out the path (absolute); the nearest file that has a say decides."""
        relative = os.path.relpath(path, self.folder).replace(os.sep, "/")
        verdict = self.spec.check_file(relative + "/" * is_folder).include
        if verdict is not None:
            return verdict
        return self.above is not None and self.above.ignored(path, is_folder)


def walk(
    arguments: Sequence[str], suffixes: Sequence[str], excluded: Callable[[Path], bool], *, force_exclude: bool = False
) -> Iterator[Found]:
    """The files that the arguments stand for, each once.

    A file named outright is taken whatever its suffix, and though it be excluded or ignored, unless `force_exclude`.
    """
    seen: set[str] = set()
    for argument in arguments:
        for found in _under(argument, tuple(suffixes), excluded, force_exclude):
            key = os.path.abspath(found.path)
            if key not in seen:
                seen.add(key)
                yield found


def _under(
    argument: str, suffixes: tuple[str, ...], excluded: Callable[[Path], bool], force_exclude: bool
) -> Iterator[Found]:
    path = Path(argument)
    if path.is_dir():
        empty = True
        for found in _Folder(suffixes, excluded).search(argument):
            empty = False
            yield found
        if empty:
            known = ", ".join(suffixes)
            yield Found(path, argument, f"no drafts in this folder; newslint looks for {known} files that git keeps")
    elif not path.exists():
        yield Found(path, argument, "there is no such file or folder; check the path")
    elif not (force_exclude and excluded(path)):
        yield Found(path, os.path.normpath(argument))


class _Folder:
    """The search below one folder; remembers the folders it has been in, so that links cannot lead it in circles."""

    def __init__(self, suffixes: tuple[str, ...], excluded: Callable[[Path], bool]) -> None:
        self._suffixes = suffixes
        self._excluded = excluded
        self._been: set[tuple[int, int]] = set()

    def search(self, argument: str) -> Iterator[Found]:
        top = os.path.abspath(argument)
        ignores = _from_above(top)
        if ignores and ignores.ignored(top, True):
            ignores = None  # she asked for this very folder
        yield from self._enter(top, os.path.normpath(argument), ignores)

    def _enter(self, folder: str, shown: str, ignores: Ignores | None) -> Iterator[Found]:
        try:
            status = os.stat(folder)
            entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
        except OSError as failure:
            yield Found(Path(shown), shown, f"cannot be opened: {failure.strerror}; check its permissions")
            return
        if (status.st_dev, status.st_ino) in self._been:
            return
        self._been.add((status.st_dev, status.st_ino))
        ignores = _of_folder(folder, ignores)
        for entry in entries:
            yield from self._look(entry, entry.name if shown == "." else os.path.join(shown, entry.name), ignores)

    def _look(self, entry: os.DirEntry[str], shown: str, ignores: Ignores | None) -> Iterator[Found]:
        is_folder = entry.is_dir()
        if is_folder:
            wanted = entry.name not in SKIPPED
        else:
            wanted = entry.name.lower().endswith(self._suffixes) and entry.is_file()
        if not wanted or (ignores and ignores.ignored(entry.path, is_folder)) or self._excluded(Path(entry.path)):
            return
        if is_folder:
            yield from self._enter(entry.path, shown, ignores)
        else:
            yield Found(Path(entry.path), shown)


def _from_above(top: str) -> Ignores | None:
    """The `.gitignore` files of the folders above `top`, up to the top of its git repository."""
    folders = []
    folder = top
    while not os.path.exists(os.path.join(folder, ".git")):
        parent = os.path.dirname(folder)
        if parent == folder:
            return None
        folder = parent
        folders.append(folder)
    ignores = None
    for folder in reversed(folders):
        ignores = _of_folder(folder, ignores)
    return ignores


def _of_folder(folder: str, above: Ignores | None) -> Ignores | None:
    try:
        with open(os.path.join(folder, ".gitignore"), encoding="utf-8", errors="replace") as file:
            lines = file.read().splitlines()
    except OSError:
        return above
    from pathspec import GitIgnoreSpec

    try:
        return Ignores(folder, GitIgnoreSpec.from_lines(lines), above)
    except ValueError:  # a line that git itself would pass over
        return above
