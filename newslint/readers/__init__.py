"""Readers: one format a module. Each turns bytes into a `Document` with positions in the decoded source."""

from __future__ import annotations

from pathlib import PurePath

from newslint.document import Document


def read(path: PurePath, data: bytes) -> Document | None:
    """Reads a file by its suffix; None where the suffix is not one of ours."""
    suffix = path.suffix.lower()
    if suffix == ".txt":
        from newslint.readers import text

        return text.read(path, data)
    return None
