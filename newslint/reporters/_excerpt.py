"""The sentence of a finding on one line of the terminal, with its words underlined."""

from __future__ import annotations

import re

from newslint.record import NamedTuple
from newslint.span import Span
from newslint.visible import visible, width

_REACH = 400
_PARAGRAPH = re.compile(r"(?:\r\n?|\n)[ \t]*(?:\r\n?|\n)")
_SENTENCE = re.compile(r"[.!?…][”’\"')\]]*\s+(?=[“‘\"'(\[]?[^\Wa-z\d_])")
_CUT = "…"


class Excerpt(NamedTuple):
    """Text before the words, the words, text after, all visible and on one line. `offset` is in cells."""

    before: str
    words: str
    after: str

    @property
    def offset(self) -> int:
        return width(self.before)


def excerpt(source: str, span: Span, room: int, *, lines_are_paragraphs: bool) -> Excerpt:
    """The sentence around a span, no wider than `room` cells; long ones are cut around the words."""
    first, last = max(0, span.start - _REACH), min(len(source), span.end + _REACH)
    before = _last_part(source[first : span.start], lines_are_paragraphs)
    after = _first_part(source[span.end : last], lines_are_paragraphs)
    words = _one_line(source[span.start : min(span.end, span.start + 2 * _REACH)])
    if span.end - span.start > 2 * _REACH:
        words += _CUT
    return _fit(_one_line(before).lstrip(), words, _one_line(after).rstrip(), room)


def _last_part(text: str, lines_are_paragraphs: bool) -> str:
    """What belongs to the sentence that the end of `text` is in."""
    text = _PARAGRAPH.split(text)[-1]
    if lines_are_paragraphs:
        text = re.split(r"[\r\n]", text)[-1]
    ends = [found.end() for found in _SENTENCE.finditer(text + "A") if found.end() <= len(text)]
    return text[ends[-1] :] if ends else text


def _first_part(text: str, lines_are_paragraphs: bool) -> str:
    text = _PARAGRAPH.split(text, maxsplit=1)[0]
    if lines_are_paragraphs:
        text = re.split(r"[\r\n]", text, maxsplit=1)[0]
    end = _SENTENCE.search(text)
    return text[: end.end()] if end else text


def _one_line(text: str) -> str:
    return visible(re.sub(r"[ \t]*(?:\r\n?|\n)[ \t]*|\t", " ", text))


def _fit(before: str, words: str, after: str, room: int) -> Excerpt:
    if width(words) > room:
        half = (room - 1) // 2
        words = _head(words, half) + _CUT + _tail(words, half)
    spare = room - width(words)
    left = min(width(before), max(spare // 2, spare - width(after)))
    if width(before) > left:
        before = _CUT + _tail(before, left - 1) if left else ""
    right = spare - width(before)
    if width(after) > right:
        after = _head(after, right - 1) + _CUT if right > 0 else ""
    return Excerpt(before, words, after)


def _head(text: str, room: int) -> str:
    """The start of `text` that fits into so many cells."""
    used = 0
    for index, char in enumerate(text):
        used += width(char)
        if used > room:
            return text[:index]
    return text


def _tail(text: str, room: int) -> str:
    used = 0
    for index in range(len(text) - 1, -1, -1):
        used += width(text[index])
        if used > room:
            return text[index + 1 :]
    return text
