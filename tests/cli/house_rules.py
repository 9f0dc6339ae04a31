"""A newsroom's own rules: few and simple, so that the transcripts show the command line and not the rules."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from newslint import Context, Finding, Meta, Rule, Safety, Severity, Unavailable, hookimpl, option

TIDIER = {
    "((": ("(", Safety.SAFE),
    "~": ("→", Safety.SAFE),
    "%": ("per cent", Safety.UNSAFE),
    "ping": ("pong", Safety.SAFE),
    "pong": ("ping", Safety.SAFE),
}


class Shouting(Rule):
    """Capitals where a word would do.

    Not flagged: abbreviations.
    """

    id = "house/shouting"
    meta = Meta("a word in capitals that shouts", Severity.ERROR, "1.0", evidence="12 hits read, 12 right")

    def check(self, context: Context) -> Iterator[Finding]:
        for match in re.finditer(r"\bWOW\b ?", context.document.text):
            fix = self.fix(context, "Take out the word", [(match.span(), "")], Safety.SAFE)
            yield self.finding(context, match.span(), f"“{match.group().strip()}” shouts; take it out.", fix=fix)


class PaperName(Rule):
    """The paper is called the Dunmore Echo."""

    id = "house/paper-name"
    meta = Meta("the paper's name cut short", Severity.WARNING, "1.0")
    short: tuple[str, ...] = option(("the Echo",), "names that are not to be used")
    limit: int = option(100, "the most findings a draft")

    def check(self, context: Context) -> Iterator[Finding]:
        headline = context.document.headlines[:1]
        related = [(headline[0].span, "the headline has it too")] if headline else []
        names = re.finditer("|".join(map(re.escape, self.short)), context.document.text)
        for match in islice(names, self.limit):
            yield self.finding(
                context, match.span(), f"Write “the Dunmore Echo”, not “{match.group()}”.", related=related
            )


class Weak(Rule):
    """A word that adds nothing."""

    id = "house/weak"
    meta = Meta("a word that adds nothing", Severity.SUGGESTION, "1.0")

    def check(self, context: Context) -> Iterator[Finding]:
        for match in re.finditer(r"\bvery\b", context.document.text):
            yield self.finding(context, match.span(), f"“{match.group()}” adds nothing; cut it.")


class Early(Rule):
    """Still on trial."""

    id = "house/early"
    meta = Meta("a rule on trial", Severity.WARNING, "1.0", status="preview")

    def check(self, context: Context) -> Iterator[Finding]:
        for match in re.finditer(r"\bbridge\b", context.document.text):
            yield self.finding(context, match.span(), f"“{match.group()}” is on trial; leave it.")


class Tidy(Rule):
    """Signs that come in pairs, a fix that must be looked over, and two that never end."""

    id = "house/tidy"
    meta = Meta("signs to be tidied", Severity.WARNING, "1.0", status="preview")

    def check(self, context: Context) -> Iterator[Finding]:
        for match in re.finditer(r"\(\(|~|%|ping|pong", context.document.text):
            new, safety = TIDIER[match.group()]
            fix = self.fix(context, f"Write “{new}”", [(match.span(), new)], safety)
            yield self.finding(context, match.span(), f"Write “{new}”, not “{match.group()}”.", fix=fix)


class Crashes(Rule):
    """Falls over at the word that is its name."""

    id = "house/crashes"
    meta = Meta("a rule that crashes", Severity.WARNING, "1.0")

    def check(self, context: Context) -> Iterator[Finding]:
        if "crash-the-rule" in context.document.text:
            raise ValueError("no such page")
        return iter(())


class NeedsJava(Rule):
    """Cannot work here where a draft asks for Java."""

    id = "house/needs-java"
    meta = Meta("a rule that cannot work here", Severity.WARNING, "1.0")

    def check(self, context: Context) -> Iterator[Finding]:
        if "java" in context.document.text:
            raise Unavailable("no Java found")
        return iter(())


@hookimpl
def newslint_rules() -> list[type[Rule]]:
    return [Shouting, PaperName, Weak, Early, Tidy, Crashes, NeedsJava]
