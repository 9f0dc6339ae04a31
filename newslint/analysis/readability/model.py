"""The scores of a draft's body."""

from __future__ import annotations

from newslint.record import NamedTuple


class Readability(NamedTuple):
    """Readability of the body without headline, captions and quotations, by textstat's formulas.

    `words` and `sentences` are what was measured; the scores are None where there is too little of it.
    `reading_ease` (Flesch) is 100 for very easy and 0 for very hard; `kincaid_grade`, `gunning_fog` and `smog` are
    years of American schooling; `dale_chall` is 4.9 and below for a child of ten, 10 and above for a graduate.
    `reading_seconds` is for the whole text as printed.
    """

    words: int
    sentences: int
    reading_seconds: float
    reading_ease: float | None = None
    kincaid_grade: float | None = None
    gunning_fog: float | None = None
    smog: float | None = None
    dale_chall: float | None = None
