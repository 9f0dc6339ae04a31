"""Drafts for `growth.py` that are hostile to a linter: one piece, over and over. Most stand in `growth_cases.txt`."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from string import ascii_lowercase
from typing import NamedTuple

HEADLINE = "Dunmore council closes harbour bridge"
FILE = Path(__file__).with_suffix(".txt")


class Case(NamedTuple):
    """A draft of any size: `piece` repeated, then `closing` as often.

    `{n}` in a piece is the number of its turn, `{w}` a word that no other turn has.
    """

    piece: str
    headline: str = HEADLINE
    suffix: str = ".txt"
    closing: str = ""

    @property
    def label(self) -> str:
        """The format and the piece, as one short line."""
        return f"{self.suffix} {self.piece[:40]!r}"

    def text(self, size: int) -> str:
        """A draft of about `size` characters."""
        times = max(1, size // len(self.piece + self.closing))
        if "{n}" in self.piece or "{w}" in self.piece:
            body = "".join(self.piece.replace("{n}", str(n)).replace("{w}", _word(n)) for n in range(times))
        else:
            body = self.piece * times
        start = f"{self.headline}\n\n" if self.suffix == ".txt" else ""
        return start + body + self.closing * times


def _word(number: int) -> str:
    """A capitalised word of five letters, another for each number below five million."""
    letters = []
    for place in range(5):
        number, letter = divmod(number, 22)
        letters.append(ascii_lowercase[(letter + place * 5) % 26])
    return "".join(letters).title()


_OTHER = (
    Case("([{<", closing=">}])"),
    Case("By " + " " * 400 + "x\n"),
    Case("Photo: (AP " * 55 + "\n"),
    Case("word " * 13 + "\n"),
    Case("Police sued Lindqvist police sued Lindqvist ", "Lindqvist sues police over 12 boats"),
    Case("Lindqvist’s visit to 12 cables. ", "Lindqvist warns of 11 rusty cables"),
    Case("The bridge will the bridge fall ", "Mayor: ‘The bridge will not fall this winter’"),
    Case("The clerk stole, they said. ", "Clerk stole from harbour fund"),
)


def cases() -> Iterator[Case]:
    """Every draft, those of the file first."""
    suffix = ""
    for line in FILE.read_text(encoding="utf-8").splitlines():
        if line.startswith("[.") and line.endswith("]"):
            suffix = line[1:-1]
        elif line and not line.startswith("## ") and suffix:
            yield Case(_unescaped(line), suffix=suffix)
    yield from _OTHER


def _unescaped(line: str) -> str:
    piece = line[:-1] + " " if line.endswith("␣") else line
    parts = (part.replace("\\n", "\n").replace("\\t", "\t") for part in piece.split("\\\\"))
    return "\\".join(parts)
