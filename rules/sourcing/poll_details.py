"""A poll without what a reader needs to weigh it, or a lead that the margin of error does not bear out.

Who did the poll, how many were asked, when, and how sure the result is decide what it is worth. Two candidates
closer than the margin of error are level as far as anybody knows.

Not flagged: a poll in passing (fewer than three shares), and stories that tell all four. What is missing is a
suggestion, since published copy leaves one out every day; a lead inside the margin is a warning.

Sources: the AP Stylebook on polls and surveys (pollster, sample, dates, margin; a lead smaller than the margin is
“about even”); the National Council on Public Polls, twenty questions a journalist should ask.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint import Bad, Context, Finding, Good, Meta, Rule, Severity

from ._polls import lead_within_margin, poll_of

_WHOLE = (
    "In a Dunmore College poll of 820 voters taken last week, 48 percent favor the ferry and 41 percent the bridge. "
    "The margin of error is 3.4 points. "
)


class PollDetails(Rule):
    meta = Meta(
        summary="a poll without its details, or a lead inside the margin of error",
        severity=Severity.WARNING,
        since="0.1",
        evidence="2 leads inside the margin on 957 published articles, both right; missing details are suggestions",
    )
    examples = (
        Bad(
            "A poll finds that ⟪48 percent⟫ of voters favor the ferry and 41 percent the bridge. "
            "In the poll, 11 percent had no opinion."
        ),
        Bad(
            _WHOLE
            + "In the same poll, Ada Lindqvist ⟪leads⟫ Ida Lund, 45 percent to 43 percent, in the race for mayor."
        ),
        Good(_WHOLE + "In the same poll, Lindqvist leads Lund, 51 percent to 40 percent."),
        Good("Half of the boats are laid up. The survey of the harbour takes a week, the survey office said."),
    )

    def check(self, context: Context) -> Iterator[Finding]:
        poll = poll_of(context)
        if poll and poll.missing:
            yield self.finding(
                context,
                poll.figure.span,
                f"“{context.document.text_of(poll.figure.span)}” is from a poll that lacks {_listed(poll.missing)}; "
                "add what a reader needs to weigh it.",
                severity=Severity.SUGGESTION,
            )
        for lead in lead_within_margin(context):
            word = context.document.text[slice(*lead.span)]
            yield self.finding(
                context,
                lead.span,
                f"“{word}” claims a lead of {lead.points:g} inside a margin of error of {lead.margin:g}; "
                "write that they are about even.",
            )


def _listed(items: tuple[str, ...]) -> str:
    return items[0] if len(items) == 1 else f"{', '.join(items[:-1])} and {items[-1]}"
