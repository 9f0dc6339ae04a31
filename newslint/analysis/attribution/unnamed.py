"""Sources of a draft that have no name: the values that the analysis gives."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analysis.attribution.model import SourceKind
from newslint.analysis.attribution.source_kinds import Verdict
from newslint.record import NamedTuple
from newslint.span import Span


class Unnamed(NamedTuple):
    """A source without a name (prose offsets): the noun phrase up to its head noun, and the cue it speaks by.

    `noun` is the head in the singular; `verdict` is what the phrase is; `reach` is where what describes it ends.
    """

    start: int
    end: int
    reach: int
    cue: Span
    noun: str
    verdict: Verdict

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)

    @property
    def kind(self) -> SourceKind:
        return self.verdict.kind


class UnnamedSources:
    """The unnamed sources of a draft in reading order."""

    def __init__(self, found: list[Unnamed]) -> None:
        self._all = found

    def __iter__(self) -> Iterator[Unnamed]:
        return iter(self._all)

    def __len__(self) -> int:
        return len(self._all)
