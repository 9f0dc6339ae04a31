"""The JSON Schema of the configuration, for editors and for checks, made from the settings and the rules' options."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, get_args, get_origin

from newslint.config.model import Settings
from newslint.config.select import ALL
from newslint.finding import Severity
from newslint.rule import Option, Rule

Schema = dict[str, Any]

_TEXTS: Schema = {"type": "array", "items": {"type": "string"}}
_SELECTORS: Schema = {"type": "array", "items": {"$ref": "#/definitions/selector"}}
_SEVERITY: Schema = {"enum": [level.label for level in reversed(Severity)]}
_SIZE: Schema = {
    "anyOf": [{"type": "integer", "minimum": 1}, {"type": "string", "pattern": "^0*[1-9][0-9]* *([KMGkmg]?[Bb])?$"}]
}
_RULES: Schema = {"$ref": "#/definitions/rules"}
_SETTINGS: Mapping[str, tuple[Schema, str]] = {
    "select": (_SELECTORS, "Run these rules and no others; without it all stable rules run."),
    "ignore": (_SELECTORS, "Do not run these rules."),
    "extend-select": (_SELECTORS, "Run these rules too."),
    "fail-on": (_SEVERITY, "The least serious findings that fail a check."),
    "show": (_SEVERITY, "The least serious findings shown."),
    "exclude": (_TEXTS, "Drafts to leave out: patterns as in .gitignore, from the folder of this file."),
    "max-size": (_SIZE, 'The largest draft that is read: bytes, or a text such as "20 MB".'),
    "plugins": (_TEXTS, "Files with rules of your own, from the folder of this file."),
    "require-reasons": ({"type": "boolean"}, "Ask for a reason wherever a rule is waived in a draft."),
    "baseline": ({"type": "string"}, "Where `newslint baseline` puts the findings that are held back."),
}
_OVERRIDE: Mapping[str, tuple[Schema, str]] = {
    "files": (_TEXTS, "The drafts it holds for: patterns as in .gitignore, from the folder of this file."),
    "kinds": (_TEXTS, "The drafts it holds for: what their front matter says in `kind:`."),
    "ignore": (_SELECTORS, "Do not run these rules on them."),
    "extend-select": (_SELECTORS, "Run these rules on them too."),
    "rules": (_RULES, "Settings of single rules for them."),
}


def schema(known: Mapping[str, type[Rule]], *, closed: bool) -> Schema:
    """The schema of a `newslint.toml` under these rules; not `closed`, it lets rules of plug-ins pass unchecked."""
    defaults = Settings._field_defaults
    properties = {
        key: _described(shape, text, _plain(defaults[key.replace("-", "_")]))
        for key, (shape, text) in _SETTINGS.items()
    }
    override = {key: _described(shape, text) for key, (shape, text) in _OVERRIDE.items()}
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "The configuration of newslint",
        "type": "object",
        "additionalProperties": False,
        "properties": {
            **properties,
            "rules": _described(_RULES, "Settings of single rules."),
            "overrides": {
                "description": "Other settings for some drafts.",
                "type": "array",
                "items": {
                    "type": "object",
                    "additionalProperties": False,
                    "anyOf": [{"required": ["files"]}, {"required": ["kinds"]}],
                    "properties": override,
                },
            },
        },
        "definitions": {"selector": _selector(known, closed), "rules": _rules(known, closed)},
    }


def written(made: Schema) -> str:
    """The schema as the text of a file."""
    return json.dumps(made, ensure_ascii=False, indent=1) + "\n"


def _described(shape: Schema, text: str, default: object = None) -> Schema:
    told = {"description": text} if default is None else {"description": text, "default": default}
    return {**told, "allOf": [shape]} if "$ref" in shape else {**told, **shape}


def _plain(value: object) -> object:
    """A default as it stands in JSON."""
    if isinstance(value, Severity):
        return value.label
    return list(value) if isinstance(value, (tuple, frozenset)) else value


def _selector(known: Mapping[str, type[Rule]], closed: bool) -> Schema:
    names = [ALL, *sorted({name.split("/")[0] for name in known}), *sorted(known)]
    shape: Schema = {"enum": names} if closed else {"anyOf": [{"enum": names}, {"type": "string"}]}
    return {"description": "The id of a rule, a family, or ALL.", **shape}


def _rules(known: Mapping[str, type[Rule]], closed: bool) -> Schema:
    properties = {name: _rule(rule) for name, rule in sorted(known.items())}
    others: object = False if closed else {"type": "object", "properties": {"severity": _SEVERITY}}
    return {"type": "object", "additionalProperties": others, "properties": properties}


def _rule(rule: type[Rule]) -> Schema:
    severity = _described(_SEVERITY, "How serious its findings are.", rule.meta.severity.label)
    options = {option.name.replace("_", "-"): _option(option) for option in rule.options()}
    summary = f"{rule.meta.summary[0].upper()}{rule.meta.summary[1:]}."
    return {
        "description": summary,
        "type": "object",
        "additionalProperties": False,
        "properties": {"severity": severity, **options},
    }


def _option(option: Option) -> Schema:
    text = f"{option.help[0].upper()}{option.help[1:]}."
    return _described(_of_type(option.type), text, _plain(option.default))


def _of_type(wanted: object) -> Schema:
    """The shape of an option's value, from its annotation."""
    if get_origin(wanted) is tuple:
        return {"type": "array", "items": _of_type(get_args(wanted)[0])}
    names: dict[object, str] = {bool: "boolean", int: "integer", float: "number", str: "string"}
    return {"type": names.get(wanted, "object")}
