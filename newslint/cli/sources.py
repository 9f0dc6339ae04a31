"""Who is in the story: every source with its role, how often it speaks, and what rests on sources without a name."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from newslint.analysis import Attribution, Attributions, Ledger, Source, SourceKind, Voice
from newslint.cli import sheets
from newslint.cli.sheets import Look
from newslint.sheets.model import Column, Sheet

_COLUMNS = (
    Column("line"),
    Column("source", weight=2),
    Column("role", weight=2),
    Column("kind"),
    Column("statements"),
    Column("quoted words"),
)


def add_arguments(parser: ArgumentParser) -> None:
    sheets.add_arguments(parser)


def run(options: Namespace) -> int:
    return sheets.write(options, "Sources", _row, _sheet)


def _row(look: Look) -> dict[str, object]:
    ledger = look.context.get(Ledger)
    return {
        "path": look.shown,
        "attributions": [_attribution(look, one) for one in look.context.get(Attributions)],
        "ledger": {
            "voices": [_voice(look, voice) for voice in ledger.voices],
            "statements": ledger.statements,
            "anonymous_statements": ledger.resting_on(SourceKind.ANONYMOUS),
            "collective_statements": ledger.resting_on(SourceKind.COLLECTIVE),
            "people_on_record": [voice.name for voice in ledger.people_on_record],
            "single_voice": ledger.single_voice.name if ledger.single_voice else None,
        },
    }


def _attribution(look: Look, one: Attribution) -> dict[str, object]:
    return {
        "source": one.source and _source(look, one.source),
        "cue": one.cue and look.place(one.cue),
        "content": [list(look.document.to_source(span)) for span in one.content],
        "quoted": one.is_quoted,
        "kind": one.kind.value,
        "carried": one.carried,
    }


def _source(look: Look, source: Source) -> dict[str, object]:
    return {**look.place(source.span), "kind": source.kind.value, "resolved": source.resolved, "key": source.key}


def _voice(look: Look, voice: Voice) -> dict[str, object]:
    return {
        "name": voice.name,
        "role": voice.role,
        "kind": voice.kind.value,
        "bearer": voice.bearer.value,
        "on_record": voice.is_on_record,
        "statements": len(voice.statements),
        "quoted_words": voice.quoted_words,
        "first": look.place(voice.first),
    }


def _sheet(look: Look) -> Sheet:
    ledger = look.context.get(Ledger)
    rows = tuple(
        (
            str(look.line(voice.first)),
            voice.name,
            voice.role,
            voice.kind.value,
            str(len(voice.statements)),
            str(voice.quoted_words),
        )
        for voice in ledger.voices
    )
    return Sheet(look.shown, look.title, tuple(_remarks(ledger)), _COLUMNS, rows)


def _remarks(ledger: Ledger) -> list[str]:
    """What an editor asks first of a story's sources."""
    if not ledger.voices:
        return ["Nobody is quoted or reported in this draft."]
    people = ledger.people_on_record
    named = ", ".join(voice.name for voice in people)
    remarks = [f"On the record: {named}." if people else "No person speaks on the record."]
    anonymous, crowds = ledger.resting_on(SourceKind.ANONYMOUS), ledger.resting_on(SourceKind.COLLECTIVE)
    if anonymous:
        remarks.append(f"{anonymous} of {ledger.statements} statements rest on anonymous sources alone.")
    if crowds:
        remarks.append(f"{crowds} of {ledger.statements} statements rest on a crowd that nobody can ask.")
    if ledger.single_voice:
        remarks.append(f"The whole story stands on one voice: {ledger.single_voice.name}.")
    return remarks
