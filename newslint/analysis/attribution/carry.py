"""Speech that runs on: quotations that no cue of their own introduces."""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate

from newslint.analysis.attribution.model import Attribution, ContentKind, Source
from newslint.analysis.attribution.tokens import Tokens
from newslint.analysis.quotes import Quote
from newslint.document import Block
from newslint.span import Span

_LEAST_WORDS = 4


def quotations(tokens: Tokens, blocks: tuple[Block, ...], found: list[Attribution]) -> list[Attribution]:
    """An attribution for each quotation that those found do not cover, to whoever goes on speaking."""
    covered = sorted(span for one in found for span in one.content)
    starts = [span.start for span in covered]
    reach = list(accumulate((span.end for span in covered), max))
    carried: list[Attribution] = []
    speakers = sorted((one for one in found if one.cue), key=lambda one: one.cue or Span(0, 0))
    cues = [one.cue.start for one in speakers if one.cue]
    before: Attribution | None = None
    for quote in tokens.quotes:
        if _is_covered(starts, reach, quote):
            continue
        if len(tokens.words.within(quote.start, quote.end)) < _LEAST_WORDS and not _is_whole(tokens, quote):
            continue
        speaker = _speaker(speakers, cues, blocks, quote, before)
        before = Attribution(speaker, None, (Span(quote.start, quote.end),), ContentKind.DIRECT, carried=True)
        carried.append(before)
    return carried


def _is_whole(tokens: Tokens, quote: Quote) -> bool:
    """Whether the quotation is a sentence by itself."""
    sentence = tokens.sentence_list.at(quote.inner.start)
    return sentence.start >= quote.start and sentence.end <= quote.end and tokens.text[quote.inner.end - 1] in ".?!,"


def _is_covered(starts: list[int], reach: list[int], quote: Quote) -> bool:
    at = bisect_right(starts, quote.inner.start) - 1
    return at >= 0 and reach[at] > quote.inner.start


def _speaker(
    speakers: list[Attribution], cues: list[int], blocks: tuple[Block, ...], quote: Quote, before: Attribution | None
) -> Source | None:
    """Who spoke last in the same block, else who speaks next in it, else who spoke last in the block before."""
    at = bisect_right(cues, quote.start)
    block = blocks[quote.block].span
    if at and cues[at - 1] >= block.start:
        return speakers[at - 1].source
    if at < len(cues) and cues[at] < block.end:
        return speakers[at].source
    if before is not None and quote.block and before.content[0].end > blocks[quote.block - 1].span.start:
        return before.source
    if at and quote.block and cues[at - 1] >= blocks[quote.block - 1].span.start:
        return speakers[at - 1].source
    return None
