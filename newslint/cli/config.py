"""Show the settings in force for a path, and where each came from."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from pathlib import Path

from newslint.cli.options import add_config, resolver_of
from newslint.config.model import RuleSettings, Settings
from newslint.finding import Severity
from newslint.run import Run
from newslint.visible import visible

DEFAULT = "default"


def add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument(
        "path", nargs="?", type=Path, default=Path(), metavar="PATH", help="a draft or a folder (default: here)"
    )
    parser.add_argument("--schema", action="store_true", help="show the JSON Schema of newslint.toml instead")
    parser.add_argument("--kind", metavar="KIND", default="", help="as if the draft's front matter said so")
    add_config(parser)
    parser.add_argument("--output-format", choices=("text", "json"), default="text", help="(default: text)")


def run(options: Namespace) -> int:
    job = Run(resolver_of(options))
    settings = job.resolver.settings(options.path)
    known = job.plugins(settings).rules
    if options.schema:
        from newslint.config.schema import schema, written

        sys.stdout.write(written(schema(known, closed=True)))
        return 0
    settings = job.resolver.checked(settings, known)
    overrides = job.resolver.overrides(settings, options.path, options.kind)
    chosen = sorted(job.resolver.chosen(settings, known, overrides))
    rows = [*_rows(settings)]
    for number, override in enumerate(overrides):
        rows += [
            (f"override {number + 1}: {key}", value, override.place) for key, value in _changes(override._asdict())
        ]
        rows += [row for name, rule in override.rules.items() for row in _rule_rows(name, rule)]
    if options.output_format == "json":
        import json

        listed = [{"setting": name, "value": value, "from": place} for name, value, place in rows]
        file = str(settings.file) if settings.file else None
        sys.stdout.write(
            json.dumps({"file": file, "settings": listed, "rules": chosen}, ensure_ascii=False, indent=1) + "\n"
        )
    else:
        sys.stdout.writelines(f"{visible(line)}\n" for line in _page(settings, rows, chosen))
    return 0


def _page(settings: Settings, rows: list[tuple[str, object, str]], chosen: list[str]) -> Iterator[str]:
    yield f"configuration: {settings.file or 'none found, so the defaults hold'}"
    names = max(len(name) for name, _, _ in rows)
    values = [_text(value) for _, value, _ in rows]
    size = max(map(len, values))
    for (name, _, place), value in zip(rows, values, strict=True):
        yield f"  {name:<{names}}  {value:<{min(size, 48)}}  {place}"
    yield f"{len(chosen)} rules run:"
    yield from (f"  {name}" for name in chosen)


def _rows(settings: Settings) -> Iterator[tuple[str, object, str]]:
    fields = (
        "select",
        "ignore",
        "extend_select",
        "fail_on",
        "show",
        "exclude",
        "max_size",
        "plugins",
        "require_reasons",
        "baseline",
    )
    for field in fields:
        key = field.replace("_", "-")
        yield key, _plain(getattr(settings, field)), settings.places.get(key, DEFAULT)
    for name, rule in settings.rules.items():
        yield from _rule_rows(name, rule)


def _rule_rows(name: str, rule: RuleSettings) -> Iterator[tuple[str, object, str]]:
    if rule.severity:
        yield f"{name}: severity", rule.severity.label, rule.place("severity")
    for option, value in rule.options.items():
        key = option.replace("_", "-")
        yield f"{name}: {key}", _plain(value), rule.place(key)


def _changes(override: dict[str, object]) -> Iterator[tuple[str, object]]:
    for key in ("ignore", "extend_select"):
        if override[key]:
            yield key.replace("_", "-"), _plain(override[key])


def _plain(value: object) -> object:
    if isinstance(value, Severity):
        return value.label
    return list(value) if isinstance(value, tuple) else "the stable rules" if value is None else value


def _text(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    return ", ".join(map(str, value)) or "none" if isinstance(value, list) else str(value)
