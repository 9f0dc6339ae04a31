"""Applies fixes to a text, and keeps every byte that no edit names: line ends, byte-order mark and encoding."""

from __future__ import annotations

import codecs
from collections.abc import Iterable
from itertools import pairwise

from newslint.finding import Edit, Fix, Safety
from newslint.record import NamedTuple

SAFE = frozenset({Safety.SAFE})
SAFE_AND_UNSAFE = frozenset({Safety.SAFE, Safety.UNSAFE})

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose little-endian mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_UNMARKED = ("utf-8", "cp1252", "utf-16-le", "utf-16-be", "latin-1")
_OPEN_IN_CP1252 = frozenset("\x81\x8d\x8f\x90\x9d")


class Codec(NamedTuple):
    """How a file's text becomes its bytes."""

    mark: bytes
    encoding: str

    def encode(self, text: str) -> bytes:
        """The bytes of a text. Raises `UnicodeEncodeError` for a character that the encoding does not have."""
        return self.mark + text.encode(self.encoding, _AS_BROWSERS_DO)

    def can(self, text: str) -> bool:
        """Whether the encoding has every character of the text."""
        try:
            self.encode(text)
        except UnicodeEncodeError:
            return False
        return True


class Mended(NamedTuple):
    """The text after the fixes, and how many of them were applied."""

    text: str
    applied: int


def _open_bytes(error: UnicodeError) -> tuple[bytes, int]:
    """Writes the characters that stand for the open bytes of Windows-1252 as these bytes."""
    if isinstance(error, UnicodeEncodeError) and error.encoding in {"cp1252", "charmap"}:
        found = error.object[error.start : error.end]
        if _OPEN_IN_CP1252.issuperset(found):
            return found.encode("latin-1"), error.end
    raise error


_AS_BROWSERS_DO = "newslint-as-browsers-do"
codecs.register_error(_AS_BROWSERS_DO, _open_bytes)


def codec_of(data: bytes, source: str) -> Codec | None:
    """How `source` was read from `data`, or None where encoding it again would not give the same bytes."""
    marked = [Codec(mark, encoding) for mark, encoding in _MARKS if data.startswith(mark)]
    for codec in (*marked, *(Codec(b"", encoding) for encoding in _UNMARKED)):
        if codec.can(source) and codec.encode(source) == data:
            return codec
    return None


def apply(source: str, fixes: Iterable[Fix], codec: Codec | None = None) -> Mended:
    """Applies each fix whole or not at all; of two that touch the same place the first in the text is applied."""
    accepted: list[Edit] = []
    applied = 0
    end = -1
    for fix in sorted((fix for fix in fixes if fix.edits), key=lambda fix: sorted(fix.edits)):
        edits = sorted(set(fix.edits))
        if _clean(edits, len(source)) and _after(edits[0], end) and _writable(edits, codec):
            accepted += edits
            applied += 1
            end = _reach(edits[-1])
    return Mended(_replace(source, accepted), applied)


def _reach(edit: Edit) -> int:
    """The first place that the next edit may begin at: one further after a pure insertion."""
    return edit.span.end + (edit.span.start == edit.span.end)


def _after(edit: Edit, end: int) -> bool:
    return edit.span.start >= end


def _clean(edits: list[Edit], size: int) -> bool:
    """Whether the edits of one fix lie in the text, in order and apart."""
    inside = all(0 <= edit.span.start <= edit.span.end <= size for edit in edits)
    return inside and all(_after(after, _reach(before)) for before, after in pairwise(edits))


def _writable(edits: list[Edit], codec: Codec | None) -> bool:
    return codec is None or all(codec.can(edit.replacement) for edit in edits)


def _replace(source: str, edits: list[Edit]) -> str:
    pieces: list[str] = []
    at = 0
    for span, replacement in edits:
        pieces += (source[at : span.start], replacement)
        at = span.end
    return "".join((*pieces, source[at:]))
