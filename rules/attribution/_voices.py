"""Who speaks in a draft, mention by mention."""

from __future__ import annotations

from newslint import Context
from newslint.analysis import Attributions, Source, SourceKind


def voices(context: Context) -> dict[str, list[Source]]:
    """The mentions of every source that speaks, under one name each; pronouns and speech carried on count for
    whoever they stand for, and for nobody where that is not known."""
    found: dict[str, list[Source]] = {}
    for attribution in context.get(Attributions):
        source = attribution.source
        if source is None or attribution.carried or not context.document.blocks[_block(context, source)].is_body:
            continue
        if source.kind is SourceKind.PRONOUN and not source.resolved:
            continue
        found.setdefault(name_of(source), []).append(source)
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


def _block(context: Context, source: Source) -> int:
    return max(0, context.document.block_at(source.start))
