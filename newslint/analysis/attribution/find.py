"""Finds the attributions of a draft."""

from __future__ import annotations

from functools import lru_cache
from itertools import groupby

from newslint.analysis.attribution import carry, coref, extents, tokens, voices, weigh
from newslint.analysis.attribution.frames import Frame, frames
from newslint.analysis.attribution.labels import labels
from newslint.analysis.attribution.model import Attribution, Attributions, ContentKind
from newslint.analysis.attribution.source_kinds import classify
from newslint.analysis.attribution.tokens import CONTRACTED, SPACE, SUBJECT, THAT, WH, Tokens
from newslint.analysis.names.model import Names
from newslint.rule import Context
from newslint.span import Span

THRESHOLD = 0.095
"""The log-odds above which a frame counts; those of a frame are whole hundredths, so none is on the edge."""
SURE = 0.745
"""The log-odds above which it has content too, where what follows the cue is no clause and no quotation."""
_CLAUSAL = frozenset({THAT, SUBJECT, CONTRACTED, WH, "end"})


def analyse(context: Context) -> Attributions:
    draft = tokens.analyse(context)
    resolver = coref.Resolver(draft, context.get(Names))
    found = [_attribution(draft, frame, resolver) for frame in weighed(draft)]
    found += carry.quotations(draft, context.document.blocks, found)
    return Attributions(sorted(found, key=_where))


_kind_of = lru_cache(maxsize=2048)(classify)


def _where(one: Attribution) -> Span:
    return one.content[0] if one.content else one.cue or Span(0, 0)


def candidates(draft: Tokens) -> list[Frame]:
    """Every frame of the draft with its source and content, likely or not."""
    found = list(frames(draft))
    named = labels(draft)
    at = 0
    while at < len(found):
        upto = at
        while upto < len(found) and found[upto].number == found[at].number:
            upto += 1
        _fill(draft, found[at:upto])
        at = upto
    return sorted([*named, *found], key=lambda frame: (frame.number, frame.cue)) if named else found


def _fill(draft: Tokens, group: list[Frame]) -> None:
    main: tuple[int, int] | None = None
    for frame in group:
        voices.find_source(draft, frame, main)
        if frame.source is not None and _leads(draft, frame, main):
            main = frame.source
    cuts = [
        (frame.chain - (frame.left == "c"), frame.cue)
        for frame in group
        if (frame.left == "c" and frame.reading.shape in {"ed", "s", "ing"})
        or (frame.left == "comma" and frame.reading.shape == "ing" and not frame.auxiliary)
    ]
    plain = [frame.cue for frame in group if frame.reading.lemma in _PLAIN]
    for frame in group:
        extents.find_content(draft, frame, cuts)
        if plain:
            frame.beside = "<" * (plain[0] < frame.cue) + ">" * (plain[-1] > frame.cue)


_PLAIN = frozenset({"say", "tell", "add", "write", "tweet", "according to"})


def _leads(draft: Tokens, frame: Frame, main: tuple[int, int] | None) -> bool:
    """Whether the source is the subject of a main clause, not of one inside the content of the cue before."""
    first = frame.source[0] if frame.source else 0
    if frame.reading.shape == "noun" or draft.quoted[frame.cue] or frame.source == main:
        return False
    return main is None or first == frame.first or draft.marks[first - 1] != SPACE or draft.classes[first - 1] == "c"


def weighed(draft: Tokens) -> list[Frame]:
    """The frames that are likely attributions: those likely by themselves, and the likeliest one of a sentence in
    which several are nearly so. Those that tell an attitude rather than a statement keep their content only when
    they are sure."""
    kept = []
    for _, group in groupby(candidates(draft), key=lambda frame: frame.number):
        scored = [(weigh.score(draft, frame), frame) for frame in group if frame.content]
        likely = [frame for odds, frame in scored if odds > THRESHOLD]
        if not likely and len(scored) > 1 and weigh.together(odds for odds, _ in scored) > THRESHOLD:
            likely = [max(scored, key=lambda pair: pair[0])[1]]
        for odds, frame in scored:
            if odds < SURE and _is_doubtful(draft, frame):
                frame.content = []
        kept += likely
    return kept


def _is_doubtful(draft: Tokens, frame: Frame) -> bool:
    """Whether what is said is no clause: an attitude to a thing rather than a statement."""
    if draft.quotes.within(frame.content[0]):
        return False
    if frame.reading.shape in {"hedge", "label", "fixed"}:
        return False
    if frame.reading.kind != "speech" or frame.reading.shape in {"ing", "adjective"}:
        return True
    if frame.reading.shape == "noun":
        return frame.right != THAT
    return frame.right not in _CLAUSAL and frame.followed != "that"


def _attribution(draft: Tokens, frame: Frame, resolver: coref.Resolver) -> Attribution:
    source = None
    if frame.source is not None:
        first, last = frame.source
        end = draft.ends[last] - (2 if draft.forms[last].endswith("'s") and frame.reading.shape == "noun" else 0)
        described = _with_description(draft, frame, first, last)
        source = resolver.source(first, last, _kind_of(described), end)
    if frame.reading.kind == "label":
        cue = Span(draft.ends[frame.cue], draft.ends[frame.cue] + 1)
    else:
        last = frame.cue + (frame.reading.shape == "fixed")
        cue = Span(draft.starts[min(frame.chain, frame.cue)], draft.ends[last])
    content = tuple(Span(*span) for span in frame.content)
    return Attribution(source, cue, content, _content_kind(draft, frame, content[0] if content else cue))


def _with_description(draft: Tokens, frame: Frame, first: int, last: int) -> str:
    """The words of the source with what says more of it: up to the cue, or the clause with "who" after it."""
    stop = max(last, frame.chain - 1)
    if stop == last and last + 2 < frame.end and draft.forms[last + 1] in {"who", "speaking", "citing", "describing"}:
        stop = min(frame.end - 1, last + 20)
    return draft.text[draft.starts[first] : draft.ends[stop]]


_MINDS = frozenset({"thought", "judge", "seem"})


def _content_kind(draft: Tokens, frame: Frame, content: Span) -> ContentKind:
    quotes = [] if draft.quoted[frame.cue] else draft.quotes.within(content)
    if quotes:
        quoted = sum(min(quote.end, content.end) - max(quote.start, content.start) for quote in quotes)
        return ContentKind.DIRECT if quoted > 0.8 * (content.end - content.start) else ContentKind.PARTIAL
    return ContentKind.BELIEF if frame.reading.kind in _MINDS else ContentKind.INDIRECT
