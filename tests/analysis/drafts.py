"""Drafts for the tests of analyses: a context for a text, and marks that say what is expected where."""

from __future__ import annotations

import re
from pathlib import PurePath

from newslint import plugins
from newslint.readers.text import from_text
from newslint.rule import Context


def context(text: str) -> Context:
    """The context of a plain-text draft; one that begins with a line break has no headline."""
    return Context(from_text(PurePath("draft.txt"), text), plugins.load().analyses)


def marked(text: str) -> tuple[Context, list[str]]:
    """The context of the body paragraphs in `text` without its marks, and what ⟪ and ⟫ enclosed, in order."""
    return context("\n" + re.sub("[⟪⟫]", "", text)), re.findall("⟪(.*?)⟫", text, re.DOTALL)
