"""Who a source is: names led back to their fullest form, descriptions to one key, pronouns to the source before."""

from __future__ import annotations

from newslint.analysis.attribution.model import Source, SourceKind
from newslint.analysis.attribution.source_kinds import role
from newslint.analysis.attribution.tokens import NAME, SPACE, Tokens
from newslint.analysis.names.model import Name, NameKind, Names
from newslint.record import NamedTuple

_GENDERS = {
    "he": "m", "his": "m", "him": "m", "himself": "m", "he's": "m", "he'd": "m", "he'll": "m",
    "she": "f", "her": "f", "hers": "f", "herself": "f", "she's": "f", "she'd": "f", "she'll": "f",
}  # fmt: skip
_PLURAL = frozenset("they their them themselves they're they've they'd they'll".split())
_NEUTRAL = frozenset("it its itself it's".split())
_RELATIVE = frozenset("who which that whose whom".split())
_DROPPED = frozenset("the a an this that his her their its one another".split())


class _Known(NamedTuple):
    """A source met before: what it is called, and what kind of pronoun may stand for it."""

    resolved: str
    key: str
    gender: str
    plural: bool
    person: bool


class Resolver:
    """Resolves the sources of a draft, which must come in reading order."""

    def __init__(self, tokens: Tokens, names: Names) -> None:
        self._tokens = tokens
        self._names = names
        self._met: list[_Known] = []

    def source(self, first: int, last: int, kind: SourceKind, end: int) -> Source:
        """The source of words `first` to `last`, which ends at prose offset `end`."""
        tokens = self._tokens
        start = tokens.starts[first]
        if kind is SourceKind.PRONOUN:
            known = self._antecedent(first)
        else:
            known, named = self._described(first, last, kind)
            if named and kind is SourceKind.DESCRIBED:
                kind = SourceKind.NAMED
            if known.person or known.plural or known.resolved:
                self._met.append(known)
        text = tokens.text[start:end]
        return Source(start, end, text, kind, known.resolved if known else "", known.key if known else text.lower())

    def _described(self, first: int, last: int, kind: SourceKind) -> tuple[_Known, bool]:
        """The source of a noun phrase, and whether it has a name."""
        name = self._bearer(first, last)
        if name is not None:
            entity = self._names.entities[name.entity]
            person = name.kind is NameKind.PERSON or (name.kind is NameKind.UNKNOWN and " " not in name.text)
            return _Known(entity.key, entity.key.lower(), entity.gender, False, person), True
        core = self._core(first, last)
        words = [form for form in self._tokens.forms[first : core + 1] if form not in _DROPPED]
        known = role(self._tokens.forms[core])
        described = self._tokens.text[self._tokens.starts[first] : self._tokens.ends[core]]
        resolved = described if kind is SourceKind.NAMED else ""
        plural = kind is SourceKind.COLLECTIVE or (known is not None and known.plural)
        person = known is not None and known.group not in {"thing", "bench"} and not plural
        return _Known(resolved, " ".join(words), "", plural, person), False

    def _core(self, first: int, last: int) -> int:
        """The head of the noun phrase: its last word before a comma, a preposition or a relative pronoun."""
        tokens = self._tokens
        for index in range(first, last):
            if tokens.marks[index] != SPACE:
                return index
            if index > first and tokens.classes[index + 1] in "irth" and not self._is_inside_name(index, last):
                return index
        return last

    def _is_inside_name(self, index: int, last: int) -> bool:
        """Whether the "of" after a word belongs to a name ("Ministry of Defense")."""
        tokens = self._tokens
        return (
            index + 2 <= last
            and tokens.forms[index + 1] == "of"
            and tokens.classes[index] == tokens.classes[index + 2] == NAME
        )

    def _bearer(self, first: int, last: int) -> Name | None:
        """The name that the phrase stands for: its head, or a person's name in apposition."""
        tokens = self._tokens
        core = self._core(first, last)
        head = self._names.at(tokens.starts[core])
        if head is not None and tokens.classes[core] == NAME and head.end >= tokens.ends[core] - 2:
            return head
        if core < last and tokens.marks[core] != SPACE:
            inside = self._names.within((tokens.starts[core + 1], tokens.ends[last]))
            if inside and inside[0].start == tokens.starts[core + 1] and inside[0].kind is NameKind.PERSON:
                return inside[0]
        return None

    def _antecedent(self, at: int) -> _Known | None:
        form = self._tokens.forms[at]
        if form in _RELATIVE:
            return self._before_relative(at)
        if form in _GENDERS:
            return self._latest_person(at, _GENDERS[form])
        if form in _PLURAL:
            return next((known for known in reversed(self._met) if known.plural), None)
        if form in _NEUTRAL:
            return next((known for known in reversed(self._met) if not known.plural and not known.person), None)
        return None

    def _latest_person(self, at: int, gender: str) -> _Known | None:
        for known in reversed(self._met):
            if known.person and known.gender in {"", gender}:
                return known
        offset = self._tokens.starts[at]
        for name in reversed(self._names.within((max(0, offset - 600), offset))):
            entity = self._names.entities[name.entity]
            if name.kind is NameKind.PERSON and entity.gender in {"", gender}:
                return _Known(entity.key, entity.key.lower(), entity.gender, False, True)
        return None

    def _before_relative(self, at: int) -> _Known | None:
        if at == 0:
            return None
        name = self._names.at(self._tokens.starts[at - 1])
        if name is None:
            return None
        entity = self._names.entities[name.entity]
        return _Known(entity.key, entity.key.lower(), entity.gender, False, name.kind is NameKind.PERSON)
