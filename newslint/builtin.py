"""newslint's own plug-in: readers, analyses and reporters, through the hooks that third parties use."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from pathlib import PurePath

from newslint.document import Document
from newslint.hookspecs import hookimpl
from newslint.reporter import Reporter
from newslint.rule import Context


@hookimpl
def newslint_read(path: PurePath, data: bytes) -> Document | None:
    from newslint.readers import read

    return read(path, data)


@hookimpl
def newslint_suffixes() -> Iterable[str]:
    return (".txt", ".md", ".markdown", ".html", ".htm")


@hookimpl
def newslint_analyses() -> Mapping[type, Callable[[Context], object]]:
    from newslint.analysis import PROVIDED

    return PROVIDED


@hookimpl
def newslint_reporters() -> Iterable[Reporter]:
    from newslint.reporters import PROVIDED

    return PROVIDED
