"""What stands in a line of Markdown: emphasis, links, code, entities and the like, down to the words.

One pass over the text makes nodes; emphasis and links are settled on the way; then the nodes are written as prose.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping

from newslint.readers import entities
from newslint.readers.markdown import links
from newslint.readers.markdown.content import Content
from newslint.readers.markdown.emphasis import Delimiter, Delimiters, runs
from newslint.readers.markdown.nodes import CLOSING, IMAGE, MARKS, NOTE, NOTHING, OPENING, REPLACED, TEXT, Nodes
from newslint.span import Span

_SPECIAL = re.compile(r"[\\`*_\[\]<&\n]|!\[|~~|\{(?:\{[<%]|%)")
_BACKTICKS = re.compile(r"`+")
_RUN = {char: re.compile(re.escape(char) + "+") for char in "*_~"}
_INDENT = re.compile(r"[ \t]*")
_ESCAPABLE = frozenset("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~")
_BREAK_TAG = r"<br\s*/?>\Z"
_HREF = r"""<a\s(?:[^>]*\s)?href\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']+))"""


class _Bracket:
    """A `[` or `![` that may begin a link or an image."""

    __slots__ = ("bottom", "holds_brackets", "is_active", "is_image", "node", "start")

    def __init__(self, node: int, start: int, is_image: bool, bottom: Delimiter | None) -> None:
        self.node = node
        self.start = start
        """The offset after it."""
        self.is_image = is_image
        self.bottom = bottom
        self.is_active = True
        self.holds_brackets = False


class References:
    """What links may lead to: the defined addresses by label, and the ids of footnotes."""

    def __init__(self, addresses: Mapping[str, str], footnotes: Collection[str]) -> None:
        self.addresses = addresses
        self.footnotes = footnotes


