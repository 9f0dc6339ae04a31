"""What kind of source a noun phrase is, and who it stands for."""

from __future__ import annotations

from functools import cache

from newslint.analysis.attribution.cues import lexicon
from newslint.analysis.attribution.inflect import third_person
from newslint.analysis.attribution.model import SourceKind
from newslint.analysis.attribution.tokens import (
    CONTRACTED,
    DETERMINER,
    NAME,
    OBJECT,
    POSSESSIVE,
    PREPOSITION,
    RELATIVE,
    SUBJECT,
    THAT,
    WH,
    Tokens,
)

_PRONOUNS = frozenset({SUBJECT, CONTRACTED, OBJECT, RELATIVE, THAT, WH, POSSESSIVE})


@cache
def people() -> dict[str, frozenset[str]]:
    """Class of speaker -> its nouns; "plural" holds all plurals, "collective" and "anonymous" only plurals and
    singulars as they are meant."""
    found: dict[str, set[str]] = {"plural": set()}
    for kind, entries in lexicon("people.txt"):
        nouns = found.setdefault(kind, set())
        for entry in entries:
            singular, _, plural = entry.partition("/")
            nouns.add(singular)
            nouns.add(plural or third_person(singular))
            found["plural"].add(plural or third_person(singular))
    return {kind: frozenset(nouns) for kind, nouns in found.items()}


@cache
def _guards() -> tuple[str, ...]:
    return tuple(" ".join([first, *rest]) for first, rest in lexicon("guarded.txt"))


def head(tokens: Tokens, first: int, last: int) -> int:
    """The head noun of a noun phrase: the last word before its first preposition, comma or relative."""
    for index in range(first, last):
        if tokens.marks[index] != " " or (tokens.classes[index + 1] in {PREPOSITION, RELATIVE, THAT} and index > first):
            return index
    return last


def kind_of(tokens: Tokens, first: int, last: int) -> SourceKind:
    """What the noun phrase of words `first` to `last` is to the reader."""
    classes, forms = tokens.classes, tokens.forms
    core = head(tokens, first, last)
    nouns = people()
    if first == core and classes[first] in _PRONOUNS:
        return SourceKind.PRONOUN
    noun = forms[core]
    if _is_guarded(tokens, first, last) and noun in nouns["anonymous"]:
        return SourceKind.ANONYMOUS
    if any(
        classes[index] == NAME and _stands_for_itself(tokens, index, first, core) for index in range(first, last + 1)
    ):
        if noun in nouns["collective"] and noun in nouns["plural"] and classes[core] != NAME:
            return SourceKind.ANONYMOUS if noun in {"sources"} else SourceKind.COLLECTIVE
        if noun in {"source", "insider", "official"} and classes[core] != NAME:
            return SourceKind.ANONYMOUS
        if classes[core] == NAME or noun in nouns["body"] or noun in nouns["document"] or core < last:
            return SourceKind.NAMED
        return SourceKind.DESCRIBED
    if noun in {"source", "sources", "insider", "insiders"}:
        return SourceKind.ANONYMOUS
    if noun in nouns["plural"] and noun in nouns["collective"]:
        return SourceKind.COLLECTIVE
    if classes[core] == DETERMINER or (
        noun in nouns["collective"] and noun in {"many", "some", "several", "few", "most", "others"}
    ):
        return SourceKind.COLLECTIVE
    return SourceKind.DESCRIBED


def _stands_for_itself(tokens: Tokens, index: int, first: int, core: int) -> bool:
    return True


def _is_guarded(tokens: Tokens, first: int, last: int) -> bool:
    """Whether the words in or right after the noun phrase say that it is kept unnamed."""
    stop = min(len(tokens.forms) - 1, last + 24)
    said = tokens.words.text[tokens.starts[first] : tokens.ends[stop]].lower().replace("’", "'")
    return any(guard in said for guard in _guards())
