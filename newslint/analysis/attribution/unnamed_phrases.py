"""Where noun phrases begin and end, and what their heads are, from the words around them."""

from __future__ import annotations

from newslint.analysis.attribution import source_kinds
from newslint.analysis.attribution.unnamed_words import (
    BETWEEN,
    DETERMINERS,
    FIGURES_WHO_SPEAK,
    INSIDE_SENTENCE,
    PREPOSITIONS,
    SAYING,
    STOPS,
    TITLES,
)
from newslint.analysis.quotes import Quotes
from newslint.analysis.words import Words


class Phrases:
    """The noun phrases of a draft, as far as one can tell without a tagger. Words go by their index."""

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
        return "\n" in gap or not (gap.isspace() or gap.strip(" ") in INSIDE_SENTENCE)

    def is_filler(self, index: int) -> bool:
        form = self.forms[index]
        return form in BETWEEN or (form.endswith("ly") and len(form) > 4 and not self.is_capital(index))

    def chunk_start(self, last: int) -> int:
        """The first word of the noun phrase that ends with this word."""
        index = last
        while index > 0 and last - index < 8:
            gap = self.gap(index - 1)
            form = self.forms[index - 1]
            if form == "and" and gap.isspace() and self.joins_modifiers(index - 1):
                index -= 1
                continue
            if gap in {". ", "."} and self.is_capital(index - 1) and (len(form) == 1 or form in TITLES):
                index -= 1
                continue
            if not gap.isspace() or "\n" in gap or form in STOPS or form in PREPOSITIONS:
                if form == "of" and gap.isspace() and self.quantity_before(index - 1):
                    return index
                break
            index -= 1
        return index

    def phrase_start(self, head: int) -> int:
        first = self.chunk_start(head)
        for index in range(head - 1, first - 1, -1):
            if self.forms[index] in DETERMINERS:
                first = index
                break
        while first > 1 and self.forms[first - 1] == "of" and self.quantity_before(first - 1):
            first = self.phrase_start(first - 2)
        return first

    def quantity_before(self, of: int) -> bool:
        return of > 0 and self.gap(of - 1) == " " and source_kinds.is_quantity(self.forms[of - 1])

    def joins_modifiers(self, index: int) -> bool:
        """Whether this is the "and" of "current and former"."""
        return self.forms[index - 1 : index + 2] in (["current", "and", "former"], ["former", "and", "current"])

    def is_head(self, index: int) -> bool:
        if index < 0:
            return False
        form = self.forms[index]
        if source_kinds.stands_alone(form):
            return self.is_pronoun(index)
        known = source_kinds.role(form)
        if known is None or (known.lemma == "figure" and self.forms[index - 1] not in FIGURES_WHO_SPEAK):
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
            or following in PREPOSITIONS - {"of"}
            or following in {"who", "familiar"}
            or following.endswith("ed")
        )

    def is_name(self, index: int) -> bool:
        """Whether a capital makes a name of a noun: in mid-sentence, or where the draft writes it so elsewhere."""
        if not (self.begins(index) or self.phrase_begins(index)):
            return True
        others = self.words.positions[self.forms[index]][:20]
        return any(self.is_capital(other) and (self.is_titled(other) or self.is_inside(other)) for other in others)

    def is_titled(self, index: int) -> bool:
        return index > 0 and self.forms[index - 1] in TITLES

    def is_inside(self, index: int) -> bool:
        """Whether nothing begins with this word: the one before it runs on."""
        return not self.begins(index) and self.gap(index - 1).isspace()

    def phrase_begins(self, index: int) -> bool:
        """Whether a sentence begins with the noun phrase that ends with this word, all of it but the first word small
        or all of it in capitals, as in a headline."""
        return self.begins(self.chunk_start(index))

    def is_one_of_those_before(self, head: int) -> bool:
        """Whether the phrase picks somebody from a group that the draft has spoken of ("one of the officials")."""
        if self.forms[head - 1] not in {"the", "these", "those"} or self.forms[head - 2] != "of":
            return False
        return self.words.positions[self.forms[head]][0] < head

    def is_remainder(self, start: int) -> bool:
        """Whether the phrase closes a list that says who else speaks ("Lindqvist and others")."""
        if start < 2 or self.forms[start - 1] != "and" or not self.gap(start - 1).isspace():
            return False
        before = source_kinds.role(self.forms[start - 2])
        return self.forms[start] in {"others", "other"} or (before is not None and before.group == source_kinds.BENCH)

    def is_share(self, start: int) -> bool:
        """Whether a figure counts these people ("36% of investors"), so that a poll is the source."""
        at = self.words.starts[start]
        if source_kinds.stands_alone(self.forms[start]) and "%" in self.text[max(0, at - 80) : at]:
            return True
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
        if start == 0 or self.forms[start] not in {"a", "an", "the", "one", "another", "two", "three"}:
            return False
        return self.gap(start - 1).strip() in {",", "—", "–", "--", "("} and self.is_capital(start - 1)
