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
    openers = _openers(context, words)
    runs: list[Run] = []
    for block in context.document.blocks:
        inside = words.within(*block.span)
        if block.kind not in _SKIPPED and not _is_title_case(words, block, inside):
            runs += _runs(words, inside, openers)
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


def _runs(words: Words, inside: range, openers: frozenset[int]) -> Iterator[Run]:
    text, starts = words.text, words.starts
    capitals = [index for index in inside if text[starts[index]].isupper()]
    position = 0
    while position < len(capitals):
        first = last = capitals[position]
        position += 1
        while position < len(capitals) and _joins(words, last, capitals[position]):
            last = capitals[position]
            position += 1
        run = _trimmed(words, first, last, openers)
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


def _trimmed(words: Words, first: int, last: int, openers: frozenset[int]) -> Run | None:
    """The run without openers of a sentence, nationalities and titles; None where nothing is left of it."""
    plain = lexicon("plain")
    begin = first
    while first <= last and (_is_plain(words, first, last, openers) or _only_opens(words, first, last, openers)):
        first += 1
    while last > first and plain.get(words.forms[last]) == "":
        last -= 1
    if first > last:
        return None
    office = _office(words, first, last)
    if office is None:
        return Run(first, last)
    if office >= last:
        return None if office == first or last - first < _LONG_TITLE else Run(first, last)
    title_from = begin if begin < first and begin not in openers else first
    return Run(office + 1, last, (title_from, office))


def _office(words: Words, first: int, last: int) -> int | None:
    """The last word of the office that a run begins with ("Secretary of State" Ada Lindqvist), None without one."""
    titles = lexicon("titles")
    office = max((index for index in range(first, last + 1) if words.forms[index] in titles), default=None)
    if office is None or (office < last and words.forms[last] in lexicon("organisations")):
        return None
    if office < last and words.forms[office + 1] in _JOINERS:
        office = min(last, office + (3 if words.forms[office + 2] == "the" else 2))
    return office


def _is_plain(words: Words, index: int, last: int, openers: frozenset[int]) -> bool:
    """Whether the word, the first of a run that ends at `last`, is no part of a name."""
    form = words.forms[index]
    label = lexicon("plain").get(form)
    if label is None:
        return form.count("-") == 1 and all(part in lexicon("plain") for part in form.split("-"))
    if label == "alone":
        return index == last
    if label == "nation":
        return index == last or words.forms[last] not in lexicon("organisations")
    return index == last or form in _NEVER or index in openers or words.text[words.starts[index] - 1] in _OPENING


def _only_opens(words: Words, index: int, last: int, openers: frozenset[int]) -> bool:
    """Whether the word has its capital from the beginning of the sentence: it stands in lower case elsewhere in the
    draft, or it stands alone and the draft never capitalises it inside a sentence."""
    if index not in openers:
        return False
    text, starts = words.text, words.starts
    elsewhere = [other for other in words.positions[words.forms[index]] if other not in openers]
    if any(text[starts[other]].islower() for other in elsewhere):
        return True
    return index == last and not elsewhere
