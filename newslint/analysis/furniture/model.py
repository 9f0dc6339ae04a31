"""Which blocks of a draft are no part of the article: page furniture, embeds, other stories' headlines."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from newslint.record import NamedTuple


class Fragment(NamedTuple):
    """A block that does not belong.

    `label` is the name of the rule of the family that reports it ("related-link"); `kind` says more closely what it
    is ("share", "teaser"); `score` how sure the judge is (0 to 1); `certain` whether no editor would print it.
    """

    block: int
    label: str
    score: float
    kind: str = ""
    certain: bool = False


class Furniture:
    """The fragments of a draft by the index of their block."""

    def __init__(self, fragments: Mapping[int, Fragment]) -> None:
        self.fragments = fragments

    def __contains__(self, block: int) -> bool:
        return block in self.fragments

    def __len__(self) -> int:
        return len(self.fragments)

    def labelled(self, label: str) -> Iterator[Fragment]:
        """The fragments that one rule reports, in the order of the draft."""
        return (fragment for fragment in self.fragments.values() if fragment.label == label)

    def label(self, block: int) -> str:
        """The label of a block, "" where it belongs to the article."""
        fragment = self.fragments.get(block)
        return fragment.label if fragment else ""
