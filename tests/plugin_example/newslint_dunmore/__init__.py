"""The hooks of the plug-in; newslint finds them by the entry point in `pyproject.toml`."""

from __future__ import annotations

from pathlib import PurePath

from newslint import Document, Reporter, Rule, hookimpl
from newslint_dunmore import wire
from newslint_dunmore.count import CountReporter
from newslint_dunmore.paper_name import PaperName


@hookimpl
def newslint_rules() -> list[type[Rule]]:
    return [PaperName]


@hookimpl
def newslint_suffixes() -> list[str]:
    return [".wire"]


@hookimpl
def newslint_read(path: PurePath, data: bytes) -> Document | None:
    return wire.read(path, data) if path.suffix == ".wire" else None


@hookimpl
def newslint_reporters() -> list[Reporter]:
    return [CountReporter()]
