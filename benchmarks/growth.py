"""How time grows with the draft: every reader, analysis and rule on hostile drafts of doubling size.

    growth.py [--quick] [--only WORDS] [--worst N]

Prints the pieces on which time grows fastest when the draft doubles. Exits 1 where it grows by more than LIMIT in
three tries. A part (a reader, an analysis, a rule) is judged at the first size that takes it 20 ms; one that never
does by the largest size is fast enough. The time of an analysis that a rule asks for is the analysis's own.
`language/readability` and its analysis, which ask another library, are left out.
"""

from __future__ import annotations

import argparse
import gc
import sys
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import PurePath
from time import process_time
from typing import NamedTuple

from growth_cases import Case, cases

from newslint import Document, plugins, suppress
from newslint.analysis import Readability
from newslint.finding import Finding, Severity
from newslint.reporters._excerpt import excerpt
from newslint.rule import Context, Rule, Unavailable
from newslint.span import Span

LIMIT = 2.6
"""How many times as long twice the draft may take."""
ENOUGH = 0.02
"""Seconds of process time from which a time is judged."""
TRIES = 3
LOADED = plugins.load()
RULES = [rule() for name, rule in LOADED.rules.items() if name != "language/readability"]
KINDS = [kind for kind in LOADED.analyses if kind is not Readability]


Measure = Callable[[int], dict[str, float]]
"""Takes the size of a draft, gives the process time of each part."""


class Growth(NamedTuple):
    """How many times as long a part took on twice the draft; `size` and `seconds` are of the larger one."""

    ratio: float
    part: str
    case: str
    size: int
    seconds: float


class Clock:
    """Process time by part; the time of a part within another one is the inner one's."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = {}
        self._inner = [0.0]

    def time(self, part: str, work: Callable[[], object]) -> object:
        """What `work` returns; its time is added to the part's."""
        self._inner.append(0.0)
        began = process_time()
        try:
            return work()
        finally:
            took = process_time() - began
            self.seconds[part] = self.seconds.get(part, 0.0) + took - self._inner.pop()
            self._inner[-1] += took


def timed_analyses(clock: Clock) -> Mapping[type, Callable[[Context], object]]:
    """The analyses, each of which tells the clock how long it takes."""

    def timed(kind: type) -> Callable[[Context], object]:
        return lambda context: clock.time(kind.__name__, partial(LOADED.analyses[kind], context))

    return {kind: timed(kind) for kind in KINDS}


def lint_once(case: Case, size: int) -> dict[str, float]:
    """The process time of each part on the draft of a case."""
    data = case.text(size).encode()
    clock = Clock()
    gc.collect()
    gc.disable()
    try:
        document = clock.time(f"read {case.suffix}", lambda: LOADED.read(PurePath(f"draft{case.suffix}"), data))
        assert isinstance(document, Document)
        context = Context(document, timed_analyses(clock))
        for kind in KINDS:
            _get(context, kind)
        for rule in RULES:
            clock.time(rule.id, partial(_check, rule, context))
    finally:
        gc.enable()
    return clock.seconds


def _get(context: Context, kind: type) -> None:
    try:
        context.get(kind)
    except Unavailable:
        return


def _check(rule: Rule, context: Context) -> None:
    try:
        for _ in rule.check(context):
            pass
    except Unavailable:
        return


def excerpt_once(size: int) -> dict[str, float]:
    """The process time of showing a sentence from the middle of a draft."""
    text = "Word. " * (size // 6)
    clock = Clock()
    clock.time("excerpt", lambda: excerpt(text, Span(size // 2, size // 2 + 4), 80, lines_are_paragraphs=True))
    return clock.seconds


def suppress_once(size: int) -> dict[str, float]:
    """The process time of matching as many findings as waivers."""
    text = "H\n\n" + "WOW. <!-- newslint: ignore leftovers/placeholder: fun -->\n\n" * (size // 60)
    document = LOADED.read(PurePath("draft.md"), text.encode())
    assert document is not None
    places = [at for at in range(len(text)) if text.startswith("WOW", at)]
    found = [Finding("leftovers/placeholder", Severity.ERROR, Span(at, at + 3), "WOW", (), None) for at in places]
    clock = Clock()
    clock.time("suppress", lambda: suppress.apply(document, found, {}, LOADED.rules))
    return clock.seconds


def best(measure: Measure, size: int, times: int) -> dict[str, float]:
    """The least time of each part."""
    found = [measure(size) for _ in range(times)]
    return {part: min(seconds[part] for seconds in found if part in seconds) for part in found[0]}


def grow(label: str, measure: Measure, sizes: list[int], times: int, longest: float) -> list[Growth]:
    """How each part grows at the first size that takes it long enough; ends early after `longest` seconds a draft."""
    grown: dict[str, Growth] = {}
    before: dict[str, float] = {}
    for size in sizes:
        now = best(measure, size, times)
        for part, seconds in now.items():
            if before.get(part) and seconds >= ENOUGH and part not in grown:
                grown[part] = Growth(seconds / before[part], part, label, size, seconds)
        before = now
        if sum(now.values()) > longest:
            break
    return list(grown.values())


def checked(one: Growth, measure: Measure) -> Growth:
    """The growth again, up to TRIES times, until it is within the limit."""
    for _ in range(TRIES):
        if one.ratio <= LIMIT:
            break
        small, large = (best(measure, size, 3).get(one.part, 0.0) for size in (one.size // 2, one.size))
        one = one._replace(ratio=large / max(small, 1e-6), seconds=large)
    return one


def main() -> int:
    """Prints the worst growth; 1 where a part grows too fast."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--quick", action="store_true", help="small drafts, each once: a minute at most")
    parser.add_argument("--only", default="", help="only the drafts whose piece has these words")
    parser.add_argument("--worst", type=int, default=20, help="how many lines to print")
    args = parser.parse_args()
    sizes = [10_000 * 2**step for step in range(3 if args.quick else 6)]
    longest, times = (0.2, 1) if args.quick else (0.5, 3)
    jobs: list[tuple[str, Measure, list[int]]] = [
        (case.label, partial(lint_once, case), sizes) for case in cases() if args.only in case.piece
    ]
    if not args.only:
        jobs += [
            ("a long draft", excerpt_once, [5_000_000, 10_000_000]),
            ("as many waivers as findings", suppress_once, [60_000 * 2**step for step in range(4)]),
        ]
    lint_once(next(cases()), 5_000)
    worst: list[Growth] = []
    for label, measure, steps in jobs:
        worst += [checked(one, measure) for one in grow(label, measure, steps, times, longest)]
    worst.sort(reverse=True)
    for one in worst[: args.worst]:
        mark = "  TOO FAST" if one.ratio > LIMIT else ""
        print(f"x {one.ratio:4.2f}  {one.part:32} {one.size:>8} {one.seconds * 1000:6.0f} ms  {one.case}{mark}")
    print(f"{len(jobs)} drafts, {sum(one.ratio > LIMIT for one in worst)} parts that grow faster than x {LIMIT}")
    return int(any(one.ratio > LIMIT for one in worst))


if __name__ == "__main__":
    sys.exit(main())
