"""Measures readability with textstat, offline.

textstat takes its English syllables from the CMU dictionary, which NLTK would download. The folder `nltk_data` beside
this module holds a small one of our own: words whose hyphenation tells the wrong number of syllables. NLTK finds it
there, downloads nothing, and textstat counts all other words by their hyphenation.

textstat's splitter takes every full stop for the end of a sentence, so it is given our sentences, with no other stop in
them.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import Any

from newslint.analysis.furniture.model import Furniture
from newslint.analysis.quotes import Quotes
from newslint.analysis.readability.model import Readability
from newslint.analysis.sentences import Sentence, Sentences
from newslint.analysis.words import Words
from newslint.rule import Context, Unavailable

_ENOUGH_SENTENCES = 5
_QUOTED = 0.5
_SHORT = 2
"""textstat leaves out sentences of one or two words."""
_STOP = re.compile(r"[.!?]+(?=\w)|[.!?]+")
_LETTERS_A_MINUTE_TO_SECONDS = 0.01469
"""Seconds a character, textstat's own measure (Demberg and Keller 2008)."""


@cache
def _textstat() -> Any:
    """textstat, set to English, its dictionary from this package."""
    try:
        import nltk
        import textstat
    except ImportError as missing:
        raise Unavailable(f"{missing.name} is not installed") from missing
    folder = str(Path(__file__).parent / "nltk_data")
    if folder not in nltk.data.path:
        nltk.data.path.insert(0, folder)
    textstat.set_lang("en_US")
    textstat.set_rounding_points(None)
    return textstat


def analyse(context: Context) -> Readability:
    words = context.get(Words)
    measured = [sentence for sentence in _own_sentences(context) if _length(words, sentence) > _SHORT]
    text = context.document.text
    seconds = sum(len(text[block.span.start : block.span.end].replace(" ", "")) for block in context.document.blocks)
    basis = (
        sum(_length(words, sentence) for sentence in measured),
        len(measured),
        seconds * _LETTERS_A_MINUTE_TO_SECONDS,
    )
    if len(measured) < _ENOUGH_SENTENCES:
        return Readability(*basis)
    given = " ".join(_with_one_stop(text[sentence.start : sentence.end]) for sentence in measured)
    textstat = _textstat()
    return Readability(
        *basis,
        float(textstat.flesch_reading_ease(given)),
        float(textstat.flesch_kincaid_grade(given)),
        float(textstat.gunning_fog(given)),
        float(textstat.smog_index(given)),
        float(textstat.dale_chall_readability_score(given)),
    )


def _own_sentences(context: Context) -> list[Sentence]:
    """The sentences of the body that are the writer's own: not furniture, not mostly quotation."""
    quotes, furniture, blocks = context.get(Quotes), context.get(Furniture), context.document.blocks
    return [
        sentence
        for sentence in context.get(Sentences)
        if blocks[sentence.block].is_body and sentence.block not in furniture and not _is_quoted(quotes, sentence)
    ]


def _is_quoted(quotes: Quotes, sentence: Sentence) -> bool:
    inside = quotes.within(sentence.span)
    covered = sum(min(quote.end, sentence.end) - max(quote.start, sentence.start) for quote in inside)
    return covered > _QUOTED * (sentence.end - sentence.start)


def _length(words: Words, sentence: Sentence) -> int:
    return len(words.within(sentence.start, sentence.end))


def _with_one_stop(sentence: str) -> str:
    """The sentence with a full stop at its end and no other: "U.S." becomes "US", "3.5" becomes "35"."""
    return _STOP.sub("", sentence).strip() + "."
