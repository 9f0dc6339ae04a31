"""Characters that a change of encoding broke, or that nobody can see.

"SÃ©gur" for Ségur, `&nbsp;` for a space, a soft hyphen in the middle of a word: the reader stumbles, and searches fail.

Not flagged: joiners inside an emoji or a Persian word, and ordinary non-breaking spaces.

Sources: eleven scraped articles in a thousand hold invisible characters, two hold broken ones; published ones do too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from newslint import Bad, Context, Finding, Good, Meta, Rule, Safety, Severity
from newslint.analysis import Surface

from ._encoding import mend

_LETTERS = "ÂÃâðï"
_SIGNS = frozenset("\x7f\u00ad\u200b\u200c\u200d\u2060\ufeff\ufffd") | frozenset(
    chr(code) for code in range(32) if chr(code) not in "\t\n\f\r"
)
"""Beside "&" and the letters, the characters of which a text must have one to be looked at."""
_BROKEN = (
    r"[\x00-\x08\x0b\x0e-\x1f\x7f\u00ad\u200b\u2060\ufeff]+|\ufffd+|"
    r"(?:[ÂÃ][\u0080-\u00bfŒœŠšŸŽžƒˆ˜–—‘’‚“”„†‡•…‰‹›€™]|[âï][\u0080-\u00bf€‚„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ¿»][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|"
    r"ð[\u0080-\u00bfŸ][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]{2})+"
)
_CODE = r"&(?:amp;){0,8}(?:[a-zA-Z]{2,8}\d{0,2}|#\d{1,6}|#[xX][0-9a-fA-F]{1,6});"


@cache
def _compiled(source: str) -> re.Pattern[str]:
    return re.compile(source)


def _pattern(context: Context) -> re.Pattern[str] | None:
    """What finds the broken characters that the draft may have; None where it can have none."""
    text, pieces = context.document.text, context.get(Surface).pieces
    if not _SIGNS.isdisjoint(pieces) or (not text.isascii() and any(letter in text for letter in _LETTERS)):
        return _compiled(f"{_CODE}|{_BROKEN}")
    return _compiled(_CODE) if "&" in pieces and ";" in text else None


def _message(broken: str) -> str:
    if broken[0] == "&":
        return f"“{broken}” is the code of a character; write the character."
    if broken[0] in "ÂÃâðï":
        return f"“{broken}” is a character broken by a change of encoding; write the one that was meant."
    if broken[0] == "�":
        return f"“{broken}” stands where a character was lost; write the one that was meant."
    return f"“U+{ord(broken[0]):04X}”, a character that nobody sees, stands here; take it out."


class EncodingResidue(Rule):
    meta = Meta(
        summary="broken or invisible characters",
        severity=Severity.ERROR,
        since="0.1",
        evidence="13 of 29 hits on 3,400 articles read, 13 right",
    )
    examples = (
        Bad("The caf⟪Ã©⟫ is closed.", fixed="The café is closed."),
        Bad("Fish⟪&nbsp;⟫and chips.", fixed="Fish and chips."),
        Bad("The news⟪\u00ad⟫paper is closed.", fixed="The newspaper is closed."),
        Bad("It⟪â€™⟫s closed.", fixed="It’s closed."),
        Good("The café is open; AT&T; R&D."),
        Good("The family 👨\u200d👩\u200d👧 is there."),
        Good("SÃO PAULO and Ângela are names."),
    )

    def check(self, context: Context) -> Iterator[Finding]:
        document = context.document
        pattern = _pattern(context)
        if pattern is None:
            return
        for match in pattern.finditer(document.text):
            mended = mend(match.group(), document.text, match.start())
            if mended is None:
                continue
            safety = Safety.SAFE if "�" not in match.group() else Safety.DISPLAY
            fix = (
                self.fix(context, "Mend the characters", [(match.span(), mended)], safety)
                if safety is Safety.SAFE
                else None
            )
            yield self.finding(context, match.span(), _message(match.group()), fix=fix)
