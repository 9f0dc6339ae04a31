"""Who bears the names: short forms led back to the fullest one, and what the draft says of each bearer."""

from __future__ import annotations

import re
from collections.abc import Iterable

from newslint.analysis.attribution.source_kinds import roles
from newslint.analysis.names.model import Entity, Name, NameKind, Names
from newslint.analysis.names.vocabulary import Run, lexicon
from newslint.analysis.words import Words
from newslint.record import NamedTuple

_PLACE_BEFORE = frozenset("in at near from to outside across throughout around toward towards".split())
_APPOSITION = re.compile(r",\s+(?:who is |now |\d{1,3},\s+)?((?:a|an|the|his|her|its|their)\s[^,.;:()“”\"]{3,90})[,.;]")
_SHORT_PLACES = frozenset({"U.S.", "U.S.A.", "US", "USA", "UK", "U.K.", "EU", "UAE", "D.C.", "NYC", "L.A."})
_ROLE_WITHIN = 6
_AGE = re.compile(r",\s\d{1,3},")
_SAME = re.compile(r"\s*\(([A-Z][A-Z.&]{1,9})\)")


def gather(text: str, words: Words, runs: Iterable[Run]) -> Names:
    """The names of the runs, each tied to its bearer."""
    mentions = _mentions(words, runs)
    keys = _keys(text, mentions)
    kinds: dict[str, NameKind] = {}
    for one in mentions:
        key = keys[one.text]
        kind = _kind(text, one)
        known = kinds.get(key)
        if known is None or _STRENGTH[kind] > _STRENGTH[known]:
            kinds[key] = kind
    names = []
    for start, end, form, title, _ in mentions:
        key = keys[form]
        names.append(Name(start, end, form, key, kinds[key], title))
    return Names(names, _entities(text, names))


class _Mention(NamedTuple):
    """A name as it stands in the draft, its title, and the word before it."""

    start: int
    end: int
    text: str
    title: str
    before: str


def _mentions(words: Words, runs: Iterable[Run]) -> list[_Mention]:
    text, forms, starts, ends = words.text, words.forms, words.starts, words.ends
    titles = lexicon("titles")
    found = []
    for first, last, office in runs:
        start, end = starts[first], ends[last]
        if forms[last].endswith("'s"):
            end -= 2
        elif end - starts[last] == 1 and text.startswith(".", end):
            end += 1
        title = text[starts[office[0]] : ends[office[1]]] if office else ""
        before = forms[first - 1] if first and words.adjoin(first - 1) else ""
        if not title and before in titles:
            title = before
        found.append(_Mention(start, end, text[start:end], title, before))
    return found


def _keys(text: str, mentions: list[_Mention]) -> dict[str, str]:
    """For each form the fullest form of the same name."""
    forms = {name.text for name in mentions}
    full = sorted((form for form in forms if " " in form), key=lambda form: (-len(form.split()), form))
    keys: dict[str, str] = {}
    ends: dict[str, str] = {}
    places = lexicon("places")
    for form in full:
        parts = form.split()
        shorter = keys.setdefault(form, ends.get(f"{parts[0]} {parts[-1]}", form) if len(parts) == 2 else form)
        ends.setdefault(f"{parts[0]} {parts[-1]}", shorter)
        if parts[-1].lower() not in places:
            ends.setdefault(parts[-1], shorter)
    for form in full:
        ends.setdefault(form.split()[0], keys[form])
    for name in mentions:
        given = _SAME.match(text, name.end) if " " in name.text else None
        if given and _initials(name.text) == given[1].replace(".", ""):
            ends[given[1]] = keys[name.text]
    for form in sorted(forms - keys.keys()):
        keys[form] = ends.get(form, form)
    return keys


def _initials(name: str) -> str:
    return "".join(part[0] for part in name.split() if part[0].isupper())


_STRENGTH = {NameKind.UNKNOWN: 0, NameKind.PLACE: 1, NameKind.PERSON: 2, NameKind.ORGANISATION: 3}


def _kind(text: str, name: _Mention) -> NameKind:
    parts, before = name.text.split(), name.before
    if name.text.lower() in lexicon("places") or name.text in _SHORT_PLACES:
        return NameKind.PLACE
    if _is_organisation(parts[0]) or _is_organisation(parts[-1]):
        return NameKind.ORGANISATION
    if len(parts) == 1 and name.text.isupper() and len(name.text) > 1:
        return NameKind.ORGANISATION
    if name.title or _AGE.match(text, name.end):
        return NameKind.PERSON
    if before in _PLACE_BEFORE:
        return NameKind.PLACE
    if before == "the":
        return NameKind.ORGANISATION if len(parts) > 1 else NameKind.UNKNOWN
    return NameKind.PERSON if 2 <= len(parts) <= 3 and " of " not in name.text else NameKind.UNKNOWN


def _is_organisation(part: str) -> bool:
    return part.lower().strip(".,") in lexicon("organisations")


def _entities(text: str, names: list[Name]) -> dict[str, Entity]:
    by_key: dict[str, list[Name]] = {}
    for name in names:
        by_key.setdefault(name.entity, []).append(name)
    return {key: _entity(text, key, mentions) for key, mentions in by_key.items()}


def _entity(text: str, key: str, mentions: list[Name]) -> Entity:
    first = mentions[0]
    role = gender = ""
    for name in mentions:
        role = role or _role(text, name)
    titles = {name.title for name in mentions if name.title}
    if titles:
        known = lexicon("titles")
        genders = {known.get(title.split()[-1].strip(".").lower(), "") for title in titles} - {""}
        gender = genders.pop() if len(genders) == 1 else ""
    forms = tuple(dict.fromkeys([name.text for name in mentions])) if len(mentions) > 1 else (first.text,)
    return Entity(key, first.kind, role, gender, forms, first)


def _role(text: str, name: Name) -> str:
    """What the draft says its bearer is, at this mention: the title, or an apposition that names an occupation."""
    if name.title or name.kind is not NameKind.PERSON:
        return name.title
    if not text.startswith(",", name.end):
        return ""
    apposition = _APPOSITION.match(text, name.end, name.end + 120)
    if apposition and any(word in roles() for word in apposition[1].lower().split()[:_ROLE_WITHIN]):
        return apposition[1]
    return ""
