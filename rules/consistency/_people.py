"""What a draft says of its people at each mention: age and rank."""

from __future__ import annotations

from collections.abc import Iterator

from newslint import Span
from newslint.analysis import Capitals, Number, NumberKind, Numbers, Words
from newslint.record import NamedTuple

_OLDEST = 116

_SERIES = {
    "police": "constable sergeant inspector superintendent commissioner deputy sheriff trooper marshal",
    "army": "private corporal lieutenant captain major colonel brigadier general",
    "parliament": "senator representative governor congressman congresswoman councillor alderman councilman",
    "court": "judge justice prosecutor",
    "church": "bishop archbishop archdeacon canon vicar cardinal",
}
_SHORT = {
    "sgt": "sergeant",
    "lt": "lieutenant",
    "capt": "captain",
    "col": "colonel",
    "gen": "general",
    "maj": "major",
    "sen": "senator",
    "rep": "representative",
    "gov": "governor",
    "insp": "inspector",
    "supt": "superintendent",
    "cllr": "councillor",
    "councilor": "councillor",
    "congressman": "representative",
    "congresswoman": "representative",
}
_RANKS = {rank: rank for ranks in _SERIES.values() for rank in ranks.split()} | _SHORT
_SERIES_OF = {rank: series for series, ranks in _SERIES.items() for rank in ranks.split()}
_PAST = frozenset("former then acting ex late retired promoted future onetime ex-".split())


class Fact(NamedTuple):
    """Something said of a person: `value` is an age or a rank, `span` (prose offsets) where it stands.

    `given` is the first name at that mention, "" where there is the surname alone (both in lower case).
    """

    surname: str
    given: str
    value: str
    span: Span
    series: str = ""
    is_open: bool = False
    """Whether it may be about somebody else: "a 29-year-old Dunmore man"."""


def ages(capitals: Capitals, numbers: Numbers) -> Iterator[Fact]:
    """The ages of "Ada Lindqvist, 54," and "the 54-year-old Lindqvist"."""
    words = capitals.words
    has_words = "aged" in words.positions or "who" in words.positions
    for number in numbers:
        if not has_words and number.kind is not NumberKind.AGE:
            continue
        if number.in_words or not 0 < number.value < _OLDEST or number.value % 1:
            continue
        index = words.first_from(number.start)
        name = _aged(capitals, words, number, index)
        if name is not None:
            surname, given = _parts(words, name)
            is_open = len(name) == 1 and name.start >= index
            yield Fact(surname, given, f"{number.value:.0f}", number.span, is_open=is_open)


def _aged(capitals: Capitals, words: Words, number: Number, index: int) -> range | None:
    """The run of words that names the person whose age a figure is."""
    if not index:
        return None
    text = words.text
    if number.kind is NumberKind.AGE and text[number.end : number.end + 10] == "-year-old ":
        follows = words.first_from(number.end + 10)
        return capitals.run_at(follows) if follows < len(words) else None
    before = text[words.ends[index - 1] : number.start]
    if before == ", " and text[number.end : number.end + 1] in {",", "."} and number.kind is NumberKind.AGE:
        return _ending_at(capitals, index - 1)
    if words.forms[index - 1] == "aged" and index > 1:
        return _ending_at(capitals, index - 2)
    if words.forms[index - 1] == "is" and index > 2 and words.forms[index - 2] == "who":
        return _ending_at(capitals, index - 3) if text[number.end : number.end + 1] == "," else None
    return None


def _ending_at(capitals: Capitals, index: int) -> range | None:
    run = capitals.run_at(index)
    return run if run is not None and run[-1] == index else None


def _parts(words: Words, run: range) -> tuple[str, str]:
    """The surname of a run and the first name before it, "" where there is none."""
    surname = words.forms[run[-1]].removesuffix("'s")
    given = words.forms[run[-2]] if len(run) > 1 and words.forms[run[-2]] not in _TITLES else ""
    return surname, given


_TITLES = frozenset(
    "mr mrs ms dr miss sir dame lord lady prof professor detective chief officer mayor minister president".split()
) | frozenset(_RANKS)


def ranks(capitals: Capitals) -> Iterator[Fact]:
    """The ranks of "Inspector Rowan Hale" and "Sgt. Hale"."""
    words = capitals.words
    for form in _RANKS.keys() & words.positions.keys():
        for index in words.positions[form]:
            if not capitals.precedes(index):
                continue
            run = capitals.run_at(index)
            if run is None or index + 1 >= run.stop or run.stop - index > 4 or _is_past(words, run.start, index):
                continue
            if any(words.forms[at] in _RANKS for at in range(index + 1, run.stop)):
                continue
            surname, given = _parts(words, range(index + 1, run.stop))
            rank = _RANKS[form]
            series = _SERIES_OF[rank]
            yield Fact(surname, given, rank, Span(words.starts[index], words.ends[run.stop - 1]), series)


_OFFICES = frozenset("mayor sheriff governor gov president chancellor premier bishop archbishop pope".split())
_KIN = frozenset("wife husband son daughter father mother brother sister sr jr widow dynasty grandson".split())


def first_names(capitals: Capitals) -> Iterator[Fact]:
    """The first names of those who bear an office that one person bears ("Mayor Ada Lindqvist")."""
    words = capitals.words
    offices = [form for form in _OFFICES if form in words.positions]
    if not offices or any(form in words.positions for form in _KIN):
        return
    for form in offices:
        for index in words.positions[form]:
            run = capitals.run_at(index) if capitals.precedes(index) else None
            if run == range(index, index + 3) and not _is_past(words, index, index):
                surname = words.forms[index + 2].removesuffix("'s")
                span = Span(words.starts[index + 1], words.starts[index + 2] + len(surname))
                yield Fact(surname, "", words.forms[index + 1], span, form)


def _is_past(words: Words, start: int, index: int) -> bool:
    return any(words.forms[at] in _PAST for at in range(max(0, start - 3), index))


class GivenNames(dict[str, set[str]]):
    """The first names that stand before a surname anywhere in the draft, by surname; worked out on demand."""

    def __init__(self, capitals: Capitals) -> None:
        super().__init__()
        self._capitals = capitals

    def __missing__(self, surname: str) -> set[str]:
        words = self._capitals.words
        found = self[surname] = set()
        for form in (surname, surname + "'s"):
            for index in words.positions.get(form, ()):
                run = self._capitals.run_at(index)
                if run is not None and index > run.start and words.forms[index - 1] not in _TITLES:
                    found.add(words.forms[index - 1])
        return found
