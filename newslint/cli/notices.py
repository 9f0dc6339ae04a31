"""What a check says on standard error: what did not work, what was skipped, what is no longer needed."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from newslint.cli.terminal import say
from newslint.reporter import FileReport

if TYPE_CHECKING:
    from newslint.baseline import Baseline

MOST_LISTED = 10


def say_what_failed(files: Iterable[FileReport], quiet: bool) -> None:
    """Files that could not be linted, notes on files, and rules that could not run."""
    skipped: dict[tuple[str, str], int] = {}
    for file in files:
        for error in file.errors:
            say(f"{file.path}: {error}")
        for note in () if quiet else file.notes:
            say(f"{file.path}: note: {note}")
        for one in file.skipped:
            skipped[one] = skipped.get(one, 0) + 1
    for (rule, reason), number in skipped.items():
        say(f"{rule} skipped in {number} file{'s' * (number > 1)}: {reason}")


def say_what_is_unneeded(known: Baseline, files: Iterable[FileReport]) -> None:
    """The entries of a baseline that hold nothing back any more."""
    held = {known.path_of(file.path): set(file.held) for file in files if not file.errors}
    unneeded = known.unneeded(held)
    for entry in unneeded[:MOST_LISTED]:
        say(f"{known.file.name}: no longer needed: {entry.path}: {entry.rule}: “{entry.words}”")
    if unneeded:
        many = f"{len(unneeded)} entries are" if len(unneeded) > 1 else "one entry is"
        say(f"{known.file.name}: {many} no longer needed; `newslint baseline --prune` takes them out")
