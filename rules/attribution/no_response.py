"""An accusation against somebody named, with no word of a reply or of asking for one.

Fairness is part of accuracy: whoever is accused is asked, and the copy says what they answered, or that they did not.

Not flagged: drafts in which the accused speaks, denies, declines or could not be reached; accusations inside
quotations.

Sources: BBC (right of reply), Ofcom and IPSO codes (opportunity to reply), AP (seek the other side), Reuters.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint import Bad, Context, Finding, Good, Meta, Rule, Severity
from newslint.analysis import Attributions, Quotes, Sentences, SourceKind, Words

_ACCUSE = frozenset("accused accuses accusing".split())
_REPLIES = frozenset(
    """
    denied denies deny denying denial rejected rejects reject declined declines refused respond responded responds
    response reply replied replies comment comments statement lawyer lawyers attorney attorneys spokesman spokeswoman
    spokesperson dismissed dismisses disputed disputes refuted apologised apologized admitted pleaded countered
    insisted insists rebutted contested defended reached
    """.split()
)


_MOST = 20
"""People accused in one draft to look at; more is a list."""


class NoResponse(Rule):
    meta = Meta(
        summary="an accusation against somebody named, with no word of a reply",
        severity=Severity.SUGGESTION,
        since="0.1",
    )
    examples = (
        Bad("The clerk accused ⟪Ada Lindqvist⟫ of selling the harbour to her brother. The sale took place in May."),
        Bad("⟪Tom Oduya⟫ has been accused of taking the money. The council meets on Monday."),
        Good("The clerk accused Ada Lindqvist of selling the harbour to her brother. Lindqvist denied it."),
        Good("The clerk accused Ada Lindqvist of selling the harbour. She declined to comment."),
        Good("The clerk accused Ada Lindqvist of theft. “I never took a penny,” said Lindqvist."),
        Good("The clerk accused the council of selling the harbour."),
    )

    def check(self, context: Context) -> Iterator[Finding]:
        words = context.get(Words)
        seen: set[str] = set()
        for index in sorted(at for form in _ACCUSE & words.positions.keys() for at in words.positions[form]):
            block = context.document.blocks[context.document.block_at(words.starts[index])]
            if not block.is_body or context.get(Quotes).at(words.starts[index]) is not None:
                continue
            first, last = _accused(words, index)
            if first < 0 or words.forms[last] in seen or len(seen) == _MOST:
                continue
            seen.add(words.forms[last])
            if not _has_answered(context, words.forms[last]):
                span = (words.starts[first], words.ends[last])
                shown = context.document.text[span[0] : span[1]]
                yield self.finding(
                    context, span, f"“{shown}” is accused and not heard: say what the answer is, or that you asked."
                )


def _accused(words: Words, index: int) -> tuple[int, int]:
    """The first and last word of the name of the accused; (-1, -1) where it is none of two words or more."""
    if index and words.forms[index - 1] in {"been", "was", "is", "were", "are"}:
        last = index - 1
        while last > 0 and words.surface(last)[0].islower() and index - last < 4:
            last -= 1
        first = last
        while first > 0 and words.adjoin(first - 1) and words.surface(first - 1)[0].isupper():
            first -= 1
    else:
        first = last = index + 1
        while last + 1 < len(words) and words.adjoin(last) and words.surface(last + 1)[0].isupper():
            last += 1
    if last <= first or last >= len(words) or not words.surface(first)[0].isupper():
        return -1, -1
    return first, last


def _has_answered(context: Context, surname: str) -> bool:
    """Whether the accused speaks in the draft, or a word of answering stands by the name or in the next sentences."""
    for attribution in context.get(Attributions):
        source = attribution.source
        if source is not None and source.kind is not SourceKind.ANONYMOUS and surname in source.text.lower():
            return True
    words, sentences = context.get(Words), context.get(Sentences)
    for at in words.positions[surname][:50]:
        number = sentences.index_at(words.starts[at])
        end = sentences[min(number + 2, len(sentences) - 1)].end
        here = words.within(sentences[number].start, end)
        if not _REPLIES.isdisjoint(words.forms[here.start : here.stop]):
            return True
    return False
