"""The words of a draft that begin with a capital letter, and how they stand together."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from functools import cached_property
from itertools import compress

from newslint.analysis.words import Words
from newslint.rule import Context


class Capitals:
    """`indexes` are those of the words (see `Words`) that begin with a capital letter, in order."""

    def __init__(self, words: Words) -> None:
        self.words = words
        firsts = list(map(words.text.__getitem__, words.starts))
        capitals = set(filter(str.isupper, set(firsts)))
        self.indexes = list(compress(range(len(words)), map(capitals.__contains__, firsts)))

    @cached_property
    def runs(self) -> list[range]:
        """The longest runs of such words with nothing but a space between them ("Ada Lindqvist")."""
        return [range(first, last + 1) for first, last in zip(*self._bounds, strict=True)]

    @cached_property
    def _bounds(self) -> tuple[list[int], list[int]]:
        """The indexes of the first and of the last word of each run."""
        words, text = self.words, self.words.text
        starts, ends = words.starts, words.ends
        firsts: list[int] = []
        lasts: list[int] = []
        previous = -2
        for index in self.indexes:
            if index != previous + 1 or not _joined(words, previous, text[ends[previous] : starts[index]]):
                firsts.append(index)
                lasts.append(previous)
            previous = index
        return firsts, [*lasts[1:], previous] if lasts else []

    @cached_property
    def counts(self) -> Counter[str]:
        """How often each form (lower case) stands with a capital."""
        return Counter(map(self.words.forms.__getitem__, self.indexes))

    def is_small(self, form: str) -> bool:
        """Whether the form is also written without a capital somewhere in the draft."""
        return len(self.words.positions.get(form, ())) > self.counts[form]

    @cached_property
    def shouted(self) -> list[int]:
        """The indexes of words of two letters and more that are in capitals throughout, as acronyms are."""
        text, starts, ends = self.words.text, self.words.starts, self.words.ends
        longer = [index for index in self.indexes if ends[index] - starts[index] > 1]
        capitals = [index for index in longer if text[starts[index] + 1].isupper()]
        return [index for index in capitals if text[starts[index] : ends[index]].isupper()]

    def precedes(self, index: int) -> bool:
        """Whether the next word begins with a capital letter."""
        return index + 1 < len(self.words) and self.words.text[self.words.starts[index + 1]].isupper()

    def run_at(self, index: int) -> range | None:
        """The run that the word of this index belongs to."""
        firsts, lasts = self._bounds
        at = bisect_left(lasts, index)
        return range(firsts[at], lasts[at] + 1) if at < len(lasts) and firsts[at] <= index else None

    def opens(self, index: int) -> bool:
        """Whether a capital is due at this word whatever it is: it begins a sentence, a quotation or a line."""
        text, at = self.words.text, self.words.starts[index]
        while at and text[at - 1] in "\"'“”‘’([ ":
            at -= 1
            if text[at] in "\"'“‘(":
                return True
        if at and text[at - 1] == "." and index and self.words.ends[index - 1] == at - 1:
            return not _takes_stop(self.words, index - 1)
        return not at or text[at - 1] in ".!?:…\n•–—|"


_SHORT = frozenset("mr mrs ms dr st sen rep gov gen lt col sgt capt rev prof hon jr".split())


def _joined(words: Words, index: int, gap: str) -> bool:
    """Whether a gap after a word holds a run together: a space, or a stop after an initial or a title."""
    if gap == " " or gap == "\u00a0":
        return True
    return gap == ". " and _takes_stop(words, index)


def _takes_stop(words: Words, index: int) -> bool:
    """Whether the word is an initial or a short title, after which a stop ends nothing."""
    return words.ends[index] - words.starts[index] == 1 or words.forms[index] in _SHORT


def analyse(context: Context) -> Capitals:
    return Capitals(context.get(Words))
