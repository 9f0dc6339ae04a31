"""A note of the desk to itself: CQ, (MORE), -30-, "lawyer: please check", an open comment.

It was meant for the next pair of eyes in the building, and now everybody reads it.

Not flagged: "editor's note", which is for readers; notes that somebody quotes; brackets that explain a quotation.

Sources: the marks of the trade, and those that word processors leave when comments are pasted.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint import Bad, Context, Finding, Good, Meta, Rule, Severity

from ._lines import shown
from ._residue import found


class NoteToEditor(Rule):
    meta = Meta(
        summary="a note from desk to desk",
        severity=Severity.ERROR,
        since="0.1",
        evidence="one hit on 3,400 articles, right",
    )
    examples = (
        Bad("Mayor Ada Lindqvyst ⟪[CQ]⟫ closed the ferry."),
        Bad("The ferry closes in March.\n⟪(MORE)⟫"),
        Bad("The ferry closes in March.\n⟪-30-⟫"),
        Bad("⟪Desk: please hold until the mayor calls back⟫\nThe ferry closes in March."),
        Bad("The ferry carried 400 people ⟪[check with operator]⟫ a day."),
        Good("“They [the islanders] were never asked,” she said."),
        Good("The sign on the clerk’s desk: no credit."),
        Good("Editor’s note: an earlier version of this story misspelled the mayor’s name."),
    )

    def check(self, context: Context) -> Iterator[Finding]:
        for span in found(context, "note-to-editor", in_quotes=False):
            words = shown(context.document.text_of(span))
            yield self.finding(context, span, f"{words} is a note from desk to desk; settle it and take it out.")
