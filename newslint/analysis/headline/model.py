"""How far the body bears a headline out: the values that the headline analysis gives."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum

from newslint.analysis.headline.figures import bears_out, is_checkable
from newslint.analysis.headline.words import SOFT_PHRASES, is_first_name
from newslint.analysis.numbers import Number, Numbers
from newslint.document import Block
from newslint.record import NamedTuple
from newslint.span import Span

FEWEST = 3
"""A headline of fewer words that tell anything ("In brief", "Bridge opens") is not judged as a whole."""

DOUBTFUL, DOUBTFUL_WITHOUT_NAMES, DOUBTFUL_WITH_NAMES = 0.62, 0.82, 0.92
"""From here on `doubt` is taken for the headline of another article: where the body lacks one of its names, where it
has no sure name, and where the body has them all."""


class Case(Enum):
    """How a headline is capitalised."""

    SENTENCE = "sentence"
    TITLE = "title"
    CAPITALS = "capitals"


class HeadWord(NamedTuple):
    """A word of a headline that says something of its matter (prose offsets of the word without its 's).

    `form` is it in lower case; `weight` how rare the word is, 0 to 8. `name` is how sure it is that the word is
    (part of) a name: 0 no, 1 maybe, 2 surely. `found` is how well the body has it: 1 as such or as another form of
    the word or name, 0.5 something like it, 0 not at all; `at` are the indexes (in `Words`) of the places, in order.
    """

    start: int
    end: int
    text: str
    form: str
    weight: float
    name: int
    found: float
    at: tuple[int, ...] = ()

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)


class Coverage(NamedTuple):
    """How much of a headline the body has, each as a share from 0 to 1."""

    words: float
    """Of its words."""
    weight: float
    """Of its words, the rare ones counting more."""
    lead: float
    """By weight, in the first 120 words."""
    window: float
    """By weight, in the 40 words of the body that have most of it."""
    pairs: float
    """Of its neighbouring words, those that stand near each other in the body too."""
    names: float
    """Of its names; 1 where it has none."""
    rarest: float
    """The weight of the rarest word that the body has."""
    topic: float
    """1 where it has what the body speaks of most."""
    topics: float
    """Of the five things that the body speaks of most, those that it has."""


class HeadlineReading(NamedTuple):
    """A headline held against the body. `doubt` is how likely it is about something else, 0 to 1."""

    block: Block
    case: Case
    words: tuple[HeadWord, ...]
    coverage: Coverage
    doubt: float
    body_start: int
    """Where the body begins (prose offset)."""
    best: Span | None
    """The passage of the body (prose offsets) that has most of it; None where nothing matches."""

    @property
    def span(self) -> Span:
        return self.block.span

    @property
    def what(self) -> str:
        """What an editor calls it: "headline" or "standfirst"."""
        return self.block.kind.value

    @property
    def missing_names(self) -> list[Span]:
        """Names that the body has nowhere, the words of a longer one together. A first name before a surname that the
        body has is not missing."""
        runs: list[list[HeadWord]] = []
        followed: list[bool] = []
        for word in self.words:
            if not word.name:
                continue
            touches = bool(runs) and word.start - runs[-1][-1].end <= 2
            if word.found:
                if touches and is_first_name(runs[-1][-1].form):
                    followed[-1] = True
            elif touches and not followed[-1]:
                runs[-1].append(word)
            else:
                runs.append([word])
                followed.append(False)
        return [
            Span(run[0].start, run[-1].end)
            for run, has_surname in zip(runs, followed, strict=True)
            if (len(run) > 1 or (run[0].name == 2 and not has_surname))
            and " ".join(word.form for word in run) not in SOFT_PHRASES
        ]

    def unborne(self, numbers: Numbers) -> list[Number]:
        """The figures of the headline that the body does not bear out; `numbers` are the draft's."""
        own = numbers.within(self.span)
        if not own:
            return []
        body = [one for one in numbers if one.start >= self.body_start]
        return [one for one in own if is_checkable(one, body) and not bears_out(one, body)]

    @property
    def is_other(self) -> bool:
        """Whether it is rather about something else than about what the body tells."""
        names = [word.found for word in self.words if word.name == 2]
        least = DOUBTFUL_WITHOUT_NAMES if not names else DOUBTFUL_WITH_NAMES if all(names) else DOUBTFUL
        return len(self.words) >= FEWEST and self.doubt >= least


class HeadlineSupport:
    """The headlines of a draft, the main one first, each held against the body.

    Empty where there is no headline, or a body too short to bear one out.
    """

    def __init__(self, readings: list[HeadlineReading], standfirsts: list[HeadlineReading]) -> None:
        self._all = readings
        self.all = [*readings, *standfirsts]
        """The headlines, then the standfirsts, which promise the story as the headlines do."""

    @property
    def main(self) -> HeadlineReading | None:
        return self._all[0] if self._all else None

    def __iter__(self) -> Iterator[HeadlineReading]:
        return iter(self._all)

    def __len__(self) -> int:
        return len(self._all)
