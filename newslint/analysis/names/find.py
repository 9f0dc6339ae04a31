"""Finds the names of a draft: runs of capitalised words, less what is capitalised for another reason."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analysis.names.entities import gather
from newslint.analysis.names.model import Names
from newslint.analysis.names.vocabulary import Run, lexicon
from newslint.analysis.sentences import Sentences
from newslint.analysis.words import Words
from newslint.document import Block, BlockKind
from newslint.rule import Context

_JOINERS = frozenset("of de del della der den di du da la le el al bin ibn van von ter ten y e".split())
_INITIAL_GAPS = frozenset({". ", "."})
_TITLE_CASE = 0.6
_LONG_TITLE = 3
_OPENING = frozenset("“\"‘'(:")
_NEVER = frozenset("i the a an and but or".split())
_STOPS = frozenset(".!?…\"'”’)")
_SKIPPED = frozenset({BlockKind.BYLINE, BlockKind.CELL})


def analyse(context: Context) -> Names:
    words = context.get(Words)
    trimmer = _Trimmer(words, _openers(context, words))
    runs: list[Run] = []
    for block in context.document.blocks:
        inside = words.within(*block.span)
        if block.kind not in _SKIPPED and not _is_title_case(words, block, inside):
            runs += _runs(words, inside, trimmer)
    return gather(context.document.text, words, runs)


def _openers(context: Context, words: Words) -> frozenset[int]:
    """The words that begin a sentence, and so carry a capital anyway."""
    return frozenset(words.first_from(sentence.start) for sentence in context.get(Sentences))


def _is_title_case(words: Words, block: Block, inside: range) -> bool:
    """Whether a heading capitalises every word, so that capitals tell nothing."""
    if len(inside) < 2 or (block.is_body and words.text[block.span.end - 1] in _STOPS):
        return False
    long = [index for index in inside if words.ends[index] - words.starts[index] > 3]
    capitals = sum(words.text[words.starts[index]].isupper() for index in long)
    return capitals > _TITLE_CASE * len(long)


def _runs(words: Words, inside: range, trimmer: _Trimmer) -> Iterator[Run]:
    text, starts = words.text, words.starts
    capitals = [index for index in inside if text[starts[index]].isupper()]
    position = 0
    while position < len(capitals):
        first = last = capitals[position]
        position += 1
        while position < len(capitals) and _joins(words, last, capitals[position]):
            last = capitals[position]
            position += 1
        run = trimmer.trim(first, last)
        if run:
            yield run


def _joins(words: Words, last: int, following: int) -> bool:
    """Whether a capitalised word carries on the run that ends at `last`."""
    if words.forms[last].endswith("'s"):
        return False
    gap = words.text[words.ends[last] : words.starts[last + 1]]
    if following == last + 1:
        if gap == " ":
            return True
        short = words.ends[last] - words.starts[last] <= 1 or words.forms[last] in lexicon("titles")
        return gap in _INITIAL_GAPS and short
    joiner = words.forms[last + 1]
    if gap != " " or joiner not in _JOINERS or (joiner == "of" and not _takes_of(words.forms[last])):
        return False
    middle = words.text[words.ends[last + 1] : words.starts[last + 2]]
    if following == last + 2:
        return middle == " "
    return following == last + 3 and joiner == "of" and words.forms[last + 2] == "the" and middle == " "


def _takes_of(form: str) -> bool:
    """ "Bank of …", "Secretary of …": but Ada Lindqvist of Dunmore is two names."""
    return form in lexicon("organisations") or form in lexicon("titles")


class _Trimmer:
    """Takes from runs of capitalised words what is no part of a name: openers of sentences, nationalities, titles."""

    def __init__(self, words: Words, openers: frozenset[int]) -> None:
        self.words = words
        self.openers = openers
        self._plain = lexicon("plain")
        self._titles = lexicon("titles")
        self._organisations = lexicon("organisations")
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
        forms, titles = self.words.forms, self._titles
        office = last
        while office >= first and forms[office] not in titles:
            office -= 1
        if office < first or (office < last and forms[last] in self._organisations):
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
            return words.forms[last] not in self._organisations
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
