"""Readers: one format a module. Each turns bytes into a `Document` with positions in the decoded source."""

from __future__ import annotations

from importlib import import_module
from pathlib import PurePath

from newslint.document import Document

_MODULES = {
    ".txt": "newslint.readers.text",
    ".md": "newslint.readers.markdown",
    ".markdown": "newslint.readers.markdown",
    ".html": "newslint.readers.html",
    ".htm": "newslint.readers.html",
}


def read(path: PurePath, data: bytes) -> Document | None:
    """Reads a file by its suffix; None where the suffix is not one of ours. Raises `UnreadableError`."""
    module = _MODULES.get(path.suffix.lower())
    if not module:
        return None
    document: Document = import_module(module).read(path, data)
    return document
