"""The blocks of a Markdown text, line by line: CommonMark, tables, footnotes and shortcodes.

Only where words stand matters here, so lists are no blocks of their own, and code is passed over.
"""

from __future__ import annotations

import re

from newslint.readers.markdown import lines, links, tables, verbatim
from newslint.record import NamedTuple

QUOTE, ITEM, NOTE = "quote", "item", "note"
_DEEPEST = 100
"""How many containers may stand in each other; what lies deeper is read as a paragraph."""

_LINE_END = re.compile(r"\r\n?|\n")
_UNDERLINE = re.compile(r"(?:=+|-+)[ \t]*\Z")
_HEADING = re.compile(r"(#{1,6})(?:[ \t]+|\Z)")
_MARKER = re.compile(r"(?:[*+-]|(\d{1,9})[.)])(?=[ \t]|\Z)")
_FOOTNOTE = re.compile(r"\[\^([^\]\s]{1,200})\]:[ \t]*")
_SPECIAL = frozenset(" \t#>-*+_`~<=|:[{0123456789")
"""Characters that a line of mere text does not begin with."""


class Leaf(NamedTuple):
    """A block without blocks in it. `lines` are source spans; the white space before each is left out.

    `kind` is "paragraph", "heading", "cell" or "html"; `level` that of a heading; `within` the containers around.
    """

    kind: str
    lines: list[tuple[int, int]]
    level: int = 0
    within: frozenset[str] = frozenset()


class _Container:
    __slots__ = ("is_empty", "kind", "width")

    def __init__(self, kind: str, width: int = 0) -> None:
        self.kind = kind
        self.width = width
        """How far the lines of an item are indented."""
        self.is_empty = True


