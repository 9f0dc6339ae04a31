"""Who bears the names: short forms led back to the fullest one, and what the draft says of each bearer."""

from __future__ import annotations

import re
from collections.abc import Iterable

from newslint.analysis.attribution.source_kinds import roles
from newslint.analysis.names.model import Entity, Name, NameKind, Names
from newslint.analysis.names.vocabulary import Run, lexicon
from newslint.analysis.words import Words

_PLACE_BEFORE = frozenset("in at near from to outside across throughout around toward towards".split())
_APPOSITION = re.compile(r",\s+(?:who is |now |\d{1,3},\s+)?((?:a|an|the|his|her|its|their)\s[^,.;:()“”\"]{3,90})[,.;]")
_SHORT_PLACES = frozenset({"U.S.", "U.S.A.", "US", "USA", "UK", "U.K.", "EU", "UAE", "D.C.", "NYC", "L.A."})
_ROLE_WITHIN = 6
_AGE = re.compile(r",\s\d{1,3},")
_SAME = re.compile(r"\s*\(([A-Z][A-Z.&]{1,9})\)")


def gather(text: str, words: Words, runs: Iterable[Run]) -> Names:
    """The names of the runs, each tied to its bearer."""
    mentions = [_mention(words, run) for run in runs]
    keys = _keys(text, mentions)
    kinds: dict[str, NameKind] = {}
    for name, before in mentions:
        key = keys[name.text]
        kinds[key] = _stronger(kinds.get(key), _kind(text, name, before))
    names = [name._replace(entity=keys[name.text], kind=kinds[keys[name.text]]) for name, _ in mentions]
    return Names(names, _entities(text, names))


def _mention(words: Words, run: Run) -> tuple[Name, str]:
    """The name of a run, and the word before it."""
    end = words.ends[run.last]
    if words.forms[run.last].endswith("'s"):
        end -= 2
    elif end - words.starts[run.last] == 1 and words.text[end : end + 1] == ".":
        end += 1
    start = words.starts[run.first]
    title = words.text[words.starts[run.title[0]] : words.ends[run.title[1]]] if run.title else ""
    before = words.forms[run.first - 1] if run.first and words.adjoin(run.first - 1) else ""
    if not title and before in lexicon("titles"):
        title = before
    return Name(start, end, words.text[start:end], "", title=title), before


def _keys(text: str, mentions: list[tuple[Name, str]]) -> dict[str, str]:
    """For each form the fullest form of the same name."""
    forms = {name.text for name, _ in mentions}
    full = sorted((form for form in forms if " " in form), key=lambda form: (-len(form.split()), form))
    keys: dict[str, str] = {}
    ends: dict[str, str] = {}
    for form in full:
        parts = form.split()
        shorter = keys.setdefault(form, ends.get(f"{parts[0]} {parts[-1]}", form) if len(parts) == 2 else form)
        ends.setdefault(f"{parts[0]} {parts[-1]}", shorter)
        if parts[-1].lower() not in lexicon("places"):
            ends.setdefault(parts[-1], shorter)
    for form in full:
        ends.setdefault(form.split()[0], keys[form])
    for name, _ in mentions:
        given = _SAME.match(text, name.end) if " " in name.text else None
        if given and _initials(name.text) == given[1].replace(".", ""):
            ends[given[1]] = keys[name.text]
    for form in sorted(forms - keys.keys()):
        keys[form] = ends.get(form, form)
    return keys


def _initials(name: str) -> str:
    return "".join(part[0] for part in name.split() if part[0].isupper())


_STRENGTH = {NameKind.UNKNOWN: 0, NameKind.PLACE: 1, NameKind.PERSON: 2, NameKind.ORGANISATION: 3}


def _stronger(known: NameKind | None, kind: NameKind) -> NameKind:
    return kind if known is None or _STRENGTH[kind] > _STRENGTH[known] else known


def _kind(text: str, name: Name, before: str) -> NameKind:
    parts = name.text.split()
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
    role = next(filter(None, (_role(text, name) for name in mentions)), "")
    titles = lexicon("titles")
    genders = {titles.get(word.strip(".").lower(), "") for name in mentions for word in name.title.split()[-1:]} - {""}
    gender = genders.pop() if len(genders) == 1 else ""
    forms = tuple(dict.fromkeys(name.text for name in mentions))
    return Entity(key, mentions[0].kind, role, gender, forms, mentions[0])


def _role(text: str, name: Name) -> str:
    """What the draft says its bearer is, at this mention: the title, or an apposition that names an occupation."""
    if name.title or name.kind is not NameKind.PERSON:
        return name.title
    apposition = _APPOSITION.match(text, name.end, name.end + 120)
    if apposition and any(word in roles() for word in apposition[1].lower().split()[:_ROLE_WITHIN]):
        return apposition[1]
    return ""
