"""One name, spelt in two ways.

A misspelt name is the error that its bearer sees first, and the one that newspapers correct most often.

Not flagged: two people with first names of their own (Erik Hansen, Peter Hanson); a country and its people (Yemen,
Yemeni); plurals and possessives; well-known pairs (Iran, Iraq); first names of different people; spellings marked
“[sic]”; headlines, which `headline/` holds against the body.

Sources: New York Times corrections, in which names lead; AP: "misspelling a name is among the worst of errors".
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint import Bad, Context, Finding, Good, Meta, Rule, Severity
from newslint.analysis import Capitals, Furniture, Names

from ._spellings import find_misspellings


class NameSpelling(Rule):
    meta = Meta(
        summary="one name spelt in two ways",
        severity=Severity.WARNING,
        since="0.1",
        evidence="44 hits on 2,355 texts of natural copy read, 40 right; planted: 46 of 50 caught, no twin flagged",
    )
    examples = (
        Bad("Mayor Ada Lindqvist opened the bridge. “It will outlast us,” ⟪Linqvist⟫ said."),
        Bad("Terence Oldcastle chairs the board. The letter was signed by ⟪Terrence⟫ Oldcastle."),
        Good("Mayor Ada Lindqvist opened the bridge. “It will outlast us,” Lindqvist said."),
        Good("Erik Hansen opened the bridge with Peter Hanson. “It will outlast us,” Hanson said."),
        Good("Yemeni officials said that Yemen would answer. Kjell Berg met Yemenis in Dunmore."),
        Good("David Oldcastle and Davis Weir met. Oldcastle laughed."),
    )

    def check(self, context: Context) -> Iterator[Finding]:
        document = context.document
        capitals = context.get(Capitals)
        words = capitals.words
        for wrong, right in find_misspellings(capitals, lambda: context.get(Names), document):
            if any(document.block_at(words.starts[index]) in context.get(Furniture) for index in (wrong, right)):
                continue
            if any(_is_sic(document.text, words.ends[index]) for index in (wrong, right)):
                continue
            one, other = (words.surface(index) for index in (wrong, right))
            yield self.finding(
                context,
                (words.starts[wrong], words.starts[wrong] + len(_bare(one))),
                f"“{_bare(one)}” is spelt “{_bare(other)}” elsewhere in the draft; check the name.",
                related=[((words.starts[right], words.starts[right] + len(_bare(other))), "the other spelling")],
            )


def _is_sic(text: str, end: int) -> bool:
    """Whether the draft says itself that the word was written so."""
    return text[end : end + 8].lstrip().startswith(("[sic]", "(sic)"))


def _bare(word: str) -> str:
    return word[:-2] if word.endswith(("'s", "’s")) else word
