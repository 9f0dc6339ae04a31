"""File patterns: `opinion/**`, `*.draft.md`, `archive/2019-??/`.

A pattern with a slash inside starts from the configuration's folder; one without matches at any depth. A pattern
that matches a folder matches all that lies in it.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

_PIECE = re.compile(r"\*\*/|\*\*|\*|\?|\[!?[^]/]+\]|[^*?[]+|\[")
_MEANING = {"**/": "(?:.*/)?", "**": ".*", "*": "[^/]*", "?": "[^/]", "[": r"\["}
_PLAIN = re.compile(r"[^*?[/]+").fullmatch


def matches(pattern: str, path: str) -> bool:
    """Whether a path (relative, with forward slashes) or a folder above it matches the pattern."""
    name = pattern.rstrip("/")
    if _PLAIN(name):
        parts = path.split("/")
        return name in (parts[:-1] if pattern.endswith("/") else parts)
    return _compiled(pattern)(path) is not None


@cache
def _compiled(pattern: str) -> Callable[[str], re.Match[str] | None]:
    anchored = "/" in pattern.rstrip("/")
    pieces = (_translate(piece) for piece in _PIECE.findall(pattern.strip("/")))
    start = "" if anchored else "(?:.*/)?"
    end = "(?=/)" if pattern.endswith("/") else r"(?=/|\Z)"
    return re.compile(f"{start}{''.join(pieces)}{end}", re.DOTALL).match


def _translate(piece: str) -> str:
    if piece in _MEANING:
        return _MEANING[piece]
    if piece.startswith("["):
        return piece.replace("\\", r"\\").replace("[!", "[^", 1)
    return re.escape(piece)
