"""Print the completion of newslint's commands, options and rules for a shell.

bash: newslint completion bash > ~/.local/share/bash-completion/completions/newslint ·
zsh: newslint completion zsh > _newslint in a folder of $fpath ·
fish: newslint completion fish > ~/.config/fish/completions/newslint.fish
"""

from __future__ import annotations

import sys
from argparse import SUPPRESS, Action, ArgumentParser, Namespace
from collections.abc import Iterable, Iterator
from pathlib import Path

from newslint.cli import COMMANDS, parser_of
from newslint.config.resolve import Resolver
from newslint.record import NamedTuple
from newslint.run import Run

FILES, FOLDERS = "FILES", "FOLDERS"
_SHELLS = ("bash", "zsh", "fish")


class Word(NamedTuple):
    """What may stand in a place: an option with its flags, or an argument without any.

    `takes` is FILES or FOLDERS where the value is a path; `among` the values there are, where they are known.
    """

    flags: tuple[str, ...]
    help: str
    value: str = ""
    takes: str = ""
    among: tuple[str, ...] = ()
    many: bool = False


class Command(NamedTuple):
    """A command with its options and its arguments, in their order."""

    name: str
    summary: str
    options: tuple[Word, ...]
    arguments: tuple[Word, ...]


def add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("shell", choices=_SHELLS, help="the shell to complete for")


def run(options: Namespace) -> int:
    from newslint.cli import shells

    render = {"bash": shells.bash, "zsh": shells.zsh, "fish": shells.fish}[options.shell]
    sys.stdout.write(render(commands()))
    return 0


def commands() -> tuple[Command, ...]:
    """Every command as its parser has it."""
    job = Run(Resolver(isolated=True))
    loaded = job.plugins(job.resolver.settings(Path()))
    names = tuple(sorted(loaded.rules))
    families = tuple(sorted({name.split("/")[0] for name in names}))
    known = {"RULE": (*names, *families, "ALL"), "FAMILY": families, "FORMAT": tuple(loaded.reporters)}
    return tuple(_command(name, summary, known) for name, summary in COMMANDS.items())


def _command(name: str, summary: str, known: dict[str, tuple[str, ...]]) -> Command:
    words = list(_words(parser_of(name)._actions, known))
    return Command(
        name, summary, tuple(word for word in words if word.flags), tuple(word for word in words if not word.flags)
    )


def _words(actions: Iterable[Action], known: dict[str, tuple[str, ...]]) -> Iterator[Word]:
    for action in actions:
        if action.help is SUPPRESS:
            continue
        word = Word(tuple(action.option_strings), action.help or "", many=action.nargs == "*")
        if action.nargs != 0:
            name = str(action.metavar or action.dest.upper())
            among = tuple(map(str, action.choices or ())) or known.get(name, ())
            if name == "RULE" and not action.option_strings:
                among = tuple(rule for rule in among if "/" in rule)
            word = word._replace(value=name, takes=_takes(name, action.type), among=among)
        yield word


def _takes(name: str, kind: object) -> str:
    if name == "FOLDER":
        return FOLDERS
    return FILES if name in {"PATH", "FILE"} or kind is Path else ""
