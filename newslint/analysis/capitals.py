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
        firsts = map(words.text.__getitem__, words.starts)
        self.indexes = list(compress(range(len(words)), map(str.isupper, firsts)))

    @cached_property
    def runs(self) -> list[range]:
        """The longest runs of such words with nothing but a space between them ("Ada Lindqvist")."""
        words, text = self.words, self.words.text
        starts, ends = words.starts, words.ends
        runs: list[range] = []
        first = previous = -2
        for index in self.indexes:
            if index != previous + 1 or not _joined(words, previous, text[ends[previous] : starts[index]]):
                if first >= 0:
                    runs.append(range(first, previous + 1))
                first = index
            previous = index
        if first >= 0:
            runs.append(range(first, previous + 1))
        return runs

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
        words, text = self.words, self.words.text
        return [
            index
            for index in self.indexes
            if text[words.starts[index] + 1 : words.starts[index] + 2].isupper()
            and text[words.starts[index] : words.ends[index]].isupper()
        ]

    def run_at(self, index: int) -> range | None:
        """The run that the word of this index belongs to."""
        at = bisect_left(self._ends, index)
        return self.runs[at] if at < len(self.runs) and index in self.runs[at] else None

    @cached_property
    def _ends(self) -> list[int]:
        return [run.stop - 1 for run in self.runs]

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
