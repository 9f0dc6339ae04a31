"""Front matter: what stands above a Markdown draft, in YAML, TOML or JSON.

Values are strings, numbers, booleans, null, lists and mappings; a date is a string, as it is written. For each
string the way back to the source is kept.
"""

from __future__ import annotations

import re

from newslint.hookspecs import UnreadableError
from newslint.readers.frontmatter.model import FrontMatter

__all__ = ["FrontMatter", "read"]

_OPENING = re.compile(r"(---|\+\+\+)[ \t]*(?:\r\n?|\n)")
_CLOSING = {"---": r"^(?:---|\.\.\.)[ \t]*$", "+++": r"^\+\+\+[ \t]*$"}
_LARGEST = 100_000
"""In characters. The parsers for YAML and TOML take long over more, and no draft has more."""
_KEY = r"\s*[\"']?[A-Za-z_][\w .-]{0,80}[\"']?\s*[:=]"
_JSON = r"\{\s*(?:\"[^\"\n]{1,80}\"\s*:|\}\s*?$)"


def read(source: str) -> FrontMatter | None:
    """The front matter at the beginning of a source; None where there is none.

    Raises `UnreadableError`, naming the line, where it cannot be parsed.
    """
    opening = _OPENING.match(source)
    if opening:
        return _fenced(source, opening.group(1), opening.end())
    if source.startswith("{") and re.match(_JSON, source, re.MULTILINE):
        from newslint.readers.frontmatter import json

        return json.read(source)
    return None


def _fenced(source: str, fence: str, start: int) -> FrontMatter | None:
    """Front matter between two lines of `fence`."""
    normal = source.replace("\r\n", " \n").replace("\r", "\n") if "\r" in source else source
    closing = re.compile(_CLOSING[fence], re.MULTILINE).search(normal, start)
    looks_like_keys = re.compile(_KEY).match(source, start) is not None
    if not closing:
        if looks_like_keys:
            raise UnreadableError(f"the front matter opened on line 1 is never closed: end it with a line “{fence}”")
        return None
    end, after = closing.start(), min(len(source), closing.end() + 1)
    if end - start > _LARGEST:
        if looks_like_keys:
            raise UnreadableError(f"the front matter is over {_LARGEST // 1000} KB: put the draft’s text below it")
        return None
    if fence == "+++":
        from newslint.readers.frontmatter import toml

        return toml.read(source, start, end, after)
    from newslint.readers.frontmatter import plain

    found = plain.read(source, start, end, after)
    if found is None:
        from newslint.readers.frontmatter import yaml

        found = yaml.read(source, start, end, after, is_sure=looks_like_keys)
    return found
