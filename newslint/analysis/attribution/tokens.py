"""A draft as its words, each with a class (light knowledge of parts of speech) and the mark that follows it.

There is no tagger: closed classes come from a list, names from their capitals, adverbs from their ending; every
other word is open ("."), and the frames around cues tell what it must be.
"""

from __future__ import annotations

from functools import cache
from itertools import takewhile
from pathlib import Path

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

    def __init__(self, words: Words, sentences: Sentences, quotes: Quotes, headlines: int = 0) -> None:
        self.headlines = headlines
        """How many sentences, from the first, are headlines."""
        self.words = words
        self.forms = words.forms
        self.starts = words.starts
        self.ends = words.ends
        self.text = words.text
        self.quotes = quotes
        self.sentence_list = sentences
        self.classes = _classify(words)
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


def _classify(words: Words) -> list[str]:
    known = closed_classes()
    text, starts = words.text, words.starts
    classes = [known.get(form, "") for form in words.forms]
    for index, code in enumerate(classes):
        if code:
            continue
        form = words.forms[index]
        if text[starts[index]].isupper():
            classes[index] = NAME
        elif form.endswith("ly"):
            classes[index] = ADVERB
        elif form[0].isdigit():
            classes[index] = NUMBER
        else:
            classes[index] = OPEN
    return classes


def _marks(words: Words) -> list[str]:
    text, ends = words.text, words.ends
    marks = []
    seen: dict[str, str] = {" ": SPACE}
    for end, start in zip(ends, words.starts[1:], strict=False):
        gap = text[end:start]
        mark = seen.get(gap)
        if mark is None:
            mark = seen[gap] = _mark(gap)
        marks.append(mark)
    if ends:
        marks.append(STOP)
    return marks


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
        for index in words.within(quote.start, quote.end):
            quoted[index] = number
    return quoted


def _bounds(words: Words, sentences: Sentences) -> tuple[list[tuple[int, int]], list[int]]:
    bounds, numbers = [], []
    first = 0
    starts, size = words.starts, len(words)
    for number, sentence in enumerate(sentences):
        last = first
        while last < size and starts[last] < sentence.end:
            last += 1
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
    return Tokens(context.get(Words), sentences, context.get(Quotes), headlines)
