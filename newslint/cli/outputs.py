"""Which format goes where: one to standard output, and any number into files."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TextIO

from newslint.config.model import ConfigError
from newslint.record import NamedTuple
from newslint.reporter import Reporter

_BY_SUFFIX = {
    ".json": "json",
    ".jsonl": "json-lines",
    ".sarif": "sarif",
    ".md": "markdown",
    ".xml": "junit",
    ".txt": "concise",
    ".html": "html",
}


class Output(NamedTuple):
    """A format and the file it is written to; None is standard output."""

    reporter: Reporter
    file: Path | None


def outputs(formats: list[str], files: list[Path], known: Mapping[str, Reporter]) -> list[Output]:
    """The formats and files in the order they were named; a file without a format gets the one of its suffix.

    A format more than there are files goes to standard output, as does the default where nothing was named.
    Raises `ConfigError`.
    """
    if len(formats) > len(files) + 1:
        raise ConfigError("only one --output-format can go to standard output; name an --output-file for the others")
    found = []
    for number, file in enumerate(files):
        name = formats[number] if number < len(formats) else _BY_SUFFIX.get(file.suffix.lower(), "")
        if not name:
            raise ConfigError(f"{file}: which format? Name an --output-format for it")
        found.append(Output(_reporter(name, known), file))
    if len(formats) > len(files):
        found.append(Output(_reporter(formats[-1], known), None))
    elif not files:
        found.append(Output(_reporter("full" if sys.stdout.isatty() else "concise", known), None))
    return found


def _reporter(name: str, known: Mapping[str, Reporter]) -> Reporter:
    if name not in known:
        from newslint.config.select import did_you_mean

        raise ConfigError(f"there is no output format “{name}”{did_you_mean(name, known)} ({', '.join(known)})")
    return known[name]


def write(pieces: Iterable[str], file: Path | None, stream: TextIO) -> None:
    """Writes to a file, whose folder is made if need be, or else to a stream. Raises `ConfigError`."""
    if file is None:
        stream.writelines(pieces)
        return
    try:
        os.makedirs(file.parent, exist_ok=True)
        with open(file, "w", encoding="utf-8", errors="backslashreplace", newline="\n") as opened:
            opened.writelines(pieces)
    except OSError as failure:
        raise ConfigError(f"{file}: cannot be written: {failure.strerror}") from failure
