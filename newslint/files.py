"""Reads drafts from the disk, and writes them back without ever leaving half a file."""

from __future__ import annotations

import os
from pathlib import Path


class Unreadable(Exception):
    """A file that cannot be linted or written; the message says why and what to do."""


def read_bytes(path: Path, max_size: int) -> bytes:
    """The bytes of a file. Raises `Unreadable`, also where it is larger than `max_size` bytes."""
    try:
        size = os.stat(path).st_size
        if size > max_size:
            raise Unreadable(f"{size:,} bytes, over the {max_size:,} of max-size; split the file or raise max-size")
        with open(path, "rb") as file:
            return file.read()
    except OSError as failure:
        raise Unreadable(f"cannot be read: {failure.strerror}; check the file and its permissions") from failure


def replace_bytes(path: Path, before: bytes, after: bytes) -> None:
    """Puts a new file in the place of the old one, with the old one's permissions; a link stays a link.

    Raises `Unreadable` where the file is no longer what was read, or cannot be written.
    """
    import tempfile

    target = os.path.realpath(path)
    temporary = ""
    try:
        with open(target, "rb") as file:
            if file.read() != before:
                raise Unreadable("was changed by something else meanwhile; not fixed, run newslint again")
            mode = os.fstat(file.fileno()).st_mode
        descriptor, temporary = tempfile.mkstemp(prefix=".newslint-", dir=os.path.dirname(target))
        with os.fdopen(descriptor, "wb") as file:
            file.write(after)
        os.chmod(temporary, mode & 0o7777)
        os.replace(temporary, target)
    except OSError as failure:
        if temporary and os.path.exists(temporary):
            os.unlink(temporary)
        raise Unreadable(f"cannot be written: {failure.strerror}; check its folder's permissions") from failure
