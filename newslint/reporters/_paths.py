"""Paths as services want them: relative to the folder newslint was started in, with forward slashes."""

from __future__ import annotations

import os


def relative(path: str) -> str:
    """The path from here, where it lies below; else as it is."""
    if os.path.isabs(path):
        here = os.path.join(os.getcwd(), "")
        path = path.removeprefix(here)
    return path.replace(os.sep, "/").removeprefix("./")
