"""A headline that has somebody say what the body never has them say.

"Minister stresses military ties" is a report of speech. If the story has no word of the minister's, the reporter's own
judgement has been put into her mouth.

Not flagged: somebody who speaks anywhere in the body, in a quotation, in reported speech, by a spokesman or a letter,
or perhaps only as "she" or "the minister"; somebody whom the body does not name (another rule speaks of that).

Sources: Reuters' handbook: a headline "must be supported by the body of the story"; the first clause of the Editors'
Code of Practice (IPSO).
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint import Bad, Context, Finding, Good, Meta, Rule, Severity
from newslint.analysis import HeadlineSupport, Words

from ._speakers import speakers, speaks

_STORY = (
    "Mayor Ada Lindqvist's arrival in Brackwater opens a new chapter between the two harbour towns.\n"
    "The Brackwater council said that Lindqvist's visit would centre on the shared ferry and the fishing grounds.\n"
    "Both towns lost a third of their boats in the storms of last winter, according to the fishermen's union."
)


class SpeakerSilent(Rule):
    meta = Meta(
        summary="somebody speaks in the headline who never speaks in the body",
        severity=Severity.WARNING,
        since="0.1",
        evidence=("1,206 published headlines over their own bodies: none flagged, so no false alarm there"),
    )
    examples = (
        Bad(_STORY, headline="⟪Lindqvist⟫ Stresses Shared Fishing Grounds on Brackwater Visit"),
        Good(_STORY, headline="Brackwater Council Says Lindqvist Visit Centres on Ferry"),
        Good(
            f"{_STORY}\n“The sea knows no council,” Lindqvist said.",
            headline="Lindqvist Stresses Shared Fishing Grounds on Brackwater Visit",
        ),
        Good(
            f"{_STORY}\nIn her speech she called the fishing grounds a shared good.",
            headline="Brackwater and Dunmore Share Fishing Grounds, Union Says",
        ),
    )

    def check(self, context: Context) -> Iterator[Finding]:
        for reading in context.get(HeadlineSupport):
            if reading.is_other:
                continue
            words = context.get(Words)
            for speaker in speakers(reading, words):
                if not speaks(speaker, context, reading.body_start):
                    name = context.document.text_of(speaker.span)
                    yield self.finding(
                        context,
                        speaker.span,
                        f"By the headline “{name}” {speaker.verb.lower()}, but the body never has them speak; give"
                        " their words, or say whose words they are.",
                        related=[(place, "named here, without a word") for place in speaker.mentions(words)[:1]],
                    )
