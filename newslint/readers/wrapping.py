"""Tells text wrapped by hand (or by a mail program) from text with a paragraph a line.

Lines of scraped text are blocks of their own, and whoever looks for leftovers relies on that; so lines are
joined only where the whole file leaves no doubt that they were wrapped.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

_NARROWEST, _WIDEST = 50, 100
_ENOUGH_JOINTS = 3
_WRAPPED_SHARE = 0.8
_LOWER_SHARE = 0.4

_FIRST_WORD = re.compile(r"\S{1,100}")
_OWN_LINE = re.compile(r"[-*•–—>#|]|\d{1,3}[.)]\s|[Bb][Yy]\s")
_ENDS_ALONE = re.compile(r"[.!?:;]['\"”’)]{0,3}\Z")


def joints(source: str, lines: Sequence[tuple[int, int]]) -> frozenset[int]:
    """The indexes of the lines that run on in the line after them.

    `lines` are the spans of the lines that are not blank, white space around them left out. Lines run on where
    the file is wrapped at 50 to 100 columns: nearly always the first word of the next line would not have
    fitted, and often that word is in lower case.
    """
    width = _width(source, lines)
    if not _NARROWEST <= width <= _WIDEST:
        return frozenset()
    pairs = [index for index in range(len(lines) - 1) if _may_run_on(source, lines[index], lines[index + 1])]
    wrapped = [index for index in pairs if not _fits(source, lines[index], lines[index + 1], width)]
    body = [index for index in wrapped if index]
    lower = sum(1 for index in body if source[lines[index + 1][0]].islower())
    if len(body) < max(_ENOUGH_JOINTS, _WRAPPED_SHARE * sum(1 for index in pairs if index)):
        return frozenset()
    if lower < _LOWER_SHARE * len(body):
        return frozenset()
    if wrapped[0] == 0 and not _headline_runs_on(source, lines, frozenset(wrapped)):
        del wrapped[0]
    return frozenset(wrapped)


def _width(source: str, lines: Sequence[tuple[int, int]]) -> int:
    """The column that the file was wrapped at; more than any wrapping would choose where a line is too long.

    The first line is not looked at (a headline may be long), nor is a line of one word (an address).
    """
    width = 0
    for start, end in lines[1:]:
        length = end - start
        if length > width and " " in source[start:end]:
            width = length
            if width > _WIDEST:
                break
    return width


def _may_run_on(source: str, line: tuple[int, int], following: tuple[int, int]) -> bool:
    gap = source[line[1] : following[0]]
    if gap.count("\n") + gap.count("\r") - gap.count("\r\n") != 1:
        return False
    return not _OWN_LINE.match(source, following[0]) and not _OWN_LINE.match(source, line[0])


def _fits(source: str, line: tuple[int, int], following: tuple[int, int], width: int) -> bool:
    word = _FIRST_WORD.match(source, following[0], following[1])
    return line[1] - line[0] + 1 + (len(word.group()) if word else 0) <= width


def _headline_runs_on(source: str, lines: Sequence[tuple[int, int]], wrapped: frozenset[int]) -> bool:
    """Whether the headline takes two or three lines: it must stand by itself and end as no sentence does."""
    last = 0
    while last in wrapped:
        last += 1
    if last > 2 or any(_ENDS_ALONE.search(source, max(start, end - 5), end) for start, end in lines[: last + 1]):
        return False
    if last + 1 == len(lines):
        return False
    gap = source[lines[last][1] : lines[last + 1][0]]
    return gap.count("\n") > 1 or gap.count("\r") > 1
