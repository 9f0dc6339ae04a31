"""“Studies show”, and no study to be found.

A study can be read, weighed and found wanting, but only if the reader learns whose it is and when it appeared.

Not flagged: studies that the copy names here or close by (“a study by Brackwater College”, “the Echo’s poll”); “the
study” after its first mention; what speakers say inside quotations.

Sources: Wikipedia (“research has shown”, “science says”), AP and NPR on citing research, Trust Project (references).
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint import Bad, Context, Finding, Good, Meta, Rule, Severity
from newslint.analysis import Furniture, Quotes, Sentences, Words

_STUDIES = frozenset(
    "study studies research survey surveys poll polls polling statistics review analysis analyses".split()
)
_SHOW = frozenset(
    """
    show shows showed shown suggest suggests suggested find finds found indicate indicates indicated reveal reveals
    revealed prove proves proved proven demonstrate demonstrates demonstrated confirm confirms confirmed say says
    """.split()
)
_LOOSE = frozenset(
    """
    a an some many several numerous multiple various recent new other one most countless more scientific medical
    academic public opinion early previous past national another of
    """.split()
)
_JOINS = frozenset("and but that while as which though although because since if where when so yet or".split())


class UnnamedStudy(Rule):
    meta = Meta(
        summary="“studies show”, with no study named",
        severity=Severity.WARNING,
        since="0.1",
        evidence="published articles: 29 hits read, 24 right",
    )
    examples = (
        Bad("⟪Studies⟫ show that bridges fail in winter."),
        Bad("⟪A recent survey⟫ found that most people fear the bridge."),
        Bad("⟪A review⟫ of records indicates that the mayor was there."),
        Good("A recent survey by Brackwater College found that most people fear the bridge."),
        Good("Studies show that bridges fail in winter. In May, a study by Brackwater College put the figure at 4%."),
        Good("The study found that bridges fail in winter."),
        Good("A Brackwater poll showed the mayor ahead."),
        Good("“Studies show that bridges fail,” said Lindqvist."),
    )

    def check(self, context: Context) -> Iterator[Finding]:
        words = context.get(Words)
        for form in _STUDIES & words.positions.keys():
            for index in words.positions[form]:
                first = _first(words, index)
                if first < 0 or not _shows(words, index) or context.get(Quotes).at(words.starts[index]):
                    continue
                if context.document.block_at(words.starts[index]) in context.get(Furniture) or _named(context, index):
                    continue
                span = (words.starts[first], words.ends[index])
                shown = context.document.text[span[0] : span[1]]
                yield self.finding(context, span, f"“{shown}”: name it, with who made it and when, or link it.")


def _first(words: Words, index: int) -> int:
    """The first word of the noun phrase; -1 where something before the noun says whose study it is."""
    first = index
    while first > 0 and index - first < 4 and words.adjoin(first - 1):
        before = words.forms[first - 1]
        if before in _JOINS:
            break
        if before not in _LOOSE:
            return -1
        first -= 1
        if before in {"a", "an", "another"}:
            break
    return first


def _shows(words: Words, index: int) -> bool:
    """Whether a verb of showing follows, before any name, figure or punctuation."""
    for later in range(index + 1, min(len(words), index + 9)):
        if not words.adjoin(later - 1) or not words.surface(later)[0].islower():
            return False
        if words.forms[later] in _SHOW:
            return words.forms[later] not in {"found", "shown", "revealed"} or words.forms[later - 1] not in {
                "was",
                "were",
            }
        if later > index + 1 and words.forms[later] in {"who", "which", "that", "said", "is", "was", "are", "were"}:
            return False
    return False


def _named(context: Context, index: int) -> bool:
    """Whether a study is named from the sentence before to the third after: a name beside the noun, or after it."""
    words, sentences = context.get(Words), context.get(Sentences)
    number = sentences.index_at(words.starts[index])
    start, end = sentences[max(0, number - 1)].start, sentences[min(number + 3, len(sentences) - 1)].end
    for at in words.within(max(start, words.starts[index] - 1200), min(end, words.starts[index] + 1200)):
        form = words.forms[at]
        if form in _STUDIES and at != index and (_is_name(words, at - 1) or _is_name(words, at - 2)):
            return True
        if form in _STUDIES | {"published", "conducted", "researchers", "commissioned"}:
            following = range(at + 1, min(len(words) - 1, at + 5))
            if any(words.forms[i] in {"by", "from", "in", "at"} and _is_name(words, i + 1, True) for i in following):
                return True
    return False


def _is_name(words: Words, index: int, skip: bool = False) -> bool:
    if skip and index < len(words) and words.forms[index] == "the":
        index += 1
    if not 0 < index < len(words):
        return False
    return words.surface(index)[0].isupper() and words.adjoin(index - 1)
