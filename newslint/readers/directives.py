"""Suppressions that stand in the draft: `<!-- newslint: ignore attribution/orphan-quote: transcript -->`.

In front matter: `newslint: {ignore: {attribution/orphan-quote: transcript}}`, or a list of rules without reasons.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Literal, cast

from newslint.document import Directive
from newslint.record import NamedTuple
from newslint.span import Span

_COMMENT = re.compile(r"<!--\s*newslint\s*:", re.IGNORECASE)
_RULE = re.compile(r"ALL|[a-z][a-z0-9-]*(?:/[a-z0-9-]+)?")
_ACTIONS = ("ignore", "off", "on")
_EXAMPLE = "<!-- newslint: ignore attribution/orphan-quote: the reason -->"


class Directives(NamedTuple):
    """Directives read, and a note for each that could not be."""

    found: tuple[Directive, ...]
    notes: tuple[str, ...]


def from_comments(source: str, comments: Iterable[tuple[int, int]]) -> Directives:
    """The directives among HTML comments, given as source spans in order."""
    found: list[Directive] = []
    notes: list[str] = []
    line, counted = 1, 0
    for start, end in comments:
        opening = _COMMENT.match(source, start, end)
        if not opening:
            continue
        directive = _parse(source[opening.end() : max(opening.end(), end - len("-->"))], Span(start, end))
        if directive:
            found.append(directive)
        else:
            line += source.count("\n", counted, start)
            counted = start
            notes.append(f"line {line}: this newslint comment says nothing that newslint knows; write {_EXAMPLE}")
    return Directives(tuple(found), tuple(notes))


def _parse(words: str, span: Span) -> Directive | None:
    """The directive that stands after `newslint:`."""
    names, _, reason = words.strip().partition(":")
    action, *rules = names.replace(",", " ").split() or [""]
    action = action.lower()
    if action not in _ACTIONS or not all(_RULE.fullmatch(rule) for rule in rules):
        return None
    if not rules:
        if action == "ignore":
            return None
        rules = ["ALL"]
    return Directive(cast(Literal["ignore", "off", "on"], action), tuple(rules), " ".join(reason.split()), span)


def from_metadata(value: object, place: Mapping[tuple[object, ...], Span], whole: Span, line: int) -> Directives:
    """The directives under the key `newslint` of front matter.

    `place` gives the source span of what stands at a path of keys, `whole` that of all front matter; `line` is
    where the key stands, for the note.
    """
    ignored = value.get("ignore") if isinstance(value, Mapping) and set(value) == {"ignore"} else None
    pairs = _pairs(ignored)
    if not pairs or not all(_RULE.fullmatch(rule) for rule, _, _ in pairs):
        example = "newslint: {ignore: {attribution/orphan-quote: the reason}}"
        return Directives((), (f"line {line}: newslint cannot read its settings in the front matter; write {example}",))
    return Directives(
        tuple(
            Directive("file", (rule,), reason, place.get(("newslint", "ignore", *path), whole))
            for rule, reason, path in pairs
        ),
        (),
    )


def _pairs(ignored: object) -> list[tuple[str, str, tuple[object, ...]]]:
    """Rule, reason, and the path to them below `ignore`."""
    if isinstance(ignored, str):
        return [(rule, "", ()) for rule in ignored.replace(",", " ").split()]
    if isinstance(ignored, Mapping):
        return [(str(rule), _reason(reason), (rule,)) for rule, reason in ignored.items()]
    if isinstance(ignored, list):
        return [
            (rule, reason, (number, *path))
            for number, item in enumerate(ignored)
            for rule, reason, path in _pairs(item)
        ]
    return []


def _reason(value: object) -> str:
    return "" if value is None or value is True else " ".join(str(value).split())
