"""The frame around a cue: the chain it belongs to, what stands before and after, who is its source, and where the
content lies. All indexes are of words; frames know nothing of how likely they are."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analysis.attribution import phrases
from newslint.analysis.attribution.cues import Reading, telling_cues
from newslint.analysis.attribution.source_kinds import role
from newslint.analysis.attribution.tokens import (
    ADVERB,
    BE,
    BRACKET,
    COLON,
    COMMA,
    CONTRACTED,
    DASH,
    DETERMINER,
    DO,
    FINITE,
    HAVE,
    MODAL,
    NAME,
    NOT,
    NUMBER,
    OBJECT,
    OPEN,
    POSSESSIVE,
    PREPOSITION,
    QUERY,
    RELATIVE,
    SEMICOLON,
    SPACE,
    STOP,
    SUBJECT,
    THAT,
    TO,
    WEEKDAY,
    WH,
    Tokens,
)

_AUXILIARY = frozenset({BE, HAVE, MODAL, DO})
_ENDS = frozenset({SEMICOLON, STOP, QUERY})
_SUBJECTS = frozenset({SUBJECT, CONTRACTED})
_GOVERNING = frozenset({OPEN, ADVERB, FINITE})
_LONGEST_TITLE = 25
_PERIODS = frozenset("week month year night summer spring fall winter weekend".split())
_PARTS = frozenset({COMMA, QUERY, DASH})


class Frame:
    """A cue and what stands around it, in words of one sentence `[first, end)`.

    `chain` is the first word of the verb chain ("has" of "has also said"), `cue` the cue itself, `last` the last
    word that goes with it. `left` and `right` say what stands on either side, `followed` what comes soon after,
    `beside` whether plain words of saying come before or after in the sentence. `source` is a pair of words or
    None, `content` spans of prose offsets. `certain` frames need no weighing.
    """

    __slots__ = (
        "auxiliary",
        "beside",
        "certain",
        "chain",
        "content",
        "cue",
        "end",
        "first",
        "followed",
        "infinitive",
        "last",
        "left",
        "negated",
        "number",
        "passive",
        "reading",
        "right",
        "source",
        "source_left",
    )

    def __init__(self, number: int, first: int, end: int, cue: int, reading: Reading) -> None:
        self.number = number
        self.first = first
        self.end = end
        self.cue = cue
        self.last = cue
        self.reading = reading
        self.chain = cue
        self.auxiliary = ""
        self.infinitive = False
        self.passive = False
        self.negated = False
        self.left = "start"
        self.right = "end"
        self.followed = ""
        self.source: tuple[int, int] | None = None
        self.source_left = False
        self.certain = False
        self.beside = ""
        self.content: list[tuple[int, int]] = []


def frames(tokens: Tokens) -> Iterator[Frame]:
    """A frame for every cue word of the draft, in order, source and content still empty."""
    verbs, others = telling_cues()
    positions = tokens.words.positions
    shared = (verbs.keys() & positions.keys()) | (others.keys() & positions.keys())
    places = sorted(index for form in shared for index in positions[form])
    sentences, text = tokens.sentences, tokens.text
    number = 0
    for index in places:
        while sentences[number][1] <= index:
            number += 1
        first, end = sentences[number]
        if index > first and text[tokens.starts[index]].isupper() and not _is_title_case(tokens, first, end):
            continue
        frame = _frame(
            tokens, number, first, end, index, verbs.get(tokens.forms[index]), others.get(tokens.forms[index])
        )
        if frame:
            yield frame


def _is_title_case(tokens: Tokens, first: int, end: int) -> bool:
    """Whether a sentence is a headline that capitalises most words, so that a capital does not make a name."""
    if end - first >= _LONGEST_TITLE:
        return False
    classes = tokens.classes[first:end]
    small = classes.count(OPEN)
    return small <= 0.3 * (small + classes.count(NAME))


def _frame(
    tokens: Tokens, number: int, first: int, end: int, cue: int, verb: Reading | None, other: Reading | None
) -> Frame | None:
    reading = _reading(tokens, first, end, cue, verb, other) if verb and other else verb or other
    if reading is None or reading.kind == "silent":
        return None
    frame = Frame(number, first, end, cue, reading)
    if reading.shape == "fixed":
        if cue + 2 >= end or tokens.forms[cue + 1] != "to" or _is_measure(tokens, cue + 2, end):
            return None
        frame.left = _what_stands_before(tokens, frame, cue)
        frame.last = cue + 1
        return frame
    if reading.shape == "noun":
        _noun_left(tokens, frame)
    else:
        _verb_left(tokens, frame)
    _right(tokens, frame)
    owned = frame.left in {"own", POSSESSIVE} and reading.shape == "noun"
    frame.certain = owned and frame.right == THAT and reading.kind == "speech"
    return frame


def _is_measure(tokens: Tokens, at: int, end: int) -> bool:
    """Whether "according to" is followed by what something is measured by ("size"), not by somebody."""
    form = tokens.forms[at]
    alone = at + 1 == end or tokens.marks[at] != SPACE or tokens.classes[at + 1] != OPEN
    return tokens.classes[at] == OPEN and alone and role(form) is None and not form.endswith(("s", "data"))


_VERB_AFTER = frozenset({TO, SUBJECT, CONTRACTED, MODAL, DO, RELATIVE, NOT, ADVERB})
_NOUN_AFTER = frozenset({DETERMINER, POSSESSIVE, NUMBER})
_AFTER_VERB = frozenset({THAT, WH, DETERMINER, POSSESSIVE, SUBJECT, CONTRACTED, OBJECT})
_AFTER_NOUN = frozenset({BE, HAVE, MODAL, DO, RELATIVE})


def _reading(tokens: Tokens, first: int, end: int, cue: int, verb: Reading, other: Reading) -> Reading:
    """The reading of a form that its neighbours ask for."""
    following = tokens.classes[cue + 1] if cue + 1 < end and tokens.marks[cue] == SPACE else ""
    if cue == first or tokens.marks[cue - 1] != SPACE:
        return verb if verb.shape in {"ing", "ed"} or following in {THAT, TO} else other
    before, form = tokens.classes[cue - 1], tokens.forms[cue - 1]
    if before in _NOUN_AFTER or _owns(form):
        return other
    if before in _VERB_AFTER:
        return verb
    if before in {BE, HAVE, PREPOSITION}:
        return verb if verb.shape == "ing" or (verb.shape == "ed" and before != PREPOSITION) else other
    if following in _AFTER_VERB:
        return verb
    if following in _AFTER_NOUN or (following == PREPOSITION and tokens.forms[cue + 1] in {"of", "from", "by"}):
        return other
    return verb if before == NAME and verb.shape != "base" else other


def _owns(form: str) -> bool:
    return form.endswith(("'s", "s'"))


def _verb_left(tokens: Tokens, frame: Frame) -> None:
    """Walks left over the verb chain ("has also said", "declined on Monday to say") and says what stands before."""
    at = frame.cue
    while at > frame.first and _touches(tokens, at):
        step = _chain_step(tokens, frame, at)
        if not step:
            break
        at -= step
    frame.chain = at
    frame.left = _what_stands_before(tokens, frame, at)


def _touches(tokens: Tokens, at: int) -> bool:
    """Whether nothing but white space parts the word from the one before it."""
    return tokens.marks[at - 1] == SPACE and tokens.quoted[at - 1] == tokens.quoted[at]


def _chain_step(tokens: Tokens, frame: Frame, at: int) -> int:
    """How many words before word `at` belong to the chain too; notes what they tell of it."""
    code = tokens.classes[at - 1]
    if code in _AUXILIARY:
        frame.auxiliary = frame.auxiliary or code
        frame.passive = frame.passive or (code == BE and frame.reading.shape == "ed")
        return 1
    if code == NOT:
        frame.negated = True
        return 1
    more = at - 2 >= frame.first and _touches(tokens, at - 1)
    if code == TO and not frame.infinitive:
        frame.infinitive = True
        return 2 if more and tokens.classes[at - 2] in _GOVERNING else 1
    if code == WEEKDAY and more:
        return 2 if tokens.forms[at - 2] == "on" else 1
    if tokens.forms[at - 1] in _PERIODS and more and tokens.forms[at - 2] in {"this", "last"}:
        return 2
    if code == ADVERB and not (at - 2 >= frame.first and tokens.marks[at - 2] == COMMA):
        return 1
    return 0


def _what_stands_before(tokens: Tokens, frame: Frame, at: int) -> str:
    if at <= frame.first:
        return "start"
    if tokens.quoted[at - 1] != tokens.quoted[at]:
        return "quote"
    mark = tokens.marks[at - 1]
    if mark != SPACE:
        return "comma" if mark == COMMA else "dash" if mark == DASH else "bracket" if mark == BRACKET else "query"
    code = tokens.classes[at - 1]
    if code == THAT and at - 2 >= frame.first and tokens.classes[at - 2] in {OPEN, NAME}:
        return RELATIVE
    return code


def _noun_left(tokens: Tokens, frame: Frame) -> None:
    at = phrases.before(tokens, frame.cue, frame.first)
    for index in range(frame.cue - 1, at - 1, -1):
        if tokens.classes[index] in {DETERMINER, POSSESSIVE} or _owns(tokens.forms[index]):
            frame.left = "own" if _owns(tokens.forms[index]) else tokens.classes[index]
            frame.chain = index
            return
    frame.chain = at
    frame.left = "bare"


def _right(tokens: Tokens, frame: Frame) -> None:
    """Says what stands after the cue, over adverbs and weekdays."""
    classes, marks, quoted = tokens.classes, tokens.marks, tokens.quoted
    at, end = frame.cue, frame.end
    inside = quoted[at]
    while True:
        if at + 1 >= end:
            frame.right = "colon" if tokens.text.startswith(":", tokens.ends[at]) else "end"
            break
        if quoted[at + 1] != inside:
            frame.right = "quote" if marks[at] == SPACE else "mark-quote"
            break
        mark = marks[at]
        if mark != SPACE:
            frame.right = {COMMA: "comma", COLON: "colon", DASH: "dash", BRACKET: "bracket"}.get(mark, "end")
            break
        code = classes[at + 1]
        if code in {ADVERB, WEEKDAY} and at - frame.cue < 3:
            at += 1
            continue
        frame.right = tokens.forms[at + 1] if code == PREPOSITION else code
        break
    frame.last = at
    frame.followed = _soon(tokens, frame, at + 1)


def _soon(tokens: Tokens, frame: Frame, at: int) -> str:
    """What comes within a few words after the cue, before any mark: "that", an infinitive ("to"), a quotation or a
    colon."""
    inside = tokens.quoted[frame.cue]
    for index in range(at, min(frame.end, at + 12)):
        if tokens.quoted[index] != inside:
            return "quote"
        code = tokens.classes[index]
        if code == THAT:
            return "that"
        if code == RELATIVE:
            return ""
        mark = tokens.marks[index]
        if code == TO and index > at and mark == SPACE and _is_infinitive(tokens, index + 1, frame.end):
            return "to"
        if mark == COMMA:
            return "quote" if index + 1 < frame.end and tokens.quoted[index + 1] != inside else ""
        if mark != SPACE:
            return "colon" if mark == COLON else ""
    return ""


def _is_infinitive(tokens: Tokens, at: int, end: int) -> bool:
    return at < end and tokens.classes[at] in {OPEN, BE, HAVE, DO} and not tokens.forms[at].endswith("s")
