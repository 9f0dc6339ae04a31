"""Which lines of a draft are worth a look, and what can be said of each: its features."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence, Set
from itertools import groupby

from newslint.analysis.furniture import features, phrases, shapes
from newslint.analysis.furniture.features import Line, Place
from newslint.analysis.furniture.hallmarks import hallmark, likely_shapes
from newslint.record import NamedTuple

_CLOSERS = "\"'”’»)] "
_LONG = 100
"""Characters from which a line that ends like a sentence is taken for a paragraph."""
_SHORT = 45
"""Characters below which even a sentence is worth a look."""
_LONGEST = 900
"""Characters from which a paragraph is taken for prose whatever words it has."""

_MOST = 5_000
"""Lines under suspicion beyond which a file is a list or a table, and no article to judge."""

_TELLTALE = frozenset(
    """
    sign signing subscribe subscribing subscriber subscribers newsletter newsletters inbox unsubscribe cookies
    javascript copyright reprint reprinted reproduced permission follow followed click tap photo photos image images
    picture getty reuters credit courtesy editing contributed contributing appeared originally donate download reporter
    correspondent columnist editor freelance writer trial log login affiliate commission comment comments tip tips
    reserved contact email reach reached http https www com join learn disclaimer disclosure author
    pic twitter file handout browser alerts note warning related briefing podcast
    """.split()
)
"""Words that make a whole sentence worth a look."""


class Surveyed(NamedTuple):
    """A line that may be furniture: its index, the line, what it is beyond doubt ("" for nothing), its features."""

    number: int
    line: Line
    place: Place
    hallmark: str
    features: list[str]


def survey(lines: Sequence[str], headline: str, words: Set[str] | None = None) -> list[Surveyed]:
    """The lines worth a look, with their features.

    `lines` are the draft's blocks without the headline, `words` its words in lower case, where they are known.
    """
    sentences = [text.rstrip(_CLOSERS)[-1:] in _STOPS for text in lines]
    if words is None:
        words = set(_WORD.findall("\n".join(lines).lower()))
    telltale = list(_TELLTALE & words)
    suspects = [
        index
        for index, text in enumerate(lines)
        if _is_suspect(text, index, len(lines), sentences[index]) or _has_telltale(text, telltale)
    ]
    if not suspects or len(suspects) > _MOST:
        return []
    places = _places([stops and len(text) >= _LONG for stops, text in zip(sentences, lines, strict=True)])
    vocabulary = _vocabulary(lines, set(suspects))
    head = set(shapes.content_words(phrases.tokens(headline)))
    vocabulary |= head
    copies = Counter(lines)
    likely = likely_shapes("\n".join([lines[index] for index in suspects]).lower())
    found = []
    known: dict[str, tuple[Line, list[str]]] = {}
    for index in suspects:
        text = lines[index]
        if text not in known:
            line = Line(text)
            known[text] = line, features.of_line(line)
        line, by_itself = known[text]
        place = places[index]
        said = by_itself + features.of_place(line, place)
        said += features.of_comparison(line, vocabulary, head, copies[line.text] - 1, place)
        mark = hallmark(line, place, sum(map(vocabulary.__contains__, line.content)), likely)
        said.append(f"hallmark:{mark}")
        found.append(Surveyed(index, line, place, mark, said))
    return found


_STOPS = frozenset(".!?")


def is_paragraph(text: str) -> bool:
    """Whether a line is long and ends like a sentence."""
    return len(text) >= _LONG and text.rstrip(_CLOSERS)[-1:] in _STOPS


def _is_suspect(text: str, index: int, total: int, stops: bool) -> bool:
    size = len(text)
    return not stops or size < _SHORT or (size < _LONG and (index < 2 or index >= total - 2))


def _has_telltale(text: str, telltale: list[str]) -> bool:
    """Whether a sentence has one of the telltale words that the draft has."""
    if len(text) > _LONGEST:
        return text.startswith("Related")
    if "@" in text or "©" in text:
        return True
    lowered = text.lower() if telltale else ""
    return any(word in lowered for word in telltale) and not _TELLTALE.isdisjoint(_WORD.findall(lowered))


_WORD = re.compile(r"\w+")


def _vocabulary(lines: Sequence[str], suspects: set[int]) -> set[str]:
    """The content words of the lines that are not under suspicion."""
    prose = "\n".join([text for index, text in enumerate(lines) if index not in suspects])
    return set(shapes.content_words(set(_WORD.findall(prose.lower()))))


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
