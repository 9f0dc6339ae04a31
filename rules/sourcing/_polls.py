"""What a poll story says of its poll: who did it, how many were asked, when, how sure, and how far ahead."""

from __future__ import annotations

from collections.abc import Iterator

from newslint import Context
from newslint.analysis import Furniture, Number, NumberKind, Numbers, Sentence, Sentences, Words
from newslint.record import NamedTuple

_POLLS = frozenset("poll polls survey surveys".split())
_ASKING = frozenset("surveyed polled interviewed interviews conducted questioned sampled".split())
_ASKED = frozenset("voters adults respondents people residents households consumers participants registered".split())
_DATES = frozenset(
    "january february march april may june july august september october november december jan feb aug sept sep oct "
    "nov dec monday tuesday wednesday thursday friday saturday sunday week weekend month".split()
)
_OF_WHOM = frozenset("by from for of".split())
_NO_POLLSTERS = frozenset(
    "the a an new recent latest national republican democratic exit tracking online state".split()
)
_LEADS = frozenset("lead leads leading led leader ahead edges edging tops topping".split())
_SHARES = frozenset({NumberKind.PERCENT, NumberKind.POINTS})
_FEWEST, _MOST = 100, 100_000
_WIDEST = 10.0


class Poll(NamedTuple):
    """A poll in a story: the first figure given of it, and what a reader is not told."""

    figure: Number
    missing: tuple[str, ...]


class Lead(NamedTuple):
    """A lead that is called one: the word, by how much, and the margin of error it lies in (points)."""

    span: tuple[int, int]
    points: float
    margin: float


def poll_of(context: Context) -> Poll | None:
    """The poll that a story reports at length: three shares or more, two mentions of the poll."""
    words = context.get(Words)
    mentions = [index for form in _POLLS & words.positions.keys() for index in words.positions[form]]
    if len(mentions) < 2:
        return None
    polled = {context.get(Sentences).index_at(words.starts[index]) for index in mentions}
    shares = [
        (number, sentence.number) for number, sentence in _in_body(context) if number.kind in _SHARES and number.value
    ]
    first = next((number for number, sentence in shares if sentence in polled), None)
    if first is None or len(shares) < 3:
        return None
    told = {
        "who did it": any(_has_pollster(words, index) for index in mentions),
        "how many were asked": any(_is_sample(words, number) for number, _ in _in_body(context)),
        "when": _is_dated(context, polled),
        "the margin of error": _margin(context) is not None,
    }
    return Poll(first, tuple(what for what, is_told in told.items() if not is_told))


def lead_within_margin(context: Context) -> Iterator[Lead]:
    """The leads that the margin of error of the same story does not bear out."""
    words = context.get(Words)
    if _LEADS.isdisjoint(words.positions.keys()) or _POLLS.isdisjoint(words.positions.keys()):
        return
    margin = _margin(context)
    if not margin:
        return
    for sentence in context.get(Sentences):
        points = _lead(context, sentence)
        if points is None or not 0 < points < margin:
            continue
        for index in words.within(sentence.start, sentence.end):
            if words.forms[index] in _LEADS:
                yield Lead((words.starts[index], words.ends[index]), points, margin)
                break


def _in_body(context: Context) -> Iterator[tuple[Number, Sentence]]:
    sentences, furniture = context.get(Sentences), context.get(Furniture)
    for number in context.get(Numbers):
        sentence = sentences.at(number.start)
        if context.document.blocks[sentence.block].is_body and sentence.block not in furniture:
            yield number, sentence


def _has_pollster(words: Words, index: int) -> bool:
    """Whether a name stands before the word ("Dunmore College poll") or is said to have done it ("poll by …")."""
    before = range(max(0, index - 3), index)
    if any(_is_name(words, other) for other in before if other == index - 1 or words.adjoin(other)):
        return True
    after = range(index + 1, min(index + 6, len(words)))
    return any(
        words.forms[other] in _OF_WHOM and any(_is_name(words, k) for k in (other + 1, other + 2)) for other in after
    )


def _is_name(words: Words, index: int) -> bool:
    return index < len(words) and words.surface(index)[0].isupper() and words.forms[index] not in _NO_POLLSTERS


def _is_sample(words: Words, number: Number) -> bool:
    if number.kind is not NumberKind.COUNT or not _FEWEST <= number.value <= _MOST:
        return False
    index = words.first_from(number.end)
    near = words.forms[max(0, index - 5) : index + 5]
    return not (_ASKED | _ASKING).isdisjoint(near)


def _is_dated(context: Context, polled: set[int]) -> bool:
    """Whether a sentence about the poll, or one that says how it was done, has a day, a week or a month in it."""
    words = context.get(Words)
    for sentence in context.get(Sentences):
        forms = {words.forms[index] for index in words.within(sentence.start, sentence.end)}
        if not forms.isdisjoint(_DATES) and (sentence.number in polled or not forms.isdisjoint(_ASKING)):
            return True
    return False


def _margin(context: Context) -> float | None:
    """The margin of error in points: 0 where the story names one without a figure, None where it names none."""
    words = context.get(Words)
    for index in words.positions.get("error", ()):
        if "margin" in words.forms[max(0, index - 4) : index]:
            return _figure_after(context, words.starts[index])
    for index in words.positions.get("minus", ()):
        if "plus" in words.forms[max(0, index - 2) : index]:
            return _figure_after(context, words.starts[index])
    return 0.0 if "±" in context.document.text else None


def _figure_after(context: Context, offset: int) -> float:
    sentence = context.get(Sentences).at(offset)
    found = (number.value for number in context.get(Numbers).within((offset, sentence.end)))
    return next((value for value in found if 0 < value <= _WIDEST), 0.0)


def _lead(context: Context, sentence: Sentence) -> float | None:
    """By how many points a sentence has somebody lead: "by 3 points", or its only two shares; averages do not count."""
    words = context.get(Words)
    forms = {words.forms[index] for index in words.within(sentence.start, sentence.end)}
    if forms.isdisjoint(_LEADS) or "margin" in forms or "average" in forms:
        return None
    numbers = context.get(Numbers).within((sentence.start, sentence.end))
    points = [number.value for number in numbers if number.kind is NumberKind.POINTS]
    shares = [number.value for number in numbers if number.kind is NumberKind.PERCENT]
    if len(points) == 1 and not shares:
        return points[0]
    if len(shares) == 2 and not points:
        return abs(shares[0] - shares[1])
    return None
