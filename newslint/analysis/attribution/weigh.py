"""How likely a frame is an attribution: a sum of learned weights over what one can see of it.

`tools/train_attribution.py` learns the weights; `docs/attribution-model.md` says from what.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from newslint.analysis.attribution.frames import Frame
from newslint.analysis.attribution.source_kinds import role
from newslint.analysis.attribution.tokens import NAME, OPEN, Tokens

_CERTAIN = 5.0


@cache
def weights() -> dict[str, float]:
    """Feature -> weight, in log-odds."""
    path = Path(__file__).parent / "lexicon" / "weights.json"
    found: dict[str, float] = json.loads(path.read_text(encoding="utf-8"))
    return found


def score(tokens: Tokens, frame: Frame) -> float:
    """The log-odds that the frame is an attribution."""
    if frame.certain:
        return _CERTAIN
    known = weights()
    return sum([known.get(feature, 0.0) for feature in features(tokens, frame)])


def together(odds: Iterable[float]) -> float:
    """The log-odds that at least one of several frames is an attribution."""
    none = 1.0
    for one in odds:
        none /= 1 + math.exp(min(one, 30.0))
    return math.log(max(1 - none, 1e-9) / max(none, 1e-9))


def features(tokens: Tokens, frame: Frame) -> list[str]:
    """What is to be seen of a frame, a string a feature."""
    _, kind, shape, name = frame.reading
    pos = shape[0] if shape in {"noun", "adjective", "fixed", "label"} else "v"
    left, right, followed = frame.left, frame.right, frame.followed
    source = _source_class(tokens, frame)
    order, quoting, length = _content_class(tokens, frame)
    manner = ("p" if frame.passive else "") + ("i" if frame.infinitive else "") + frame.auxiliary
    found = [
        "bias",
        name,
        f"{name} {shape}",
        f"{name}>{right}",
        f"{name}>>{followed}",
        f"{name}<{left}",
        f"{name}={manner}",
        f'{name}"{quoting}',
        f"{name}@{source}",
        f"{kind}{pos}>>{followed}{right}",
        f"{kind}{pos}<{left}",
        f"{kind}{shape}={manner}",
        f'{kind}{pos}"{quoting}{order}',
        f"{shape}<{left}>{right}",
        f"{pos}@{source}>{right}",
        f"{pos}#{length}{order}",
    ]
    opening = _opening(tokens, frame)
    found += [
        f"{name}{order}",
        f"{pos}{order}^{opening}",
    ]
    words = frame.end - frame.first
    found += [
        f"beside{frame.beside}",
        f"beside{frame.beside} {kind}",
        f"words {min(6, words // 7)}",
        f"place {min(4, (frame.cue - frame.first) * 5 // words)}",
        f"opens {tokens.classes[frame.first]}",
        f"opens {tokens.forms[frame.first]}",
    ]
    if frame.negated:
        found.append(f"not{pos}{kind}")
    if tokens.quoted[frame.cue]:
        found += ["inside", f"inside {kind}{pos}", f"inside {name}", f"inside @{source}"]
    if frame.number < tokens.headlines:
        found.append(f"headline {pos}")
    return found


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


def _opening(tokens: Tokens, frame: Frame) -> str:
    """The class of the word that the content begins with."""
    if not frame.content:
        return ""
    index = tokens.words.first_from(frame.content[0][0])
    return tokens.classes[index] if index < len(tokens.classes) else ""


def _content_class(tokens: Tokens, frame: Frame) -> tuple[str, str, str]:
    """Whether content comes before or after the cue, whether it is quoted, and how long it is."""
    if not frame.content:
        return "0", "0", "0"
    start, end = frame.content[0]
    order = "<" if start < tokens.starts[frame.cue] else ">"
    length = end - start
    size = "1" if length < 12 else "2" if length < 30 else "3" if length < 70 else "4"
    quoting = "0"
    if not tokens.quoted[frame.cue]:
        quotes = tokens.quotes.within((start, end))
        if quotes:
            quoting = "2" if quotes[0].start <= start else "1"
    return order, quoting, size
