"""Shows how far a long run has come, on a terminal only and only after its first second."""

from __future__ import annotations

import time
from collections.abc import Iterator
from typing import TextIO, TypeVar

T = TypeVar("T")

PATIENCE = 1.0
"""Seconds before anything is shown."""


def shown(files: Iterator[T], stream: TextIO, *, wanted: bool) -> Iterator[T]:
    """Passes the files on, and shows how many there were so far."""
    if not wanted or not stream.isatty():
        yield from files
        return
    began = time.monotonic()
    for count, file in enumerate(files, 1):
        yield file
        if time.monotonic() - began > PATIENCE:
            yield from _with_rich(files, count)
            return


def _with_rich(files: Iterator[T], count: int) -> Iterator[T]:
    from rich.console import Console
    from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    columns = (SpinnerColumn(), TextColumn("{task.completed:,.0f} drafts"), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("", total=None, completed=count)
        for file in files:
            progress.advance(task)
            yield file
