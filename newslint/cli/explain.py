"""Explain a rule: why it is there, what it flags and leaves alone, and what can be set."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from pathlib import Path

from newslint.cli.options import add_color, add_config, resolver_of
from newslint.cli.terminal import wants_color
from newslint.config.model import ConfigError
from newslint.config.options import wording
from newslint.rule import Bad, Good, Rule
from newslint.run import Run

_BOLD, _RED, _GREEN = "1", "1;31", "32"


def add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("rule", metavar="RULE", help="the id of a rule, as in attribution/orphan-quote")
    add_config(parser)
    add_color(parser)
    parser.add_argument("--output-format", choices=("text", "json"), default="text", help="(default: text)")


def run(options: Namespace) -> int:
    job = Run(resolver_of(options))
    rule = _find(options.rule, dict(job.plugins(job.resolver.settings(Path())).rules))
    if options.output_format == "json":
        import json

        from newslint.cli.rules import describe

        sys.stdout.write(json.dumps(describe(rule), ensure_ascii=False, indent=1) + "\n")
    else:
        color = wants_color(options.color, sys.stdout)
        sys.stdout.writelines(f"{line}\n" for line in _page(rule, color))
    return 0


def _find(name: str, known: dict[str, type[Rule]]) -> type[Rule]:
    if name in known:
        return known[name]
    same = [rule for rule in known.values() if rule.id.split("/")[-1] == name]
    if len(same) == 1:
        return same[0]
    from newslint.config.select import did_you_mean

    raise ConfigError(f"there is no rule “{name}”{did_you_mean(name, known) or '; `newslint rules` lists them'}")


def _page(rule: type[Rule], color: bool) -> Iterator[str]:
    meta = rule.meta
    yield _paint(rule.id, _BOLD, color)
    yield f"{meta.severity.label} · {meta.status} · since {meta.since} · {meta.summary}"
    yield ""
    yield from rule.rationale().splitlines()
    for heading, kind, mark in (("Flagged", Bad, _RED), ("Left alone", Good, _GREEN)):
        examples = [example for example in rule.examples if isinstance(example, kind)]
        if examples:
            yield ""
            yield _paint(heading, _BOLD, color)
        for example in examples:
            yield from _example(example, mark, color)
    yield from _options(rule, color)
    if meta.evidence:
        yield ""
        yield _paint("Evidence", _BOLD, color)
        yield f"  {meta.evidence}"


def _example(example: Bad | Good, mark: str, color: bool) -> Iterator[str]:
    begin, end = (f"\x1b[{mark}m", "\x1b[0m") if color else ("[", "]")
    lines = [f"# {example.headline}", ""] if example.headline else []
    lines += example.text.strip("\n").splitlines()
    settings = ", ".join(f"{name.replace('_', '-')} = {value!r}" for name, value in example.options.items())
    yield ""
    if settings:
        yield f"  (with {settings})"
    for number, line in enumerate(lines):
        shown = line.replace("⟪", begin).replace("⟫", end)
        yield f"  {'·' if not number else ' '} {shown}".rstrip()
    if isinstance(example, Bad) and example.fixed is not None:
        yield "    → " + example.fixed.strip("\n").replace("\n", "\n      ")


def _options(rule: type[Rule], color: bool) -> Iterator[str]:
    options = rule.options()
    yield ""
    yield _paint("Options", _BOLD, color)
    yield f'  [tool.newslint.rules."{rule.id}"]'
    yield f'  severity = "{rule.meta.severity.label}"'
    for option in options:
        yield f"  {option.name.replace('_', '-')} = {_toml(option.default)}  # {option.help} ({wording(option)})"


def _toml(value: object) -> str:
    """A default as it would stand in a configuration file."""
    if isinstance(value, (tuple, list, frozenset)):
        return f"[{', '.join(map(_toml, value))}]"
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, str):
        import json

        return json.dumps(value, ensure_ascii=False)
    return str(value)


def _paint(text: str, style: str, color: bool) -> str:
    return f"\x1b[{style}m{text}\x1b[0m" if color else text
