"""A draft as its words, each with a class (light knowledge of parts of speech) and the mark that follows it.

There is no tagger: closed classes come from a list, names from their capitals, adverbs from their ending; every
other word is open ("."), and the frames around cues tell what it must be.
"""

from __future__ import annotations

from bisect import bisect_left
from functools import cache
from itertools import repeat, takewhile
from pathlib import Path

from newslint.analysis.capitals import Capitals
from newslint.analysis.quotes import Quotes
from newslint.analysis.sentences import Sentences
from newslint.analysis.words import Words
from newslint.document import BlockKind
from newslint.rule import Context

DETERMINER, POSSESSIVE, SUBJECT, CONTRACTED, OBJECT = "d", "p", "s", "S", "o"
BE, HAVE, MODAL, DO, NOT, TO, THAT, RELATIVE, WH = "b", "a", "m", "k", "n", "t", "h", "r", "w"
PREPOSITION, CONJUNCTION, SUBORDINATOR, ADVERB, WEEKDAY = "i", "c", "u", "v", "y"
FINITE, NAME, NUMBER, OPEN = "f", "N", "#", "."

SPACE, COMMA, COLON, SEMICOLON, DASH, BRACKET, QUERY, STOP = " ", ",", ":", ";", "-", "(", "?", "."
_PARTING = (SEMICOLON, COLON, COMMA, BRACKET)


LONGEST = 200
"""How many words a sentence can have; what is longer is cut, so that a hostile one costs no more than its length."""


@cache
def closed_classes() -> dict[str, str]:
    """Word -> class, for the words whose class does not depend on where they stand."""
    found = {}
    for line in (Path(__file__).parent / "lexicon" / "closed.txt").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            code, *words = line.split()
            found.update(dict.fromkeys(words, code))
    return found


class Tokens:
    """Parallel lists, one entry a word.

    `forms`, `starts` and `ends` are those of `Words`; `classes` are the codes above; `marks[i]` is the punctuation
    between word i and the next one (an abbreviation's full stop is none); `quoted[i]` is the number of the outer
    quotation that holds word i, counted from 1, and 0 outside. `sentences` holds each sentence's first word and
    the one after its last, and `numbers` its number among all; one that is too long to be one comes in pieces.
    """

    def __init__(self, words: Words, capitals: Capitals, sentences: Sentences, quotes: Quotes, headlines: int) -> None:
        self.headlines = headlines
        """How many sentences, from the first, are headlines."""
        self.words = words
        self.forms = words.forms
        self.starts = words.starts
        self.ends = words.ends
        self.text = words.text
        self.quotes = quotes
        self.sentence_list = sentences
        self.classes = _classify(words, capitals)
        self.marks = _marks(words)
        self.quoted = _quoted(words, quotes)
        self.sentences, self.numbers = _bounds(words, sentences)

    def block_end(self, number: int) -> int:
        """The prose offset where the block of a sentence ends."""
        sentences = self.sentence_list
        number = self.numbers[number]
        block = sentences[number].block
        while number + 1 < len(sentences) and sentences[number + 1].block == block:
            number += 1
        return sentences[number].end


def _classify(words: Words, capitals: Capitals) -> list[str]:
    known, positions = closed_classes(), words.positions
    classes = list(map(known.get, words.forms, repeat(OPEN)))
    for form in positions.keys() - known.keys():
        if form[-2:] == "ly" or form[0].isdigit():
            for index in positions[form]:
                classes[index] = ADVERB if form[-2:] == "ly" else NUMBER
    for index in capitals.indexes:
        if words.forms[index] not in known:
            classes[index] = NAME
    return classes


def _marks(words: Words) -> list[str]:
    gaps = words.gaps[1:-1]
    marks = {gap: _mark(gap) for gap in set(gaps)}
    found = list(map(marks.__getitem__, gaps))
    if words.ends:
        found.append(STOP)
    return found


def _mark(gap: str) -> str:
    """The mark in a gap that parts most; quotation marks do not count (`Tokens.quoted` has them)."""
    if "\n" in gap:
        return STOP
    if gap in {",", ":"}:
        return SPACE
    for code in _PARTING:
        if code in gap:
            return code
    if any(mark in gap for mark in ")[]"):
        return BRACKET
    if any(mark in gap for mark in "—–") or "--" in gap or " - " in gap:
        return DASH
    if any(mark in gap for mark in "?!…"):
        return QUERY
    return SPACE


def _quoted(words: Words, quotes: Quotes) -> list[int]:
    quoted = [0] * len(words)
    for number, quote in enumerate(quotes, 1):
        inside = words.within(quote.start, quote.end)
        quoted[inside.start : inside.stop] = [number] * len(inside)
    return quoted


def _bounds(words: Words, sentences: Sentences) -> tuple[list[tuple[int, int]], list[int]]:
    bounds, numbers = [], []
    starts = words.starts
    first = 0
    for number, sentence in enumerate(sentences):
        last = bisect_left(starts, sentence.end, first)
        while last - first > LONGEST:
            bounds.append((first, first + LONGEST))
            numbers.append(number)
            first += LONGEST
        bounds.append((first, last))
        numbers.append(number)
        first = last
    return bounds, numbers


def analyse(context: Context) -> Tokens:
    sentences = context.get(Sentences)
    blocks = context.document.blocks
    headlines = sum(1 for _ in takewhile(lambda one: blocks[one.block].kind is BlockKind.HEADLINE, sentences))
    return Tokens(context.get(Words), context.get(Capitals), sentences, context.get(Quotes), headlines)
