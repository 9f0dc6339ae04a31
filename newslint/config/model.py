"""The settings of a run, as values."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

from newslint.finding import Severity
from newslint.record import NamedTuple

MEGABYTE = 1_000_000


class ConfigError(Exception):
    """A configuration or an option that cannot be used; the message names the place and what to write instead."""


class RuleSettings(NamedTuple):
    """What the configuration says of one rule: a severity (or None for the rule's own) and options.

    `places` says for each key where it was set, and for "" where the table begins.
    """

    severity: Severity | None = None
    options: Mapping[str, object] = MappingProxyType({})
    places: Mapping[str, str] = MappingProxyType({})

    def place(self, key: str = "") -> str:
        """Where a key was set: `newslint.toml:3`."""
        return self.places.get(key, "configuration")


class Override(NamedTuple):
    """Other settings for some drafts: those whose path matches `files` or whose kind is one of `kinds`.

    `files` are patterns relative to the folder of the configuration; `kinds` are compared in lower case with the
    draft's own `kind:`.
    """

    files: tuple[str, ...] = ()
    kinds: frozenset[str] = frozenset()
    ignore: tuple[str, ...] = ()
    extend_select: tuple[str, ...] = ()
    rules: Mapping[str, RuleSettings] = MappingProxyType({})
    place: str = "default"


class Settings(NamedTuple):
    """One configuration file's settings, or the defaults. `file` is None where there is no file.

    `root` is the folder that the patterns of `exclude` and of the overrides start from. `select` is None where the
    default rules are meant. `places` says for each key where it was set ("newslint.toml:3").
    """

    root: Path
    file: Path | None = None
    select: tuple[str, ...] | None = None
    ignore: tuple[str, ...] = ()
    extend_select: tuple[str, ...] = ()
    fail_on: Severity = Severity.ERROR
    show: Severity = Severity.WARNING
    exclude: tuple[str, ...] = ()
    max_size: int = 10 * MEGABYTE
    plugins: tuple[str, ...] = ()
    require_reasons: bool = False
    baseline: str = "newslint-baseline.jsonl"
    rules: Mapping[str, RuleSettings] = MappingProxyType({})
    overrides: tuple[Override, ...] = ()
    places: Mapping[str, str] = MappingProxyType({})


class Choice(NamedTuple):
    """The rules named on the command line, which come after those of the configuration."""

    select: tuple[str, ...] | None = None
    ignore: tuple[str, ...] = ()
    extend_select: tuple[str, ...] = ()
