"""Analyses: shared, lazy, worked out once a draft. Rules name the result types; `Context.get` fetches them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module
from types import MappingProxyType

from newslint.analysis.attribution.model import Attribution, Attributions, ContentKind, Source, SourceKind
from newslint.analysis.attribution.unnamed import Unnamed, UnnamedSources
from newslint.analysis.capitals import Capitals
from newslint.analysis.checklist import Checklist, Item
from newslint.analysis.claims.model import Claim, ClaimKind, Claims
from newslint.analysis.dates import CalendarDate, Dates
from newslint.analysis.furniture.model import Fragment, Furniture
from newslint.analysis.furniture.surface import Surface
from newslint.analysis.headline import HeadlineReading, HeadlineSupport, HeadWord
from newslint.analysis.ledger import Ledger, Voice
from newslint.analysis.lexicon import Lexicon, Match
from newslint.analysis.names import Entity, Name, NameKind, Names
from newslint.analysis.numbers import Number, NumberKind, Numbers
from newslint.analysis.quotes import Quote, Quotes
from newslint.analysis.readability import Readability
from newslint.analysis.sentences import Sentence, Sentences
from newslint.analysis.words import Words
from newslint.rule import Context

__all__ = [
    "Attribution",
    "Attributions",
    "CalendarDate",
    "Capitals",
    "Checklist",
    "Claim",
    "ClaimKind",
    "Claims",
    "ContentKind",
    "Dates",
    "Entity",
    "Fragment",
    "Furniture",
    "HeadWord",
    "HeadlineReading",
    "HeadlineSupport",
    "Item",
    "Ledger",
    "Lexicon",
    "Match",
    "Name",
    "NameKind",
    "Names",
    "Number",
    "NumberKind",
    "Numbers",
    "Quote",
    "Quotes",
    "Readability",
    "Sentence",
    "Sentences",
    "Source",
    "SourceKind",
    "Surface",
    "Unnamed",
    "UnnamedSources",
    "Voice",
    "Words",
]


def _lazily(module: str) -> Callable[[Context], object]:
    """The function `analyse` of a module that is imported when it is first called."""

    def analyse(context: Context) -> object:
        return import_module(module).analyse(context)

    return analyse


PROVIDED: Mapping[type, Callable[[Context], object]] = MappingProxyType(
    {
        Words: _lazily("newslint.analysis.words"),
        Sentences: _lazily("newslint.analysis.sentences"),
        Quotes: _lazily("newslint.analysis.quotes"),
        Names: _lazily("newslint.analysis.names.find"),
        Numbers: _lazily("newslint.analysis.numbers.find"),
        Capitals: _lazily("newslint.analysis.capitals"),
        Dates: _lazily("newslint.analysis.dates"),
        Attributions: _lazily("newslint.analysis.attribution.find"),
        UnnamedSources: _lazily("newslint.analysis.attribution.unnamed_find"),
        Claims: _lazily("newslint.analysis.claims.find"),
        HeadlineSupport: _lazily("newslint.analysis.headline.support"),
        Furniture: _lazily("newslint.analysis.furniture.judge"),
        Surface: _lazily("newslint.analysis.furniture.surface"),
        Readability: _lazily("newslint.analysis.readability.measure"),
        Ledger: _lazily("newslint.analysis.ledger"),
        Checklist: _lazily("newslint.analysis.checklist"),
    }
)
