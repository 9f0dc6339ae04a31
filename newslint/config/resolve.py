"""From a draft's path to its settings and its rules, each worked out once."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

from newslint.config.globs import matches
from newslint.config.model import Choice, ConfigError, Override, RuleSettings, Settings
from newslint.config.select import check_selectors, choose
from newslint.document import Document
from newslint.rule import Rule

NAMES = ("newslint.toml", "pyproject.toml")
JUDGING = (
    "sourcing/editorializing",
    "sourcing/unattributed-motive",
    "sourcing/unsourced-claim",
    "sourcing/unsourced-prediction",
)
"""The rules that tell a reporter to keep judgement out of the copy; in opinion it belongs there."""
OPINION = Override(
    files=tuple(
        f"{name}/"
        for name in (
            "opinion opinions op-ed op-eds analysis analyses editorial editorials column columns columnists comment "
            "commentary reviews letters"
        ).split()
    ),
    kinds=frozenset("opinion op-ed analysis editorial column comment commentary review letter essay".split()),
    ignore=JUDGING,
)

KnownRules = Mapping[str, type[Rule]]


class Resolver:
    """Finds the configuration of each draft: the nearest one up from it, the one named, or none at all."""

    def __init__(self, *, isolated: bool = False, config: Path | None = None, choice: Choice | None = None) -> None:
        self._isolated = isolated
        self._choice = choice or Choice()
        self._of_folder: dict[str, Settings] = {}
        self._rules: dict[tuple[int, tuple[int, ...]], tuple[Rule, ...]] = {}
        self._checked: dict[int, Settings] = {}
        self._named = (self._load(config) or Settings(config.parent)) if config else None

    def settings(self, path: Path) -> Settings:
        """The settings of a draft or a folder. Raises `ConfigError` where the configuration cannot be used."""
        if self._named:
            return self._named
        folder = os.path.abspath(path)
        return self._up_from(folder if os.path.isdir(folder) else os.path.dirname(folder))

    def _up_from(self, folder: str) -> Settings:
        if folder not in self._of_folder:
            self._of_folder[folder] = self._look_in(folder)
        return self._of_folder[folder]

    def _look_in(self, folder: str) -> Settings:
        if self._isolated:
            return self._of_folder.setdefault("", Settings(Path.cwd()))
        for name in NAMES:
            file = os.path.join(folder, name)
            if os.path.isfile(file) and (name != "pyproject.toml" or _mentions_us(file)):
                settings = self._load(Path(file))
                if settings:
                    return settings
        parent = os.path.dirname(folder)
        return self._of_folder.setdefault("", Settings(Path.cwd())) if parent == folder else self._up_from(parent)

    def _load(self, file: Path) -> Settings | None:
        from newslint.config.load import load

        return load(file)

    def excluded(self, path: Path) -> bool:
        """Whether the configuration leaves the file or folder out."""
        try:
            settings = self.settings(path.parent)
        except ConfigError:  # told of when a draft there is linted
            return False
        return any(matches(pattern, _relative(path, settings.root)) for pattern in settings.exclude)

    def overrides(self, settings: Settings, path: Path, kind: object) -> tuple[Override, ...]:
        """The overrides that hold for a draft, in the order they apply."""
        relative = _relative(path, settings.root)
        kinds = {str(one).strip().lower() for one in (kind if isinstance(kind, list) else [kind])}
        return tuple(
            override
            for override in (OPINION, *settings.overrides)
            if override.kinds & kinds or any(matches(pattern, relative) for pattern in override.files)
        )

    def rules(self, settings: Settings, known: KnownRules, path: Path, document: Document) -> tuple[Rule, ...]:
        """The rules that run on a draft, built; `settings` must be checked. Raises `ConfigError`."""
        overrides = self.overrides(settings, path, document.metadata.get("kind"))
        key = (id(settings), tuple(map(id, overrides)))
        if key not in self._rules:
            self._rules[key] = self._build(settings, known, overrides)
        return self._rules[key]

    def checked(self, settings: Settings, known: KnownRules) -> Settings:
        """The settings with the options of the rules in their types.

        Raises `ConfigError` where the settings or the command line name a rule or an option that there is not.
        """
        key = id(settings)
        if key not in self._checked:
            choice = self._choice
            check_selectors((*(choice.select or ()), *choice.ignore, *choice.extend_select), known, "command line")
            if settings.file:
                from newslint.config.options import checked

                settings = checked(settings, known)
            self._checked[key] = settings
        return self._checked[key]

    def chosen(self, settings: Settings, known: KnownRules, overrides: tuple[Override, ...] = ()) -> frozenset[str]:
        """The ids of the rules that run. An id named on the command line holds whatever an override says."""
        asked = ("newslint/suppression-reason",) if settings.require_reasons else ()
        base = Choice(settings.select, settings.ignore, (*settings.extend_select, *asked))
        layers = [Choice(None, override.ignore, override.extend_select) for override in overrides]
        insisted = {*(self._choice.select or ()), *self._choice.extend_select} & known.keys()
        return choose(known, base, self._choice, *layers) | insisted

    def _build(self, settings: Settings, known: KnownRules, overrides: tuple[Override, ...]) -> tuple[Rule, ...]:
        tables = [settings.rules, *(override.rules for override in overrides)]
        return tuple(
            build(known[name], [table[name] for table in tables if name in table])
            for name in sorted(self.chosen(settings, known, overrides))
        )


def build(rule: type[Rule], given: list[RuleSettings]) -> Rule:
    """A rule with its settings, later ones over earlier ones. Raises `ConfigError` for a value it will not take."""
    severity = None
    options: dict[str, object] = {}
    for one in given:
        severity = one.severity or severity
        options.update(one.options)
    try:
        return rule(severity, **options)
    except ValueError as refusal:
        raise ConfigError(f"{given[-1].place()}: {rule.id}: {refusal}") from refusal


def _relative(path: Path, root: Path) -> str:
    absolute, top = os.path.abspath(path), os.path.join(root, "")
    return (absolute[len(top) :] if absolute.startswith(top) else absolute.lstrip(os.sep)).replace(os.sep, "/")


def _mentions_us(file: str) -> bool:
    try:
        with open(file, "rb") as stream:
            return b"newslint" in stream.read()
    except OSError:
        return False
