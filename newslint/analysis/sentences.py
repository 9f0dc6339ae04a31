"""Where sentences begin and end, block by block."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import overload

from newslint.document import Block
from newslint.record import NamedTuple
from newslint.rule import Context
from newslint.span import Span


class Sentence(NamedTuple):
    """A sentence: prose offsets without the white space around it, its block, and its own number, both from 0."""

    start: int
    end: int
    block: int
    number: int

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)


class Sentences(Sequence[Sentence]):
    """All sentences of a draft in reading order; a headline or a heading counts as one."""

    def __init__(self, sentences: list[Sentence]) -> None:
        self._all = sentences
        self._starts = [sentence.start for sentence in sentences]

    @overload
    def __getitem__(self, index: int) -> Sentence: ...
    @overload
    def __getitem__(self, index: slice) -> list[Sentence]: ...
    def __getitem__(self, index: int | slice) -> Sentence | list[Sentence]:
        return self._all[index]

    def __len__(self) -> int:
        return len(self._all)

    def __iter__(self) -> Iterator[Sentence]:
        return iter(self._all)

    def index_at(self, offset: int) -> int:
        """The index of the sentence that holds a prose offset, or of the last one that begins before it; -1
        where there is none."""
        return bisect_right(self._starts, offset) - 1

    def at(self, offset: int) -> Sentence:
        """The sentence that holds a prose offset. Raises `IndexError` in a draft without sentences."""
        return self._all[max(0, self.index_at(offset))]

    def within(self, span: tuple[int, int]) -> list[Sentence]:
        """The sentences that begin inside a prose span."""
        first = bisect_right(self._starts, span[0] - 1)
        return self._all[first : bisect_right(self._starts, span[1] - 1)]


_ABBREVIATIONS = frozenset(
    """
    mr mrs ms dr prof rev hon pres gov lt col gen sgt capt cmdr maj adm sen rep sens reps det insp supt cpl pvt
    st mt ft jr sr vs v vol pp approx est inc corp co ltd llc bros dept univ assn
    jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri sat sun
    ave blvd rd hwy al etc cf eg ie e.g i.e u.s u.k u.n e.u d.c ph.d a.m p.m
    ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa
    tenn tex vt va wash wis wyo
    """.split()
)
"""Abbreviations that do not end a sentence before a name or a figure."""

_WRITTEN_SMALL = frozenset("vs v al etc cf eg ie est approx vol pp".split())

_BEFORE_FIGURES = frozenset("no nos fig figs sec art ch op p".split())
"""Abbreviations only before a figure ("No. 10"); words otherwise."""

_ENDS_TOO = frozenset("u.s u.k u.n e.u d.c ph.d a.m p.m etc inc corp co ltd jr sr al bros llc".split())
"""Those that may end one, when a word follows that begins sentences and nothing else."""

_STARTERS = frozenset(
    """
    the a an he she it they we i you this that these those there but and or so in on at as if when while after
    before for from to with by his her its their our my what who how why where which no not yet still now then
    some many most all both each one two since although though despite because however meanwhile last
    """.split()
)

_BREAK = re.compile(r"""([.!?…](?<![.!?…]{2})[.!?…]*)(["'”’»)\]]*)(\s+)(?=(["'“‘«(\[—–-]*\s?)([^\W_]?))""")
_LAST_TOKEN = re.compile(r"[^\s\"'“”‘’(\[—–]*\Z")


def split(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The sentences in `text[start:end]`, as offsets into `text`."""
    spans = []
    begin = start
    for match in _BREAK.finditer(text, start, end):
        if match.end() >= end or not _ends_sentence(text, begin, match):
            continue
        spans.append((begin, match.start(3)))
        begin = match.end(3)
    while end > begin and text[end - 1].isspace():
        end -= 1
    while begin < end and text[begin].isspace():
        begin += 1
    if begin < end:
        spans.append((begin, end))
    return spans


def _ends_sentence(text: str, begin: int, match: re.Match[str]) -> bool:
    marks, closers, _, openers, following = match.groups()
    if following.islower():
        return False
    if marks != ".":
        return bool(following) or bool(openers)
    stop = match.start()
    last = _LAST_TOKEN.search(text, max(begin, stop - 20), stop)
    token = last.group().lower() if last else ""
    if len(token) == 1 and token.isalpha() and text[stop - 1].isupper() and not closers:
        return _next_word(text, match.end()) in _STARTERS and token != "i"
    if token in _BEFORE_FIGURES and following.isdigit():
        return False
    if not closers and _is_abbreviation(text, stop, token):
        if following.isdigit():
            return False
        return token in _ENDS_TOO and _next_word(text, match.end()) in _STARTERS
    return True


def _is_abbreviation(text: str, stop: int, token: str) -> bool:
    """Whether `token`, which ends at `stop`, is one as it is written ("Sat." is, "sat." is a verb)."""
    return token in _ABBREVIATIONS and (token in _WRITTEN_SMALL or "." in token or text[stop - len(token)].isupper())


_NEXT_WORD = re.compile(r"[\"'“‘«(\[—–\-\s]*([^\W_]+)")


def _next_word(text: str, offset: int) -> str:
    match = _NEXT_WORD.match(text, offset, offset + 40)
    return match.group(1).lower() if match else ""


def analyse(context: Context) -> Sentences:
    text = context.document.text
    sentences: list[Sentence] = []
    for number, block in enumerate(context.document.blocks):
        for start, end in _pieces(text, block):
            sentences.append(Sentence(start, end, number, len(sentences)))
    return Sentences(sentences)


def _pieces(text: str, block: Block) -> list[tuple[int, int]]:
    return split(text, *block.span)
