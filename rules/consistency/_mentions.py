"""Amounts that are mentioned twice: a figure with what it counts, and a later one that refers back to it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from newslint import BlockKind, Document
from newslint.analysis import Number, NumberKind, Numbers, Quotes, Sentence, Sentences, Words

from ._figures import possible

_BACK = frozenset("the all those these its their his her both".split())
_STOP = frozenset(
    """
    that this with from have been were will would could should their there they them than then when what which while
    about after before over under more most some many much only also into between during because where said says say
    told people million billion thousand hundred percent cent year years month months week weeks days last next first
    second other another each every such very just even still being does make made made like least
    """.split()
)
_STEM = 5
_LEAST = 2
"""Content words that two mentions must share, the thing counted among them."""
_UNITS_OF_TIME = frozenset("year month week hour minut day days secon centu decad quart seaso".split())
_KINDS = (NumberKind.COUNT, NumberKind.MONEY)
_SUMMARIES = (BlockKind.STANDFIRST, BlockKind.CAPTION)
_MOST = 300
"""Amounts of a draft; more are a table."""
_LONGEST = 2000
"""Code points of a sentence that count as the surroundings of a figure."""


class Mention:
    """A figure with its block; the stems of what it counts, and of the sentence around it, are worked out on demand."""

    def __init__(self, words: Words, number: Number, sentence: Sentence, refers_back: bool, is_summary: bool) -> None:
        self.number = number
        self.block = sentence.block
        self.refers_back = refers_back
        self.is_summary = is_summary
        self._words = words
        self._sentence = sentence

    @cached_property
    def things(self) -> frozenset[str]:
        """What it counts: the words right after it."""
        return _things(self._words, self._words.first_from(self.number.end), self._sentence)

    @cached_property
    def around(self) -> frozenset[str]:
        """The content words of its sentence."""
        start, end = self._sentence.start, min(self._sentence.end, self._sentence.start + _LONGEST)
        return frozenset(_stems(self._words, self._words.within(start, end)))


def find_mentions(
    document: Document, words: Words, numbers: Numbers, sentences: Sentences, quotes: Quotes
) -> list[Mention]:
    """The amounts outside quotations and headlines, in order; none where no amount refers back to another."""
    text = document.text
    amounts = [
        number
        for number in numbers
        if number.kind in _KINDS
        and number.high is None
        and number.value >= 3
        and text[number.end : number.end + 1] != "-"
    ]
    if len(amounts) < 2 or len(amounts) > _MOST:
        return []
    blocks = document.blocks
    lowered = document.prose.lower
    back = [any(word in _BACK for word in lowered[max(0, one.start - 8) : one.start].split()[-1:]) for one in amounts]
    if not any(back) and not any(block.kind in _SUMMARIES for block in blocks):
        return []
    found = []
    for number, refers_back in zip(amounts, back, strict=True):
        sentence = sentences.at(number.start)
        kind = blocks[sentence.block].kind
        if kind is not BlockKind.HEADLINE and not quotes.covers(number.span):
            found.append(Mention(words, number, sentence, refers_back, kind in _SUMMARIES))
    return found


def _things(words: Words, index: int, sentence: Sentence) -> frozenset[str]:
    """The stems of up to three words that follow a figure without a stop between."""
    last = index
    while last < min(len(words), index + 3) and words.starts[last] < sentence.end:
        if last > index and not words.adjoin(last - 1):
            break
        if words.forms[last] in _BREAKS:
            break
        last += 1
    return frozenset(_stems(words, range(index, last)))


_BREAKS = frozenset(
    "a an the of in on at for to and or who which that were was are is have had has from by with when as will".split()
)


def _stems(words: Words, indexes: range) -> Iterator[str]:
    for index in indexes:
        form = words.forms[index]
        if len(form) > 3 and form not in _STOP and not form[0].isdigit():
            yield form.removesuffix("'s")[:_STEM]


def find_clashes(mentions: list[Mention]) -> Iterator[tuple[Mention, Mention]]:
    """The pairs of mentions, in different blocks, that count one thing and give two values.

    The later one refers back, or one of them stands in a standfirst or a caption. They are certain only where the
    draft has no third amount of the thing.
    """
    has_summary = any(mention.is_summary for mention in mentions)
    for later in mentions:
        if not (has_summary or later.refers_back):
            continue
        if later.number.in_words or not later.things or later.things & _UNITS_OF_TIME:
            continue
        others = [one for one in mentions if one is not later and _same_thing(one, later)]
        if len(others) != 1 or others[0].number.start > later.number.start or others[0].block == later.block:
            continue
        earlier = others[0]
        if not (later.refers_back or later.is_summary or earlier.is_summary) or not later.things <= earlier.around:
            continue
        if len(earlier.around & later.around) >= _LEAST and _are_close(earlier.number, later.number):
            yield earlier, later


def _same_thing(one: Mention, later: Mention) -> bool:
    """Whether both may count the same thing."""
    if one.number.kind is not later.number.kind:
        return False
    if one.number.kind is NumberKind.MONEY:
        return one.number.unit == later.number.unit and bool(later.things & one.around)
    return bool(one.things & later.things)


def _are_close(one: Number, other: Number) -> bool:
    """Whether two values differ, and not so much that they must be of two things."""
    return not possible(one).meets(possible(other)) and 0.4 <= one.value / other.value <= 2.5
