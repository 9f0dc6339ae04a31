"""What the analysis knows about words: how common they are, and which of them are names, or no names.

`names.txt` is from general knowledge. `words.txt` was counted on news bodies by `benchmarks/headline/count_words.py`,
which kept only the counts, in bands, and added the words of `headlinese.txt` beside it.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from newslint.analysis.headline.stem import stem

LEXICON = Path(__file__).parent / "lexicon"

STOP = frozenset(
    """
    a an the and or but nor if of in on at to for from by with as is are was were be been being am do does did done
    has have had having that this these those it its he she they we you i his her their our my your me him them us
    who whom whose which what when where why how not no so than then too very can could will would shall should may
    might must just about into over under after before between through during against out up down off again more
    most some any all both each few other such only own same as there here while because until since also still
    yet even ever never now get gets got getting go goes going went gone make makes made making take takes took
    new says say said saying tells tell told vs via per amid among near
    i'm you're he's she's it's we're they're i've you've we've they've i'd you'd he'd she'd we'd they'd i'll you'll
    he'll she'll it'll we'll they'll don't doesn't didn't isn't aren't wasn't weren't won't wouldn't can't cannot
    couldn't shouldn't hasn't haven't hadn't ain't that's there's what's who's here's let's where's how's dont cant wont
    """.split()
)
"""Words that say nothing of what a headline is about."""

LABELS = frozenset(
    """
    report reports reported reportedly video videos watch photo photos photos live updates update updated exclusive
    breaking news latest opinion analysis poll claim claims source sources interview review revealed reveals listen
    look read editorial column obituary photos pictures gallery podcast explained explainer here heres
    """.split()
)
"""Words with which a desk labels a headline; no article needs to repeat them."""

SOFT = frozenset(
    """
    u.s us usa america american americans gop dem dems democrat democrats democratic republican republicans congress
    hill capitol hollywood twitter facebook internet web tv vp potus gov rep sen doc dr mr mrs ms intel ceo ii iii iv
    wwii wwiii ai covid x q&a diy monday tuesday wednesday thursday friday saturday sunday january february march
    april may june july august september october november december christmas easter thanksgiving halloween
    breitbart ap reuters afp nerdcast dealbook exclusive excerpt wow omg lol oops aka vs pm am god english western
    eastern northern southern midwestern achilles pandora st goliath frankenstein santa trojan midas romeo waterloo
    """.split()
)
"""Names that a story about them need not have."""

SOFT_PHRASES = frozenset(
    "white house|super tuesday|wall street|oval office|capitol hill|main street|new year|black friday".split("|")
)

TOP_WEIGHT = 8.0


class _Words:
    def __init__(self) -> None:
        self.weight: dict[str, float] = {}
        self.either: frozenset[str] = frozenset()
        self.names: dict[str, float] = {}
        self.first_names: frozenset[str] = frozenset()
        for line in _lines("names.txt"):
            kind, _, names = line.partition("\t")
            self.names.update(dict.fromkeys(names.split(), TOP_WEIGHT))
            if kind == "first":
                self.first_names = frozenset(names.split())
        for line in _lines("words.txt"):
            band, _, stems = line.partition("\t")
            if band == "either":
                self.either = frozenset(stems.split())
            elif band.startswith("name"):
                self.names.update(dict.fromkeys(stems.split(), float(band[4:])))
            else:
                self.weight.update(dict.fromkeys(stems.split(), float(band)))


def _lines(name: str) -> list[str]:
    lines = (LEXICON / name).read_text(encoding="utf-8").splitlines()
    return [line for line in lines if not line.startswith("#")]


@cache
def known() -> _Words:
    return _Words()


def weight(stemmed: str) -> float:
    """How much a stem says of what a text is about: 0 (in every article) to `TOP_WEIGHT` (in hardly any)."""
    return known().weight.get(stemmed, TOP_WEIGHT)


def name_weight(form: str) -> float:
    """The same of a name, by its lower-case form."""
    return known().names.get(form, TOP_WEIGHT)


def is_english(form: str) -> bool:
    """Whether a lower-case word is one that is mostly written in lower case."""
    return form in STOP or stem(form) in known().weight


def is_known_name(form: str) -> bool:
    """Whether a lower-case word is hardly ever written in lower case."""
    return form in known().names


def is_first_name(form: str) -> bool:
    """Whether a lower-case word is a common first name."""
    return form in known().first_names


def may_be_name(form: str) -> bool:
    """Whether a known word is a name about as often ("bill", "white", "march")."""
    return form in known().either
