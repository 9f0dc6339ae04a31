"""An acronym with two long forms, or with none.

"The Road Haulage Council (RHC)" further up and "the Rail Haulage Council (RHC)" further down are one body, and one of
the two is not its name. An acronym that is never spelt out leaves out every reader who does not know it (a
suggestion).

Not flagged: long forms that differ in spelling convention only; acronyms that every reader knows, or that the draft
spells out anywhere; words in capitals for emphasis; tickers and codes.

Sources: the Economist's and AP's style guides on abbreviations: spell out, unless better known by the initials.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint import Bad, BlockKind, Context, Finding, Good, Meta, Rule, Severity
from newslint.analysis import Capitals, Lexicon, Quotes

from ._acronyms import Expansion, find_expansions, find_short_forms, is_spelt_out, same_long_form

_KNOWN = Lexicon.beside(__file__, "lexicon/known_acronyms.txt")


class Acronym(Rule):
    meta = Meta(
        summary="an acronym with two long forms, or with none",
        severity=Severity.WARNING,
        since="0.1",
        evidence="two long forms: no hit on 2,355 texts of natural copy, so no false alarm; "
        "planted: 50 of 50 caught, no twin flagged",
    )
    examples = (
        Bad(
            "The Road Haulage Council (RHC) has opened an inquiry.\n\n"
            "A spokesman for the ⟪Rail Haulage Council⟫ (RHC) would not say how long it would take."
        ),
        Bad("The ⟪RHC⟫ has opened an inquiry. A spokesman for the RHC would not say how long it would take."),
        Good("The Road Haulage Council (RHC) has opened an inquiry. The RHC would not say how long it would take."),
        Good("The Dunmore Labour Organisation (DLO) met the Dunmore Labor Organization (DLO)."),
        Good("The BBC and the NHS share a building in Dunmore."),
    )

    def check(self, context: Context) -> Iterator[Finding]:
        capitals = context.get(Capitals)
        expansions = find_expansions(capitals)
        yield from self._two_long_forms(context, expansions)
        yield from self._unexplained(context, capitals, {one.short for one in expansions})

    def _two_long_forms(self, context: Context, expansions: list[Expansion]) -> Iterator[Finding]:
        text = context.document.text
        first: dict[str, Expansion] = {}
        for one in expansions:
            known = first.setdefault(one.short, one)
            if known is one or same_long_form(text[slice(*known.span)], text[slice(*one.span)]):
                continue
            long, other = text[slice(*one.span)], text[slice(*known.span)]
            yield self.finding(
                context,
                one.span,
                f"“{one.short}” is short for “{long}” here and for “{other}” before; check the name.",
                related=[(known.span, "the other long form")],
            )

    def _unexplained(self, context: Context, capitals: Capitals, explained: set[str]) -> Iterator[Finding]:
        document = context.document
        for short, index in find_short_forms(capitals).items():
            if short in explained or short.lower() in _KNOWN or is_spelt_out(capitals, short):
                continue
            span = (capitals.words.starts[index], capitals.words.ends[index])
            block = document.blocks[document.block_at(span[0])]
            if block.kind is not BlockKind.PARAGRAPH or context.get(Quotes).covers(span):
                continue
            message = f"“{short}” is never spelt out; give its full name once."
            yield self.finding(context, span, message, severity=Severity.SUGGESTION)
