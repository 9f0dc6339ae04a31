"""Options that several commands share."""

from __future__ import annotations

import os
import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from newslint.config.model import Choice, ConfigError
from newslint.config.resolve import Resolver
from newslint.run import Input

if TYPE_CHECKING:
    from argparse import _ActionsContainer  # a parser, or a group of its options


def add_paths(parser: ArgumentParser) -> None:
    """The drafts to look at."""
    parser.add_argument(
        "paths", nargs="*", metavar="PATH", help="files and folders (default: here); - is standard input"
    )
    parser.add_argument(
        "--stdin-filename", metavar="NAME", default="", help="what the text from standard input is called"
    )
    parser.add_argument(
        "--force-exclude", action="store_true", help="leave out excluded files even where named outright"
    )


def add_config(parser: _ActionsContainer) -> None:
    """Which configuration holds."""
    which = parser.add_mutually_exclusive_group()
    which.add_argument("--config", type=Path, metavar="FILE", help="use this configuration for every draft")
    which.add_argument("--isolated", action="store_true", help="use no configuration")


def add_color(parser: _ActionsContainer) -> None:
    """Whether the output is coloured."""
    parser.add_argument(
        "--color",
        choices=("auto", "always", "never"),
        default="auto",
        help="colour the output (default: on a terminal)",
    )


def words(text: str) -> list[str]:
    """The words of a comma-separated list."""
    return [word for part in text.split(",") if (word := part.strip())]


def input_of(options: Namespace) -> Input:
    """What the command line says to read."""
    return Input(
        tuple(options.paths or ["."]), lambda: sys.stdin.buffer.read(), options.stdin_filename, options.force_exclude
    )


def resolver_of(options: Namespace, choice: Choice | None = None) -> Resolver:
    """Finds the configuration as the command line says. Raises `ConfigError` where its file is not there."""
    if options.config and not os.path.isfile(options.config):
        raise ConfigError(f"{options.config}: there is no such configuration file")
    return Resolver(isolated=options.isolated, config=options.config, choice=choice)
