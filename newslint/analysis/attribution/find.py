"""Finds the attributions of a draft."""

from __future__ import annotations

from newslint.analysis.attribution import carry, extents, tokens, voices, weigh
from newslint.analysis.attribution.frames import Frame, frames
from newslint.analysis.attribution.model import Attribution, Attributions, ContentKind, Source
from newslint.analysis.attribution.source_kinds import classify
from newslint.analysis.attribution.tokens import Tokens
from newslint.rule import Context
from newslint.span import Span

THRESHOLD = 0.0
"""The log-odds above which a frame counts."""


def analyse(context: Context) -> Attributions:
    draft = tokens.analyse(context)
    found = [_attribution(draft, frame) for frame in weighed(draft)]
    found += carry.quotations(draft, context.document.blocks, found)
    return Attributions(sorted(found, key=lambda one: one.content[0] if one.content else Span(0, 0)))


def candidates(draft: Tokens) -> list[Frame]:
    """Every frame of the draft with its source and content, likely or not."""
    found = list(frames(draft))
    at = 0
    while at < len(found):
        upto = at
        while upto < len(found) and found[upto].number == found[at].number:
            upto += 1
        _fill(draft, found[at:upto])
        at = upto
    return found


def _fill(draft: Tokens, group: list[Frame]) -> None:
    main: tuple[int, int] | None = None
    for frame in group:
        voices.find_source(draft, frame, main)
        if frame.source is not None and frame.reading.shape != "noun" and draft.quoted[frame.cue] == 0:
            main = frame.source
    cuts = [
        (frame.chain - (frame.left == "c"), frame.cue)
        for frame in group
        if frame.left == "c" or (frame.left == "comma" and frame.reading.shape == "ing" and not frame.auxiliary)
    ]
    for frame in group:
        extents.find_content(draft, frame, cuts)


def weighed(draft: Tokens) -> list[Frame]:
    """The frames that are likely attributions."""
    return [frame for frame in candidates(draft) if frame.content and weigh.score(draft, frame) > THRESHOLD]


def _attribution(draft: Tokens, frame: Frame) -> Attribution:
    source = None
    if frame.source is not None:
        first, last = frame.source
        start, end = draft.starts[first], draft.ends[last]
        described = draft.text[start : draft.ends[max(last, frame.chain - 1)]]
        source = Source(start, end, draft.text[start:end], classify(described))
    cue = Span(draft.starts[frame.chain if frame.chain <= frame.cue else frame.cue], draft.ends[frame.cue])
    content = tuple(Span(*span) for span in frame.content)
    return Attribution(source, cue, content, _content_kind(draft, frame, content[0]))


_MINDS = frozenset({"thought", "judge", "seem"})


def _content_kind(draft: Tokens, frame: Frame, content: Span) -> ContentKind:
    quotes = [] if draft.quoted[frame.cue] else draft.quotes.within(content)
    if quotes:
        quoted = sum(min(quote.end, content.end) - max(quote.start, content.start) for quote in quotes)
        return ContentKind.DIRECT if quoted > 0.8 * (content.end - content.start) else ContentKind.PARTIAL
    return ContentKind.BELIEF if frame.reading.kind in _MINDS else ContentKind.INDIRECT
