"""How likely a frame is an attribution: a sum of learned weights over what one can see of it.

`tools/train_attribution.py` learns the weights; `docs/attribution-model.md` says from what.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from newslint.analysis.attribution.frames import Frame
from newslint.analysis.attribution.source_kinds import role
from newslint.analysis.attribution.tokens import NAME, OPEN, Tokens

Feature = tuple[str, str]
"""What a feature belongs to (the name of a cue, or "" for all cues), and what is seen."""

_Group = tuple[Any, ...]
_CERTAIN = 5.0
_ANY = ""


class Weights:
    """The learned weights, in hundredths of log-odds, a line for each cue; lines are read when a draft needs them."""

    def __init__(self, text: str) -> None:
        self._lines = {line[: line.index("\t")]: line for line in text.splitlines()}
        self._rows: dict[str, dict[str, int]] = {}

    def row(self, cue: str) -> dict[str, int]:
        """What a cue's own features weigh; those of all cues where it is ""."""
        row = self._rows.get(cue)
        if row is None:
            cells = self._lines.get(cue, "").split("\t")
            row = self._rows[cue] = dict(zip(cells[1::2], map(int, cells[2::2]), strict=True))
        return row


@cache
def weights() -> Weights:
    """The weights that come with newslint."""
    return Weights((Path(__file__).parent / "lexicon" / "weights.txt").read_text(encoding="utf-8"))


def score(tokens: Tokens, frame: Frame) -> float:
    """The log-odds that the frame is an attribution."""
    if frame.certain:
        return _CERTAIN
    known = weights().row(frame.reading.name)
    own, groups = _seen(tokens, frame)
    total = weights().row(_ANY).get("opens " + tokens.forms[frame.first], 0)
    for feature in own:
        if feature in known:
            total += known[feature]
    for group in groups:
        total += _weight(*group)
    return total / 100


def together(odds: Iterable[float]) -> float:
    """The log-odds that at least one of several frames is an attribution."""
    none = 1.0
    for one in odds:
        none /= 1 + math.exp(min(one, 30.0))
    return math.log(max(1 - none, 1e-9) / max(none, 1e-9))


def features(tokens: Tokens, frame: Frame) -> list[Feature]:
    """What is to be seen of a frame. The first two are the cue and the cue in its shape."""
    own, groups = _seen(tokens, frame)
    shared = [feature for see, *values in groups for feature in see(*values)]
    return [
        *((frame.reading.name, feature) for feature in own),
        *((_ANY, feature) for feature in ["opens " + tokens.forms[frame.first], *shared]),
    ]


@lru_cache(maxsize=16384)
def _weight(see: Callable[..., list[str]], *values: object) -> int:
    """The weight of a group of features that all cues share."""
    known = weights().row(_ANY)
    return sum([known.get(feature, 0) for feature in see(*values)])


def _seen(tokens: Tokens, frame: Frame) -> tuple[list[str], list[_Group]]:
    """What a frame shows: the features of its cue, and those that all cues share, in groups: the function that gives
    them, and what they depend on."""
    _, kind, shape, _ = frame.reading
    left, right, first, cue = frame.left, frame.right, frame.first, frame.cue
    source = _source_class(tokens, frame)
    order, quoting, length, opening = _content_class(tokens, frame)
    manner = ("p" if frame.passive else "") + ("i" if frame.infinitive else "") + frame.auxiliary
    own = ["", " " + shape, ">" + right, ">>" + frame.followed, "<" + left]
    own += ["=" + manner, '"' + quoting, "@" + source, order]
    words = frame.end - first
    place = min(4, (cue - first) * 5 // words)
    groups: list[_Group] = [
        (_after, kind, shape, right, frame.followed),
        (_before, kind, shape, left, manner, frame.negated),
        (_around, shape, left, right),
        (_content, kind, shape, order, quoting),
        (_extent, shape, order, length, opening),
        (_speaker, shape, source, right),
        (_sentence, kind, frame.beside, min(6, words // 7), place, tokens.classes[first]),
    ]
    if tokens.quoted[cue]:
        own.append(" inside")
        groups.append((_inside, kind, shape, source))
    if frame.number < tokens.headlines:
        groups.append((_headline, shape))
    return own, groups


def _part(shape: str) -> str:
    """A letter for the part of speech."""
    return shape[0] if shape in {"noun", "adjective", "fixed", "label"} else "v"


def _after(kind: str, shape: str, right: str, followed: str) -> list[str]:
    return ["bias", f"{kind}{_part(shape)}>>{followed}{right}"]


def _before(kind: str, shape: str, left: str, manner: str, negated: bool) -> list[str]:
    part = _part(shape)
    found = [f"{kind}{part}<{left}", f"{kind}{shape}={manner}"]
    return [*found, f"not{part}{kind}"] if negated else found


def _around(shape: str, left: str, right: str) -> list[str]:
    return [f"{shape}<{left}>{right}"]


def _content(kind: str, shape: str, order: str, quoting: str) -> list[str]:
    return [f'{kind}{_part(shape)}"{quoting}{order}']


def _extent(shape: str, order: str, length: str, opening: str) -> list[str]:
    part = _part(shape)
    return [f"{part}#{length}{order}", f"{part}{order}^{opening}"]


def _speaker(shape: str, source: str, right: str) -> list[str]:
    return [f"{_part(shape)}@{source}>{right}"]


def _sentence(kind: str, beside: str, size: int, place: int, opens: str) -> list[str]:
    return [f"beside{beside}", f"beside{beside} {kind}", f"words {size}", f"place {place}", f"opens {opens}"]


def _inside(kind: str, shape: str, source: str) -> list[str]:
    """Of a cue inside a quotation."""
    return ["inside", f"inside {kind}{_part(shape)}", f"inside @{source}"]


def _headline(shape: str) -> list[str]:
    return [f"headline {_part(shape)}"]


def _source_class(tokens: Tokens, frame: Frame) -> str:
    if frame.source is None:
        return "-"
    first, last = frame.source
    code = tokens.classes[last]
    if first == last and code not in {NAME, OPEN}:
        form = tokens.forms[last]
        return code if form not in {"it", "which", "i", "you", "we"} else form
    known = role(tokens.forms[last])
    if known is not None:
        return known.group
    return code


def _content_class(tokens: Tokens, frame: Frame) -> tuple[str, str, str, str]:
    """Whether content comes before or after the cue, whether it is quoted, how long it is, and the class of the word
    that it begins with."""
    if not frame.content:
        return "0", "0", "0", ""
    start, end = frame.content[0]
    order = "<" if start < tokens.starts[frame.cue] else ">"
    length = end - start
    size = "1" if length < 12 else "2" if length < 30 else "3" if length < 70 else "4"
    quoting = "0"
    if tokens.quotes.outer and not tokens.quoted[frame.cue]:
        quotes = tokens.quotes.within((start, end))
        if quotes:
            quoting = "2" if quotes[0].start <= start else "1"
    index = tokens.words.first_from(start)
    return order, quoting, size, tokens.classes[index] if index < len(tokens.classes) else ""
