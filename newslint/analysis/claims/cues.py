"""The words that make a sentence a claim: phrases in data files, each with how much it needs a source."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from newslint.analysis.claims.model import ClaimKind
from newslint.analysis.words import Words
from newslint.record import NamedTuple

_FOLDER = Path(__file__).parent / "lexicon"
_KINDS = {
    "evaluation": ClaimKind.EVALUATION,
    "idiom": ClaimKind.EVALUATION,
    "person": ClaimKind.EVALUATION,
    "prediction": ClaimKind.PREDICTION,
    "motive": ClaimKind.MOTIVE,
    "cause": ClaimKind.CAUSE,
    "superlative": ClaimKind.SUPERLATIVE,
    "allegation": ClaimKind.ALLEGATION,
    "generality": ClaimKind.OTHER,
}


class Weight(NamedTuple):
    """What a phrase claims, how much that needs a source (0 to 1), and the condition of `frames` it stands under.

    `is_person`: it is the writer or the reader in person ("we", "you").
    """

    kind: ClaimKind
    need: float
    condition: str
    is_person: bool


class Match(NamedTuple):
    """A phrase found: prose offsets, the indexes of its first and last word, and its weight."""

    start: int
    end: int
    first: int
    last: int
    weight: Weight


class _Node:
    """The phrases that begin alike: what may come next, and the weight of the one that ends here.

    What comes after the next word is worked out when a draft gets there.
    """

    __slots__ = ("next", "weight")

    def __init__(self, rests: list[tuple[str, Weight]]) -> None:
        self.next: dict[str, list[tuple[str, Weight]] | _Node] = {}
        self.weight: Weight | None = None
        for rest, weight in rests:
            self._take(rest, weight)

    def _take(self, rest: str, weight: Weight) -> None:
        if not rest:
            self.weight = self.weight or weight
            return
        slot, _, more = rest.partition(" ")
        for form in slot.rstrip("?").split("|"):
            following = self.next.setdefault(form, [])
            assert isinstance(following, list)
            following.append((more, weight))
        if slot.endswith("?"):
            self._take(more, weight)

    def after(self, form: str) -> _Node | None:
        """The phrases that go on with a word, None where there is none."""
        following = self.next.get(form)
        if isinstance(following, list):
            following = self.next[form] = _Node(following)
        return following


def find(words: Words) -> list[Match]:
    """The phrases of all kinds in a draft, in order; of those that begin at one word the longest."""
    phrases = _phrases()
    starts, ends, forms = words.starts, words.ends, [*words.forms, ""]
    matches = []
    for first in phrases.begun.keys() & words.positions.keys():
        node = phrases.node(first)
        following, wild = node.next, "_" in node.next
        for index in words.positions[first]:
            last, weight = index, node.weight
            if wild or forms[index + 1] in following:
                last, weight = _longest(words, node, index)
            if weight:
                matches.append(Match(starts[index], ends[last], index, last, weight))
    matches.sort()
    return matches


def _longest(words: Words, node: _Node, index: int) -> tuple[int, Weight | None]:
    """The last word and the weight of the longest phrase that goes on from a node; `index` is the node's word."""
    best = (index, node.weight)
    forms, count = words.forms, len(words.forms) - 1
    while node.next and index < count:
        wild = node.after("_")
        following = node.after(forms[index + 1]) or wild
        if following is None or not words.adjoin(index):
            break
        if wild is not None and following is not wild:
            other = _longest(words, wild, index + 1)
            if other[1] and other[0] > best[0]:
                best = other
        node, index = following, index + 1
        if node.weight and index > best[0]:
            best = (index, node.weight)
    return best


class _Phrases:
    """Every line of every file by the first words of its phrase, in the grammar of `Lexicon` (the first word is never
    optional); after the tab stand the need and the name of a condition. Lines are read further when they are met."""

    def __init__(self) -> None:
        self.begun: dict[str, list[tuple[str, str]]] = {}
        self._nodes: dict[str, _Node] = {}
        for name in _KINDS:
            for line in (_FOLDER / f"{name}.txt").read_text(encoding="utf-8").splitlines():
                if "\t" in line:
                    for form in line.split(None, 1)[0].split("|"):
                        self.begun.setdefault(form, []).append((name, line))

    def node(self, first: str) -> _Node:
        """The phrases that begin with a word."""
        known = self._nodes.get(first)
        if known is None:
            known = self._nodes[first] = _Node([_rest(name, line) for name, line in self.begun[first]])
        return known


def _rest(name: str, line: str) -> tuple[str, Weight]:
    """What follows the first word of a line's phrase, and its weight."""
    phrase, _, label = line.partition("\t")
    return phrase.partition(" ")[2], _weight(name, label)


@cache
def _phrases() -> _Phrases:
    return _Phrases()


@cache
def _weight(name: str, label: str) -> Weight:
    need, _, condition = label.partition(" ")
    return Weight(_KINDS[name], float(need), condition, name == "person")


@cache
def word_class(name: str) -> frozenset[str]:
    """The words of one of the plain lists in the lexicon folder."""
    lines = (_FOLDER / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())
