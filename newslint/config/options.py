"""Checks the rules that a configuration names, and the type of each option against the rule's own declaration."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, get_args, get_origin

from newslint.config.model import ConfigError, RuleSettings, Settings
from newslint.config.select import check_selectors, did_you_mean
from newslint.rule import Option, Rule


def checked(settings: Settings, known: Mapping[str, type[Rule]]) -> Settings:
    """The settings with every option of a rule in the type that the rule wants.

    Raises `ConfigError` for rules, families, options and types that the rules do not have.
    """
    for key, selectors in (("select", settings.select), ("ignore", settings.ignore)):
        check_selectors(selectors or (), known, settings.places.get(key, ""))
    check_selectors(settings.extend_select, known, settings.places.get("extend-select", ""))
    for override in settings.overrides:
        check_selectors((*override.ignore, *override.extend_select), known, override.place)
    return settings._replace(
        rules=_rules(settings.rules, known),
        overrides=tuple(one._replace(rules=_rules(one.rules, known)) for one in settings.overrides),
    )


def _rules(given: Mapping[str, RuleSettings], known: Mapping[str, type[Rule]]) -> dict[str, RuleSettings]:
    for name, one in given.items():
        if name not in known:
            raise ConfigError(f"{one.place()}: there is no rule “{name}”{did_you_mean(name, known)}")
    return {name: _rule(known[name], one) for name, one in given.items()}


def _rule(rule: type[Rule], given: RuleSettings) -> RuleSettings:
    declared = {option.name.replace("_", "-"): option for option in rule.options()}
    options: dict[str, object] = {}
    for key, value in given.options.items():
        if key not in declared:
            names = ["severity", *declared]
            hint = did_you_mean(key.replace("_", "-"), names) or f"; it has {', '.join(names)}"
            raise ConfigError(f"{given.place(key)}: {rule.id} has no option “{key}”{hint}")
        option = declared[key]
        try:
            options[option.name] = _converted(value, option.type)
        except TypeError:
            wanted = wording(option)
            raise ConfigError(f"{given.place(key)}: “{key}” of {rule.id} must be {wanted}, not {value!r}") from None
    return given._replace(options=options)


def _converted(value: Any, wanted: Any) -> object:
    if get_origin(wanted) is tuple:
        if not isinstance(value, list):
            raise TypeError
        return tuple(_converted(one, get_args(wanted)[0]) for one in value)
    if wanted is float and type(value) is int:
        return float(value)
    kind = get_origin(wanted) or wanted
    if kind is Mapping:
        kind = dict
    if type(value) is not kind:
        raise TypeError
    return value


def wording(option: Option) -> str:
    """What an option's value must be, in words."""
    return " of ".join(_words(option.type))


def _words(wanted: Any) -> Iterator[str]:
    one = {bool: "true or false", int: "a whole number", float: "a number", str: "a text"}
    several = {bool: "true and false", int: "whole numbers", float: "numbers", str: "texts"}
    if get_origin(wanted) is tuple:
        yield "a list"
        yield several.get(get_args(wanted)[0], "tables")
    else:
        yield one.get(wanted, "a table")
