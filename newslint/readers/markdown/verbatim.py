"""What is taken line by line until its end, whatever stands in it: code, raw HTML, shortcodes."""

from __future__ import annotations

import re
from collections.abc import Callable

from newslint.readers.markdown import links

_FENCE = re.compile(r"`{3,}(?=[^`]*\Z)|~{3,}")
_RAW_TAGS = frozenset("script pre style textarea".split())
_BLOCK_TAGS = frozenset(
    """
    address article aside base basefont blockquote body caption center col colgroup dd details dialog dir div dl dt
    fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hr html iframe legend li
    link main menu menuitem nav noframes ol optgroup option p param search section summary table tbody td tfoot th
    thead title tr track ul
    """.split()
)
_TAG_NAME = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9]*)(?=[\s>]|/>|\Z)")
_RAW_END = re.compile(r"</(?:script|pre|style|textarea)>", re.IGNORECASE)


class Verbatim:
    """An open block of `kind` "code", "html" or "shortcode", and its lines so far (source spans)."""

    def __init__(self, kind: str, ends: Callable[[int, int], bool], *, until_blank: bool = False) -> None:
        self.kind = kind
        self.lines: list[tuple[int, int]] = []
        self.is_open = True
        self._ends = ends
        self._until_blank = until_blank

    def take(self, start: int, end: int) -> bool:
        """Takes the next line; False for the blank line that ends the block without belonging to it."""
        is_end = self._ends(start, end)
        if is_end:
            self.is_open = False
        if is_end and self._until_blank:
            return False
        self.lines.append((start, end))
        return True


class Openers:
    """Knows which lines of a source open such blocks."""

    def __init__(self, source: str) -> None:
        self._source = source

    def open(self, first: int, end: int, may_be_any_tag: bool) -> Verbatim | None:
        """The block that opens at `first` on a line that goes to `end`, with that line taken; None for no block.

        `may_be_any_tag`: a line of one complete tag opens a block too, as it does where no paragraph is open.
        """
        char = self._source[first]
        if char == "<":
            block = self._html(first, end, may_be_any_tag)
        elif char == "{":
            return self._shortcode(first, end)
        else:
            return self._code(first, end)
        if block:
            block.take(first, end)
        return block

    def _code(self, first: int, end: int) -> Verbatim | None:
        fence = _FENCE.match(self._source, first, end)
        if not fence:
            return None
        mark, length = fence.group()[0], len(fence.group())

        def ends(start: int, end: int) -> bool:
            line = self._source[start:end].rstrip(" \t")
            text = line.lstrip(" \t")
            return len(text) >= length and text == mark * len(text) and _is_slightly_indented(line)

        block = Verbatim("code", ends)
        block.lines.append((first, end))
        return block

    def _shortcode(self, first: int, end: int) -> Verbatim | None:
        """A shortcode that goes over several lines; one that ends on its line stands in a paragraph."""
        opening = links.SHORTCODE.match(self._source, first, end)
        if not opening:
            return None
        last = links.shortcode_end(self._source, first, opening.group())
        if last <= end:
            return None
        block = Verbatim("shortcode", lambda start, end: end >= last)
        block.take(first, end)
        return block

    def _html(self, first: int, end: int, may_be_any_tag: bool) -> Verbatim | None:
        source = self._source
        for opening, closing in (("<!--", "-->"), ("<?", "?>"), ("<![CDATA[", "]]>")):
            if source.startswith(opening, first):
                return Verbatim("html", self._holds(closing))
        if source.startswith("<!", first) and links.is_letter(source[first + 2 : first + 3]):
            return Verbatim("html", self._holds(">"))
        name = _TAG_NAME.match(source, first, end)
        if name and not name.group(1) and name.group(2).lower() in _RAW_TAGS:
            return Verbatim("html", lambda start, end: _RAW_END.search(source, start, end) is not None)
        is_block = name is not None and name.group(2).lower() in _BLOCK_TAGS
        if not is_block and may_be_any_tag:
            tag = links.tag().match(source, first, end)
            is_block = tag is not None and not source[tag.end() : end].strip()
        if is_block:
            return Verbatim("html", lambda start, end: not source[start:end].strip(" \t"), until_blank=True)
        return None

    def _holds(self, closing: str) -> Callable[[int, int], bool]:
        return lambda start, end: self._source.find(closing, start, end) >= 0


def _is_slightly_indented(line: str) -> bool:
    return not line.startswith(("    ", "\t", " \t", "  \t", "   \t"))
