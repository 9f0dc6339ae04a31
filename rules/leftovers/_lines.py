"""What the rules of this family share: naming a line, cutting it out, and reporting what the judge found."""

from __future__ import annotations

from collections.abc import Iterator

from newslint import Context, Finding, Fix, Rule, Safety, Severity, Span
from newslint.analysis import Fragment, Furniture

_SHOWN = 60


def shown(text: str) -> str:
    """The words of a line for a message, in curly quotes, cut where it is long."""
    words = " ".join(text[: _SHOWN * 2].split())
    if len(words) > _SHOWN or len(text) > _SHOWN * 2:
        words = words[:_SHOWN].rsplit(" ", 1)[0] + " …"
    return f"“{words.strip('“”')}”"


def cut_line(rule: Rule, context: Context, block: int, safety: Safety) -> Fix:
    """Takes a block out, in plain text with its line break; only there can it be safe."""
    document = context.document
    start, end = document.blocks[block].span
    text = document.text
    if document.markup != "text":
        safety = Safety.UNSAFE
    elif text.startswith("\r\n", end):
        end += 2
    elif text[end : end + 1] in {"\n", "\r"}:
        end += 1
    return rule.fix(context, "Take the line out", [((start, end), "")], safety)


def severity(fragment: Fragment) -> Severity:
    """An error where no editor would print it, else a warning."""
    return Severity.ERROR if fragment.certain else Severity.WARNING


def report(rule: Rule, context: Context, messages: dict[str, str]) -> Iterator[Finding]:
    """A finding for each fragment that bears the rule's name.

    `messages` has the sentence for each kind of fragment, and under "" the one for all others; `{line}` in it is
    replaced by the words of the line.
    """
    document = context.document
    label = rule.id.partition("/")[2]
    for fragment in context.get(Furniture).labelled(label):
        span: Span = document.blocks[fragment.block].span
        message = messages.get(fragment.kind, messages[""]).replace("{line}", shown(document.text_of(span)))
        fix = cut_line(rule, context, fragment.block, Safety.SAFE if fragment.certain else Safety.UNSAFE)
        yield rule.finding(context, span, message, severity=severity(fragment), fix=fix)


def is_claimed(context: Context, offset: int, label: str) -> bool:
    """Whether the line at a prose offset is reported by another rule of the family."""
    found = context.get(Furniture).label(context.document.block_at(offset))
    return bool(found) and found != label
