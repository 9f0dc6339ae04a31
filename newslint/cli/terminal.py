"""The terminal: colour or not, how wide, and messages that a hostile draft cannot misuse."""

from __future__ import annotations

import os
import sys
from typing import TextIO

from newslint.visible import no_command, visible


def wants_color(choice: str, stream: TextIO) -> bool:
    """Whether to colour what goes to the stream; `choice` is "auto", "always" or "never"."""
    if choice != "auto":
        return choice == "always"
    if os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb":
        return False
    return bool(os.environ.get("FORCE_COLOR")) or stream.isatty()


def columns() -> int:
    """The width of the terminal, between 40 and 160 columns."""
    try:
        found = int(os.environ.get("COLUMNS") or 0) or os.get_terminal_size(sys.stdout.fileno()).columns
    except (OSError, ValueError):
        found = 100
    return max(40, min(found, 160))


def say(message: str) -> None:
    """Writes one line to standard error."""
    sys.stderr.write(no_command(f"newslint: {visible(message)}") + "\n")


def utf8_output() -> None:
    """Makes standard output and standard error UTF-8 with plain line feeds, whatever the locale says."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")
