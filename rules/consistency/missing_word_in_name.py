"""A name that has lost its small word.

"The Ministry of Fisheries" further up and "the Ministry Fisheries" here: a word fell out in the editing, where no
spelling checker sees it.

Not flagged: a person with an office ("Mayor of Brackwater", "Mayor Brackwater"); names that the draft has in one form
only; headlines.

Sources: the slips of this kind that newspapers' corrections columns list under "the name of the ministry".
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint import Bad, BlockKind, Context, Finding, Good, Meta, Rule, Severity
from newslint.analysis import Capitals, Words

_SMALL = ("of", "for")
_LEAST = 3
"""Letters that a word must have more of to be part of a body's name."""
_OFFICES = frozenset(
    """
    president mayor minister secretary king queen prince princess duke duchess earl bishop archbishop governor senator
    head director chairman chairwoman chair leader lord lady baron baroness judge attorney professor member speaker
    state republic
    """.split()
)
"""Words that stand before a name both with "of" and without."""


class MissingWordInName(Rule):
    meta = Meta(
        summary="a name without the “of” that it has elsewhere in the draft",
        severity=Severity.WARNING,
        since="0.1",
        evidence="no hit on 2,355 texts of natural copy, so no false alarm; planted: 50 of 50 caught, no twin flagged",
    )
    examples = (
        Bad("The Ministry of Fisheries has asked for time. In a letter, the ⟪Ministry Fisheries⟫ apologised."),
        Bad("The Kelling Council of Churches met. A clerk at the Kelling ⟪Council Churches⟫ kept the minutes."),
        Good("The Ministry of Fisheries has asked for time. In a letter, the Fisheries Ministry apologised."),
        Good("Ada Lindqvist is Mayor of Brackwater. Mayor Brackwater is the name of a tram."),
        Good("The Bank of Saltby has closed. The bank, Saltby’s last, had 30 customers."),
    )

    def check(self, context: Context) -> Iterator[Finding]:
        capitals = context.get(Capitals)
        names = _names(capitals)
        if not names:
            return
        words = capitals.words
        for before in {before for before, _ in names}:
            for index in words.positions[before]:
                full = names.get((before, _bare(words.forms[index + 1]))) if index + 1 < len(words) else None
                if full is not None and _is_name(capitals, index) and words.adjoin(index):
                    yield from self._found(context, words, index, full)

    def _found(self, context: Context, words: Words, index: int, full: int) -> Iterator[Finding]:
        document = context.document
        span = (words.starts[index], words.ends[index + 1])
        if document.blocks[document.block_at(span[0])].kind is BlockKind.HEADLINE:
            return
        known = (words.starts[full - 1], words.ends[full + 1])
        one, whole = document.text[slice(*span)], document.text[slice(*known)]
        message = f"“{one}” is “{whole}” elsewhere in the draft; put the “{words.forms[full]}” back."
        yield self.finding(context, span, message, related=[(known, "the full name")])


def _names(capitals: Capitals) -> dict[tuple[str, str], int]:
    """The words around each "of" within a name, with the index of the first such "of"."""
    words = capitals.words
    text, starts = words.text, words.starts
    names: dict[tuple[str, str], int] = {}
    for small in _SMALL:
        for index in words.positions.get(small, ()):
            if not 0 < index < len(words) - 1 or not text[starts[index + 1]].isupper():
                continue
            if words.forms[index - 1] in _OFFICES:
                continue
            if _is_name(capitals, index - 1, 2) and words.adjoin(index - 1) and words.adjoin(index):
                names.setdefault((words.forms[index - 1], _bare(words.forms[index + 1])), index)
    return names


def _is_name(capitals: Capitals, index: int, to_next: int = 1) -> bool:
    """Whether a word and a following one are capitalised, and not only because a sentence begins."""
    words = capitals.words
    return (
        words.ends[index] - words.starts[index] > _LEAST
        and words.text[words.starts[index]].isupper()
        and words.text[words.starts[index + to_next]].isupper()
        and not capitals.opens(index)
    )


def _bare(form: str) -> str:
    return form.removesuffix("'s")
