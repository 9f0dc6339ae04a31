""" "Yesterday", "today" and "tomorrow" in copy that is read on another day.

A page stays. Whoever reads "the vote is tomorrow" next week is told something wrong, and cannot see that it is.

Not flagged: quotations, where the day is the speaker's; "today" for "these days"; headlines.

Sources: AP Stylebook, "today, tonight": use the day of the week in all copy; Reuters and BBC style say the same of
text that is kept online.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint import Bad, BlockKind, Context, Finding, Good, Meta, Rule, Severity
from newslint.analysis import Lexicon, Quotes, Words

_DAYS = Lexicon(
    [
        "yesterday",
        "tomorrow",
        "tonight",
        "last night",
        "this morning|afternoon|evening",
        "earlier today",
        "later today",
        "tomorrow morning|afternoon|evening|night",
        "yesterday morning|afternoon|evening",
    ]
)


class RelativeDay(Rule):
    meta = Meta(
        summary="a day told from the writer's today",
        severity=Severity.SUGGESTION,
        since="0.1",
    )
    examples = (
        Bad("Dunmore council voted ⟪last night⟫ to close the pool, and will meet again ⟪tomorrow⟫."),
        Good("Dunmore council voted on Tuesday night to close the pool, and will meet again on Friday."),
        Good("“I saw him yesterday,” said Odile Cardew."),
    )

    def check(self, context: Context) -> Iterator[Finding]:
        matches = _DAYS.find(context.get(Words))
        document = context.document
        for match in matches:
            block = document.blocks[document.block_at(match.start)]
            if block.kind is BlockKind.HEADLINE or context.get(Quotes).covers((match.start, match.end)):
                continue
            words = document.text[match.start : match.end]
            yield self.finding(
                context, (match.start, match.end), f"“{words}” will be another day for the reader; name the day."
            )
