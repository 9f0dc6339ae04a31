"""Which characters and which words a draft has at all: what lets a rule see at once that it has nothing to do."""

from __future__ import annotations

import re

from newslint.record import NamedTuple
from newslint.rule import Context

_WORD = re.compile(r"\w+")


class Surface(NamedTuple):
    """The characters of the prose, and its runs of letters and figures in lower case."""

    characters: frozenset[str]
    words: frozenset[str]


def analyse(context: Context) -> Surface:
    prose = context.document.prose
    return Surface(frozenset(prose.text), frozenset(_WORD.findall(prose.lower)))