class Inline:
    """Parses on construction: `nodes` are those of one block's text, `comments` the HTML comments (source spans)."""

    def __init__(self, content: Content, references: References) -> None:
        self.content = content
        self.text = content.text
        self.comments: list[Span] = []
        self._references = references
        self.nodes = Nodes(content)
        self._delimiters = Delimiters()
        self._brackets: list[_Bracket] = []
        self._link_brackets: list[_Bracket] = []
        self._closing_ticks: dict[int, list[int]] | None = None
        self._missing: set[str] = set()
        self._anchors: list[bool] = []
        """For each open `<a>` whether it leads somewhere."""
        self._scan()

    def _scan(self) -> None:
        text = self.text
        position = 0
        while match := _SPECIAL.search(text, position):
            start = match.start()
            if start > position:
                self.nodes.append((TEXT, position, start, None))
            mark = match.group()
            end = _HANDLERS[mark[0]](self, start)
            if end <= start:
                end = start + len(mark)
                self.nodes.append((TEXT, start, end, None))
            position = end
        if position < len(text):
            self.nodes.append((TEXT, position, len(text), None))
        self._delimiters.resolve(None)

    # Handlers: each adds the nodes for what begins at `start` and gives the offset after it, or -1

    def _escape(self, start: int) -> int:
        char = self.text[start + 1 : start + 2]
        if char == "\n":
            return self._break(start, start + 1, "\n")
        if not char or char not in _ESCAPABLE:
            return -1
        self.nodes.append((REPLACED, start, start + 2, char))
        return start + 2

    def _line_break(self, start: int) -> int:
        first = start
        if self.nodes and self.nodes[-1][0] == TEXT and self.nodes[-1][2] == start:
            _, begun, _, _ = self.nodes.pop()
            first = begun + len(self.text[begun:start].rstrip(" "))
            self.nodes.append((TEXT, begun, first, None))
        return self._break(first, start, "\n" if start - first > 1 else " ")

    def _break(self, first: int, newline: int, replacement: str) -> int:
        indent = _INDENT.match(self.text, newline + 1)
        end = indent.end() if indent else newline + 1
        self.nodes.append((REPLACED, first, end, replacement))
        return end

    def _code(self, start: int) -> int:
        run = _BACKTICKS.match(self.text, start)
        assert run
        length = run.end() - start
        closing = self._closing_run(length, run.end())
        if closing < 0:
            self.nodes.append((TEXT, start, run.end(), None))
            return run.end()
        first, last = run.end(), closing
        inside = self.text[first:last]
        if inside[0] in " \n" and inside[-1] in " \n" and inside.strip(" \n"):
            first, last = first + 1, last - 1
        while (newline := self.text.find("\n", first, last)) >= 0:
            self.nodes += [(TEXT, first, newline, None), (REPLACED, newline, newline + 1, " ")]
            first = newline + 1
        self.nodes.append((TEXT, first, last, None))
        return closing + length

    def _closing_run(self, length: int, after: int) -> int:
        """The offset of the next run of exactly `length` backticks, or -1."""
        if self._closing_ticks is None:
            found: dict[int, list[int]] = {}
            for run in _BACKTICKS.finditer(self.text):
                found.setdefault(run.end() - run.start(), []).append(run.start())
            self._closing_ticks = {size: starts[::-1] for size, starts in found.items()}
        starts = self._closing_ticks.get(length, [])
        while starts and starts[-1] < after:
            starts.pop()
        return starts[-1] if starts else -1

    def _marks(self, start: int) -> int:
        char = self.text[start]
        run = _RUN[char].match(self.text, start)
        assert run
        delimiters = runs(self.text, start, run.end())
        first = delimiters[0].start
        if first > start:
            self.nodes.append((TEXT, start, first, None))
        for delimiter in delimiters:
            self._delimiters.add(delimiter)
            self.nodes.append((MARKS, delimiter.start, delimiter.hi, delimiter))
        return run.end()

    def _entity(self, start: int) -> int:
        match = entities.REFERENCE.match(self.text, start)
        char = entities.decoded(match) if match else ""
        if not match or not char:
            return -1
        self.nodes.append((REPLACED, start, match.end(), char))
        return match.end()

    def _shortcode(self, start: int) -> int:
        opening = links.SHORTCODE.match(self.text, start)
        return self._nothing(start, links.shortcode_end(self.text, start, opening.group())) if opening else -1

    def _nothing(self, start: int, end: int) -> int:
        """Takes what a reader never sees."""
        if end > start:
            self.nodes.append((NOTHING, start, end, None))
        return end

    # HTML and addresses in angle brackets

    def _angle(self, start: int) -> int:
        end, url = links.autolink(self.text, start)
        if end > 0:
            self.nodes += [
                (OPENING, start, start + 1, url),
                (TEXT, start + 1, end - 1, None),
                (CLOSING, end - 1, end, None),
            ]
            return end
        if self.text[start + 1 : start + 2] in ("!", "?"):
            return self._declaration(start)
        match = links.tag().match(self.text, start)
        return self._tag(start, match.end()) if match else -1

    def _tag(self, start: int, end: int) -> int:
        text = self.text[start:end]
        if re.match(_BREAK_TAG, text, re.IGNORECASE):
            self.nodes.append((REPLACED, start, end, "\n"))
        elif text[:3].lower() in ("<a ", "<a\n", "<a\t", "<a>"):
            href = re.match(_HREF, text, re.IGNORECASE)
            self._anchors.append(href is not None)
            if href:
                self.nodes.append((OPENING, start, end, href.group(href.lastindex or 0)))
        elif text[:3].lower() == "</a" and self._anchors and text[3] in "> \t\n" and self._anchors.pop():
            self.nodes.append((CLOSING, start, end, None))
        return self._nothing(start, end)

    def _declaration(self, start: int) -> int:
        """A comment, a processing instruction or a declaration."""
        text = self.text
        if text.startswith("<!--", start):
            end = _short_comment(text, start) or self._find("-->", start + 4)
            if end > 0:
                self.comments.append(Span(self.content.source(start), self.content.source_end(end)))
        elif text.startswith("<?", start):
            end = self._find("?>", start + 2)
        elif text.startswith("<![CDATA[", start):
            end = self._find("]]>", start + 9)
        else:
            end = self._find(">", start + 3) if links.is_letter(text[start + 2 : start + 3]) else -1
        return self._nothing(start, end)

    def _find(self, closing: str, start: int) -> int:
        """The offset after the next `closing`, or -1; what is not found once is not looked for again."""
        if closing in self._missing:
            return -1
        found = self.text.find(closing, start)
        if found < 0:
            self._missing.add(closing)
            return -1
        return found + len(closing)

    # Links

    def _bracket(self, start: int) -> int:
        is_image = self.text[start] == "!"
        end = start + 1 + is_image
        if self._brackets:
            self._brackets[-1].holds_brackets = True
        bracket = _Bracket(len(self.nodes), end, is_image, self._delimiters.last)
        self.nodes.append((TEXT, start, end, None))
        self._brackets.append(bracket)
        if not is_image:
            self._link_brackets.append(bracket)
        return end

    def _closing_bracket(self, start: int) -> int:
        if not self._brackets:
            return -1
        bracket = self._brackets.pop()
        if self._link_brackets and self._link_brackets[-1] is bracket:
            self._link_brackets.pop()
        if not bracket.is_active:
            return -1
        if not bracket.is_image and self._is_footnote(bracket, start):
            del self.nodes[bracket.node :]
            self._delimiters.resolve(bracket.bottom)
            self.nodes.append((NOTE, bracket.start - 1, start + 1, self.text[bracket.start + 1 : start]))
            return start + 1
        end, url = self._target(bracket, start)
        if end < 0:
            return -1
        self._delimiters.resolve(bracket.bottom)
        self._close_link(bracket, start, end, url)
        return end

    def _close_link(self, bracket: _Bracket, start: int, end: int, url: str) -> None:
        opened = self.nodes[bracket.node]
        if bracket.is_image:
            self.nodes[bracket.node] = (IMAGE, opened[1], opened[2], len(self.nodes) + 1)
            self.nodes.append((NOTHING, start, end, None))
            return
        self.nodes[bracket.node] = (OPENING, opened[1], opened[2], url)
        self.nodes.append((CLOSING, start, end, None))
        for outer in self._link_brackets:
            outer.is_active = False
        self._link_brackets.clear()

    def _is_footnote(self, bracket: _Bracket, start: int) -> bool:
        if not self._references.footnotes or not 1 < start - bracket.start < 200 or self.text[bracket.start] != "^":
            return False
        return links.normal(self.text[bracket.start + 1 : start]) in self._references.footnotes

    def _target(self, bracket: _Bracket, start: int) -> tuple[int, str]:
        """Where the link leads whose words end at `start`, and the offset after all of it."""
        after = start + 1
        if self.text[after : after + 1] == "(":
            end, url = links.inline_link(self.text, after)
            if end >= 0:
                return end, url
        addresses = self._references.addresses
        if not addresses:
            return -1, ""
        end, name = links.label(self.text, after) if self.text[after : after + 1] == "[" else (-1, "")
        if end < 0 or not name:
            if bracket.holds_brackets or start - bracket.start > 999:
                return -1, ""
            name = self.text[bracket.start : start]
        url = addresses.get(links.normal(name), "")
        return (max(end, after), url) if links.normal(name) in addresses else (-1, "")


def _short_comment(text: str, start: int) -> int:
    """The offset after `<!-->` or `<!--->`, which are comments too; 0 for any other."""
    if text.startswith(">", start + 4):
        return start + 5
    return start + 6 if text.startswith("->", start + 4) else 0


_HANDLERS: dict[str, Callable[[Inline, int], int]] = {
    "\\": Inline._escape,
    "`": Inline._code,
    "*": Inline._marks,
    "_": Inline._marks,
    "~": Inline._marks,
    "[": Inline._bracket,
    "!": Inline._bracket,
    "]": Inline._closing_bracket,
    "<": Inline._angle,
    "&": Inline._entity,
    "{": Inline._shortcode,
    "\n": Inline._line_break,
}


def has_markup(source: str, start: int, end: int) -> bool:
    """Whether anything in `source[start:end]` is more than words."""
    return _SPECIAL.search(source, start, end) is not None
