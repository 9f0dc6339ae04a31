"""newslint asks of a news draft what an editor asks: says who?

The names here are what plug-ins and rules are written with; they load on first use.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newslint.document import Anchor as Anchor
    from newslint.document import Block as Block
    from newslint.document import BlockKind as BlockKind
    from newslint.document import Directive as Directive
    from newslint.document import Document as Document
    from newslint.document import Link as Link
    from newslint.document import Prose as Prose
    from newslint.finding import Edit as Edit
    from newslint.finding import Finding as Finding
    from newslint.finding import Fix as Fix
    from newslint.finding import Safety as Safety
    from newslint.finding import Severity as Severity
    from newslint.hookspecs import UnreadableError as UnreadableError
    from newslint.hookspecs import hookimpl as hookimpl
    from newslint.reporter import FileReport as FileReport
    from newslint.reporter import Report as Report
    from newslint.reporter import Reporter as Reporter
    from newslint.reporter import Style as Style
    from newslint.rule import Bad as Bad
    from newslint.rule import Context as Context
    from newslint.rule import Good as Good
    from newslint.rule import Meta as Meta
    from newslint.rule import Rule as Rule
    from newslint.rule import Unavailable as Unavailable
    from newslint.rule import option as option
    from newslint.span import Span as Span

__version__ = "0.1.0"

_HOMES = {
    "document": "Anchor Block BlockKind Directive Document Link Prose",
    "finding": "Edit Finding Fix Safety Severity",
    "hookspecs": "UnreadableError hookimpl",
    "reporter": "FileReport Report Reporter Style",
    "rule": "Bad Context Good Meta Rule Unavailable option",
    "span": "Span",
}
_HOME = {name: home for home, names in _HOMES.items() for name in names.split()}
__all__ = sorted(["__version__", *_HOME])  # pyright: ignore[reportUnsupportedDunderAll]


def __getattr__(name: str) -> object:
    if name not in _HOME:
        raise AttributeError(f"module 'newslint' has no attribute {name!r}")
    value = getattr(import_module(f"newslint.{_HOME[name]}"), name)
    globals()[name] = value
    return value
