"""Finds the sources of a draft that have no name: "two people briefed on the plan", "critics", "one aide".

Works from the verbs of saying outwards. The subject stands before the verb, with what describes it between the
two ("an aide to the mayor, who asked not to be named, said"), or after it ("said one aide"); "according to" and
"by" bring theirs with them. What the noun phrase is, `source_kinds` judges. Nothing is looked for inside
quotations: those words are the speaker's.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analysis.attribution import source_kinds
from newslint.analysis.attribution.unnamed import Unnamed, UnnamedSources
from newslint.analysis.lexicon import Lexicon
from newslint.analysis.quotes import Quotes
from newslint.analysis.words import Words
from newslint.rule import Context
from newslint.span import Span

SAYING = Lexicon.beside(__file__, "lexicon/saying.txt")


_BETWEEN = frozenset(
    """
    have has had would could might may will can did do does is are was were be been being not also now then still
    often later never even just too recently long already both all who soon again once
    """.split()
)
"""What may stand between a subject and its verb."""

_PREPOSITIONS = frozenset(
    """
    of in at for from with on inside within close near to by about among across around behind under over against
    into through after before during between outside toward towards at like
    """.split()
)
_DESCRIBING = frozenset("of in at with inside within close near to from".split())
_STOPS = frozenset(
    """
    but and or that because when while as if which although though since where who whose whom so than whether
    he she they it we i you him them is are was were be been has have had would could will can may might must
    should do does did not said says say told yet nor until unless then thus however meanwhile what how why there
    here whereas according today yesterday tomorrow monday tuesday wednesday thursday friday saturday sunday week
    month year night morning including such
    """.split()
)
"""Words that no noun phrase runs over to its left, beside prepositions."""

_DETERMINERS = frozenset("the a an this that these those his her their its our my your another".split())
_LONGEST = 16
"""Words to look back over for a subject."""

_QUOTE_MARKS = frozenset("\"”“’‘'«»")


_HELD = frozenset(
    "seen viewed regarded considered perceived described believed held portrayed hailed dubbed widely shared".split()
)
_WITH_HEARER = frozenset("tell tells told".split())
_INSIDE_SENTENCE = frozenset({",", "-", "’", "'", ")", "(", "/", "&", "$"})
_BE = frozenset("is are was were be been being".split())
_NO_VERB_AFTER = frozenset("no the a an their his her its our my any of in with this these".split())
"""Words after which "fears" or "claims" is a noun."""
_NO_VERB_EITHER = frozenset("some those other such more many most several few".split())
_NOUNS_TOO = frozenset(
    """
    claim claims fear fears hope hopes doubt doubts view views question questions comment estimate estimates worry
    worries note notes thought
    """.split()
)


class _Finder:
    def __init__(self, words: Words, quotes: Quotes) -> None:
        self.words = words
        self.forms = words.forms
        self.text = words.text
        self.quotes = quotes

    def gap(self, index: int) -> str:
        """What stands between a word and the next one."""
        if index + 1 >= len(self.forms):
            return "\n"
        return self.text[self.words.ends[index] : self.words.starts[index + 1]]

    def is_capital(self, index: int) -> bool:
        return self.text[self.words.starts[index]].isupper()

    def begins(self, index: int) -> bool:
        """Whether a sentence, a quotation or a line begins with this word."""
        if index == 0:
            return True
        gap = self.gap(index - 1)
        return "\n" in gap or not (gap.isspace() or gap.strip(" ") in _INSIDE_SENTENCE)

    def find(self) -> Iterator[Unnamed]:
        positions = self.words.positions
        for form in SAYING.phrases.keys() & positions.keys():
            for index in positions[form]:
                if self.quotes.at(self.words.starts[index]) is None:
                    found = self.of_cue(index, form)
                    if found is not None:
                        yield found
        for index in positions.get("according", ()):
            found = self.according_to(index)
            if found is not None:
                yield found

        for index in positions.get("by", ()):
            found = self.held_by(index)
            if found is not None:
                yield found

    def held_by(self, index: int) -> Unnamed | None:
        """The crowd that sees, views or describes something so ("is seen by many as")."""
        if not index or self.forms[index - 1] not in _HELD or not self.gap(index - 1).isspace():
            return None
        cue = Span(self.words.starts[index - 1], self.words.ends[index])
        return None if self.quotes.at(cue.start) else self.after(index, cue, True)

    def according_to(self, index: int) -> Unnamed | None:
        if index + 2 >= len(self.forms) or self.forms[index + 1] != "to":
            return None
        cue = Span(self.words.starts[index], self.words.ends[index + 1])
        return None if self.quotes.at(cue.start) else self.after(index + 1, cue, True)

    def of_cue(self, index: int, form: str) -> Unnamed | None:
        cue = Span(self.words.starts[index], self.words.ends[index])
        before = self.gap(index - 1) if index else "\n"
        quoted = any(mark in before for mark in _QUOTE_MARKS)
        if not quoted and "\n" not in before:
            found = self.before(index, cue)
            if found is not None:
                return found
        if SAYING.label(form) == "speech" and form not in _WITH_HEARER and (quoted or "," in before):
            return self.after(index, cue, quoted)
        return None

    # ------------------------------------------------------------ subject before the verb
    def before(self, index: int, cue: Span) -> Unnamed | None:
        last = index - 1
        if last < 0 or self.forms[last] in _NO_VERB_AFTER or (self.is_participle(index) and self.next_is_by(index)):
            return None
        if self.forms[index] in _NOUNS_TOO and self.forms[last] in _NO_VERB_EITHER:
            return None
        if self.forms[index] == "think" and self.forms[index + 1 : index + 2] in (["tank"], ["tanks"]):
            return None
        while last >= 0 and self.gap(last).isspace() and self.is_filler(last):
            if self.forms[last] in _BE and self.is_participle(index):
                return None
            last -= 1
        if last < 0 or self.forms[last] in _PREPOSITIONS:
            return None
        gap = self.gap(last)
        if gap.strip() in {",", "—", "–", ", “"} and "\n" not in gap:
            last = self.before_parenthesis(last)
            if last >= 0 and self.is_apposition(self.phrase_start(last)):
                return None
        elif not gap.isspace() or "\n" in gap:
            return None
        return self.ending_at(last, index, cue) if last >= 0 else None

    def is_participle(self, index: int) -> bool:
        form = self.forms[index]
        return form.endswith("ed") or form in {"told", "said", "thought", "felt"}

    def next_is_by(self, index: int) -> bool:
        return index + 1 < len(self.forms) and self.forms[index + 1] == "by"

    def is_filler(self, index: int) -> bool:
        form = self.forms[index]
        return form in _BETWEEN or (form.endswith("ly") and len(form) > 4 and not self.is_capital(index))

    def before_parenthesis(self, last: int) -> int:
        """The word before the insertion that ends with this word; -1 if it is none, or names somebody."""
        for index in range(last, max(-1, last - 25), -1):
            gap = self.gap(index - 1) if index else "\n"
            if gap.strip() in {",", "—", "–"} and "\n" not in gap:
                opener = self.forms[index]
                if self.is_capital(index) or opener in {"a", "an", "the"}:
                    return -1
                return index - 1
            if not gap.isspace() or "\n" in gap:
                return -1
        return -1

    def ending_at(self, last: int, index: int, cue: Span) -> Unnamed | None:
        """The unnamed source whose phrase, with all that describes it, ends with the word `last`."""
        relative = self.relative_before(last)
        if relative >= 0:
            return self.described_by_relative(relative - 1, last, cue)
        position = last
        inside = False
        while position >= 0 and last - position < _LONGEST:
            form = self.forms[position]
            if form in _STOPS or (inside and form in _PREPOSITIONS and form != "close"):
                return None
            first = self.chunk_start(position)
            governed = first > 0 and self.gap(first - 1).isspace() and self.forms[first - 1] in _PREPOSITIONS
            head = self.head_in(first, position, inside)
            if governed and self.forms[first - 1] == "of" and self.quantity_before(first - 1) and head >= 0:
                return self.judged(head, cue, self.words.ends[last])
            if governed and not (self.begins(first - 1) and head >= 0):
                position = first - 2
                while position >= 0 and self.forms[position] in _PREPOSITIONS and self.gap(position).isspace():
                    position -= 1
                if position < 0 or not self.gap(position).isspace():
                    return None
                inside = True
                continue
            return self.judged(head, cue, self.words.ends[last]) if head >= 0 else None
        return None

    def described_by_relative(self, head: int, last: int, cue: Span) -> Unnamed | None:
        if not self.is_head(head):
            return None
        found = self.judged(head, cue, self.words.ends[last])
        if found is None or self.forms[last] not in {"who", "whose"}:
            return found
        if self.is_apposition(self.words.first_from(found.start)):
            return None
        weak = found.verdict.group in {source_kinds.AGENT, source_kinds.KIN} and found.noun != "official"
        return None if weak and found.verdict.determiner == "indefinite" else found

    def relative_before(self, last: int) -> int:
        """The index of the "who" of a relative clause that ends with this word; -1 where there is none."""
        for index in range(last, max(0, last - _LONGEST), -1):
            if self.forms[index] in {"who", "whose"}:
                return index
            gap = self.gap(index - 1)
            if not gap.isspace() or "\n" in gap:
                return -1
        return -1

    def chunk_start(self, last: int) -> int:
        """The first word of the noun phrase that ends with this word."""
        index = last
        while index > 0 and last - index < 8:
            gap = self.gap(index - 1)
            form = self.forms[index - 1]
            if not gap.isspace() or "\n" in gap or form in _STOPS or form in _PREPOSITIONS:
                if form == "of" and gap.isspace() and self.quantity_before(index - 1):
                    return index
                break
            index -= 1
        return index

    def quantity_before(self, of: int) -> bool:
        return of > 0 and self.gap(of - 1) == " " and source_kinds.is_quantity(self.forms[of - 1])

    def head_in(self, first: int, last: int, inside: bool) -> int:
        """The index of the head noun in a noun phrase, -1 where it is no person's. Once past a preposition
        (`inside`) a participle may follow the noun ("people briefed on")."""
        if self.is_head(last):
            return last
        if inside:
            for index in range(last - 1, first - 1, -1):
                if self.is_head(index):
                    return index
        return -1

    def is_head(self, index: int) -> bool:
        if index < 0:
            return False
        form = self.forms[index]
        if source_kinds.stands_alone(form):
            return self.is_pronoun(index)
        known = source_kinds.role(form)
        if known is None:
            return False
        return not self.is_capital(index) or known.group == source_kinds.FOLK or not self.is_name(index)

    def is_pronoun(self, index: int) -> bool:
        """Whether "some" or "many" stands for people here and does not count the noun that follows."""
        if (
            index > 0
            and self.gap(index - 1).isspace()
            and self.forms[index - 1] in {"the", "how", "as", "so", "at", "a"}
        ):
            return False
        if index + 1 >= len(self.forms) or not self.gap(index).isspace():
            return True
        following = self.forms[index + 1]
        return (
            following in SAYING
            or self.is_filler(index + 1)
            or following in _PREPOSITIONS - {"of"}
            or following in {"who", "familiar"}
            or following.endswith("ed")
        )

    def is_name(self, index: int) -> bool:
        """Whether a capital makes a name of a noun: in mid-sentence, or where the draft writes it so elsewhere."""
        if not (self.begins(index) or self.phrase_begins(index)):
            return True
        if index and self.forms[index - 1] in {"mr", "ms", "mrs", "dr", "sen", "rep", "gov"}:
            return True
        return any(
            other != index and self.is_capital(other) and not self.begins(other) and self.gap(other - 1).isspace()
            for other in self.words.positions[self.forms[index]]
        )

    def phrase_begins(self, index: int) -> bool:
        """Whether a sentence begins with the noun phrase that ends with this word, all of it but the first word small
        or all of it in capitals, as in a headline."""
        return self.begins(self.chunk_start(index))

    # ------------------------------------------------------------ subject after the verb
    def after(self, index: int, cue: Span, sure: bool) -> Unnamed | None:
        first = index + 1
        if first >= len(self.forms) or not self.gap(index).isspace() or "\n" in self.gap(index):
            return None
        last = index
        while last + 1 < len(self.forms) and last - index < 9:
            gap, form = self.gap(last), self.forms[last + 1]
            if not gap.isspace() or "\n" in gap or form in _STOPS:
                break
            if form in _PREPOSITIONS and not (form == "of" and source_kinds.is_quantity(self.forms[last])):
                break
            last += 1
        for head in range(last, index, -1):
            if self.is_head(head):
                if head != last and (self.is_capital(head + 1) or not self.may_follow(head + 1)):
                    return None
                if not sure and not self.ends_clause(head):
                    return None
                return self.judged(head, cue, self.words.ends[self.described_to(head)], first)
        return None

    def described_to(self, head: int) -> int:
        """The last word of what describes a source that stands after its verb."""
        last = head
        while last + 1 < len(self.forms) and last - head < 10:
            gap, form = self.gap(last), self.forms[last + 1]
            if not gap.isspace() or "\n" in gap:
                return last
            if last == head and not (form in _DESCRIBING or form in {"familiar", "briefed", "close"}):
                return last
            if form in _STOPS or form == "as":
                return last
            last += 1
        return last if last + 1 == len(self.forms) else head

    def may_follow(self, index: int) -> bool:
        form = self.forms[index]
        return form.endswith(("ed", "ing")) or form in {"familiar", "close", "present", "privy", "aware"}

    def ends_clause(self, head: int) -> bool:
        gap = self.gap(head)
        return not gap.isspace() or "\n" in gap or self.forms[head + 1] in _PREPOSITIONS | {"who", "whose", "familiar"}

    # ------------------------------------------------------------ judgement
    def judged(self, head: int, cue: Span, reach: int, first: int = -1) -> Unnamed | None:
        start = self.phrase_start(head) if first < 0 else first
        if self.is_share(start) or (first < 0 and self.is_vouched_for(start)):
            return None
        before = [self.words.surface(index) for index in range(start, head)]
        starts_at = self.words.starts[start]
        stop = self.text.find("\n", self.words.ends[head], self.words.ends[head] + 160)
        tail = self.text[
            self.words.ends[head] : min(stop if stop >= 0 else len(self.text), self.words.ends[head] + 160)
        ]
        verdict = source_kinds.judge(before, self.words.surface(head), tail)
        known = source_kinds.role(self.forms[head])
        noun = known.lemma if known else self.forms[head]
        return Unnamed(starts_at, self.words.ends[head], max(reach, self.words.ends[head]), cue, noun, verdict)

    def is_share(self, start: int) -> bool:
        """Whether a figure counts these people ("36% of investors"), so that a poll is the source."""
        if start < 2 or self.forms[start - 1] != "of":
            return False
        return (
            "%" in self.gap(start - 2)
            or self.forms[start - 2] in {"percent", "cent"}
            or self.forms[start - 2].isdigit()
        )

    def is_vouched_for(self, start: int) -> bool:
        """Whether somebody else passes the words on ("Lindqvist said critics believe"), and answers for them."""
        before = start - 1
        if before > 0 and self.forms[before] == "that" and self.gap(before).isspace():
            before -= 1
        return before > 0 and self.gap(before).isspace() and self.forms[before] in SAYING

    def is_apposition(self, start: int) -> bool:
        """Whether the phrase describes the name before it ("Lindqvist, an aide who …")."""
        if start == 0 or self.forms[start] not in {"a", "an", "the", "one", "another"}:
            return False
        return self.gap(start - 1).strip() in {",", "—", "–", "("} and self.is_capital(start - 1)

    def phrase_start(self, head: int) -> int:
        first = self.chunk_start(head)
        for index in range(head - 1, first - 1, -1):
            if self.forms[index] in _DETERMINERS:
                first = index
                break
        while first > 1 and self.forms[first - 1] == "of" and self.quantity_before(first - 1):
            first = self.phrase_start(first - 2)
        return first


def analyse(context: Context) -> UnnamedSources:
    finder = _Finder(context.get(Words), context.get(Quotes))
    found = {(one.start, one.end): one for one in finder.find()}
    return UnnamedSources(sorted(found.values()))
