"""Takes out the findings that the author waived in the draft, and says which waivers do nothing.

A waiver names an id, a family or `ALL`. `ignore` holds for its own line, or for the next block where it stands
alone; `off` holds up to the next `on`; `file` holds throughout. Of several that cover a finding the narrowest counts.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType

from newslint.document import Directive, Document
from newslint.finding import Finding, Severity
from newslint.record import NamedTuple
from newslint.reporter import Suppressed
from newslint.rule import Bad, Context, Good, Meta, Rule
from newslint.span import Span

ALL = "ALL"
_NEAR = 200


class UnusedSuppression(Rule):
    """A waiver in the draft that waives nothing.

    It was written for words that have been mended or cut since; left standing, it would hide the next real mistake.
    A waiver that names a rule that there is not is reported too: it never did anything.

    Not flagged: a waiver of a rule that did not run this time.
    """

    id = "newslint/unused-suppression"
    meta = Meta("a waiver that waives nothing", Severity.WARNING, "0.1")
    examples = (
        Bad(
            "⟪<!-- newslint: ignore attribution/orphan-quote: transcript -->⟫\n\nThe bridge opens on 4 May.",
            path="draft.md",
        ),
        Good("The bridge opens on 4 May.", path="draft.md"),
    )

    def check(self, context: Context) -> Iterable[Finding]:
        return ()


class SuppressionReason(Rule):
    """A waiver without a reason.

    Whoever reads the draft next cannot tell whether the desk decided or somebody was in a hurry. On where the
    configuration says `require-reasons = true`.
    """

    id = "newslint/suppression-reason"
    meta = Meta("a waiver without a reason", Severity.WARNING, "0.1", status="preview")
    examples = (
        Bad("⟪<!-- newslint: ignore attribution/orphan-quote -->⟫\n\n“The last bolt is in.”", path="draft.md"),
        Good("<!-- newslint: ignore attribution/orphan-quote: transcript -->\n\n“It is in.”", path="draft.md"),
    )

    def check(self, context: Context) -> Iterable[Finding]:
        return ()


RULES: Mapping[str, type[Rule]] = MappingProxyType({rule.id: rule for rule in (SuppressionReason, UnusedSuppression)})
"""The rules about waivers. They are asked here, after all others, and not by the engine."""


class Waiver(NamedTuple):
    """What one name in a directive covers: a range of the source."""

    region: Span
    name: str
    directive: Directive

    def covers(self, finding: Finding) -> bool:
        """Whether the finding is of a named rule and touches the region."""
        start, end = finding.span
        return names(self.name, finding.rule) and start < self.region.end and max(end, start + 1) > self.region.start


class Outcome(NamedTuple):
    """The findings that stay, with those about waivers, and the ones that were waived."""

    kept: tuple[Finding, ...]
    suppressed: tuple[Suppressed, ...]


def names(name: str, rule: str) -> bool:
    """Whether a waiver's name (an id, a family, `ALL`) means the rule of this id."""
    return name in {rule, rule.split("/")[0], ALL}


def apply(
    document: Document, findings: tuple[Finding, ...], rules: Mapping[str, Rule], known: Mapping[str, type[Rule]]
) -> Outcome:
    """Takes out what the draft waives. `rules` are those that ran, `known` all there are; findings come sorted."""
    if not document.directives:
        return Outcome(findings, ())
    book = _Book(document, known)
    kept: list[Finding] = []
    suppressed: list[Suppressed] = []
    for finding in findings:
        waiver = book.use(finding)
        if waiver is None:
            kept.append(finding)
        else:
            suppressed.append(Suppressed(finding, waiver.directive.reason))
    about = {SuppressionReason.id: book.without_reason(), UnusedSuppression.id: book.unused(set(rules))}
    for name in about.keys() & rules.keys():
        kept += (Finding(name, rules[name].severity, one.span, message) for one, message in about[name])
    return Outcome(tuple(sorted(kept, key=_order)), tuple(suppressed))


def _order(finding: Finding) -> tuple[Span, str, str]:
    return finding.span, finding.rule, finding.message


