"""Which asterisks, underscores and tildes are marks of emphasis, and which are characters to be read.

The algorithm is CommonMark's ("process emphasis"), with its lower bounds, so it takes linear time.
"""

from __future__ import annotations

_ASCII_PUNCTUATION = frozenset("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~")


class Delimiter:
    """A run of marks in a text. `[lo, hi)` is what is left of it: characters that turned out no marks."""

    __slots__ = ("can_close", "can_open", "char", "following", "hi", "lo", "original", "previous", "run", "start")

    def __init__(self, char: str, start: int, end: int, can_open: bool, can_close: bool, run: int) -> None:
        self.char = char
        self.run = run
        """The offset where the run begins that it is part of."""
        self.start = self.lo = start
        self.hi = end
        self.original = end - start if char != "~" else 0
        self.can_open, self.can_close = can_open, can_close
        self.previous: Delimiter | None = None
        self.following: Delimiter | None = None


def runs(text: str, start: int, end: int) -> list[Delimiter]:
    """The delimiters of a run of one mark: tildes count in twos, and an odd one is none."""
    char = text[start]
    can_open, can_close = _flanking(text, start, end)
    if char != "~":
        return [Delimiter(char, start, end, can_open, can_close, start)]
    first = start + (end - start) % 2
    return [Delimiter(char, at, at + 2, can_open, can_close, start) for at in range(first, end, 2)]


def _flanking(text: str, start: int, end: int) -> tuple[bool, bool]:
    before = text[start - 1] if start else "\n"
    after = text[end] if end < len(text) else "\n"
    space_before, space_after = _is_space(before), _is_space(after)
    mark_before, mark_after = is_punctuation(before), is_punctuation(after)
    left = not space_after and (not mark_after or space_before or mark_before)
    right = not space_before and (not mark_before or space_after or mark_after)
    if text[start] == "_":
        return left and (not right or mark_before), right and (not left or mark_after)
    return left, right


def _is_space(char: str) -> bool:
    return char.isspace() and char not in "\x1c\x1d\x1e\x1f\x85"


def is_punctuation(char: str) -> bool:
    """Whether Unicode calls a character punctuation or a symbol."""
    if char < "\x80":
        return char in _ASCII_PUNCTUATION
    if char.isalnum() or char.isspace():
        return False
    from unicodedata import category

    return category(char)[0] in "PS"


class Delimiters:
    """The delimiters of a text that have not found their match, in order."""

    def __init__(self) -> None:
        self.last: Delimiter | None = None

    def add(self, delimiter: Delimiter) -> None:
        """Takes the next delimiter of the text."""
        delimiter.previous = self.last
        if self.last:
            self.last.following = delimiter
        self.last = delimiter

    def _remove(self, delimiter: Delimiter) -> None:
        if delimiter.previous:
            delimiter.previous.following = delimiter.following
        if delimiter.following:
            delimiter.following.previous = delimiter.previous
        else:
            self.last = delimiter.previous

    def resolve(self, bottom: Delimiter | None) -> None:
        """Finds the pairs among the delimiters after `bottom`, takes their marks away and forgets them all."""
        closer = self._first_after(bottom)
        lowest = bottom.start + 1 if bottom else 0
        bounds: dict[tuple[str, bool, int], int] = {}
        while closer:
            if not closer.can_close:
                closer = closer.following
                continue
            key = (closer.char, closer.can_open, closer.original % 3)
            opener = _opener(closer, bounds.get(key, lowest))
            if opener:
                closer = self._pair(opener, closer)
                continue
            bounds[key] = closer.run
            following = closer.following
            if not closer.can_open:
                self._remove(closer)
            closer = following
        self.last = bottom
        if bottom:
            bottom.following = None

    def _first_after(self, bottom: Delimiter | None) -> Delimiter | None:
        if bottom:
            return bottom.following
        first = self.last
        while first and first.previous:
            first = first.previous
        return first

    def _pair(self, opener: Delimiter, closer: Delimiter) -> Delimiter | None:
        """Takes the marks of a pair away; gives the delimiter to go on with."""
        used = 2 if opener.hi - opener.lo >= 2 and closer.hi - closer.lo >= 2 else 1
        opener.hi -= used
        closer.lo += used
        opener.following = closer
        closer.previous = opener
        if opener.lo == opener.hi:
            self._remove(opener)
        if closer.lo == closer.hi:
            self._remove(closer)
            return closer.following
        return closer


def _opener(closer: Delimiter, bound: int) -> Delimiter | None:
    opener = closer.previous
    while opener and opener.start >= bound:
        if opener.char == closer.char and opener.can_open and opener.run != closer.run and not _is_odd(opener, closer):
            return opener
        opener = opener.previous
    return None


def _is_odd(opener: Delimiter, closer: Delimiter) -> bool:
    """CommonMark's rule of three."""
    if not (closer.can_open or opener.can_close) or closer.original % 3 == 0:
        return False
    return (opener.original + closer.original) % 3 == 0
