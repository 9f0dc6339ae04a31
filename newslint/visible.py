"""Makes the characters of a hostile draft harmless and visible before they reach a terminal or a log.

Control characters would move the cursor or set colours, bidirectional overrides would show a sentence in another
order than the file has it, and invisible characters would hide. Each is shown by a sign of its own instead.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

_HIDDEN = (
    "[\x00-\x1f\x7f-\x9f"  # control characters
    "\u00ad\u061c\u180e"  # soft hyphen, Arabic letter mark, Mongolian vowel separator
    "\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069"  # zero width, line ends, bidirectional marks and overrides
    "\ufeff\ufff9-\ufffb\ufffe\uffff\ud800-\udfff\U000e0000-\U000e007f]"  # byte-order mark, no characters, tags
)
_ZERO_WIDTH = frozenset({"Mn", "Me", "Cf"})


def visible(text: str) -> str:
    """`text` on one line, with a sign in place of every character that a terminal would obey or hide."""
    return text if text.isprintable() else _hidden().sub(_sign, text)


@cache
def _hidden() -> re.Pattern[str]:
    return re.compile(_HIDDEN)


def _sign(found: re.Match[str]) -> str:
    code = ord(found.group())
    if code < 0x20:
        return chr(0x2400 + code)
    if code == 0x7F:
        return "\u2421"
    return f"<U+{code:04X}>"


def width(text: str) -> int:
    """How many cells of a terminal `text` takes: none for combining marks, two for East Asian wide characters."""
    if text.isascii():
        return len(text)
    return sum(map(_cells, text))


def _cells(char: str) -> int:
    if char < "\u0300":
        return 1
    if unicodedata.category(char) in _ZERO_WIDTH:
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1


def no_command(line: str) -> str:
    """`line` in a form that no continuous-integration service takes for a command to itself (`::error::`, `##[`)."""
    line = line.replace("##[", "##\\[").replace("##vso[", "##vso\\[")
    return f"\\{line}" if line.lstrip().startswith("::") else line


def count(number: int, what: str) -> str:
    """`no errors`, `1 error`, `2 errors`."""
    return f"{number or 'no'} {what}{'s' * (number != 1)}"
