"""What a draft is made of at all: what lets a rule see at once that it has nothing to do."""

from __future__ import annotations

import re

from newslint.analysis.words import Words
from newslint.record import NamedTuple
from newslint.rule import Context

_PART = re.compile(r"[^\W_]+")


class Surface(NamedTuple):
    """`pieces` are the words in lower case, those of a compound apart too, the characters that stand between
    words, and the empty string."""

    pieces: frozenset[str]


def surface_of(words: Words) -> Surface:
    pieces = {"", *words.forms}
    for form in [form for form in pieces if not form.isalnum()]:
        pieces.update(_PART.findall(form))
    pieces.update(*set(words.gaps))
    return Surface(frozenset(pieces))


def analyse(context: Context) -> Surface:
    return surface_of(context.get(Words))
