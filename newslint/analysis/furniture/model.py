"""Which blocks of a draft are no part of the article: page furniture, embeds, other stories' headlines."""

from __future__ import annotations

from typing import NamedTuple


class Fragment(NamedTuple):
    """A block that does not belong. `label` is the family of leftover, `score` how sure (0 to 1)."""

    block: int
    label: str
    score: float


class Furniture:
    """The fragments of a draft by the index of their block."""

    def __init__(self, fragments: dict[int, Fragment]) -> None:
        self.fragments = fragments

    def __contains__(self, block: int) -> bool:
        return block in self.fragments
