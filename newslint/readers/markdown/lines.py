"""Spaces, tabs and marks at the ends of a line. Columns count from 0; a tab goes to the next fourth."""

from __future__ import annotations


def skip(source: str, start: int, end: int, column: int) -> tuple[int, int]:
    """The offset and the column of the first character from `start` that is no space and no tab."""
    while start < end:
        char = source[start]
        if char == " ":
            column += 1
        elif char == "\t":
            column += 4 - column % 4
        else:
            break
        start += 1
    return start, column


def advance(source: str, start: int, column: int, count: int) -> tuple[int, int]:
    """The offset and the column after `count` columns of white space; a tab may be half used up."""
    wanted = column + count
    while column < wanted:
        width = 4 - column % 4 if source[start] == "\t" else 1
        if column + width > wanted:
            return start, wanted
        column += width
        start += 1
    return start, column


def after_quote_mark(source: str, mark: int, end: int, column: int) -> tuple[int, int]:
    start, column = mark + 1, column + 1
    if start < end and source[start] in " \t":
        return advance(source, start, column, 1)
    return start, column


def is_rule(source: str, start: int, end: int) -> bool:
    """Whether a line is a thematic break."""
    marks = source[start:end].replace(" ", "").replace("\t", "")
    return len(marks) >= 3 and marks == source[start] * len(marks) and source[start] in "*_-"


def heading_text(source: str, start: int, end: int) -> tuple[int, int]:
    """The words of an ATX heading without the marks that may close it."""
    text = source[start:end].rstrip(" \t")
    without = text.rstrip("#")
    if without == "" or (without != text and without[-1] in " \t"):
        text = without.rstrip(" \t")
    return start, start + len(text)
