"""Names a line that the judge takes for furniture: which rule of the family reports it."""

from __future__ import annotations

from collections import Counter

from newslint.analysis.furniture import residue, shapes
from newslint.analysis.furniture.features import Line
from newslint.analysis.furniture.survey import Surveyed, is_paragraph

_RULE_OF = {
    "related": "related-link",
    "newsletter": "newsletter-prompt",
    "paywall": "paywall-prompt",
    "byline": "byline-block",
    "bio": "byline-block",
    "time": "timestamp",
    "caption": "caption",
    "credit": "credit-line",
    "agency": "credit-line",
    "copyright": "boilerplate-tail",
    "tail": "boilerplate-tail",
    "embed": "embed-residue",
}
"""The kinds of label that have a rule of their own; all others are page furniture."""

_OF_HALLMARK = {
    "headline": "stray-headline",
    "desk": "boilerplate-tail",
    "note": "boilerplate-tail",
    "contact": "byline-block",
}
_SAYS_MOST = (
    "newsletter",
    "paywall",
    "copyright",
    "tail",
    "bio",
    "cookie",
    "player",
    "advert",
    "follow",
    "app",
    "comment",
)
_CERTAIN = frozenset("headline share comment player advert follow app cookie newsletter paywall related nav".split())
_UNMISTAKABLE = frozenset("share comment player advert follow app newsletter paywall".split())
_CERTAIN_SCORE = 0.9


def name(seen: Surveyed, score: float) -> tuple[str, str, bool]:
    """The rule that reports a furniture line, its kind, and whether no editor would print it."""
    line = seen.line
    label = residue.label(line.text)
    if label:
        return label, "", True
    if line.coverage.share >= 0.99:
        kind = Counter(line.coverage.kinds).most_common(1)[0][0]
        plain = kind in _UNMISTAKABLE and (kind == "advert" or len(line.words) > 1)
        certain = plain or (kind in _CERTAIN and score >= _CERTAIN_SCORE)
        return _RULE_OF.get(kind, "page-furniture"), kind, certain
    if seen.hallmark:
        label = _OF_HALLMARK.get(seen.hallmark, _RULE_OF.get(seen.hallmark, "page-furniture"))
        return label, seen.hallmark, seen.hallmark in _CERTAIN
    label, kind = _by_shape(line) or _by_words(line) or _by_form(seen)
    return label, kind, _is_certain(seen, label, kind, score)


def _by_shape(line: Line) -> tuple[str, str] | None:
    text = line.text[:700]
    short = len(text) < 90
    if short and shapes.BYLINE.match(text):
        return "byline-block", "byline"
    if short and any(char.isdigit() for char in text):
        rest = shapes.AGO.sub("", shapes.CLOCK.sub("", shapes.DATE.sub("", text)))
        if len(rest) < max(26, 0.5 * len(text)) and rest != text:
            return "timestamp", "time"
    if short and (shapes.MAIL.search(text) or shapes.HANDLE.search(text) or shapes.PHONE.search(text)):
        return "byline-block", "contact"
    if shapes.CREDIT.search(text) or any(kind == "credit" and index == 0 for index, kind in line.prompts):
        return ("credit-line", "credit") if len(text) < 60 else ("caption", "caption")
    return None


def _by_words(line: Line) -> tuple[str, str] | None:
    kinds = {kind for _, kind in line.prompts}
    opening = {kind for index, kind in line.prompts if index == 0}
    if "related" in opening or "watch" in opening:
        return "related-link", "related"
    if shapes.IS_A.match(line.text):
        return "byline-block", "bio"
    for kind in _SAYS_MOST:
        if kind in kinds:
            return _RULE_OF.get(kind, "page-furniture"), kind
    if "topics" in opening:
        return "page-furniture", "topics"
    if opening & {"share", "prompt", "nav"}:
        return "page-furniture", "prompt"
    return None


def _by_form(seen: Surveyed) -> tuple[str, str]:
    line, place = seen.line, seen.place
    if line.ending in {"none", "ask", "shout"} and len(line.words) >= 4 and len(line.text) <= 200:
        return "stray-headline", "headline"
    if is_paragraph(line.text) or (line.ending == "stop" and len(line.words) > 6):
        return ("caption", "caption") if place.zone == "lead" else ("related-link", "teaser")
    return "page-furniture", "fragment"


def _is_certain(seen: Surveyed, label: str, kind: str, score: float) -> bool:
    if label == "stray-headline":
        return score >= _CERTAIN_SCORE and seen.place.zone == "tail" and "shared:8+:0" in seen.features
    return label in {"related-link", "newsletter-prompt", "paywall-prompt"} and kind != "teaser" and score >= 0.97
