"""Try a rule on an archive: how often it fires, in which sections and years, and a random sample of what it says.

Decide by it whether the rule becomes an error in your house. A rule in preview can be tried too.
"""

from __future__ import annotations

import os
import random
import re
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterable, Iterator

from newslint.analysis.dates import published
from newslint.cli.options import add_color, add_config, add_paths, input_of, resolver_of
from newslint.cli.progress import shown
from newslint.cli.terminal import say, wants_color
from newslint.config.model import Choice
from newslint.document import Document
from newslint.finding import Finding
from newslint.record import NamedTuple
from newslint.rule import Context
from newslint.run import STDIN, Input, Run
from newslint.visible import count, visible

_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_SPACE = re.compile(r"\s+")
_MOST_SHOWN = 240
"""Characters of a sentence shown on either side of the words, and of the words."""
_RED = "\x1b[1;31m", "\x1b[0m"


class Hit(NamedTuple):
    """What the rule says of some words, and the sentence around them."""

    path: str
    line: int
    severity: str
    before: str
    words: str
    after: str
    message: str


class Audited(NamedTuple):
    """One draft: where it belongs, how long it is, and what the rule says of it."""

    section: str
    year: str
    words: int
    hits: tuple[Hit, ...]


class Tally(NamedTuple):
    """Of so many drafts and words, in how many drafts the rule fired, and how often in all."""

    drafts: int = 0
    words: int = 0
    drafts_hit: int = 0
    hits: int = 0

    def plus(self, draft: Audited) -> Tally:
        return Tally(
            self.drafts + 1,
            self.words + draft.words,
            self.drafts_hit + bool(draft.hits),
            self.hits + len(draft.hits),
        )

    @property
    def share(self) -> float:
        """The share of drafts with a hit."""
        return self.drafts_hit / self.drafts if self.drafts else 0.0

    @property
    def rate(self) -> float:
        """Hits in 1,000 words."""
        return 1000 * self.hits / self.words if self.words else 0.0


def add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("rule", metavar="RULE", help="the id of a rule")
    add_paths(parser)
    add_config(parser)
    add_color(parser)
    parser.add_argument("--sample", type=int, default=20, metavar="N", help="how many hits to show (default: 20)")
    parser.add_argument("--seed", type=int, metavar="N", help="draw the same sample again")
    parser.add_argument("--output-format", choices=("table", "json"), default="table", help="(default: table)")


def run(options: Namespace) -> int:
    audit = Audit(Run(resolver_of(options, Choice((options.rule,), ("newslint",)))), input_of(options))
    drafts = list(shown(iter(audit), sys.stderr, wanted=True))
    hits = [hit for draft in drafts for hit in draft.hits]
    seed = random.randrange(1_000_000) if options.seed is None else options.seed
    drawn = sorted(random.Random(seed).sample(range(len(hits)), min(max(0, options.sample), len(hits))))
    told = Told(options.rule, seed, drafts, [hits[number] for number in drawn])
    if options.output_format == "json":
        import json

        sys.stdout.write(json.dumps(told.plain(), ensure_ascii=False, indent=1) + "\n")
    else:
        sys.stdout.writelines(told.page(_RED if wants_color(options.color, sys.stdout) else ("⟪", "⟫")))
    return 2 if audit.failed else 0


class Audit:
    """Runs the rule on one draft after the other, and says what did not work."""

    def __init__(self, job: Run, given: Input) -> None:
        self._job = job
        self._given = given
        self._top = _top(given.arguments)
        self.failed = False

    def __iter__(self) -> Iterator[Audited]:
        for found in self._job.find(self._given):
            judged = self._job.judge(found, self._given.stdin() if found.shown == STDIN else None)
            for trouble in (*judged.errors, *(f"{rule} was skipped: {reason}" for rule, reason in judged.skipped)):
                self.failed = True
                say(f"{found.shown}: {trouble}")
            if judged.document and not judged.errors and not judged.skipped:
                analyses = self._job.plugins(self._job.resolver.settings(found.path)).analyses
                hits = _hits(found.shown, Context(judged.document, analyses), judged.findings)
                yield self._audited(found.shown, judged.document, tuple(hits))

    def _audited(self, path: str, document: Document, hits: tuple[Hit, ...]) -> Audited:
        below = os.path.relpath(os.path.abspath(path), self._top)
        section = document.metadata.get("section") or ""
        if isinstance(section, list):
            section = section[0]
        folder = below.split(os.sep)[0] if os.sep in below else "(none)"
        day = published(document.metadata)
        year = _YEAR.search(below)
        return Audited(
            " ".join(str(section).split()) or folder,
            str(day[0]) if day else year.group() if year else "(none)",
            len(document.text.split()),
            hits,
        )


