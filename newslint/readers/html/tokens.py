"""HTML into tags, text and comments, in one pass, whatever the markup.

The standard library's parser takes quadratic time on unclosed tags and comments in several Python versions.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from newslint.record import NamedTuple

TEXT, START, END, COMMENT, RAW = range(5)

_TAG = re.compile(r"<(/?)([A-Za-z][^\s/>]*)")
_PLAIN_TAG = re.compile(r"""<(/?)([A-Za-z][^\s/<>"']*)(?:[\s/][^<>"']*(?:"[^"<>]*"[^<>"']*)*)?>""")
"""A tag with no more to it than most have."""
_STOP = re.compile(r""">|=\s*(["'])""")
_RAW = frozenset("script style title textarea iframe noembed noframes xmp plaintext".split())
"""Elements that hold no tags."""
_ATTRIBUTE = re.compile(
    r"""(?<=[\s"'/])([^\s"'<>/=]+)\s*=\s*(?:"(?P<double>[^"]*)"|'(?P<single>[^']*)'|(?P<bare>[^\s"'>]+))"""
)
_LONGEST_TAG = 20_000


class Token(NamedTuple):
    """A piece of the source. `name` is the element's, in lower case; for RAW, which is text, the element it is in."""

    kind: int
    start: int
    end: int
    name: str = ""


def tokens(source: str, start: int, end: int) -> Iterator[Token]:
    """The tokens of `source[start:end]` in order."""
    position = scan = start
    unclosed: set[str] = set()
    while (mark := source.find("<", scan, end)) >= 0:
        if tag := _PLAIN_TAG.match(source, mark, end):
            after = tag.end()
        elif tag := _TAG.match(source, mark, end):
            after = _tag_end(source, tag.end(), end, unclosed)
        else:
            after = _declaration_end(source, mark, end)
        if after < 0:
            scan = mark + 1
            continue
        if position < mark:
            yield Token(TEXT, position, mark)
        position = scan = after
        if not tag:
            yield Token(COMMENT, mark, after)
            continue
        slash, name = tag.groups()
        name = name.lower()
        yield Token(END if slash else START, mark, after, name)
        if name in _RAW and not slash:
            position = scan = _raw_end(source, name, after, end)
            yield Token(RAW, after, position, name)
    if position < end:
        yield Token(TEXT, position, end)


def _tag_end(source: str, start: int, end: int, unclosed: set[str]) -> int:
    """The offset after a tag; that of the end for one that is never closed.

    `unclosed` collects the quotation marks that the rest of the source has no second one for.
    """
    while stop := _STOP.search(source, start, end):
        mark = stop.group(1)
        if not mark:
            return stop.end()
        closing = source.find(mark, stop.end(), end) if mark not in unclosed else -1
        if closing < 0:
            unclosed.add(mark)
        start = max(closing + 1, stop.end())
    return end


def _declaration_end(source: str, mark: int, end: int) -> int:
    """The offset after a comment or a declaration; -1 where the bracket is a character."""
    if source.startswith("<!--", mark):
        for short in ("<!-->", "<!--->"):
            if source.startswith(short, mark):
                return mark + len(short)
        closing = source.find("-->", mark + 4, end)
        return closing + 3 if closing >= 0 else end
    if source.startswith(("<!", "<?", "</"), mark):
        closing = source.find(">", mark + 2, end)
        return closing + 1 if closing >= 0 else end
    return -1


@cache
def _raw_closing(name: str) -> re.Pattern[str]:
    return re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE)


def _raw_end(source: str, name: str, start: int, end: int) -> int:
    closing = _raw_closing(name).search(source, start, end)
    return closing.start() if closing else end


class Value(NamedTuple):
    """The value of an attribute, as it is written, and where."""

    text: str
    start: int
    end: int


def attributes(source: str, tag: Token) -> dict[str, Value]:
    """The attributes of a start tag that have a value, by name in lower case; the first of one name counts."""
    found: dict[str, Value] = {}
    for match in _ATTRIBUTE.finditer(source, tag.start, min(tag.end, tag.start + _LONGEST_TAG)):
        group = match.lastgroup or "bare"
        found.setdefault(match.group(1).lower(), Value(match[group], match.start(group), match.end(group)))
    return found
