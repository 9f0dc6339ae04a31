"""Completion scripts, one function a shell; each returns the script."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newslint.cli.completion import Command, Word

_BASH = """\
# bash completion for newslint, made by `newslint completion bash`
_newslint() {
    local current="${COMP_WORDS[COMP_CWORD]}" previous="${COMP_WORDS[COMP_CWORD-1]}" command="${COMP_WORDS[1]}"
    local options="" valued="" words="" number=1 at
    COMPREPLY=()
    if ((COMP_CWORD == 1)); then
        COMPREPLY=($(compgen -W "@commands@ --help --version" -- "$current"))
        return 0
    fi
    case "$command" in
@options@
    esac
    for ((at = 2; at < COMP_CWORD; at++)); do
        if [[ "$valued" == *" ${COMP_WORDS[at]} "* ]]; then
            ((at++))
        elif [[ "${COMP_WORDS[at]}" != -* ]]; then
            ((number++))
        fi
    done
    if [[ "$valued" == *" $previous "* ]]; then
        case "$command $previous" in
@values@
        esac
    elif [[ "$current" == -* ]]; then
        words="$options"
    else
        case "$command $number" in
@arguments@
        esac
    fi
    [[ -n "$words" ]] && COMPREPLY=($(compgen -W "$words" -- "$current"))
    return 0
}
complete -o default -F _newslint newslint
"""

_ZSH = """\
#compdef newslint
# zsh completion for newslint, made by `newslint completion zsh`
_newslint() {
    local -a commands
    commands=(
@commands@
    )
    if (( CURRENT == 2 )); then
        _describe command commands
        return
    fi
    shift words
    (( CURRENT-- ))
    case "$words[1]" in
@cases@
    esac
}
if [ "$funcstack[1]" = "_newslint" ]; then
    _newslint "$@"
else
    compdef _newslint newslint
fi
"""
_ZSH_HELP = str.maketrans({"[": "\\[", "]": "\\]", ":": "\\:", "\\": "\\\\"})


def bash(commands: tuple[Command, ...]) -> str:
    """For bash 3.2 and later. Where it offers nothing, bash completes the names of files."""
    options, values, arguments = [], [], []
    for command in commands:
        flags = " ".join(flag for word in command.options for flag in word.flags)
        valued = " ".join(flag for word in command.options if word.value for flag in word.flags)
        options.append(f"    {command.name}) options='{flags}' valued=' {valued} ' ;;")
        for word in command.options:
            if word.among:
                either = " | ".join(f"'{command.name} {flag}'" for flag in word.flags)
                values.append(f"        {either}) words='{' '.join(word.among)}' ;;")
        for number, word in enumerate(command.arguments, 1):
            if word.among:
                place = "*" if word.many else number
                arguments.append(f"        '{command.name} '{place}) words='{' '.join(word.among)}' ;;")
    return (
        _BASH.replace("@commands@", " ".join(command.name for command in commands))
        .replace("@options@", "\n".join(options))
        .replace("@values@", "\n".join(values))
        .replace("@arguments@", "\n".join(arguments))
    )


def zsh(commands: tuple[Command, ...]) -> str:
    """For zsh: a file `_newslint` in a folder of `$fpath`, or sourced after `compinit`."""
    listed = [f"        {_shell(f'{one.name}:{one.summary}')}" for one in commands]
    cases = [f"    {one.name}) _arguments {' '.join(_zsh_words(one))} ;;" for one in commands]
    return _ZSH.replace("@commands@", "\n".join(listed)).replace("@cases@", "\n".join(cases))


def _zsh_words(command: Command) -> Iterator[str]:
    for word in command.options:
        told = f"[{word.help.translate(_ZSH_HELP)}]{_zsh_value(word)}"
        for flag in word.flags:
            yield _shell(f"*{flag}{told}")
    for word in command.arguments:
        yield _shell(f"*{_zsh_value(word)}" if word.many else _zsh_value(word))


def _zsh_value(word: Word) -> str:
    if not word.value:
        return ""
    paths = {"FILES": "_files", "FOLDERS": "_files -/"}.get(word.takes, " ")
    return f":{word.value}:({' '.join(word.among)})" if word.among else f":{word.value}:{paths}"


def fish(commands: tuple[Command, ...]) -> str:
    """For fish."""
    return "".join(f"{line}\n" for line in _fish_lines(commands))


def _fish_lines(commands: tuple[Command, ...]) -> Iterator[str]:
    yield "# fish completion for newslint, made by `newslint completion fish`"
    start = "complete -c newslint -n __fish_use_subcommand"
    for command in commands:
        yield f"{start} -f -a {command.name} -d {_fish(command.summary)}"
    yield f"{start} -l version -s V -d {_fish('show the version and exit')}"
    for command in commands:
        given = f"complete -c newslint -n {_fish(f'__fish_seen_subcommand_from {command.name}')}"
        for word in command.options:
            flags = " ".join(f"-l {flag[2:]}" if flag.startswith("--") else f"-s {flag[1:]}" for flag in word.flags)
            yield f"{given} {flags}{_fish_value(word)} -d {_fish(word.help)}"
        among = [name for word in command.arguments for name in word.among]
        if among:
            only = "" if any(word.takes for word in command.arguments) else " -f"
            yield f"{given}{only} -a {_fish(' '.join(among))}"


def _fish_value(word: Word) -> str:
    if not word.value:
        return ""
    if word.takes:
        return " -r -F"
    return f" -x -a {_fish(' '.join(word.among))}" if word.among else " -x"


def _fish(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace("'", "\\'")
    return f"'{escaped}'"


def _shell(text: str) -> str:
    escaped = text.replace("'", "'\\''")
    return f"'{escaped}'"
