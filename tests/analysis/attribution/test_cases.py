"""Who says what, case by case: one file a phenomenon, a draft a line, half of them near misses.

S[…] is the source, C[…] the cue, X[…] the content; a line without marks must hold no attribution at all, and one
that begins with "!" none that is spoken (a belief or a wish may be found). "H" marks a headline, " / " parts
paragraphs.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from newslint.analysis import Attribution, Attributions, ContentKind
from tests.analysis.drafts import context

CASES = Path(__file__).parent / "cases"


def lines() -> list[object]:
    found: list[object] = []
    for path in sorted(CASES.glob("*.txt")):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            if line and not line.startswith("#"):
                found.append(pytest.param(line, id=f"{path.stem}-{number}"))
    return found


def told(text: str, one: Attribution) -> tuple[str, str, list[str]]:
    source = text[one.source.start : one.source.end] if one.source else ""
    cue = text[one.cue.start : one.cue.end] if one.cue else ""
    return source, cue, [text[span.start : span.end] for span in one.content]


@pytest.mark.parametrize("line", lines())
def test_case(line: str) -> None:
    wanted = {kind: re.findall(rf"{kind}\[(.*?)\]", line) for kind in "SCX"}
    headline = "" if line.startswith("H ") else "\n"
    body = line.removeprefix("! ").removeprefix("H ")
    draft = context(headline + re.sub(r"[SCX]\[(.*?)\]", r"\1", body).replace(" / ", "\n"))
    text = draft.document.text
    found = list(draft.get(Attributions))
    shown = [told(text, one) for one in found]
    if not wanted["X"]:
        spoken = [one for one in found if one.kind is not ContentKind.BELIEF]
        assert not (spoken if line.startswith("!") else found), shown
        return
    source, cue = "".join(wanted["S"][:1]), "".join(wanted["C"][:1])
    best = [one for one in shown if one[0].strip(",") == source and cue in one[1]]
    assert best, shown
    covered = [
        piece.strip(" .")
        for one in shown
        if (one[0].strip(",") == source and not one[1]) or one in best
        for piece in one[2]
    ]
    assert sorted(covered) == sorted(piece.strip(" .") for piece in wanted["X"]), shown