class Blocks:
    """Parses on construction: `leaves` in order, `references` (label to address) and the ids of `footnotes`."""

    def __init__(self, source: str, start: int) -> None:
        self.source = source
        self.leaves: list[Leaf] = []
        self.references: dict[str, str] = {}
        self.footnotes: set[str] = set()
        self.unclosed = -1
        """Where the code begins that goes on to the end of the source; -1 where there is none."""
        self._stack: list[_Container] = []
        self._paragraph: list[tuple[int, int]] = []
        self._odd_line = -1
        """The index of the last line of the paragraph that cannot head a table."""
        self._columns = 0
        """How many columns the open table has; 0 where none is open."""
        self._verbatim: verbatim.Verbatim | None = None
        self._openers = verbatim.Openers(source)
        self._parse(start)

    def _parse(self, start: int) -> None:
        source, stack, paragraph = self.source, self._stack, self._paragraph
        for line_end in _LINE_END.finditer(source, start):
            end = line_end.start()
            if stack or self._verbatim or self._columns or start == end or source[start] in _SPECIAL:
                self._line(start, end)
            else:
                paragraph.append((start, end))
            start = line_end.end()
        self._line(start, len(source))
        if self._verbatim and self._verbatim.kind == "code":
            self.unclosed = self._verbatim.lines[0][0]
        self._close(0)
        self._close_leaf()

    # Lines

    def _line(self, start: int, end: int) -> None:
        matched, start, column = self._match_containers(start, end)
        if self._verbatim and matched == len(self._stack) and self._continue_verbatim(start, end):
            return
        while True:
            first, indent = lines.skip(self.source, start, end, column)
            if first == end:
                self._close(matched)
                self._close_leaf()
                return
            if indent - column >= 4:
                break
            opened = self._open_container(first, end, indent, indent - column, matched)
            if opened is None:
                if self._open_leaf(first, end, matched):
                    return
                break
            start, column = opened
            matched = len(self._stack)
        self._add_text(first, end, indent - column >= 4, matched)

    def _match_containers(self, start: int, end: int) -> tuple[int, int, int]:
        """How many of the open containers the line carries on, and the offset and column after their marks."""
        column = 0
        for number, container in enumerate(self._stack):
            first, indent = lines.skip(self.source, start, end, column)
            if container.kind == QUOTE:
                if first == end or indent - column > 3 or self.source[first] != ">":
                    return number, start, column
                start, column = lines.after_quote_mark(self.source, first, end, indent)
            elif first == end:
                if container.is_empty:
                    return number, start, column
                start, column = first, indent
            elif indent - column >= container.width:
                start, column = lines.advance(self.source, start, column, container.width)
            else:
                return number, start, column
        return len(self._stack), start, column

    def _add_text(self, first: int, end: int, is_indented: bool, matched: int) -> None:
        is_lazy = bool(self._paragraph) and matched < len(self._stack)
        if not is_lazy:
            self._close(matched)
            if not self._paragraph and is_indented:
                self._close_leaf()
                self._fill()
                return
            if self._columns:
                self._add_cells(first, end, self._columns)
                return
        if is_lazy or is_indented:
            self._odd_line = len(self._paragraph)
        self._fill()
        self._paragraph.append((first, end))

    # Containers

    def _open_container(self, first: int, end: int, column: int, indent: int, matched: int) -> tuple[int, int] | None:
        """Opens the container whose mark stands at `first`; gives offset and column after it."""
        char = self.source[first]
        if len(self._stack) >= _DEEPEST:
            return None
        if char == ">":
            self._push(_Container(QUOTE), matched)
            return lines.after_quote_mark(self.source, first, end, column)
        if char in "*+-0123456789":
            return self._open_item(first, end, column, indent, matched)
        if char == "[" and (note := _FOOTNOTE.match(self.source, first, end)):
            self._push(_Container(NOTE, 4), matched)
            self.footnotes.add(links.normal(note.group(1)))
            return note.end(), column + note.end() - first
        return None

    def _open_item(self, first: int, end: int, column: int, indent: int, matched: int) -> tuple[int, int] | None:
        marker = _MARKER.match(self.source, first, end)
        if not marker or lines.is_rule(self.source, first, end):
            return None
        after = marker.end()
        content, content_column = lines.skip(self.source, after, end, column + after - first)
        is_blank = content == end
        if self._paragraph and matched == len(self._stack) and (is_blank or marker.group(1) not in (None, "1")):
            return None
        column += after - first
        spaces = 1 if is_blank or content_column - column > 4 else content_column - column
        self._push(_Container(ITEM, indent + after - first + spaces), matched)
        return (end, content_column) if is_blank else lines.advance(self.source, after, column, spaces)

    def _push(self, container: _Container, matched: int) -> None:
        self._close(matched)
        self._close_leaf()
        self._fill()
        self._stack.append(container)

    def _fill(self) -> None:
        if self._stack:
            self._stack[-1].is_empty = False

    def _close(self, matched: int) -> None:
        """Closes the containers from number `matched` on, and the leaf in them."""
        if matched < len(self._stack):
            self._close_leaf()
            del self._stack[matched:]

    # Leaves

    def _open_leaf(self, first: int, end: int, matched: int) -> bool:
        """Opens (or writes) the block that the mark at `first` begins; False where it is only text."""
        source = self.source
        char = source[first]
        is_ours = bool(self._paragraph) and matched == len(self._stack)
        if char in "|:-" and is_ours and self._open_table(first, end):
            return True
        if char in "=-" and self._underlines(first, end, matched) and self._close_as_heading(first):
            return True
        if char == "#" and (mark := _HEADING.match(source, first, end)):
            self._begin_leaf(matched)
            self._add(
                Leaf("heading", [lines.heading_text(source, mark.end(), end)], len(mark.group(1)), self._within())
            )
            return True
        if char in "*_-" and lines.is_rule(source, first, end):
            self._begin_leaf(matched)
            return True
        may_be_any_tag = not self._columns and not self._paragraph
        opened = self._openers.open(first, end, may_be_any_tag) if char in "`~<{" else None
        if opened:
            self._begin_leaf(matched)
            if opened.is_open:
                self._verbatim = opened
            else:
                self._close_verbatim(opened)
        return opened is not None

    def _begin_leaf(self, matched: int) -> None:
        self._close(matched)
        self._close_leaf()
        self._fill()

    def _within(self) -> frozenset[str]:
        return frozenset(container.kind for container in self._stack)

    def _add(self, leaf: Leaf) -> None:
        if leaf.lines:
            self.leaves.append(leaf)

    def _continue_verbatim(self, start: int, end: int) -> bool:
        """Whether the line belongs to the open code, HTML or shortcode."""
        assert self._verbatim
        taken = self._verbatim.take(start, end)
        if not self._verbatim.is_open:
            self._close_verbatim(self._verbatim)
            self._verbatim = None
        return taken

    def _close_verbatim(self, block: verbatim.Verbatim) -> None:
        if block.kind != "code":
            self._add(Leaf(block.kind, block.lines, 0, self._within()))

    def _close_leaf(self) -> None:
        self._columns = 0
        if self._verbatim:
            self._close_verbatim(self._verbatim)
            self._verbatim = None
        if self._paragraph:
            lines = self._without_definitions()
            if lines:
                self._add(Leaf("paragraph", lines, 0, self._within() if self._stack else frozenset()))
            self._forget_paragraph()

    def _forget_paragraph(self) -> None:
        self._paragraph.clear()
        self._odd_line = -1

    def _without_definitions(self) -> list[tuple[int, int]]:
        """The lines of the open paragraph after the reference definitions that it begins with."""
        lines = self._paragraph[:]
        if self.source[lines[0][0]] != "[":
            return lines
        text = "\n".join(self.source[start:end] for start, end in lines)
        read = 0
        while read < len(text) and text[read] == "[" and (found := links.definition(text, read)):
            self.references.setdefault(found.label, found.url)
            read = found.end
        return lines[text.count("\n", 0, read) if read < len(text) else len(lines) :]

    def _underlines(self, first: int, end: int, matched: int) -> bool:
        """Whether the line makes the paragraph before it a heading."""
        if not self._paragraph or matched < len(self._stack):
            return False
        return _UNDERLINE.match(self.source, first, end) is not None

    def _close_as_heading(self, first: int) -> bool:
        lines = self._without_definitions()
        if not lines:
            self._forget_paragraph()
            return False
        self._add(Leaf("heading", lines, 1 if self.source[first] == "=" else 2, self._within()))
        self._forget_paragraph()
        return True

    # Tables

    def _open_table(self, first: int, end: int) -> bool:
        """Whether the line parts the head of a table, the last line of the paragraph, from its rows."""
        head = self._paragraph[-1]
        if self._odd_line == len(self._paragraph) - 1 or "|" not in self.source[head[0] : head[1]]:
            return False
        columns = tables.columns(self.source[first:end])
        if not columns or len(tables.cells(self.source, *head)) != columns:
            return False
        self._paragraph.pop()
        self._close_leaf()
        self._add_cells(*head, columns)
        self._columns = columns
        return True

    def _add_cells(self, start: int, end: int, columns: int) -> None:
        for cell in tables.cells(self.source, start, end)[:columns]:
            self._add(Leaf("cell", [cell], 0, self._within()))
