"""Who speaks in a draft, mention by mention."""

from __future__ import annotations

from newslint import Context
from newslint.analysis import Attributions, Source, SourceKind


def only_voice(context: Context) -> list[Source]:
    """The mentions of the one source that speaks in the draft; none where nobody speaks or a second one does.

    Pronouns count for whoever they stand for, and for nobody where that is not known; those described rather than
    named ("the council", "residents") count only where they are quoted.
    """
    known, found = "", []
    for attribution in context.get(Attributions):
        source = attribution.source
        if source is None or attribution.carried or (source.kind is SourceKind.PRONOUN and not source.resolved):
            continue
        if source.kind in {SourceKind.DESCRIBED, SourceKind.COLLECTIVE} and not attribution.is_quoted:
            continue
        name = name_of(source)
        if known and name != known:
            return []
        known = name
        found.append(source)
    return found


def name_of(source: Source) -> str:
    """What a source is called in the ledger: its key, or the last capitalised word before any comma."""
    if source.key:
        return source.key
    core = (source.resolved or source.text).partition(",")[0].split()
    names = [
        word.strip(".’'s") if word.endswith(("’s", "'s")) else word.strip(".") for word in core if word[:1].isupper()
    ]
    return (names[-1] if names else " ".join(core)).lower()


def surname(source: Source) -> str:
    """The last word of what a source is called, in lower case."""
    return (name_of(source).split() or [""])[-1]
