"""What the rules for residue inside a line share."""

from __future__ import annotations

from collections.abc import Iterator

from newslint import Context, Span
from newslint.analysis import Quotes
from newslint.analysis.furniture import residue

from ._lines import is_claimed


def found(context: Context, label: str, *, in_quotes: bool = True) -> Iterator[Span]:
    """Prose spans of residue, none in a line that another rule reports; `in_quotes` keeps what a speaker says."""
    for match in residue.spots(label, context):
        span = Span(*match.span())
        if span.end == span.start or is_claimed(context, span.start, label):
            continue
        if in_quotes or not context.get(Quotes).covers(span):
            yield span
