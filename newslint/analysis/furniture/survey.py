"""Which lines of a draft are worth a look, and what can be said of each: its features."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import groupby
from typing import NamedTuple

from newslint.analysis.furniture import features, phrases, shapes
from newslint.analysis.furniture.features import Line, Place
from newslint.analysis.furniture.hallmarks import hallmark

_CLOSERS = "\"'”’»)] "
_LONG = 100
"""Characters from which a line that ends like a sentence is taken for a paragraph."""

_TELLTALE = re.compile(
    r"[@©]|https?:|\b(?:sign|subscri\w+|newsletters?|inbox|cookies?|javascript|copyright|reprint\w*|follow|click|photo"
    r"|image|getty|editing|contribut\w+|appeared|donate|download|reporter|correspondent|columnist|freelance|author of"
    r"|editor at|editor of|trial|log in|affiliate|commission|comments?|tips?|unsubscribe|reserved|originally"
    r"|reach\w* (?:him|her|them))\b",
)


class Surveyed(NamedTuple):
    """A line that may be furniture: its index, the line, what it is beyond doubt ("" for nothing), its features."""

    number: int
    line: Line
    place: Place
    hallmark: str
    features: list[str]


def is_paragraph(text: str) -> bool:
    """Whether a line is long and ends like a sentence."""
    return len(text) >= _LONG and text.rstrip(_CLOSERS)[-1:] in {".", "!", "?"}


def survey(lines: Sequence[str], headline: str) -> list[Surveyed]:
    """The lines worth a look, with their features. `lines` are the draft's blocks without the headline."""
    paragraphs = [is_paragraph(text) for text in lines]
    suspects = [index for index, text in enumerate(lines) if _is_suspect(text, index, len(lines), paragraphs[index])]
    if not suspects:
        return []
    places = _places(paragraphs)
    looked = {index: Line(lines[index]) for index in suspects}
    vocabulary = _vocabulary(lines)
    head = set(shapes.content_words(phrases.tokens(headline)))
    copies = Counter(lines)
    found = []
    for index, line in looked.items():
        own = Counter(set(line.content))
        elsewhere = {word for word in own if vocabulary[word] > 1 or word in head}
        place = places[index]
        said = features.of_line(line) + features.of_place(line, place)
        said += features.of_comparison(line, elsewhere, head, copies[line.text] - 1, place.zone)
        mark = hallmark(line, place, sum(word in elsewhere for word in line.content))
        said.append(f"hallmark:{mark}")
        found.append(Surveyed(index, line, place, mark, said))
    return found


def _is_suspect(text: str, index: int, total: int, paragraph: bool) -> bool:
    if not paragraph or index < 2 or index >= total - 3:
        return True
    return len(text) < 600 and _TELLTALE.search(text.lower()) is not None


def _vocabulary(lines: Sequence[str]) -> Counter[str]:
    """In how many lines each content word stands."""
    found: Counter[str] = Counter()
    for text in lines:
        found.update(set(shapes.content_words(_WORD.findall(text.lower().replace("’", "'")))))
    return found


_WORD = re.compile(r"[^\W\d_]{4,}(?:'[^\W\d_]+)?")


def _places(paragraphs: Sequence[bool]) -> list[Place]:
    total = len(paragraphs)
    first = paragraphs.index(True) if any(paragraphs) else total
    last = total - 1 - paragraphs[::-1].index(True) if first < total else -1
    listy = 1 - sum(paragraphs) / total
    places: list[Place] = []
    for paragraph, group in groupby(paragraphs):
        size = len(list(group))
        for offset in range(size):
            index = len(places)
            zone = "none" if first == total else "lead" if index < first else "tail" if index > last else "mid"
            if paragraph:
                places.append(Place(index, total, zone, 0, "", listy))
            else:
                places.append(Place(index, total, zone, size, _edge(offset, size), listy))
    return places


def _edge(offset: int, size: int) -> str:
    if size == 1:
        return "only"
    return "first" if offset == 0 else "last" if offset == size - 1 else "in"
