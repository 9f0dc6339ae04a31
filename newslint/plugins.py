"""Finds the plug-ins and asks their hooks. There is no manager at import time; a run makes its own."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from importlib import import_module
from pathlib import Path, PurePath
from types import MappingProxyType
from typing import Any, Protocol

from newslint.document import Document
from newslint.hookspecs import IMPLEMENTS
from newslint.record import NamedTuple
from newslint.reporter import Reporter
from newslint.rule import Context, Rule

GROUP = "newslint"


class PluginError(Exception):
    """A plug-in cannot be used; the message names its distribution or file."""


class Plugins(NamedTuple):
    """What all plug-ins together bring."""

    read: Callable[[PurePath, bytes], Document | None]
    suffixes: tuple[str, ...]
    rules: Mapping[str, type[Rule]]
    analyses: Mapping[type, Callable[[Context], object]]
    reporters: Mapping[str, Reporter]


class EntryPoint(NamedTuple):
    """A line of a distribution's `entry_points.txt` in our group."""

    distribution: str
    name: str
    module: str


class Hooks(Protocol):
    """The hooks that a set of plug-ins implements."""

    def implementations(self, hook: str) -> Iterator[tuple[str, Any]]:
        """Who implements a hook: the plug-in's label and its function."""
        ...

    def read(self, path: PurePath, data: bytes) -> Document | None:
        """The document that the first plug-in makes of a file, None where none knows its format."""
        ...


def load(local: Sequence[Path] = (), search: Sequence[str] | None = None) -> Plugins:
    """Loads every installed plug-in and the `local` plug-in files. Raises `PluginError`."""
    plugins: list[tuple[str, object]] = []
    entries = installed(sys.path if search is None else search)
    for entry in entries:
        label = f"{entry.distribution} ({entry.module})"
        plugins.append((label, _made(label, partial(import_module, entry.module))))
    plugins += ((str(path), _made(str(path), partial(_import_file, path))) for path in local)
    if local or any(entry.distribution != GROUP for entry in entries):
        return _collect(_managed(plugins))
    return _collect(OwnHooks(plugins))


def _managed(plugins: list[tuple[str, object]]) -> Hooks:
    from newslint.managed import ManagedHooks

    try:
        return ManagedHooks(plugins)
    except ValueError as failure:
        raise PluginError(f"plug-in {failure}") from failure


class OwnHooks:
    """The hooks of our own plug-ins, called without pluggy: it takes longer to load than they take to run."""

    def __init__(self, plugins: list[tuple[str, object]]) -> None:
        self._plugins = plugins
        self._readers = [function for _, function in self.implementations("newslint_read")]

    def implementations(self, hook: str) -> Iterator[tuple[str, Any]]:
        for label, plugin in self._plugins:
            function = getattr(plugin, hook, None)
            if getattr(function, IMPLEMENTS, False):
                yield label, function

    def read(self, path: PurePath, data: bytes) -> Document | None:
        return next((document for reader in self._readers if (document := reader(path, data)) is not None), None)


def installed(search: Sequence[str]) -> list[EntryPoint]:
    """The entry points of our group in the folders of `search`, the first of two distributions of one name.

    Reads `entry_points.txt` of each distribution; `importlib.metadata` does the same with ten times the imports.
    """
    found: dict[str, list[EntryPoint]] = {}
    for folder in dict.fromkeys(search):
        for info in _distribution_folders(folder):
            distribution = info.stem.split("-")[0]
            if distribution not in found:
                found[distribution] = list(_entries(info / "entry_points.txt", distribution))
    return sorted((entry for entries in found.values() for entry in entries), key=_ours_first)


def _ours_first(entry: EntryPoint) -> tuple[bool, str, str]:
    return entry.distribution != "newslint", entry.distribution, entry.name


def _distribution_folders(folder: str) -> Iterator[Path]:
    try:
        names = sorted(name for name in os.listdir(folder or ".") if name.endswith((".dist-info", ".egg-info")))
    except OSError:
        return
    yield from (Path(folder or ".", name) for name in names)


def _entries(file: Path, distribution: str) -> Iterator[EntryPoint]:
    try:
        text = file.read_text(encoding="utf-8")
    except OSError:
        return
    if f"[{GROUP}]" not in text:
        return
    inside = False
    for line in map(str.strip, text.splitlines()):
        if line.startswith("["):
            inside = line == f"[{GROUP}]"
        elif inside and "=" in line and not line.startswith("#"):
            name, _, module = line.partition("=")
            yield EntryPoint(distribution, name.strip(), module.strip())


def _import_file(path: Path) -> object:
    from importlib.util import module_from_spec, spec_from_file_location

    spec = spec_from_file_location(f"newslint_local_{path.stem}", path)
    if spec is None or spec.loader is None or not path.is_file():
        raise PluginError("there is no such Python file")
    module = module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


def _made(label: str, make: Callable[[], object]) -> object:
    try:
        return make()
    except Exception as failure:  # whatever a third party's import raises: the run must stop and name it
        raise PluginError(f"plug-in {label} cannot be loaded: {type(failure).__name__}: {failure}") from failure


def _collect(hooks: Hooks) -> Plugins:
    rules: dict[str, type[Rule]] = {}
    analyses: dict[type, Callable[[Context], object]] = {}
    reporters: dict[str, Reporter] = {}
    suffixes: dict[str, None] = {}
    owners: dict[object, str] = {}

    def claim(what: str, key: object, label: str) -> None:
        if key in owners:
            raise PluginError(f"plug-in {label}: the {what} is provided by {owners[key]} already")
        owners[key] = label

    for label, brought in _ask(hooks, "newslint_rules"):
        for rule in brought:
            claim(f"rule {rule.id}", rule.id, label)
            rules[rule.id] = rule
    for label, brought in _ask(hooks, "newslint_analyses"):
        for kind, analyse in brought.items():
            claim(f"analysis {kind.__name__}", kind, label)
            analyses[kind] = analyse
    for label, brought in _ask(hooks, "newslint_reporters"):
        for reporter in brought:
            claim(f"output format {reporter.name}", ("reporter", reporter.name), label)
            reporters[reporter.name] = reporter
    for _, brought in _ask(hooks, "newslint_suffixes"):
        suffixes.update(dict.fromkeys(brought))
    return Plugins(
        hooks.read,
        tuple(suffixes),
        MappingProxyType(dict(sorted(rules.items()))),
        MappingProxyType(analyses),
        MappingProxyType(reporters),
    )


def _ask(hooks: Hooks, hook: str) -> Iterator[tuple[str, Any]]:
    """What each plug-in answers to a hook without arguments, with the plug-in's label."""
    for label, function in hooks.implementations(hook):
        try:
            yield label, function()
        except PluginError:
            raise
        except Exception as failure:  # a third party's code may raise anything; name it and stop
            raise PluginError(f"plug-in {label} failed: {type(failure).__name__}: {failure}") from failure
