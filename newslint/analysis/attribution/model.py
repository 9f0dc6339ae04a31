"""Who says what: the values that the attribution analysis gives."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from enum import Enum
from itertools import accumulate

from newslint.record import NamedTuple
from newslint.span import Span


class SourceKind(Enum):
    """What a source is to the reader."""

    NAMED = "named"
    """A person, an organisation or a document with a name."""
    DESCRIBED = "described"
    """Unnamed, but one can find out who: "a spokesman for the city"."""
    ANONYMOUS = "anonymous"
    """An individual or a few, deliberately kept unnamed."""
    COLLECTIVE = "collective"
    """A crowd: experts, critics, officials."""
    PRONOUN = "pronoun"


class ContentKind(Enum):
    """How the words reach the reader."""

    DIRECT = "direct"
    PARTIAL = "partial"
    INDIRECT = "indirect"
    BELIEF = "belief"


class Source(NamedTuple):
    """A mention of a source (prose offsets). `resolved` is the fullest name it stands for, "" if none is known;
    `key` is the same for every mention of one source in the draft."""

    start: int
    end: int
    text: str
    kind: SourceKind
    resolved: str = ""
    key: str = ""

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)


class Attribution(NamedTuple):
    """Something said: by whom, in which words of the reporter's, and what. All spans are prose offsets.

    `source` is None where nobody is named ("it is believed"), `cue` where only quotation marks or the flow of the
    text tell. `content` is empty where a cue tells an attitude and it is in doubt whether anything is stated.
    `carried` marks speech that runs on from a sentence before without a cue of its own.
    """

    source: Source | None
    cue: Span | None
    content: tuple[Span, ...]
    kind: ContentKind
    carried: bool = False

    @property
    def is_quoted(self) -> bool:
        return self.kind in {ContentKind.DIRECT, ContentKind.PARTIAL}


class Attributions:
    """All attributions of a draft in reading order."""

    def __init__(self, attributions: list[Attribution]) -> None:
        self._all = attributions
        self._content = sorted((span, index) for index, one in enumerate(attributions) for span in one.content)
        self._starts = [span.start for span, _ in self._content]
        self._reach = list(accumulate((span.end for span, _ in self._content), max))

    def __iter__(self) -> Iterator[Attribution]:
        return iter(self._all)

    def __len__(self) -> int:
        return len(self._all)

    def over(self, span: tuple[int, int]) -> list[Attribution]:
        """The attributions with content in a prose span."""
        first, last = bisect_right(self._reach, span[0]), bisect_right(self._starts, span[1] - 1)
        hits = {index for content, index in self._content[first:last] if content.end > span[0]}
        return [self._all[index] for index in sorted(hits)]
