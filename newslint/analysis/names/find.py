"""Finds the names of a draft: runs of capitalised words, less what is capitalised for another reason."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from newslint.analysis.capitals import Capitals
from newslint.analysis.names.entities import gather
from newslint.analysis.names.model import Names
from newslint.analysis.names.vocabulary import Run, lexicon
from newslint.analysis.sentences import Sentences
from newslint.analysis.words import Words
from newslint.document import Block, BlockKind
from newslint.rule import Context

_JOINERS = frozenset("of de del della der den di du da la le el al bin ibn van von ter ten y e".split())
_INITIAL_GAPS = frozenset({". ", "."})
_INNER_GAPS = _INITIAL_GAPS | {" "}
_FURTHEST = 3
"""How many words on the next capital of a name can be ("Bank of the North")."""
_TITLE_CASE = 0.6
_LONG_TITLE = 3
_OPENING = frozenset("“\"‘'(:")
_NEVER = frozenset("i the a an and but or".split())
_STOPS = frozenset(".!?…\"'”’)")
_SKIPPED = frozenset({BlockKind.BYLINE, BlockKind.CELL})


def analyse(context: Context) -> Names:
    words = context.get(Words)
    trimmer = _Trimmer(words, _openers(context, words))
    at = context.get(Capitals).indexes
    runs: list[Run] = []
    for block in context.document.blocks:
        if block.kind in _SKIPPED:
            continue
        inside = words.within(*block.span)
        capitals = at[bisect_left(at, inside.start) : bisect_left(at, inside.stop)]
        if not _is_title_case(words, block, inside, capitals):
            runs += _runs(words, capitals, trimmer)
    return gather(context.document.text, words, runs)


def _openers(context: Context, words: Words) -> frozenset[int]:
    """The words that begin a sentence, and so carry a capital anyway."""
    return frozenset(words.first_from(sentence.start) for sentence in context.get(Sentences))


def _is_title_case(words: Words, block: Block, inside: range, capitals: list[int]) -> bool:
    """Whether a heading capitalises every word, so that capitals tell nothing."""
    if len(inside) < 2 or (block.is_body and words.text[block.span.end - 1] in _STOPS):
        return False
    long = sum(words.ends[index] - words.starts[index] > 3 for index in inside)
    return sum(words.ends[index] - words.starts[index] > 3 for index in capitals) > _TITLE_CASE * long


def _runs(words: Words, capitals: list[int], trimmer: _Trimmer) -> Iterator[Run]:
    position, count, gaps = 0, len(capitals), words.gaps
    while position < count:
        first = last = capitals[position]
        position += 1
        while position < count:
            following = capitals[position]
            apart = following - last
            if apart > _FURTHEST or (apart == 1 and gaps[following] not in _INNER_GAPS):
                break
            if not _joins(words, trimmer, last, following):
                break
            last = following
            position += 1
        run = trimmer.trim(first, last)
        if run:
            yield run


def _joins(words: Words, trimmer: _Trimmer, last: int, following: int) -> bool:
    """Whether a capitalised word carries on the run that ends at `last`."""
    forms, gaps = words.forms, words.gaps
    if forms[last].endswith("'s"):
        return False
    if following == last + 1:
        if gaps[following] == " ":
            return True
        short = words.ends[last] - words.starts[last] <= 1 or forms[last] in trimmer.titles
        return gaps[following] in _INITIAL_GAPS and short
    joiner = forms[last + 1]
    if gaps[last + 1] != " " or joiner not in _JOINERS or gaps[last + 2] != " ":
        return False
    if joiner == "of" and not (forms[last] in trimmer.organisations or forms[last] in trimmer.titles):
        return False  # "Bank of …", "Secretary of …": but Ada Lindqvist of Dunmore is two names
    return following == last + 2 or (joiner == "of" and forms[last + 2] == "the")


class _Trimmer:
    """Takes from runs of capitalised words what is no part of a name: openers of sentences, nationalities, titles."""

    def __init__(self, words: Words, openers: frozenset[int]) -> None:
        self.words = words
        self.openers = openers
        self._plain = lexicon("plain")
        self.titles = lexicon("titles")
        self.organisations = lexicon("organisations")
        self._elsewhere: dict[str, tuple[bool, bool]] = {}

    def trim(self, first: int, last: int) -> Run | None:
        """The run without them; None where nothing is left of it."""
        forms = self.words.forms
        begin = first
        while first <= last and (self._is_plain(first, last) or self._only_opens(first, last)):
            first += 1
        while last > first and self._plain.get(forms[last]) == "":
            last -= 1
        if first > last:
            return None
        office = self._office(first, last)
        if office is None:
            return Run(first, last)
        if office >= last:
            return None if office == first or last - first < _LONG_TITLE else Run(first, last)
        title_from = begin if begin < first and begin not in self.openers else first
        return Run(office + 1, last, (title_from, office))

    def _office(self, first: int, last: int) -> int | None:
        """The last word of the office that a run begins with ("Secretary of State" Ada Lindqvist), None without one."""
        forms, titles = self.words.forms, self.titles
        office = last
        while office >= first and forms[office] not in titles:
            office -= 1
        if office < first or (office < last and forms[last] in self.organisations):
            return None
        if office < last and forms[office + 1] in _JOINERS:
            office = min(last, office + (3 if forms[office + 2] == "the" else 2))
        return office

    def _is_plain(self, index: int, last: int) -> bool:
        """Whether the word, the first of a run that ends at `last`, is no part of a name."""
        words, plain = self.words, self._plain
        form = words.forms[index]
        label = plain.get(form)
        if label is None:
            return "-" in form and form.count("-") == 1 and all(part in plain for part in form.split("-"))
        if label == "alone" or index == last:
            return index == last
        if label == "nation":
            return words.forms[last] not in self.organisations
        return form in _NEVER or index in self.openers or words.text[words.starts[index] - 1] in _OPENING

    def _only_opens(self, index: int, last: int) -> bool:
        """Whether the word has its capital from the beginning of the sentence: it stands in lower case elsewhere in
        the draft, or it stands alone and the draft never capitalises it inside a sentence."""
        if index not in self.openers:
            return False
        small, inside = self._uses(self.words.forms[index])
        return small or (index == last and not inside)

    def _uses(self, form: str) -> tuple[bool, bool]:
        """Whether a word stands in lower case, and whether at all, elsewhere than at the beginning of a sentence."""
        known = self._elsewhere.get(form)
        if known is None:
            text, starts = self.words.text, self.words.starts
            inside = [index for index in self.words.positions[form] if index not in self.openers]
            known = any(text[starts[index]].islower() for index in inside), bool(inside)
            self._elsewhere[form] = known
        return known