def _top(arguments: Iterable[str]) -> str:
    """The folder that sections are counted from: the one named, or what several have in common."""
    paths = [os.path.abspath(one) for one in arguments if one != STDIN]
    folders = [path if os.path.isdir(path) else os.path.dirname(path) for path in paths]
    return os.path.commonpath(folders) if folders else os.getcwd()


def _hits(path: str, context: Context, findings: tuple[Finding, ...]) -> Iterator[Hit]:
    if not findings:
        return
    from newslint.analysis import Sentences

    document = context.document
    sentences = [document.to_source(sentence.span) for sentence in context.get(Sentences)]
    for finding in findings:
        span = finding.span
        around = [sentence for sentence in sentences if sentence.overlaps(span)] or [span]
        start, end = min(span.start, around[0].start), max(span.end, around[-1].end)
        before, words, after = (
            _SPACE.sub(" ", document.source[a:b])
            for a, b in ((start, span.start), (span.start, span.end), (span.end, end))
        )
        yield Hit(
            path,
            document.lines.position(span.start).line,
            finding.severity.label,
            f"…{before[-_MOST_SHOWN:]}" if len(before) > _MOST_SHOWN else before,
            f"{words[:_MOST_SHOWN]}…" if len(words) > _MOST_SHOWN else words,
            f"{after[:_MOST_SHOWN]}…" if len(after) > _MOST_SHOWN else after,
            finding.message,
        )


class Told:
    """What the audit found, ready to be written."""

    def __init__(self, rule: str, seed: int, drafts: list[Audited], sample: list[Hit]) -> None:
        self._rule = rule
        self._seed = seed
        self._sample = sample
        self._all = Tally()
        self._sections: dict[str, Tally] = {}
        self._years: dict[str, Tally] = {}
        for draft in drafts:
            self._all = self._all.plus(draft)
            for tallies, name in ((self._sections, draft.section), (self._years, draft.year)):
                tallies[name] = tallies.get(name, Tally()).plus(draft)

    def plain(self) -> dict[str, object]:
        """All of it, ready for JSON."""
        return {
            "rule": self._rule,
            "all": _numbers(self._all),
            "sections": {name: _numbers(tally) for name, tally in sorted(self._sections.items())},
            "years": {name: _numbers(tally) for name, tally in sorted(self._years.items())},
            "seed": self._seed,
            "sample": [hit._asdict() for hit in self._sample],
        }

    def page(self, marks: tuple[str, str]) -> Iterator[str]:
        """All of it for people; `marks` enclose the words."""
        size = max(map(len, map(visible, ["section", *self._sections, *self._years])))
        yield f"{self._rule}\n\n"
        yield f"{'':<{size}}  drafts  with hits   share    hits  per 1,000 words\n"
        yield _line("all", self._all, size)
        for heading, tallies in (("section", self._sections), ("year", self._years)):
            yield f"\n{heading}\n"
            yield from (_line(name, tally, size) for name, tally in sorted(tallies.items()))
        if self._sample:
            yield f"\n{count(len(self._sample), 'hit')} drawn with --seed {self._seed}:\n"
        for hit in self._sample:
            yield f"\n{visible(hit.path)}:{hit.line}: {hit.severity}: {visible(hit.message)}\n"
            yield f"    {visible(hit.before)}{marks[0]}{visible(hit.words)}{marks[1]}{visible(hit.after)}\n"


def _line(name: str, tally: Tally, size: int) -> str:
    return (
        f"{visible(name):<{size}}  {tally.drafts:>6}  {tally.drafts_hit:>9}  {tally.share:>6.1%}  {tally.hits:>6}  "
        f"{tally.rate:>15.2f}\n"
    )


def _numbers(tally: Tally) -> dict[str, float]:
    return {**tally._asdict(), "share": round(tally.share, 4), "per_1000_words": round(tally.rate, 4)}
