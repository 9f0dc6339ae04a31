"""Finds the sources of a draft that have no name: "two people briefed on the plan", "critics", "one aide".

Works from the verbs of saying outwards. The subject stands before the verb, with what describes it between the
two ("an aide to the mayor, who asked not to be named, said"), or after it ("said one aide"); "according to" and
"by" bring theirs with them. What the noun phrase is, `source_kinds` judges. Nothing is looked for inside
quotations: those words are the speaker's.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analysis.attribution import source_kinds
from newslint.analysis.attribution.model import SourceKind
from newslint.analysis.attribution.unnamed import Unnamed, UnnamedSources
from newslint.analysis.attribution.unnamed_phrases import Phrases
from newslint.analysis.attribution.unnamed_words import (
    AT_LEAST,
    BE,
    DESCRIBING,
    HELD,
    LONGEST,
    NO_VERB_AFTER,
    NO_VERB_EITHER,
    NOUNS_TOO,
    POSTPOSED,
    PREPOSITIONS,
    QUOTE_MARKS,
    SAYING,
    STOPS,
    SUBJECTS,
    WISHES,
    WITH_HEARER,
)
from newslint.analysis.quotes import Quotes
from newslint.analysis.words import Words
from newslint.rule import Context
from newslint.span import Span


class _Finder(Phrases):
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
        if not index or self.forms[index - 1] not in HELD or not self.gap(index - 1).isspace():
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
        quoted = any(mark in before for mark in QUOTE_MARKS)
        if not quoted and "\n" not in before:
            found = self.before(index, cue)
            if found is not None:
                return found
        if SAYING.label(form) == "speech" and form not in WITH_HEARER and (quoted or "," in before):
            return self.after(index, cue, quoted)
        return None

    def before(self, index: int, cue: Span) -> Unnamed | None:
        if not index or not self.is_verb(index):
            return None
        last = index - 1
        while last >= 0 and self.gap(last).isspace() and self.is_filler(last):
            if self.forms[last] in BE and self.is_participle(index):
                return None
            last -= 1
        if last < 0 or self.forms[last] in PREPOSITIONS:
            return None
        gap = self.gap(last)
        if gap.strip() in {",", "—", "–"} and "\n" not in gap:
            if self.forms[index].endswith("ing"):
                return None
            last = self.before_parenthesis(last)
            if last >= 0 and self.is_apposition(self.phrase_start(last)):
                return None
        elif not gap.isspace() or "\n" in gap:
            return None
        return self.ending_at(last, index, cue) if last >= 0 else None

    def is_verb(self, index: int) -> bool:
        """Whether a word of saying, as it stands here, says something: "fears" may be a noun, "hope to" a plan."""
        form, before, after = self.forms[index], self.forms[index - 1], self.forms[index + 1 : index + 2]
        if before in NO_VERB_AFTER or (self.is_participle(index) and after == ["by"]):
            return False
        if form in NOUNS_TOO and (before in NO_VERB_EITHER or before.endswith("ed")):
            return False
        if form in WISHES and after == ["to"]:
            return False
        return not (form == "think" and after in (["tank"], ["tanks"]))

    def is_mind(self, cue: Span) -> bool:
        """Whether the cue tells what somebody thinks or feels, said or not."""
        return SAYING.label(self.forms[self.words.first_from(cue.start)]) == "mind"

    def may_be_known(self, head: int, group: str, cue: Span) -> bool:
        """Whether what they think can be a report ("aides believe"), and is not just their lot ("people feel")."""
        if group == source_kinds.AIDE:
            form = self.forms[self.words.first_from(cue.start)]
            return self.forms[head] != "people" and form.startswith(("believ", "think", "thought", "suspect", "fear"))
        return group != source_kinds.AGENT

    def is_participle(self, index: int) -> bool:
        form = self.forms[index]
        return form.endswith("ed") or form in {"told", "said", "thought", "felt"}

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
        if self.forms[last] in SUBJECTS:
            return None
        relative = self.relative_before(last)
        if relative >= 0:
            return self.described_by_relative(relative - 1, last, cue)
        position, inside = last, False
        while position >= 0 and last - position < LONGEST:
            form = self.forms[position]
            if form in STOPS or (inside and form in PREPOSITIONS and form != "close"):
                return None
            first = self.chunk_start(position)
            before = self.forms[first - 1] if first and self.gap(first - 1).isspace() else ""
            head = self.head_in(first, position, inside)
            if head < 0 and before == "and":
                position = self.across_and(first - 1)
            elif before not in PREPOSITIONS or (before == "of" and self.quantity_before(first - 1)):
                return self.judged(head, cue, self.words.ends[last]) if head >= 0 else None
            elif head >= 0 and self.begins(first - 1):
                return self.judged(head, cue, self.words.ends[last])
            else:
                position = self.before_preposition(first - 1)
            inside = True
        return None

    def before_preposition(self, preposition: int) -> int:
        """The word before a preposition, or before two ("from within") or "and" with one; -1 where there is none."""
        position = preposition - 1
        while position >= 0 and self.forms[position] in PREPOSITIONS and self.gap(position).isspace():
            position -= 1
        if position < 0 or not self.gap(position).isspace():
            return -1
        return self.across_and(position) if self.forms[position] == "and" else position

    def across_and(self, conjunction: int) -> int:
        """The word before an "and" that joins two objects of a preposition; -1 where it joins something else."""
        position = conjunction - 1
        if position < 0 or not self.gap(position).isspace():
            return -1
        first = self.chunk_start(position)
        return position if first and self.forms[first - 1] in PREPOSITIONS else -1

    def described_by_relative(self, head: int, last: int, cue: Span) -> Unnamed | None:
        if not self.is_head(head):
            return None
        speaks_in_clause = self.forms[last] in {"who", "whose"}
        found = self.judged(head, cue, self.words.ends[head if speaks_in_clause else last])
        if found is None or not speaks_in_clause:
            return found
        start = self.words.first_from(found.start)
        if self.is_apposition(start) or (start and self.forms[start - 1] in PREPOSITIONS):
            return None
        if self.is_mind(cue) or self.forms[self.words.first_from(cue.start)].startswith("agree"):
            return None
        weak = found.verdict.group in {source_kinds.AGENT, source_kinds.KIN} and found.noun != "official"
        return None if weak and found.verdict.determiner == "indefinite" else found

    def relative_before(self, last: int) -> int:
        """The index of the "who" of a relative clause that ends with this word; -1 where there is none."""
        for index in range(last, max(0, last - LONGEST), -1):
            if self.forms[index] in {"who", "whose"}:
                return index
            gap = self.gap(index - 1)
            if not gap.isspace() or "\n" in gap:
                return -1
        return -1

    def head_in(self, first: int, last: int, inside: bool) -> int:
        """The index of the head noun in a noun phrase, -1 where it is no person's. Once past a preposition
        (`inside`) a participle may follow the noun ("people briefed on")."""
        if self.is_head(last):
            return last
        if inside and last > first and self.forms[last] in POSTPOSED and self.is_head(last - 1):
            return last - 1
        return -1

    def after(self, index: int, cue: Span, sure: bool) -> Unnamed | None:
        first = index + 1
        if first >= len(self.forms) or not self.gap(index).isspace() or "\n" in self.gap(index):
            return None
        last = index + 2 if tuple(self.forms[first : first + 2]) in AT_LEAST else index
        while last + 1 < len(self.forms) and last - index < 9:
            gap, form = self.gap(last), self.forms[last + 1]
            if not gap.isspace() or "\n" in gap or (form in STOPS and not self.joins_modifiers(last + 1)):
                break
            if form in PREPOSITIONS and not (form == "of" and source_kinds.is_quantity(self.forms[last])):
                break
            last += 1
        for head in range(last, index, -1):
            if self.is_head(head):
                if head != last and (self.is_capital(head + 1) or self.forms[head + 1] not in POSTPOSED):
                    return None
                if self.names_in_apposition(head) or not (sure or self.ends_clause(head)):
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
            if last == head and not (form in DESCRIBING or form in {"familiar", "briefed", "close"}):
                return last
            if form in STOPS or form == "as":
                return last
            last += 1
        return last if last + 1 == len(self.forms) else head

    def names_in_apposition(self, head: int) -> bool:
        """Whether the name follows after all ("said another user, Ada Lindqvist")."""
        following = head + 2
        if self.gap(head) != ", " or following >= len(self.forms) or self.gap(head + 1) not in {" ", ". "}:
            return False
        return self.is_capital(head + 1) and self.is_capital(following)

    def ends_clause(self, head: int) -> bool:
        gap = self.gap(head)
        return not gap.isspace() or "\n" in gap or self.forms[head + 1] in PREPOSITIONS | {"who", "whose", "familiar"}

    def judged(self, head: int, cue: Span, reach: int, first: int = -1) -> Unnamed | None:
        start = self.phrase_start(head) if first < 0 else first
        if self.is_remainder(start) or self.is_share(start) or (first < 0 and self.is_vouched_for(start)):
            return None
        before = [self.words.surface(index) for index in range(start, head)]
        starts_at = self.words.starts[start]
        stop = self.text.find("\n", self.words.ends[head], self.words.ends[head] + 160)
        tail = self.text[
            self.words.ends[head] : min(stop if stop >= 0 else len(self.text), self.words.ends[head] + 160)
        ]
        verdict = source_kinds.judge(before, self.words.surface(head), tail)
        if verdict.determiner in {"counted", "indefinite"} and self.is_one_of_those_before(head):
            verdict = verdict._replace(determiner="definite", kind=SourceKind.DESCRIBED)
        if verdict.determiner == "bare" and self.is_mind(cue) and not self.may_be_known(head, verdict.group, cue):
            return None
        known = source_kinds.role(self.forms[head])
        noun = known.lemma if known else self.forms[head]
        return Unnamed(starts_at, self.words.ends[head], max(reach, self.words.ends[head]), cue, noun, verdict)


def analyse(context: Context) -> UnnamedSources:
    finder = _Finder(context.get(Words), context.get(Quotes))
    found = {(one.start, one.end): one for one in sorted(finder.find(), reverse=True)}
    return UnnamedSources(sorted(found.values()))
