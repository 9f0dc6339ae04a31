"""The command line. One module a command, imported when it is called."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Callable, Sequence
from importlib import import_module
from typing import TYPE_CHECKING, NoReturn

if TYPE_CHECKING:
    from argparse import ArgumentParser

COMMANDS = {
    "check": "lint drafts",
    "sources": "who says what in a draft",
    "claims": "what to check in a draft before it is published",
    "stats": "how long and how hard to read a draft is",
    "rules": "list the rules",
    "explain": "what a rule is for, with examples and options",
    "init": "write a commented configuration after a look at the drafts",
    "baseline": "hold back today's findings and report only new ones",
    "waivers": "every waiver in the drafts, with its reason, age and author",
    "audit": "what a rule would say of an archive",
    "config": "the settings in force for a path, and where each came from",
    "completion": "completion of commands, options and rules for a shell",
}
INTERRUPTED, PIPE_CLOSED = 130, 141


def command() -> NoReturn:
    """The program `newslint`: runs a command and ends the process with its status.

    A start makes some hundred thousand small objects and no garbage, so the collector is called more rarely; and the
    process ends without taking them all apart again. Together that is a fifth of the time for one draft.
    """
    gc.set_threshold(200_000, 10, 10)
    try:
        status = main()
    except SystemExit as ending:  # from argparse, which has said why
        status = ending.code if isinstance(ending.code, int) else int(ending.code is not None)
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except (OSError, ValueError):  # nobody reads any more, which has been seen to
            continue
    os._exit(status)


def main(argv: Sequence[str] | None = None) -> int:
    """Runs a command; returns the exit status."""
    words = list(sys.argv[1:] if argv is None else argv)
    if words in (["--version"], ["-V"]):
        from newslint import __version__

        print(f"newslint {__version__}")
        return 0
    try:
        return _run(words)
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # the interpreter flushes once more at its end
        return PIPE_CLOSED


def _run(words: list[str]) -> int:
    if not words or words[0] not in COMMANDS:
        return _without_command(words)
    options = parser_of(words[0]).parse_intermixed_args(words[1:])
    command = import_module(f"newslint.cli.{words[0]}")
    return _guarded(lambda: int(command.run(options)))


def parser_of(name: str) -> ArgumentParser:
    """The parser of a command's arguments."""
    from argparse import ArgumentParser, HelpFormatter

    from newslint.cli.terminal import columns

    command = import_module(f"newslint.cli.{name}")
    parser = ArgumentParser(
        prog=f"newslint {name}",
        description=command.__doc__,
        epilog=getattr(command, "EPILOG", None),
        allow_abbrev=False,
        formatter_class=lambda prog: HelpFormatter(prog, width=columns() - 2),  # which spares it the import of shutil
    )
    command.add_arguments(parser)
    return parser


def _guarded(run: Callable[[], int]) -> int:
    from newslint.cli.terminal import say, utf8_output
    from newslint.config.model import ConfigError
    from newslint.plugins import PluginError

    utf8_output()
    try:
        status = run()
        sys.stdout.flush()
    except (ConfigError, PluginError) as failure:
        say(str(failure))
        return 2
    except OSError as failure:
        if isinstance(failure, BrokenPipeError) or failure.filename is not None:
            raise
        say(f"the output cannot be written: {failure.strerror}")
        return 2
    return status


def _without_command(words: list[str]) -> int:
    """Help, and the error for a command that there is not."""
    from argparse import ArgumentParser, RawDescriptionHelpFormatter

    commands = "\n".join(f"  {name:<10} {summary}" for name, summary in COMMANDS.items())
    parser = ArgumentParser(
        prog="newslint",
        usage="newslint COMMAND [options]",
        description=f"A linter for news drafts that asks: says who?\n\ncommands:\n{commands}",
        epilog="`newslint COMMAND --help` says more. Example: newslint check drafts/",
        formatter_class=RawDescriptionHelpFormatter,
    )
    parser.add_argument("-V", "--version", action="store_true", help="show the version and exit")
    if words and not words[0].startswith("-"):
        from newslint.config.select import did_you_mean
        from newslint.visible import visible

        parser.error(f"there is no command “{visible(words[0])}”{did_you_mean(words[0], COMMANDS)}")
    if words and parser.parse_args(words).version:
        return main(["--version"])
    parser.print_help(sys.stdout if not words else None)
    return 2
