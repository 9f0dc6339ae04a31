"""Bytes into text. UTF-8 first, UTF-16 and UTF-32 by their marks, Windows-1252 where nothing else fits.

Offsets count from after a byte-order mark: the mark is no part of the text that comes out.
"""

from __future__ import annotations

import codecs

from newslint.hookspecs import UnreadableError
from newslint.record import NamedTuple

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose little-endian mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

_SIGNATURES = (
    (b"%PDF-", "a PDF file"),
    (b"PK\x03\x04", "a zip file (a Word or OpenDocument file, perhaps)"),
    (b"\xd0\xcf\x11\xe0", "an old Word file"),
    (b"{\\rtf", "an RTF file"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"\x1f\x8b", "a gzip file"),
)

_SAMPLE = 8192
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\v\f\r\x1b\x1c\x1d\x1e\x1f")) + b"\x7f"
_C1 = {code: chr(code) for code in (0x81, 0x8D, 0x8F, 0x90, 0x9D)}
"""Bytes that Windows-1252 leaves open; browsers read them as the control characters of Latin-1."""


class Decoded(NamedTuple):
    """The text of a file, and what the writer should know about how it was read, one line each."""

    text: str
    notes: tuple[str, ...] = ()


def decode(data: bytes) -> Decoded:
    """The text of a file's bytes. Raises `UnreadableError` for a binary file."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _marked(data[len(mark) :], encoding)
    for signature, name in _SIGNATURES:
        if data.startswith(signature):
            raise UnreadableError(f"is {name}, not text: export the draft as Markdown, plain text or HTML")
    if b"\0" in data[:_SAMPLE]:
        encoding = _unmarked_utf16(data)
        if not encoding:
            raise UnreadableError(_BINARY)
        return _marked(data, encoding)
    try:
        return Decoded(data.decode("utf-8"))
    except UnicodeDecodeError as error:
        return _not_utf8(data, error)


_BINARY = "is a binary file, not text: export the draft as Markdown, plain text or HTML"


def _marked(data: bytes, encoding: str) -> Decoded:
    try:
        return Decoded(data.decode(encoding))
    except UnicodeDecodeError:
        text = data.decode(encoding, "replace")
        return Decoded(text, (_damaged(text, encoding.upper()[:6].rstrip("-")),))


def _damaged(text: str, encoding: str) -> str:
    line = text.count("\n", 0, text.index("�")) + 1
    return f"some bytes are not {encoding} and are shown as “�” (first on line {line}); save the file again as UTF-8"


def _unmarked_utf16(data: bytes) -> str:
    """UTF-16 without a mark, known by the zero halves of its Latin letters; empty where that is not sure."""
    sample = data[:_SAMPLE]
    pairs = len(sample) // 2
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    if len(data) % 2 or pairs < 4:
        return ""
    if odd >= 0.7 * pairs and not even:
        encoding = "utf-16-le"
    elif even >= 0.7 * pairs and not odd:
        encoding = "utf-16-be"
    else:
        return ""
    try:
        data.decode(encoding)
    except UnicodeDecodeError:
        return ""
    return encoding


def _not_utf8(data: bytes, error: UnicodeDecodeError) -> Decoded:
    sample = data[:_SAMPLE]
    if len(sample) - len(sample.translate(None, _CONTROLS)) > 0.02 * len(sample):
        raise UnreadableError(_BINARY) from error
    text = data.decode("utf-8", "replace")
    bad = text.count("�")
    good = len(text) - len(text.encode("ascii", "ignore")) - bad
    if good > bad:
        return Decoded(text, (_damaged(text, "UTF-8"),))
    text = data.decode("cp1252", "surrogateescape").translate({0xDC00 + code: char for code, char in _C1.items()})
    return Decoded(text, ("read as Windows-1252; save it as UTF-8",))
