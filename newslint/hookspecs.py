"""The hooks. newslint's own readers, rules, analyses and reporters arrive through them too.

A plug-in is a module with functions of these names, each marked `@newslint.hookimpl`, under the entry-point
group `newslint` of its distribution, or named in `plugins = ["newsroom_rules.py"]` of the configuration.

The marks are our own, so that a run without foreign plug-ins need not load pluggy; `newslint.managed` reads them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from pathlib import PurePath
from typing import Any, TypeVar

from newslint.document import Document
from newslint.reporter import Reporter
from newslint.rule import Context, Rule

Hook = TypeVar("Hook", bound=Callable[..., Any])
IMPLEMENTS, SPECIFIES = "newslint_implements", "newslint_specifies"


def hookimpl(function: Hook) -> Hook:
    """Marks a function of a plug-in as the implementation of the hook that has its name."""
    setattr(function, IMPLEMENTS, True)
    return function


def hookspec(*, firstresult: bool = False) -> Callable[[Hook], Hook]:
    """Marks a function as the description of a hook; `firstresult`: the first answer that is not None counts."""

    def mark(function: Hook) -> Hook:
        setattr(function, SPECIFIES, firstresult)
        return function

    return mark


class UnreadableError(Exception):
    """A reader knows the format of a file but cannot make sense of it; one line, says what to do."""


@hookspec(firstresult=True)
def newslint_read(path: PurePath, data: bytes) -> Document | None:
    """Called once a file. Returns the document, or None for a format that is not this plug-in's.

    Raises `UnreadableError` where the format is its own but the file is broken.
    """


@hookspec()
def newslint_suffixes() -> Iterable[str]:  # type: ignore[empty-body]
    """Called once a run: the file name endings (".md") that a folder is searched for."""


@hookspec()
def newslint_rules() -> Iterable[type[Rule]]:  # type: ignore[empty-body]
    """Called once a run: rule classes. Two rules with one id are an error."""


@hookspec()
def newslint_analyses() -> Mapping[type, Callable[[Context], object]]:  # type: ignore[empty-body]
    """Called once a run: for each result type the function that works it out for a draft."""


@hookspec()
def newslint_reporters() -> Iterable[Reporter]:  # type: ignore[empty-body]
    """Called once a run: the output formats."""
