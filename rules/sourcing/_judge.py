"""What the rules of this family share: which claims of a kind are worth a remark, and how sure."""

from __future__ import annotations

from collections.abc import Iterator

from newslint import Context, Severity
from newslint.analysis import Claim, ClaimKind, Claims

ASKED_FOR = 0.35
"""Below this need a claim is not even worth a suggestion."""


def unsourced(
    context: Context, kind: ClaimKind, threshold: float, severity: Severity
) -> Iterator[tuple[Claim, str, Severity]]:
    """The claims of a kind that nothing backs: the claim, its words, and the severity of a remark.

    One that reaches the threshold and leads its sentence gets `severity`, the others are suggestions.
    """
    claims = context.get(Claims)
    for claim in claims.unbacked(kind):
        if claim.need < ASKED_FOR:
            continue
        sure = claim.need >= threshold and claims.leads(claim)
        yield claim, context.document.text_of(claim.words), severity if sure else Severity.SUGGESTION
