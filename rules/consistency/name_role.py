"""One person with two ages, two ranks or two first names.

"Sgt. Hale" is not "Inspector Hale", and nobody is 54 in the second paragraph and 45 in the eighth. One of the two is
wrong, and its bearer will ring.

Not flagged: people who share a surname; ranks of the past ("former Sgt. Hale"); courtesy titles; nicknames.

Sources: New York Times and Guardian corrections, where wrong ages and ranks come next to misspelt names.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from newslint import Bad, Context, Finding, Good, Meta, Rule, Severity
from newslint.analysis import Capitals, Numbers

from ._people import Fact, ages, given_names, ranks


class NameRole(Rule):
    meta = Meta(
        summary="one person with two ages, ranks or first names",
        severity=Severity.WARNING,
        since="0.1",
    )
    examples = (
        Bad("Edwin Cardew, 54, reached the boat first. “I only did what anyone would,” said Cardew, ⟪45⟫."),
        Bad("Inspector Rowan Hale is leading the inquiry. ⟪Sgt. Hale⟫ thanked the public for its help."),
        Good("Edwin Cardew, 54, reached the boat first. His brother Ivor Cardew, 45, was second."),
        Good("Inspector Rowan Hale is leading the inquiry. Inspector Hale thanked the public for its help."),
        Good("Former Sgt. Rowan Hale is leading the inquiry. Inspector Hale thanked the public for its help."),
    )

    def check(self, context: Context) -> Iterator[Finding]:
        capitals = context.get(Capitals)
        yield from self._clashes(context, capitals, ages(capitals, context.get(Numbers)), "old")
        yield from self._clashes(context, capitals, ranks(capitals), "rank")

    def _clashes(self, context: Context, capitals: Capitals, facts: Iterable[Fact], what: str) -> Iterator[Finding]:
        text = context.document.text
        known: dict[tuple[str, str], Fact] = {}
        for fact in sorted(facts, key=lambda fact: fact.span):
            first = known.setdefault((fact.surname, fact.series), fact)
            if first.value == fact.value or (first.given and fact.given and first.given != fact.given):
                continue
            if first.is_open or len(given_names(capitals, fact.surname)) > 1:
                continue
            one, other = text[slice(*fact.span)], text[slice(*first.span)]
            name = fact.surname.title()
            message = (
                f"“{name}” is {one} here and {other} before; check the age."
                if what == "old"
                else f"“{one}” is “{other}” elsewhere in the draft; check the rank."
            )
            yield self.finding(context, fact.span, message, related=[(first.span, "the other mention")])
