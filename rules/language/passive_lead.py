"""A lead in the passive voice, which hides who did it.

The first sentence is where a reader looks for who did what. "A plan was approved by the council" makes her wait.

Not flagged: a passive without "by", where nobody knows or needs to know who did it ("A man was killed"); "by" before a
time, a place or a manner ("by Friday", "by the river", "by road").

Sources: the lead as agency handbooks teach it; Reuters Handbook of Journalism, "The lead".
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint import Bad, Context, Finding, Good, Meta, Rule, Severity
from newslint.analysis import Quotes, Sentences, Words

_BE = frozenset("is are was were be been being".split())
_IRREGULAR = frozenset(
    "beaten built bought brought caught chosen cut done drawn driven eaten fed fined forgotten found given hit "
    "held hurt kept known laid led left lost made met paid put read run said seen sent set shot shown shut "
    "sold spent split spoken stolen struck sworn taken taught told thrown torn torn thought understood won "
    "written overthrown withdrawn".split()
)
_NO_AGENT = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july "
    "august september october november december then now noon midnight tonight tomorrow next end far road rail "
    "sea air train car boat bus foot hand mistake accident chance law default half nearly about almost more up "
    "river sea".split()
)
_BETWEEN = 6


class PassiveLead(Rule):
    meta = Meta(
        summary="a lead in the passive voice that names its agent late",
        severity=Severity.SUGGESTION,
        since="0.1",
        status="optional",
    )
    examples = (
        Bad("A plan for a new bridge ⟪was approved on Tuesday by⟫ the Dunmore town council."),
        Good("The Dunmore town council approved a plan for a new bridge on Tuesday."),
        Good("A man was killed when a wall fell in Dunmore on Tuesday."),
        Good("The bridge will be finished by May, the council said."),
    )

    def check(self, context: Context) -> Iterator[Finding]:
        words, document = context.get(Words), context.document
        lead = next((one for one in context.get(Sentences) if document.blocks[one.block].is_body), None)
        if lead is None or context.get(Quotes).within(lead.span):
            return
        inside = words.within(*lead.span)
        for index in inside:
            if words.forms[index] in _BE and index + 2 < inside.stop and _is_participle(words.forms[index + 1]):
                agent = _agent(words, index + 2, min(inside.stop, index + 2 + _BETWEEN))
                if agent is not None:
                    span = (words.starts[index], words.ends[agent])
                    message = f"“{document.text[span[0] : span[1]]}” makes the reader wait; begin with who did it."
                    yield self.finding(context, span, message)
                return


def _is_participle(form: str) -> bool:
    return form.endswith("ed") or form in _IRREGULAR


def _agent(words: Words, first: int, stop: int) -> int | None:
    """The "by" that names who did it, within a few words."""
    for index in range(first, stop):
        if words.forms[index] == "by" and index + 1 < len(words):
            following = words.forms[index + 1]
            after = words.forms[index + 2] if following == "the" and index + 2 < len(words) else following
            return None if after in _NO_AGENT or after[0].isdigit() else index
    return None
