"""What a line of Markdown is made of, once it is parsed, and how it is written as prose."""

from __future__ import annotations

from newslint.document import Link
from newslint.readers.markdown.content import Content
from newslint.readers.markdown.emphasis import Delimiter
from newslint.readers.prose import ProseBuilder
from newslint.span import Span

TEXT, REPLACED, MARKS, OPENING, CLOSING, NOTE, IMAGE, NOTHING = range(8)
"""Words as they stand; what is read as something else; marks of emphasis that may be words; the beginning and the
end of a link; a footnote's mark; the beginning of an image; what nobody reads."""

Node = tuple[int, int, int, object]
"""What kind, from where to where in the text, and what goes with it.

With REPLACED goes what is read, with MARKS the delimiter, with OPENING the address, with NOTE the footnote's id, with
IMAGE the index of the node after the image.
"""

_LONGEST_WORD = 60


class Nodes(list[Node]):
    """The nodes of one block's text, in order."""

    def __init__(self, content: Content) -> None:
        super().__init__()
        self._content = content
        self._text = content.text

    def write(self, builder: ProseBuilder, found: list[Link], *, with_images: bool = False) -> None:
        """Writes the words, and adds the links among them to `found`. `with_images`: their descriptions too."""
        opened: list[tuple[int, str]] = []
        index = 0
        while index < len(self):
            kind, start, end, what = self[index]
            index += 1
            if kind == TEXT:
                self._content.write(builder, start, end)
            elif kind == REPLACED:
                builder.replace(str(what), self._content.source(start), self._content.source_end(end))
            elif kind == MARKS:
                assert isinstance(what, Delimiter)
                self._content.write(builder, what.lo, what.hi)
            elif kind == OPENING:
                opened.append((builder.here, str(what)))
            elif kind == CLOSING and opened:
                begun, url = opened.pop()
                found.append(Link(Span(begun, builder.here), url))
            elif kind == NOTE:
                found.append(Link(self._word_before(start, builder.here), f"#fn-{what}"))
            elif kind == IMAGE and not with_images:
                assert isinstance(what, int)
                index = what

    def _word_before(self, start: int, length: int) -> Span:
        """The prose span of the word that a footnote's mark stands at."""
        before = self._text[max(0, start - _LONGEST_WORD) : start]
        size = len(before) - max(before.rfind(" "), before.rfind("\n")) - 1
        return Span(max(0, length - size), length)

    @property
    def is_image(self) -> bool:
        """Whether there is nothing but images (and white space)."""
        index, images = 0, 0
        while index < len(self):
            kind, start, end, what = self[index]
            index += 1
            said = self._text[start:end] if kind == TEXT else what if kind == REPLACED else ""
            if isinstance(what, Delimiter):
                said = self._text[what.lo : what.hi]
            if kind == IMAGE:
                assert isinstance(what, int)
                index = what
                images += 1
            elif str(said).strip():
                return False
        return images > 0
