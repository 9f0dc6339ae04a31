"""Which rules run: selectors (a rule's id, a family, or `ALL`) against the rules there are.

The more exact selector wins: an id over its family, a family over `ALL`; of two equally exact ones, ignoring wins.
A family stands for its stable and optional rules, of which only the stable ones run by default; a rule in preview
runs where its id or `ALL` is named.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from newslint.config.model import Choice, ConfigError
from newslint.rule import Rule

ALL = "ALL"
OWN = "newslint/"
"""The family of the rules about waivers, which run whatever is selected, unless they are ignored."""
_OF_FAMILY = frozenset({"stable", "optional"})
_NOT_NAMED, _BY_ALL, _BY_FAMILY, _BY_ID = range(4)


def check_selectors(selectors: Iterable[str], rules: Mapping[str, type[Rule]], place: str) -> None:
    """Raises `ConfigError` where a selector names nothing; `place` says where it was written."""
    families = {name.split("/")[0] for name in rules}
    for selector in selectors:
        if selector not in rules and selector not in families and selector != ALL:
            known = [ALL, *families, *rules]
            raise ConfigError(f"{place}: there is no rule or family “{selector}”{did_you_mean(selector, known)}")


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """A hint at the nearest of the `known` words, or nothing where none is near."""
    from difflib import get_close_matches

    known = list(known)
    ends = {name.split("/")[-1]: name for name in known}
    near = get_close_matches(word, known, n=1, cutoff=0.6)
    if not near:
        near = [ends[end] for end in get_close_matches(word.split("/")[-1], ends, n=1, cutoff=0.6)]
    return f"; did you mean “{near[0]}”?" if near else ""


def choose(rules: Mapping[str, type[Rule]], *layers: Choice) -> frozenset[str]:
    """The ids of the rules that run; each layer (configuration, command line) changes what the ones before chose."""
    chosen = {name for name, rule in rules.items() if rule.meta.status == "stable"}
    for layer in layers:
        if layer.select is not None:
            chosen = {name for name in chosen if name.startswith(OWN)}
        for name, rule in rules.items():
            wanted = _exactness((*(layer.select or ()), *layer.extend_select), name, rule)
            unwanted = _exactness(layer.ignore, name, None)
            if unwanted and unwanted >= wanted:
                chosen.discard(name)
            elif wanted:
                chosen.add(name)
    return frozenset(chosen)


def _exactness(selectors: tuple[str, ...], name: str, rule: type[Rule] | None) -> int:
    if name in selectors:
        return _BY_ID
    if name.split("/")[0] in selectors and (rule is None or rule.meta.status in _OF_FAMILY):
        return _BY_FAMILY
    return _BY_ALL if ALL in selectors else _NOT_NAMED
