"""Pairs of capitalised words that are one name, once misspelt."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from pathlib import Path

from newslint import BlockKind, Document
from newslint.analysis import Capitals, Name, NameKind, Names
from newslint.analysis.names.vocabulary import lexicon

_SHORTEST = 4
_SHORT = 5
"""Letters of a name that may be a common word with a capital."""
_MOST = 20
"""Names with one beginning or end that are compared; more are a list of names."""
_MOST_ALIKE = 5
"""Names that are one slip away from a name; with more it is one of a list."""
_MOST_NAMES = 2000
"""Names of a draft; one with more is a directory."""
_TITLES = frozenset(
    """
    mr mrs ms dr miss sir dame lord lady prof professor judge justice sen senator rep representative gov governor
    president mayor councillor sheriff detective inspector sergeant captain colonel general lieutenant officer chief
    superintendent constable minister secretary chairman bishop father sister rabbi imam king queen prince princess
    """.split()
)


_NO_NAMES = frozenset(
    """
    january february march april june july august september october november december monday tuesday wednesday
    thursday friday saturday sunday there these those where while which their them they then than that this with when
    what were after also although because before between both during each even every first from have here however
    just last many more most much never only other over since some still such though through under until very well
    will would your could should might must does without within
    """.split()
)
_SAYS = frozenset("said says told asked added who has had will would called wants thanked replied agreed".split())
_SKIPPED = (BlockKind.HEADLINE, BlockKind.BYLINE, BlockKind.HEADING)


@cache
def _distinct() -> dict[str, int]:
    """Words of well-known sets, each with the number of its set."""
    lines = (Path(__file__).parent / "lexicon/distinct_names.txt").read_text(encoding="utf-8").splitlines()
    return {word: number for number, line in enumerate(lines) if line[:1] != "#" for word in line.split()}


def find_misspellings(capitals: Capitals, names: Callable[[], Names], document: Document) -> Iterator[tuple[int, int]]:
    """For each misspelt name the indexes of its word and of one that has the other spelling.

    `names` is called only where a draft has two words that may be one name.
    """
    forms = _Forms(capitals, document)
    for pair in forms.pairs():
        if not all(map(forms.places, pair)):
            continue
        rare, common = sorted(pair, key=lambda form: (len(forms.places(form)), -forms.places(form)[0]))
        if forms.may_be_one(rare, common) and forms.are_one(rare, common, names()):
            for index in forms.places(rare):
                yield index, forms.places(common)[0]


def _bare(form: str) -> str:
    return form[:-2] if form.endswith("'s") else form


class _Forms:
    """The words of a draft that are always capitalised, by their forms without the possessive ending."""

    def __init__(self, capitals: Capitals, document: Document) -> None:
        self.capitals = capitals
        self.words = capitals.words
        self._document = document
        self._places: dict[str, list[int]] = {}
        self.names: dict[str, list[str]] = {}
        positions = self.words.positions
        for form, count in capitals.counts.items():
            if len(form) >= _SHORTEST and form not in _NO_NAMES and len(positions[form]) == count:
                name = form[:-2] if form[-2] == "'" and form[-1] == "s" else form
                if name.isalpha() and len(name) >= _SHORTEST and name not in _NO_NAMES:
                    self.names.setdefault(name, []).append(form)

    def places(self, name: str) -> list[int]:
        """The indexes of the words that are this name, outside headlines and bylines."""
        if name not in self._places:
            found = sorted(index for form in self.names[name] for index in self.words.positions[form])
            is_out = self.capitals.is_small(name) or any(map(self._is_code, found))
            self._places[name] = [] if is_out else [index for index in found if not self._is_left_out(index)]
        return self._places[name]

    def _is_code(self, index: int) -> bool:
        """Whether it is short and has a second capital ("CEOs")."""
        surface = self.words.surface(index)
        return len(_bare(surface)) <= _SHORT and surface[1].isupper()

    def _is_left_out(self, index: int) -> bool:
        document = self._document
        return document.blocks[document.block_at(self.words.starts[index])].kind in _SKIPPED

    def pairs(self) -> list[tuple[str, str]]:
        """Forms with the same first letter that are one slip apart: such share their beginning or their end."""
        if len(self.names) > _MOST_NAMES:
            return []
        names = list(self.names)
        short = [name for name in names if len(name) <= _SHORT]
        found: set[tuple[str, str]] = set()
        for group in (
            *_groups(names, [name[:3] for name in names]),
            *_groups(names, [name[0] + name[-2:] for name in names]),
            *_groups(short, [name[0] for name in short]),
        ):
            for at, name in enumerate(group[1:_MOST], start=1):
                length = len(name)
                for other in group[:at]:
                    if -2 < len(other) - length < 2 and is_slip(name, other):
                        found.add((other, name))
        alike = Counter(name for pair in found for name in pair)
        return sorted(pair for pair in found if alike[pair[0]] <= _MOST_ALIKE >= alike[pair[1]])

    def may_be_one(self, rare: str, common: str) -> bool:
        """Whether the words themselves, and how often they stand in the draft, allow a rare form to be a slip."""
        few, many = self.places(rare), self.places(common)
        if _differ_at_the_end(rare, common) or (len(few) > 2 and len(few) * 3 > len(many)):
            return False
        distinct = _distinct()
        if rare in distinct and distinct[rare] == distinct.get(common):
            return False
        if rare in lexicon("plain") or common in lexicon("plain"):
            return False
        return len(rare) > _SHORT or not all(map(self._only_opens, few))

    def are_one(self, rare: str, common: str, names: Names) -> bool:
        """Whether a rare form can only be a slip for a common one, by the names that they are part of."""
        few, many = self.places(rare), self.places(common)
        is_person = any(_is_person(names.at(self.words.starts[index])) for index in many)
        if not is_person and (len(few) > 1 or len(many) < 4 or any(map(self._is_place, few))):
            return False
        given, followed = self._neighbours(few)
        known_given, known_followed = self._neighbours(many)
        if followed:
            return len(few) == len(followed) and set(followed) <= set(known_followed) and not given
        if given:
            return set(given) <= set(known_given)
        if is_person:
            return few[0] > many[0] and not any(map(self._is_place, few))
        return not known_followed and len(rare) > 5

    def _only_opens(self, index: int) -> bool:
        """Whether the word has its capital from the sentence that it begins, and nothing shows that it is a name."""
        following = self.words.forms[index + 1] if index + 1 < len(self.words) else ""
        return self.capitals.opens(index) and following not in _SAYS

    def _is_place(self, index: int) -> bool:
        return _bare(self.words.forms[index]) in lexicon("places")

    def _neighbours(self, indexes: list[int]) -> tuple[list[str], list[str]]:
        """The given names before, and the names after the words of these indexes, within their runs."""
        given, followed = [], []
        for index in indexes:
            run = self.capitals.run_at(index)
            if run is None:
                continue
            if index > run.start and self.words.forms[index - 1] not in _TITLES:
                given.append(self.words.forms[index - 1])
            if index + 1 < run.stop and not self._is_possessive(index):
                followed.append(_bare(self.words.forms[index + 1]))
        return given, followed

    def _is_possessive(self, index: int) -> bool:
        return self.words.forms[index].endswith("'s")


def _is_person(name: Name | None) -> bool:
    """Whether it is a full or titled name, of a person as far as one can see."""
    if name is None or name.kind is NameKind.ORGANISATION:
        return False
    return " " in name.text or (bool(name.title) and name.kind is NameKind.PERSON)


def _differ_at_the_end(one: str, other: str) -> bool:
    """Whether only the endings differ, as those of a country and its people do; a doubled consonant is no ending."""
    short, long = sorted((one, other), key=len)
    if len(short) == len(long):
        return short[:-1] == long[:-1]
    return long[:-1] == short and (long[-1] != long[-2] or long[-1] in "es")


def _groups(names: list[str], keys: list[str]) -> Iterable[list[str]]:
    """The names that share a key with another one, key by key."""
    firsts: dict[str, str] = {}
    groups: dict[str, list[str]] = {}
    for name, key in zip(names, keys, strict=True):
        first = firsts.setdefault(key, name)
        if first is not name:
            groups.setdefault(key, [first]).append(name)
    return groups.values()


def is_slip(one: str, other: str) -> bool:
    """Whether two words differ by a letter more, less or other, or by two neighbours swapped."""
    if one[-1] != other[-1] and one[:-2] != other[: len(one) - 2]:
        return False  # what differs before the end leaves the end alone
    short, long = (one, other) if len(one) <= len(other) else (other, one)
    start = 0
    for a, b in zip(short, long, strict=False):
        if a != b:
            break
        start += 1
    if len(short) < len(long):
        return short[start:] == long[start + 1 :]
    if short[start + 2 :] != long[start + 2 :]:
        return False
    return short[start + 1 :] == long[start + 1 :] or short[start : start + 2][::-1] == long[start : start + 2]
