"""What kind of source a noun phrase names: somebody with a name, or one of those that readers cannot check.

The head noun decides, with the determiner and the modifiers before it: "a senior White House official" is one
person kept unnamed, "officials" a crowd, "the mayor’s spokesman" answers for somebody, "economist Ada Lindqvist"
has a name. The nouns come from `lexicon/people.txt`; plurals and compounds are worked out.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from newslint.analysis.attribution.model import SourceKind
from newslint.record import NamedTuple

INSIDER, AIDE, AGENT, EXPERT, CROWD, FOLK, KIN, SPOKES, BENCH, THING = (
    "insider aide agent expert crowd folk kin spokes bench thing".split()
)


class Role(NamedTuple):
    """What a noun says of its bearer: `group` is one of the constants above, `lemma` the singular."""

    group: str
    plural: bool
    lemma: str


_IRREGULAR = {
    "people": "person",
    "folks": "person",
    "men": "man",
    "women": "woman",
    "children": "child",
    "staff": "staff",
}
_ENDINGS = {
    "makers": AGENT, "keepers": AGENT, "holders": AGENT, "goers": CROWD, "owners": AGENT, "watchers": EXPERT,
    "ologists": EXPERT, "ographers": EXPERT, "graphers": EXPERT, "crats": AGENT, "sayers": CROWD,
}  # fmt: skip


@cache
def roles() -> dict[str, Role]:
    """Every form, singular and plural, of the nouns in the lexicon."""
    found: dict[str, Role] = {}
    path = Path(__file__).parent / "lexicon" / "people.txt"
    for line in path.read_text(encoding="utf-8").splitlines():
        nouns, _, group = line.partition("\t")
        if group and not line.startswith("#"):
            for noun in nouns.split("|"):
                found.setdefault(noun, Role(group, False, noun))
                found.setdefault(_plural(noun), Role(group, True, noun))
    for plural, noun in _IRREGULAR.items():
        found[plural] = found[noun]._replace(plural=True)
    return found


def _plural(noun: str) -> str:
    if noun.endswith("man"):
        return noun[:-3] + "men"
    if noun.endswith("y") and noun[-2] not in "aeou":
        return noun[:-1] + "ies"
    if noun == "passerby" or noun == "passer-by":
        return noun.replace("passer", "passers")
    return noun + ("es" if noun.endswith(("s", "sh", "ch", "x")) else "s")


def role(form: str) -> Role | None:
    """The role that a lower-case word names; None where it names none that is known."""
    known = roles().get(form)
    if known is not None:
        return known
    if "-" in form:
        return roles().get(form.rpartition("-")[2])
    if form.endswith("s"):
        for ending, group in _ENDINGS.items():
            if form.endswith(ending):
                return Role(group, True, form[:-1])
    return None


_INDEFINITE = frozenset("a an another one each every any either".split())
_COUNTED = frozenset("two three four five six seven eight nine ten dozen dozens hundreds thousands scores".split())
_SOME = frozenset(
    """
    some many several most few multiple various numerous countless certain other others more plenty unnamed
    unidentified anonymous undisclosed
    """.split()
)
_ALONE = frozenset("some many several few others most those".split())
_DEFINITE = frozenset("the this that these those both all his her their its our my your whose no".split())
_QUANTITIES = frozenset(
    """
    number group handful couple dozen dozens hundreds thousands scores plenty majority minority range host lot
    lots variety chorus wave slew array some many several most few one two three four five six others
    """.split()
)
_PRONOUNS = frozenset("he she they it we i you who which himself herself themselves".split())
_OFFICES = frozenset(
    """
    city county school hospital police fire health company court union airport district election emergency
    transport ministry town village council university college prison weather wildlife port
    rescue tax labor labour housing water park team league club church
    """.split()
)
"""Modifiers that name the office which an unnamed official speaks for ("school officials")."""

_OFFICE_HOLDERS = frozenset(
    "official officer administrator manager director leader staff employee commissioner chief".split()
)
_ELECTED = frozenset("lawmaker legislator member senator congressman delegate mp candidate president reporter".split())
"""Those whose names are a matter of record, as a body."""
_GROUPS = frozenset("group charity organization organisation outlet camp".split())
"""Bodies that are a crowd in the plural ("rights groups")."""

_ORDINARY = frozenset(
    """
    senior top former current local federal state government administration intelligence law enforcement military
    industry company community business political legal medical health financial religious civil human rights
    international foreign domestic independent outside leading prominent veteran seasoned privacy security
    election campaign consumer environmental climate energy market media policy tax trade economic public private
    influential key high-ranking longtime fellow conservative liberal progressive moderate critical other more
    opposition ruling rebel tribal regional national global western eastern northern southern rival anonymous
    unnamed hardline left-wing right-wing anti-war pro-democracy academic labor union education technology tech small
    young younger older working-class party rural urban ordinary individual retail wealthy poor average
    """.split()
)
"""Modifiers that make no name where a sentence begins with them."""

_PLAIN = _ORDINARY | _DEFINITE | _INDEFINITE | _SOME
_TAIL = frozenset(
    """
    of in at for from with on inside within close near to by about among across around behind who whose whom that
    which familiar briefed involved working speaking knowledgeable aware privy present outside under over against
    opposed sympathetic responsible loyal and or as
    """.split()
)


@cache
def _word() -> re.Pattern[str]:
    return re.compile(r"[^\W_]+(?:['’.\-‑][^\W_]+)*['’]?|[,;—–(]")


@cache
def _kept_unnamed() -> re.Pattern[str]:
    return re.compile(
        r"anonym|(?:not|n[’']t|declin|refus|ask|request|wish|want|prefer)\w*(?:\W+\w+){0,5}?\W+(?:named|identified|"
        r"nam(?:e|ing)|identity)\b|not authori[sz]ed|off the record|on background",
        re.IGNORECASE,
    )


_SIGNS = ("nam", "anonym", "identi", "authori", "the record", "background")
"""Where none of these stands, `_kept_unnamed` finds nothing."""


def _is_kept_unnamed(tail: str) -> bool:
    lowered = tail.lower()
    return any(sign in lowered for sign in _SIGNS) and _kept_unnamed().search(tail) is not None


_ACCESS = (
    "close to", "near", "familiar with", "briefed", "inside", "within", "involved in", "privy", "present", "aware of",
    "knowledgeable", "with ", "in the ", "in a ", "in attendance", "on the call", "around the", "working ", "to whom",
)  # fmt: skip
"""Where none of these stands, `_in_the_know` finds nothing."""


def _is_in_the_know(tail: str) -> bool:
    return any(sign in tail for sign in _ACCESS) and _in_the_know().match(tail) is not None


@cache
def _in_the_know() -> re.Pattern[str]:
    return re.compile(
        r"\W*(?:(?:who|that)\s+\w+\s+)?(?:very |directly |personally )?(?:close to|near|familiar with|briefed|"
        r"inside|within|involved in|privy|present|aware of|knowledgeable|with (?:direct |close |intimate )?"
        r"(?:knowledge|access|ties|links)|in (?:the|a) (?:room|know|position)|in attendance|on the call|around the|"
        r"working (?:on|closely)|to whom)\b"
    )


@cache
def _at_a_body() -> re.Pattern[str]:
    return re.compile(r"\s+(?:at|with|from)\s+(?:the\s+)?[A-Z]")


class Verdict(NamedTuple):
    """What a noun phrase is as a source.

    `group` is that of its head noun, "" where the noun is not known; `determiner` is "indefinite", "counted",
    "some", "bare" or "definite"; `of_body` tells that a name or an office before the noun says whose it is.
    """

    kind: SourceKind
    group: str
    determiner: str
    of_body: bool = False


def judge(before: Sequence[str], head: str, tail: str = "") -> Verdict:
    """Judges a noun phrase: the words `before` its head noun, the `head`, both as written, and what follows."""
    kept_unnamed = _is_kept_unnamed(tail)
    determiner = _determiner(before, head)
    if determiner == "some" and before[0].lower() in {"other", "more"}:
        determiner = "bare"
    if determiner == "indefinite" and "of" in before and before[0].lower() in {"a", "an"}:
        determiner = "some"
    known = role(head.lower())
    if known is None:
        return _unknown(head, determiner, tail)
    of_body = any(word[:1].isupper() for word in before[1:]) or (
        bool(before) and before[0][:1].isupper() and determiner == "bare" and before[0].lower() not in _ORDINARY
    )
    of_office = known.lemma in _OFFICE_HOLDERS and any(word.lower() in _OFFICES for word in before)
    kind = _kind(known, determiner, of_body, of_office, bool(before))
    if (
        known.plural
        and determiner == "bare"
        and known.group in {EXPERT, AGENT, AIDE}
        and (tail and _at_a_body().match(tail))
    ):
        kind = SourceKind.DESCRIBED
    elif known.lemma == "member" and known.plural and _of_a_crowd(tail):
        kind = SourceKind.COLLECTIVE
    if known.group == THING and any(word[:1].isupper() and word.lower() not in _PLAIN for word in before):
        kind = SourceKind.NAMED
    elif known.group not in {THING, BENCH, SPOKES} and determiner != "definite" and _is_in_the_know(tail):
        kind = SourceKind.ANONYMOUS
    if kept_unnamed or any(word.lower() in {"unnamed", "unidentified", "anonymous", "undisclosed"} for word in before):
        kind = SourceKind.ANONYMOUS
    return Verdict(kind, known.group, determiner, of_body or of_office)


def _of_a_crowd(tail: str) -> bool:
    """Whether these are members of something without a name ("members of the community")."""
    words = [word for word in tail.split(maxsplit=3)[:3] if word not in {"the", "this", "our"}]
    return len(words) > 1 and words[0] == "of" and words[1][:1].islower()


def _determiner(before: Sequence[str], head: str) -> str:
    lowered = [word.lower() for word in before]
    for word in lowered:
        if word in _DEFINITE or word.endswith(("'s", "’s", "s'", "s’")):
            return "definite"
        if word in _SOME:
            return "some"
        if word in _COUNTED:
            return "counted"
        if word in _INDEFINITE:
            return "indefinite"
    if head.lower() in {"somebody", "someone"}:
        return "indefinite"
    return "bare"


def _unknown(head: str, determiner: str, tail: str) -> Verdict:
    lowered = head.lower()
    if lowered in _PRONOUNS:
        return Verdict(SourceKind.PRONOUN, "", determiner)
    if (lowered in _SOME or lowered == "those") and _is_in_the_know(tail):
        return Verdict(SourceKind.ANONYMOUS, AIDE, "some")
    if lowered in _SOME or lowered == "those":
        return Verdict(SourceKind.COLLECTIVE, CROWD, "some")
    if head[:1].isupper() or head[:1].isdigit():
        return Verdict(SourceKind.NAMED, "", determiner)
    return Verdict(SourceKind.DESCRIBED, "", determiner)


def _kind(known: Role, determiner: str, of_body: bool, of_office: bool, modified: bool) -> SourceKind:
    if known.group == INSIDER:
        return SourceKind.ANONYMOUS
    if known.plural and known.lemma in _GROUPS and determiner in {"bare", "some"}:
        return SourceKind.COLLECTIVE
    if known.group in {SPOKES, BENCH, THING} or determiner == "definite":
        return SourceKind.DESCRIBED
    if known.plural:
        return _kind_of_many(known, determiner, of_body, of_office, modified)
    return SourceKind.ANONYMOUS if determiner != "bare" else SourceKind.DESCRIBED


def _kind_of_many(known: Role, determiner: str, of_body: bool, of_office: bool, modified: bool) -> SourceKind:
    if known.lemma == "person" or known.group in {EXPERT, CROWD, FOLK}:
        if known.group == FOLK and determiner == "bare" and (of_body or not modified):
            return SourceKind.DESCRIBED
        return SourceKind.ANONYMOUS if determiner == "counted" else SourceKind.COLLECTIVE
    if determiner in {"some", "counted"}:
        return SourceKind.ANONYMOUS
    if known.lemma in _ELECTED or of_office or (of_body and known.group != AIDE) or known.group == KIN:
        return SourceKind.DESCRIBED
    return SourceKind.ANONYMOUS if known.group == AIDE else SourceKind.COLLECTIVE


def classify(text: str) -> SourceKind:
    """The kind of the source that `text` names, a noun phrase as written, with all that belongs to it."""
    tokens = _word().findall(text)
    core, tail_at = _core(tokens)
    if not core:
        return SourceKind.DESCRIBED
    if _has_name_beside(tokens[tail_at:]):
        return SourceKind.NAMED
    return judge(core[:-1], core[-1], " ".join(tokens[tail_at:])).kind


def _core(tokens: Sequence[str]) -> tuple[list[str], int]:
    """The words up to the head noun, and the index of the first token after it."""
    core: list[str] = []
    for index, token in enumerate(tokens):
        lowered = token.lower()
        if lowered == "of" and core and core[-1].lower() in _QUANTITIES:
            core.append(token)
        elif core and (lowered in _TAIL or not token[0].isalnum()):
            return core, index
        else:
            core.append(token)
    return core, len(tokens)


def _has_name_beside(tail: Sequence[str]) -> bool:
    """Whether a name of two or more words in apposition follows ("a spokesman, Ada Lindqvist,")."""
    for index in range(len(tail) - 2):
        if tail[index] == "," and tail[index + 1][:1].isupper() and tail[index + 2][:1].isupper():
            return role(tail[index + 2].lower()) is None
    return False


def is_quantity(form: str) -> bool:
    """Whether "of" after this lower-case word leads to the noun that counts ("a number of economists")."""
    return form in _QUANTITIES


def stands_alone(form: str) -> bool:
    """Whether a lower-case word can be a source by itself ("some", "others", "those")."""
    return form in _ALONE