class _Book:
    """The waivers of one draft, and which of them were used."""

    def __init__(self, document: Document, known: Mapping[str, type[Rule]]) -> None:
        self._document = document
        self._known = known
        self._names = frozenset({ALL, *known, *(rule.split("/")[0] for rule in known)})
        self._directives = sorted(set(document.directives), key=lambda directive: directive.span)
        self._used: set[tuple[Directive, str]] = set()
        self._waiting = sorted({waiver[:2]: waiver for waiver in self._waivers()}.values(), reverse=True)
        self._open: list[Waiver] = []

    def use(self, finding: Finding) -> Waiver | None:
        """The narrowest waiver of a finding, which counts as used. Findings are asked for in the order of the text."""
        while self._waiting and self._waiting[-1].region.start < max(finding.span.end, finding.span.start + 1):
            self._open.append(self._waiting.pop())
        self._open = [one for one in self._open if one.region.end > finding.span.start]
        covering = [one for one in self._open if one.covers(finding)]
        if not covering:
            return None
        waiver = min(covering, key=lambda one: one.region.end - one.region.start)
        self._used.add((waiver.directive, waiver.name))
        return waiver

    def without_reason(self) -> Iterator[tuple[Directive, str]]:
        """The directives that give no reason."""
        for directive in self._directives:
            if directive.action != "on" and not directive.reason.strip():
                yield directive, "Say why this waiver stands: add “: reason” to it."

    def unused(self, ran: set[str]) -> Iterator[tuple[Directive, str]]:
        """The directives that did nothing, and what is wrong with each."""
        for directive in self._directives:
            message = self._trouble(directive, ran)
            if message:
                yield directive, message

    def _trouble(self, directive: Directive, ran: set[str]) -> str:
        unknown = [name for name in directive.rules if name not in self._names]
        if unknown:
            return f"There is no rule “{unknown[0]}”; correct the name or take it out of the waiver."
        if directive.action == "on":
            return "" if (directive, "") in self._used else "Nothing is off here; take out this “on”."
        given = directive.rules or (ALL,)
        idle = [name for name in given if (directive, name) not in self._used and self._could_fire(name, ran)]
        if not idle:
            return ""
        what = "it" if len(idle) == len(given) else "that name"
        return f"Nothing here needs the waiver of “{', '.join(idle)}”; take {what} out."

    def _could_fire(self, name: str, ran: set[str]) -> bool:
        """Whether all that the name means has run, so that silence says something."""
        if name in self._known:
            return name in ran
        stable = (rule for rule, what in self._known.items() if what.meta.status == "stable")
        return all(rule in ran for rule in stable if names(name, rule))

    def _waivers(self) -> Iterator[Waiver]:
        blocks = sorted(self._document.to_source(block.span) for block in self._document.blocks)
        off: dict[str, Directive] = {}
        end = len(self._document.source) + 1
        for directive in self._directives:
            for name in self._names & set(directive.rules or (ALL,)):
                if directive.action == "ignore":
                    yield Waiver(self._region(blocks, directive.span), name, directive)
                elif directive.action == "file":
                    yield Waiver(Span(0, end), name, directive)
                elif directive.action == "off":
                    off.setdefault(name, directive)
                else:
                    yield from self._switch_on(name, directive, off)
        for name, directive in off.items():
            yield Waiver(Span(directive.span.start, end), name, directive)

    def _switch_on(self, name: str, on: Directive, off: dict[str, Directive]) -> Iterator[Waiver]:
        for ended in [one for one in off if one == name or name == ALL or one.startswith(f"{name}/")]:
            self._used.add((on, ""))
            began = off.pop(ended)
            yield Waiver(Span(began.span.start, on.span.start), ended, began)

    def _region(self, blocks: list[Span], span: Span) -> Span:
        """What an `ignore` covers: its line; where it has the line to itself, the next line of the block it stands
        in, or else the next block."""
        source = self._document.source
        start, end = self._line(span.start).start, self._line(span.end).end
        before, after = (
            source[max(start, span.start - _NEAR) : span.start],
            source[span.end : min(end, span.end + _NEAR)],
        )
        if before.strip() or after.strip():
            return Span(start, end)
        index = bisect_left(blocks, (span.end, 0))
        if index and blocks[index - 1].end > span.end:
            return Span(start, self._line(end).end)
        return Span(start, blocks[index].end if index < len(blocks) else end)

    def _line(self, offset: int) -> Span:
        lines = self._document.lines
        number = lines.position(offset).line
        last = number == len(lines)
        return Span(lines.line_start(number), len(self._document.source) + 1 if last else lines.line_start(number + 1))
