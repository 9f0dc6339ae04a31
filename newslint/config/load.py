"""Reads a configuration file and checks every key of it."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from newslint.config.lines import key_lines
from newslint.config.model import ConfigError, Override, RuleSettings, Settings
from newslint.config.select import did_you_mean
from newslint.finding import Severity
from newslint.record import NamedTuple

_SEVERITIES = tuple(level.label for level in reversed(Severity))


class Table(NamedTuple):
    """A table of the configuration, with its way from the top of the file and the place of every key."""

    file: str
    path: tuple[str | int, ...]
    values: Mapping[str, Any]
    lines: Mapping[tuple[str | int, ...], int]

    def place(self, *keys: str | int) -> str:
        """Where a key of this table stands: `newslint.toml:3`."""
        path = (*self.path, *keys)
        while path and path not in self.lines:
            path = path[:-1]
        return f"{self.file}:{self.lines.get(path, 1)}"

    def fail(self, key: str, problem: str) -> ConfigError:
        """The error to raise about a key."""
        return ConfigError(f"{self.place(key)}: {problem}")

    def under(self, *keys: str | int) -> Table:
        """The table below; what stands there must be one."""
        value: Any = self.values
        for key in keys:
            value = value[key]
        if not isinstance(value, dict):
            raise ConfigError(f"{self.place(*keys)}: “{keys[-1]}” must be a table, not {_kind(value)}")
        return Table(self.file, (*self.path, *keys), value, self.lines)


def load(file: Path) -> Settings | None:
    """The settings of a `newslint.toml`, or of the table `[tool.newslint]` of a `pyproject.toml`, if it has one.

    Raises `ConfigError` where the file cannot be read or parsed, or holds an unknown key or a wrong type.
    """
    shown = _shown(file)
    try:
        text = file.read_bytes().decode("utf-8-sig")
    except OSError as failure:
        raise ConfigError(f"{shown}: cannot be read: {failure.strerror}") from failure
    except UnicodeDecodeError as failure:
        raise ConfigError(f"{shown}: is not UTF-8; save it as UTF-8") from failure
    whole = Table(shown, (), _parse(text, shown), key_lines(text))
    if file.name == "pyproject.toml":
        for name in ("tool", "newslint"):
            if name not in whole.values:
                return None
            whole = whole.under(name)
    return _settings(whole, file)


def _shown(file: Path) -> str:
    try:
        return str(file.absolute().relative_to(Path.cwd()))
    except ValueError:
        return str(file)


def _parse(text: str, shown: str) -> dict[str, Any]:
    if sys.version_info >= (3, 11):
        import tomllib
    else:
        import tomli as tomllib
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as failure:
        raise ConfigError(f"{shown}: is not valid TOML: {failure}") from failure


def _settings(table: Table, file: Path) -> Settings:
    _known_keys(table, (*_TOP, "rules", "overrides"))
    given = {name.replace("-", "_"): _TOP[name](table, name) for name in table.values if name in _TOP}
    places = {name: table.place(name) for name in table.values}
    return Settings(
        file.absolute().parent, file, **given, rules=_rules(table), overrides=_overrides(table), places=places
    )


def _known_keys(table: Table, known: tuple[str, ...]) -> None:
    for key in table.values:
        if key not in known:
            hint = did_you_mean(key.replace("_", "-"), known) or f"; the keys are {', '.join(known)}"
            raise table.fail(key, f"there is no setting “{key}”{hint}")


def _kind(value: object) -> str:
    names = {bool: "true or false", int: "a whole number", float: "a number", str: "a text", list: "a list"}
    return next((name for kind, name in names.items() if type(value) is kind), "a table")


def _texts(table: Table, key: str) -> tuple[str, ...]:
    value = table.values[key]
    if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
        raise table.fail(key, f'“{key}” must be a list of texts, as in {key} = ["…"], not {_kind(value)}')
    return tuple(value)


def _text(table: Table, key: str) -> str:
    value = table.values[key]
    if not isinstance(value, str):
        raise table.fail(key, f"“{key}” must be a text, not {_kind(value)}")
    return value


def _flag(table: Table, key: str) -> bool:
    value = table.values[key]
    if not isinstance(value, bool):
        raise table.fail(key, f"“{key}” must be true or false, not {_kind(value)}")
    return value


def _severity(table: Table, key: str) -> Severity:
    value = table.values[key]
    if value not in _SEVERITIES:
        hint = did_you_mean(value, _SEVERITIES) if isinstance(value, str) else ""
        raise table.fail(key, f"“{key}” must be one of {', '.join(_SEVERITIES)}, not {value!r}{hint}")
    return Severity.from_label(value)


_UNITS = {"": 1, "B": 1, "KB": 1_000, "MB": 1_000_000, "GB": 1_000_000_000}


def _size(table: Table, key: str) -> int:
    value = table.values[key]
    if isinstance(value, str):
        number, unit = value.upper().rstrip("KMGB ").strip(), value.upper().lstrip("0123456789. ").strip()
        if unit in _UNITS and number.isdecimal():
            value = int(number) * _UNITS[unit]
    if not isinstance(value, int) or isinstance(value, bool) or value < 1:
        raise table.fail(key, f'“{key}” must be a number of bytes or a text such as "20 MB"')
    return value


_TOP: Mapping[str, Callable[[Table, str], Any]] = {
    "select": _texts,
    "ignore": _texts,
    "extend-select": _texts,
    "fail-on": _severity,
    "show": _severity,
    "exclude": _texts,
    "max-size": _size,
    "plugins": _texts,
    "require-reasons": _flag,
    "baseline": _text,
}


def _rules(table: Table) -> dict[str, RuleSettings]:
    if "rules" not in table.values:
        return {}
    rules = table.under("rules")
    return {name: _rule(rules.under(name)) for name in rules.values}


def _rule(table: Table) -> RuleSettings:
    severity = _severity(table, "severity") if "severity" in table.values else None
    options = {key: value for key, value in table.values.items() if key != "severity"}
    return RuleSettings(severity, options, {key: table.place(key) for key in ("", *table.values)})


def _overrides(table: Table) -> tuple[Override, ...]:
    given = table.values.get("overrides", [])
    if not isinstance(given, list):
        raise table.fail("overrides", "overrides are written [[tool.newslint.overrides]], with double brackets")
    return tuple(_override(table.under("overrides", number)) for number in range(len(given)))


def _override(table: Table) -> Override:
    _known_keys(table, ("files", "kinds", "ignore", "extend-select", "rules"))
    if "files" not in table.values and "kinds" not in table.values:
        raise ConfigError(f"{table.place()}: an override needs “files” or “kinds”")
    lists = {
        name: _texts(table, name) for name in ("files", "kinds", "ignore", "extend-select") if name in table.values
    }
    return Override(
        lists.get("files", ()),
        frozenset(kind.lower() for kind in lists.get("kinds", ())),
        lists.get("ignore", ()),
        lists.get("extend-select", ()),
        _rules(table),
        table.place(),
    )
