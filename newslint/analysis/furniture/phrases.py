"""The words of page furniture, from the data files in `lexicon`.

*Labels* are whole lines ("Share this article", "Most read"), in seven languages; *prompts* are phrases inside a
line ("sign up for", "photo by"). Each has a kind: what that part of a page is for.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from newslint.record import NamedTuple

_HERE = Path(__file__).parent / "lexicon"
LANGUAGES = ("en", "de", "fr", "es", "it", "pt", "ru")
_TOKEN = re.compile(r"\d+|[^\W\d_]+(?:['’][^\W\d_]+)?")
_GLUED = re.compile(r"[A-Z](?<=[a-z].)")
_FIGURE = re.compile(r"\d")


class Coverage(NamedTuple):
    """How much of a line is labels: share of its words (0 to 1), the kinds met, and how many labels."""

    share: float
    kinds: tuple[str, ...]
    pieces: int


@cache
def labels() -> dict[str, str]:
    """Every label, in lower case and with figures written 0, to its kind."""
    found: dict[str, str] = {}
    for language in LANGUAGES:
        lines = (_HERE / f"labels.{language}.txt").read_text(encoding="utf-8").splitlines()
        found = {phrase: kind for phrase, _, kind in [line.partition("\t") for line in lines] if kind} | found
    return found


class _Prompt(NamedTuple):
    """A phrase of so many words; `words` has None where any word may stand."""

    size: int
    words: list[str | None]
    has_gap: bool
    kind: str


@cache
def _prompts() -> dict[str, list[_Prompt]]:
    """First word -> the phrases that begin with it, longest first."""
    from newslint.analysis.lexicon import Lexicon

    found = {}
    for first, phrases in Lexicon.beside(__file__, "lexicon/prompts.txt").phrases.items():
        found[first] = [
            _Prompt(len(words), [None if word == "_" else word for word in words], "_" in words, kind)
            for words, kind in phrases
        ]
    return found


def tokens(text: str) -> list[str]:
    """The words of a line in lower case, figures as "0", words glued by a lost line break apart."""
    apart = _GLUED.sub(r" \g<0>", text) if not text.islower() else text
    words: list[str] = _TOKEN.findall(apart.replace("’", "'").lower())
    if not _FIGURE.search(text):
        return words
    found: list[str] = []
    for word in words:
        if not word[0].isdecimal():
            found.append(word)
        elif not found or found[-1] != "0":
            found.append("0")
    return found


@cache
def _first_words() -> dict[str, list[int]]:
    """First word of a label -> how many words those have that begin with it, most first."""
    sizes: dict[str, set[int]] = {}
    for label in labels():
        sizes.setdefault(label.partition(" ")[0], set()).add(label.count(" ") + 1)
    return {first: sorted(known, reverse=True) for first, known in sizes.items()}


def coverage(words: list[str]) -> Coverage:
    """Which part of the words is labels, longest first from the left."""
    known, sizes = labels(), _first_words()
    at, covered, kinds, total = 0, 0, [], len(words)
    while at < total:
        for size in sizes.get(words[at], ()):
            kind = known.get(" ".join(words[at : at + size])) if size <= total - at else None
            if kind is not None:
                kinds.append(kind)
                covered += size
                at += size
                break
        else:
            at += 1
    return Coverage(covered / total if total else 0.0, tuple(kinds), len(kinds))


def prompt_kinds(words: list[str]) -> list[tuple[int, str]]:
    """The prompts in the words: index of the first word, and kind."""
    known, found = _prompts(), []
    followers = [*words[1:], ""]
    for index, word in enumerate(words):
        for size, phrase, has_gap, kind in known.get(word, ()):
            if size > 1:
                if phrase[1] != followers[index] and phrase[1] is not None:
                    continue
                stands: list[str | None] = [*words[index : index + size]]
                if has_gap and len(stands) == size:
                    stands = [have if want else None for have, want in zip(stands, phrase, strict=True)]
                if stands != phrase:
                    continue
            found.append((index, kind))
            break
    return found
