"""The rules that newslint brings. A rule is a file in the folder of its family; adding one adds that file."""

from __future__ import annotations

import os
from collections.abc import Iterator
from importlib import import_module

from newslint import Rule, hookimpl

FAMILIES = ("attribution", "consistency", "headline", "language", "leftovers", "sourcing")


@hookimpl
def newslint_rules() -> Iterator[type[Rule]]:
    here = os.path.dirname(__file__)
    for family in FAMILIES:
        for file in sorted(os.listdir(os.path.join(here, family))):
            stem, suffix = os.path.splitext(file)
            if suffix == ".py" and not stem.startswith("_"):
                yield from _rules_in(import_module(f".{family}.{stem}", __name__))


def _rules_in(module: object) -> Iterator[type[Rule]]:
    for value in vars(module).values():
        if isinstance(value, type) and issubclass(value, Rule) and value.__module__ == module.__name__:  # type: ignore[attr-defined]
            yield value
