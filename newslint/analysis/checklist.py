"""What a fact-checker ticks off: claims, names, figures, dates and quotations, and who stands for each."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analysis.attribution.model import Attribution, Attributions, SourceKind
from newslint.analysis.claims.model import Claim, Claims
from newslint.analysis.dates import Dates
from newslint.analysis.furniture.model import Furniture
from newslint.analysis.ledger import bearer
from newslint.analysis.names import NameKind, Names
from newslint.analysis.numbers import NumberKind, Numbers
from newslint.analysis.quotes import Quotes
from newslint.analysis.sentences import Sentences
from newslint.analysis.words import Words
from newslint.document import BlockKind
from newslint.record import NamedTuple
from newslint.rule import Context
from newslint.span import Span

_COUNTED = frozenset(
    {
        NumberKind.COUNT,
        NumberKind.MONEY,
        NumberKind.PERCENT,
        NumberKind.POINTS,
        NumberKind.FRACTION,
        NumberKind.MULTIPLE,
        NumberKind.AGE,
        NumberKind.SCORE,
    }
)
_SHOWN = frozenset({BlockKind.STANDFIRST, BlockKind.PARAGRAPH, BlockKind.QUOTE, BlockKind.LIST_ITEM, BlockKind.CAPTION})
_QUOTATION_WORDS = 4
_FEW = 10
"""Counts below this in words ("two sides", "one of them") are seldom what a checker checks."""
_BACKED = 0.3
"""What is left of a claim's need once somebody stands for it."""
_NEED = {"quotation": 0.85, "figure": 0.5, "date": 0.3, "name": 0.05}
"""How much each kind needs a check where nothing else is said of it; with a source, `_BACKED` of that."""


class Item(NamedTuple):
    """Something to check: a sentence, a quotation or a name (prose offsets). `kinds` are those of `ClaimKind`, and
    "date", "name"; `score` how much it needs a source (0 to 1); `source` who stands for it, "" for nobody;
    `note` what the draft says of it (a role)."""

    span: Span
    kinds: tuple[str, ...]
    score: float
    source: str = ""
    note: str = ""


class Checklist:
    """What is to be checked, the most in need of a source first."""

    def __init__(self, items: list[Item]) -> None:
        self.items = sorted(items, key=lambda item: (-item.score, item.span))

    def __iter__(self) -> Iterator[Item]:
        return iter(self.items)

    def __len__(self) -> int:
        return len(self.items)


def analyse(context: Context) -> Checklist:
    builder = _Builder(context)
    return Checklist([*builder.sentences(), *builder.quotations(), *builder.names()])


class _Builder:
    def __init__(self, context: Context) -> None:
        self._context = context
        self._attributions = context.get(Attributions)
        self._names = context.get(Names)
        furniture = context.get(Furniture)
        self._out = {
            number
            for number, block in enumerate(context.document.blocks)
            if block.kind not in _SHOWN or number in furniture
        }

    def sentences(self) -> Iterator[Item]:
        """A sentence each that claims something or holds a figure or a date."""
        claims: dict[int, list[Claim]] = {}
        for claim in self._context.get(Claims):
            claims.setdefault(claim.span.start, []).append(claim)
        kinds = self._figures()
        for sentence in self._context.get(Sentences):
            made = claims.get(sentence.start, [])
            found = dict.fromkeys([claim.kind.value for claim in made] + kinds.get(sentence.number, []))
            if found and sentence.block not in self._out:
                yield self._sentence_item(sentence.span, tuple(found), made)

    def _figures(self) -> dict[int, list[str]]:
        """By sentence: the kinds of figure that it holds."""
        sentences = self._context.get(Sentences)
        kinds: dict[int, list[str]] = {}
        for number in self._context.get(Numbers):
            if number.kind in _COUNTED and not (number.in_words and number.value < _FEW):
                kinds.setdefault(sentences.index_at(number.start), []).append("figure")
        for date in self._context.get(Dates):
            kinds.setdefault(sentences.index_at(date.start), []).append("date")
        return kinds

    def _sentence_item(self, span: Span, kinds: tuple[str, ...], claims: list[Claim]) -> Item:
        open_claims = [claim for claim in claims if not claim.is_backed]
        if open_claims:
            return Item(span, kinds, max(claim.need for claim in open_claims))
        source = next((name for claim in claims if (name := self._backing(claim))), "") or self._speaker(span)
        need = max([claim.need for claim in claims] + [_NEED.get(kind, 0.0) for kind in kinds])
        return Item(span, kinds, need * _BACKED if source else need, source)

    def _backing(self, claim: Claim) -> str:
        return (
            _name(claim.attribution, self._names)
            if claim.attribution
            else _BACKING_WORDS.get(claim.backing, claim.backing)
        )

    def _speaker(self, span: Span) -> str:
        return next((name for one in self._attributions.over(span) if (name := _name(one, self._names))), "")

    def quotations(self) -> Iterator[Item]:
        """Every quotation of some length, with its speaker."""
        words = self._context.get(Words)
        document = self._context.document
        for quote in self._context.get(Quotes):
            if len(words.within(*quote.inner)) >= _QUOTATION_WORDS and document.block_at(quote.start) not in self._out:
                speaker = self._speaker(quote.inner)
                need = _NEED["quotation"]
                yield Item(quote.span, ("quotation",), need * _BACKED if speaker else need, speaker)

    def names(self) -> Iterator[Item]:
        """Every person and organisation, where it is first named."""
        document = self._context.document
        for entity in self._context.get(Names).entities.values():
            block = document.block_at(entity.first.start)
            if entity.kind in {NameKind.PERSON, NameKind.ORGANISATION} and block not in self._out:
                yield Item(entity.first.span, ("name",), _NEED["name"], note=entity.role)


_BACKING_WORDS = {"neighbour": "the sentence beside it", "link": "the link", "document": "the document it names"}


def _name(attribution: Attribution, names: Names) -> str:
    source = attribution.source
    if source is None:
        return ""
    name = bearer(source, names)
    unnamed = source.kind in {SourceKind.ANONYMOUS, SourceKind.COLLECTIVE}
    return f"{name} (not named)" if unnamed else name
