"""The words of a draft, and where each of them stands."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from functools import cached_property
from itertools import accumulate

from newslint.rule import Context

_WORD = re.compile(r"([^\W_]+(?:['’\-‑][^\W_]+)*)")


class Words:
    """Parallel lists, one entry a word in reading order: `forms` (lower case, straight apostrophes), and the
    prose offsets `starts` and `ends`. Hyphens and apostrophes inside a word belong to it; "U.S." is two words.
    `gaps` are the pieces of text before, between and after the words, one more than there are words.
    """

    def __init__(self, text: str, lowered: str) -> None:
        self.text = text
        pieces = _WORD.split(lowered)  # gap, word, gap, word, …, gap
        bounds = list(accumulate(map(len, pieces)))
        self.starts = bounds[:-1:2]
        self.ends = bounds[1::2]
        self.forms = pieces[1::2]
        self.gaps = pieces[::2]
        if "’" in lowered:
            self.forms = [form.replace("’", "'") if "’" in form else form for form in self.forms]

    @cached_property
    def positions(self) -> dict[str, list[int]]:
        """For each form the indexes of the words that have it."""
        found: defaultdict[str, list[int]] = defaultdict(list)
        for index, form in enumerate(self.forms):
            found[form].append(index)
        found.default_factory = None  # looking a word up adds none
        return found

    def adjoin(self, index: int) -> bool:
        """Whether only white space on one line stands between this word and the next one."""
        gap = self.gaps[index + 1]
        return gap == " " or (gap.isspace() and "\n" not in gap)

    def first_from(self, offset: int) -> int:
        """The index of the first word that begins at or after a prose offset."""
        return bisect_left(self.starts, offset)

    def within(self, start: int, end: int) -> range:
        """The indexes of the words that begin in `[start, end)`."""
        return range(bisect_left(self.starts, start), bisect_left(self.starts, end))

    def surface(self, index: int) -> str:
        """The word as written."""
        return self.text[self.starts[index] : self.ends[index]]

    def __len__(self) -> int:
        return len(self.forms)


def analyse(context: Context) -> Words:
    prose = context.document.prose
    return Words(prose.text, prose.lower)
