"""What the rules about unnamed sources share: which mentions count, and what the copy says for them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from newslint import Context, Span
from newslint.analysis import Furniture, Sentences, SourceKind, Unnamed, UnnamedSources

_GENERIC = frozenset(
    """
    a an the one two three four five six some several many most multiple various numerous few more other another
    unnamed unidentified anonymous undisclosed certain at least even only of
    """.split()
)


def mentions(context: Context, *kinds: SourceKind) -> Iterator[Unnamed]:
    """The unnamed sources of these kinds that stand in the article itself, victims and minors left out."""
    document = context.document
    furniture = context.get(Furniture)
    for mention in context.get(UnnamedSources):
        if mention.kind not in kinds or document.block_at(mention.start) in furniture:
            continue
        if mention.noun in _PASSERS_BY and mention.reach == mention.end:
            continue
        if not (_may_need_shelter(mention) and _shelter().search(document.text_of(near(context, mention.start)))):
            yield mention


def near(context: Context, offset: int, more: int = 0) -> Span:
    """The sentence at a prose offset with the `more` next ones, cut to what a reader keeps in mind."""
    sentences = context.get(Sentences)
    first = max(0, sentences.index_at(offset))
    last = sentences[min(first + more, len(sentences) - 1)]
    return Span(max(sentences[first].start, offset - _FAR), min(last.end, offset + _FAR))


_FAR = 1200
"""Characters on either side beyond which a sentence tells nothing of a source; a draft may be one long line."""


def is_bare(context: Context, mention: Unnamed) -> bool:
    """Whether nothing but "source" or "insider" is said of the source."""
    if mention.verdict.group != "insider":
        return False
    before = context.document.text[mention.start : mention.end].lower().split()[:-1]
    described = any(word not in _GENERIC for word in before)
    return not described and mention.reach <= mention.end and not _describes(context, mention)


def _describes(context: Context, mention: Unnamed) -> bool:
    after = context.document.text[mention.end : mention.end + 40]
    return (
        re.match(
            r"[ ,]+(?:at|in|on|of|for|within|with|close|near|from|inside|familiar|briefed|who|whose|involved)\b", after
        )
        is not None
    )


def _may_need_shelter(mention: Unnamed) -> bool:
    return mention.noun in _SHELTERED or mention.verdict.group == "kin"


_PASSERS_BY = frozenset("man woman boy girl guy child teenager youth".split())
"""Those whom the copy shows rather than cites ("a man said"), unless it says more of them."""

_SHELTERED = frozenset(
    "person woman man boy girl teenager child youth student patient survivor victim accuser plaintiff".split()
)


@cache
def _shelter() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:rap(?:e|ed|ist)|sexual(?:ly)?|molest\w*|abus(?:e|ed|er|ing)|assault\w*|traffick\w*|underage|minor|"
        r"victim|survivor|\d-year-old)\b",
        re.IGNORECASE,
    )
