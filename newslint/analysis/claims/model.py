"""What a sentence claims, how much it needs a source, and whether it has one."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum

from newslint.analysis.attribution.model import Attribution
from newslint.record import NamedTuple
from newslint.span import Span


class ClaimKind(Enum):
    """What kind of thing a sentence asserts."""

    FIGURE = "figure"
    ALLEGATION = "allegation"
    MOTIVE = "motive"
    CAUSE = "cause"
    PREDICTION = "prediction"
    SUPERLATIVE = "superlative"
    EVALUATION = "evaluation"
    QUOTATION = "quotation"
    OTHER = "other"


class Claim(NamedTuple):
    """One claim of one sentence.

    `span` is the sentence and `words` what makes it a claim (prose offsets); `need` is how much it needs a
    source, 0 to 1; `backing` says what backs it ("attribution", "link", "document", "neighbour"), "" for nothing;
    `attribution` is the one that does, where there is one.
    """

    span: Span
    kind: ClaimKind
    words: Span
    need: float
    backing: str = ""
    attribution: Attribution | None = None

    @property
    def is_backed(self) -> bool:
        return bool(self.backing)


class Claims:
    """The claims of a draft in reading order."""

    def __init__(self, claims: list[Claim]) -> None:
        self._all = claims
        self._leading: dict[int, Claim] = {}
        for claim in claims:
            rival = self._leading.get(claim.span.start)
            if not claim.backing and (rival is None or claim.need > rival.need):
                self._leading[claim.span.start] = claim

    def __iter__(self) -> Iterator[Claim]:
        return iter(self._all)

    def __len__(self) -> int:
        return len(self._all)

    def leads(self, claim: Claim) -> bool:
        """Whether no other unbacked claim of the same sentence needs a source more: one remark a sentence is enough."""
        return self._leading.get(claim.span.start) == claim

    def unbacked(self, kind: ClaimKind) -> Iterator[Claim]:
        """The claims of a kind that nothing backs."""
        return (claim for claim in self._all if claim.kind is kind and not claim.backing)
