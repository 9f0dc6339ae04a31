"""A document put away until the report is written: only its source, packed."""

from __future__ import annotations

from functools import lru_cache
from pathlib import PurePath

from newslint.document import Document, Prose
from newslint.span import LineIndex

_EMPTY = Prose("", ())


class StoredDocument(Document):
    """What reporters need of a document. Its source and lines are unpacked when asked for; it has no prose.

    A run over thousands of drafts keeps one for each draft with findings, and a cache one for each such draft too.
    """

    def __init__(self, path: PurePath, packed: bytes, markup: str) -> None:
        self.path = path
        self.packed = packed
        self.prose = _EMPTY
        self.blocks = ()
        self.metadata = {}
        self.directives = ()
        self.markup = markup
        self.notes = ()

    @classmethod
    def of(cls, document: Document) -> StoredDocument:
        """The document, put away."""
        if isinstance(document, StoredDocument):
            return document
        import zlib  # not needed where nothing is found

        packed = zlib.compress(document.source.encode("utf-8", "surrogatepass"), 1)
        return cls(document.path, packed, document.markup)

    @property
    def source(self) -> str:  # type: ignore[override]
        """The decoded file."""
        return _unpacked(self.packed)[0]

    @property
    def lines(self) -> LineIndex:
        """Lines and columns of the source."""
        return _unpacked(self.packed)[1]


@lru_cache(maxsize=2)
def _unpacked(packed: bytes) -> tuple[str, LineIndex]:
    import zlib

    source = zlib.decompress(packed).decode("utf-8", "surrogatepass")
    return source, LineIndex(source)
