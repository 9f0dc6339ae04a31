"""A speaker who is only ever a surname.

“Lindqvist said” tells those who know her who spoke; everybody else looks for the paragraph that introduced her, and it
was cut.

Not flagged: names that stand in full anywhere in the draft, the headline and captions included; surnames with an
office before them (“Mayor Lindqvist”); organisations and places.

Sources: AP (full name and role on first reference, surname after), Guardian style guide.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint import Bad, Context, Finding, Good, Meta, Rule, Severity
from newslint.analysis import Attributions, Source, SourceKind, Words

_COURTESY = frozenset("mr mrs ms miss dr".split())
_PERSON = frozenset("he she his her him".split())
_PRONOUNS = frozenset("he she they it we you i who this that there".split())


class FirstReference(Rule):
    meta = Meta(
        summary="a speaker who is only ever a surname",
        severity=Severity.SUGGESTION,
        since="0.1",
    )
    examples = (
        Bad("The harbour was sold in May. ⟪Mrs. Lindqvist⟫ said she had not been asked."),
        Good("Ada Lindqvist runs the mill. Mrs. Lindqvist said she had not been asked."),
        Good("Mayor Lindqvist said she had not been asked."),
        Good("The harbour was sold in May. Brackwater said it had not been asked."),
    )

    def check(self, context: Context) -> Iterator[Finding]:
        seen = set()
        for attribution in context.get(Attributions):
            source = attribution.source
            if source is None or source.kind is not SourceKind.NAMED or attribution.carried:
                continue
            surname = _bare_surname(source)
            if not surname or surname in seen:
                continue
            seen.add(surname)
            if _is_person(context, source) and not _is_introduced(context, surname):
                yield self.finding(
                    context, source.span, f"“{source.text}” is never introduced: give the full name and who this is."
                )


def _bare_surname(source: Source) -> str:
    """The surname of a source that is nothing else, in lower case; "" for any other source."""
    parts = source.text.replace(".", "").split()
    if len(parts) == 2 and parts[0].lower() in _COURTESY:
        parts = parts[1:]
    if len(parts) != 1 or not (parts[0].isalpha() and parts[0].istitle()):
        return ""
    return (
        ""
        if parts[0].lower() in _PRONOUNS or parts[0].endswith(("ans", "ats", "ists", "ly", "ing", "ic"))
        else parts[0].lower()
    )


def _is_person(context: Context, source: Source) -> bool:
    """Whether a courtesy title or a pronoun soon after says that this is a person."""
    if source.text.split()[0].strip(".").lower() in _COURTESY:
        return True
    words = context.get(Words)
    first = words.first_from(source.end)
    return not _PERSON.isdisjoint(words.forms[first : first + 8])


def _is_introduced(context: Context, surname: str) -> bool:
    words = context.get(Words)
    for index in words.positions.get(surname, ()):
        before = index - 1
        if before < 0 or words.forms[before] in _COURTESY:
            continue
        gap = words.text[words.ends[before] : words.starts[index]]
        if gap in {" ", ". ", "-", "\u00a0"} and words.surface(before)[0].isupper():
            return True
    return not words.positions.get(surname)
