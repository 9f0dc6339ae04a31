"""Reasons for anonymity that explain nothing."""

from __future__ import annotations

import re
from functools import cache


@cache
def rote() -> re.Pattern[str]:
    """Finds a rote reason: not authorised to speak, the sensitivity of the matter, to speak freely."""
    return re.compile(
        r"\b(?:(?:because|since|as) (?:he|she|they) (?:(?:was|were|is|are|had) not|(?:was|were|is|are)n[’']t) "
        r"(?:been )?(?:authori[sz]ed|permitted|allowed) to (?:speak|talk|discuss|comment)(?: publicly)?"
        r"|(?:was|were|is|are) not (?:authori[sz]ed|permitted|allowed) to (?:speak|talk|discuss|comment)(?: publicly)?"
        r"|not (?:being )?authori[sz]ed to (?:speak|talk|discuss|comment)(?: publicly)?"
        r"|(?:because of|given|citing|due to) the sensitiv(?:ity|e nature) of [a-z]+ [a-z]+"
        r"|(?:in order )?to (?:speak|talk) (?:more )?(?:freely|candidly|frankly|openly)"
        r"|(?:in order )?to (?:discuss|describe|talk about) (?:internal|private|sensitive|confidential) \w+)",
        re.IGNORECASE,
    )
