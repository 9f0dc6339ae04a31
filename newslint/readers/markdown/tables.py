"""Tables: the line under the head, and the cells of a row."""

from __future__ import annotations

import re
from itertools import pairwise

_DELIMITERS = frozenset("-:| \t")
_COLUMN = re.compile(r":?-+:?")
_PIPE = re.compile(r"(?<!\\)\|")


def columns(line: str) -> int:
    """How many columns the line under the head of a table makes; 0 where it is no such line."""
    line = line.strip(" \t")
    if len(line) < 2 or not _DELIMITERS.issuperset(line) or line.startswith(("- ", "-\t")):
        return 0
    parts = [part.strip(" \t") for part in line.split("|")]
    if not parts[0]:
        del parts[0]
    if parts and not parts[-1]:
        del parts[-1]
    return len(parts) if all(_COLUMN.fullmatch(part) for part in parts) else 0


def cells(source: str, start: int, end: int) -> list[tuple[int, int]]:
    """The spans of the cells of a row, white space around them left out. An escaped pipe parts no cells."""
    while start < end and source[start] in " \t":
        start += 1
    while end > start and source[end - 1] in " \t":
        end -= 1
    bounds = [start - 1, *_pipes(source, start, end), end]
    found = [_trimmed(source, left + 1, right) for left, right in pairwise(bounds)]
    if len(bounds) > 2:
        if bounds[1] == start:
            del found[0]
        if bounds[-2] == end - 1 and found:
            del found[-1]
    return found


def _pipes(source: str, start: int, end: int) -> list[int]:
    return [match.start() for match in _PIPE.finditer(source, start, end)]


def _trimmed(source: str, start: int, end: int) -> tuple[int, int]:
    text = source[start:end]
    stripped = text.strip(" \t")
    start += len(text) - len(text.lstrip(" \t"))
    return start, start + len(stripped)
