"""Finds the figures of a draft: digits by one scan of the text, words by the index of words."""

from __future__ import annotations

from newslint.analysis.numbers.digits import in_digits
from newslint.analysis.numbers.model import Numbers
from newslint.analysis.numbers.spelled import in_words
from newslint.analysis.words import Words
from newslint.rule import Context


def analyse(context: Context) -> Numbers:
    prose = context.document.prose
    words = context.get(Words)
    found = in_digits(prose.text, prose.lower)
    return Numbers(sorted([*found, *in_words(words, found)], key=lambda number: number.start))
