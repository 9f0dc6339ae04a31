"""Names a finding by its rule and the words around it, so that the name survives edits elsewhere in the draft."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from hashlib import blake2b

from newslint.document import Document
from newslint.finding import Finding

_REACH = 60
_WORDS_AROUND = 3
_APART = re.compile(r"[\r\n]|(?<=[.!?…])[”’\"')\]]*\s")
"""The end of a line or of a sentence."""


def fingerprints(document: Document, findings: Sequence[Finding]) -> list[str]:
    """A fingerprint for each finding, given in the order of the text; no two of a draft are the same.

    It is made of the rule, the words in question, up to three words on either side in the same sentence, and how many
    findings with just these there were before it.
    """
    seen: Counter[str] = Counter()
    made = []
    for finding in findings:
        words = f"{finding.rule}\n{_context(document.source, finding)}"
        made.append(blake2b(f"{words}\n{seen[words]}".encode("utf-8", "replace"), digest_size=8).hexdigest())
        seen[words] += 1
    return made


def _context(source: str, finding: Finding) -> str:
    start, end = finding.span
    before = _APART.split(source[max(0, start - _REACH) : start])[-1].split()[-_WORDS_AROUND:]
    after = _APART.split(source[end : end + _REACH], maxsplit=1)[0].split()[:_WORDS_AROUND]
    return " ".join((*before, "|", *source[start:end].split(), "|", *after))
