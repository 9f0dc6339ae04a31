"""Explainable features of a line: look, words, place, and what it shares with the rest of the article.

Every feature is a short name that is present or not; `weights.txt` gives each a weight.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from functools import cached_property

from newslint.analysis.furniture import phrases, shapes
from newslint.record import NamedTuple

_LENGTHS = (8, 14, 22, 32, 45, 60, 80, 110, 160, 240)
_READ = 700
"""Characters of a line that are looked at closely."""
_SHARES = (0.01, 0.2, 0.4, 0.6, 0.8, 0.99)


class Place(NamedTuple):
    """Where a line stands: its index, how many lines there are, its zone ("lead" before the first long
    paragraph, "tail" after the last, else "mid"), the length of the run of short lines it is part of and where in
    the run it stands, and the share of such lines in the article."""

    number: int
    total: int
    zone: str
    run: int
    at_run_edge: str
    listy: float


class Line:
    """A line and what can be read off it alone."""

    def __init__(self, text: str) -> None:
        self.text = text

    @cached_property
    def lowered(self) -> str:
        return self.text.lower()

    @cached_property
    def words(self) -> list[str]:
        return phrases.tokens(self.text[:_READ])

    @cached_property
    def content(self) -> list[str]:
        return shapes.content_words(self.words)

    @cached_property
    def titled(self) -> int:
        """How many of the longer words begin with a capital: 0 (few) to 4 (all), 5 for a line of one or two words."""
        words = self.text[:400].split()
        if len(words) < 3:
            return 5
        long = [word[0].isupper() for word in words if len(word) > 3 and word[0].isalpha()]
        return _bucket(sum(long) / len(long) if long else 0.0, (0.2, 0.5, 0.8, 0.99))

    @cached_property
    def coverage(self) -> phrases.Coverage:
        return phrases.coverage(self.words)

    @cached_property
    def prompts(self) -> list[tuple[int, str]]:
        return phrases.prompt_kinds(self.words)

    @cached_property
    def ending(self) -> str:
        text = self.text.rstrip("\"'”’»)] ")
        if not text:
            return "none"
        last = text[-1]
        if last in ".!?":
            return "dots" if text.endswith(("...", "..")) else {".": "stop", "!": "shout", "?": "ask"}[last]
        if last == "…":
            return "dots"
        if last in ":,;|/>»-–—":
            return {":": "colon", ",": "comma", ";": "comma"}.get(last, "separator")
        return "none"


def _bucket(value: float, edges: Sequence[float]) -> int:
    return bisect_right(edges, value)


def of_line(line: Line) -> list[str]:
    """The features of a line by itself."""
    text = line.text
    found = ["bias", f"len{_bucket(len(text), _LENGTHS)}", f"end:{line.ending}"]
    found += _lexical(line)
    found += _typography(line)
    found += _shapes(line)
    return found


def _lexical(line: Line) -> list[str]:
    share, kinds, count = line.coverage
    words = line.words
    found = [f"cover{_bucket(share, _SHARES)}"]
    if share >= 0.99:
        found += [f"label:{kind}" for kind in set(kinds)]
        found.append(f"labels{min(count, 4)}")
    elif share > 0.4:
        found += [f"part:{kind}" for kind in set(kinds)]
    short = len(words) <= 12
    for index, kind in {(min(index, 1), kind) for index, kind in line.prompts}:
        found.append(f"say:{kind}:{'short' if short else 'long'}")
        if index == 0:
            found.append(f"open:{kind}:{'short' if short else 'long'}")
    kinds_met = {kind for _, kind in line.prompts} - {"we", "you", "us", "caption"}
    found.append(f"says{min(len(kinds_met), 4)}")
    if words and (shapes.reports_speech(words)):
        found.append("speech")
    found += _openings(line)
    if words and len(words) > 3:
        found.append(f"function{_bucket(shapes.function_words(words) / len(words), (0.01, 0.12, 0.22, 0.32, 0.42))}")
        found.append("verb" if shapes.has_finite_verb(words) else "no-verb")
    return found


def _openings(line: Line) -> list[str]:
    """How the line begins: a label and a colon, an order to the visitor, a name and what its bearer is."""
    text, words = line.text, line.words
    if not words:
        return []
    found = []
    size = "short" if len(text) < 110 else "long"
    colon = text.find(":", 0, 40)
    if colon > 0 and text[colon - 1] != " " and not text[colon + 1 : colon + 2].isdigit():
        head = phrases.tokens(text[:colon])
        kinds = {kind for index, kind in phrases.prompt_kinds(head)} | set(phrases.coverage(head).kinds)
        found += [f"head:{kind}:{size}" for kind in kinds]
        if text[:colon].isupper():
            found.append(f"caps-head:{size}")
        elif len(head) < 4:
            found.append(f"some-head:{size}")
    if words[0] in ORDERS:
        found.append(f"order:{size}")
        found.append(f"order:{line.ending}")
    if " is " in text and shapes.IS_A.match(text):
        found.append("name-is-a")
    if text.endswith((")", ").")) and shapes.ENDS_WITH_CREDIT.search(text):
        found.append(f"ends-in-brackets:{size}")
    if 1 <= text.count(" ") <= 4 and shapes.PERSON.fullmatch(text):
        found.append("person")
    if len(words) > 2 and (words[0] in {"your", "you", "our", "we"} or "your" in words):
        found.append(f"addresses:{size}")
    return found


ORDERS = frozenset(
    """
    get sign read watch click tap join follow subscribe see check download listen learn find share send contact email
    visit try buy shop view support register enter submit don't never stay discover explore continue swipe scroll
    enable become donate write call text tell let log have want need like love got looking here sharing thanks thank
    """.split()
)


def _typography(line: Line) -> list[str]:
    text, words = line.text, line.words
    head = text[:400]
    letters = sum(map(str.isalpha, head))
    if not letters:
        return ["no-letters"]
    found = [_capitals(head, line, letters), _beginning(text)]
    if len(words) <= 5:
        found.append(f"n{len(words)}")
        if all(word[0].isupper() for word in text.split() if word[0].isalpha()):
            found.append("all-titled")
    if shapes.FIGURE.search(head):
        digits = sum(map(str.isdigit, head))
        found.append(f"digits{_bucket(digits / len(head), (0.05, 0.15, 0.3))}")
    found += [f"has{sign}" for sign in "|•·»›©>/@$%&" if sign in text]
    if '"' in text or "“" in text or "”" in text:
        found.append("quotes")
    return found


def _capitals(head: str, line: Line, letters: int) -> str:
    if sum(map(str.isupper, head)) > 0.9 * letters and letters > 1:
        return "caps"
    return f"title{line.titled}"


def _beginning(text: str) -> str:
    first = text[0]
    if first.isalpha():
        return "starts-small" if first.islower() else "starts-big"
    if first.isdigit():
        return "numbered" if text[:4].lstrip("0123456789")[:2] in {". ", ") "} else "starts-digit"
    if first in "\"“‘'":
        return "starts-quote"
    if first in "([":
        return "in-brackets" if text[-1] in ")]." else "starts-bracket"
    return f"starts:{first}" if first in "•-–—*»«>@©#|+" else "starts-sign"


def _shapes(line: Line) -> list[str]:
    text, words = line.text[:_READ], line.words
    size = "short" if len(text) < 90 else "long"
    found = _figures(text, words, size)
    if "@" in text:
        found += [f"{name}:{size}" for name, pattern in _AT if pattern.search(text)]
    if any(sign in line.lowered for sign in shapes.LINK_SIGNS) and shapes.LINK.search(text):
        found.append(f"link:{size}")
    if "#" in text and shapes.HASHTAG.search(text):
        found.append(f"hashtag:{size}")
    if words and words[0] in shapes.BYLINE_WORDS and shapes.BYLINE.match(text):
        found.append(f"byline:{'short' if len(words) <= 16 else 'long'}")
    if ":" in text and shapes.LABEL.match(text):
        found.append(f"label-shape:{size}")
    if shapes.MAYBE_GLUED.search(text) and (glued := len(shapes.GLUED.findall(text))):
        found.append(f"glued{min(glued, 3)}:{size}")
    if not shapes.CREDIT_WORDS.isdisjoint(words) and shapes.CREDIT.search(text):
        found.append(f"credit:{size}")
    return found


_AT = (("mail", shapes.MAIL), ("handle", shapes.HANDLE))


def _figures(text: str, words: list[str], size: str) -> list[str]:
    if not shapes.FIGURE.search(text):
        return []
    in_figures = shapes.TIME_IN_FIGURES.search(text)
    found = []
    if (in_figures or not shapes.MONTHS.isdisjoint(words)) and shapes.DATE.search(text):
        found.append(f"date:{size}")
    if in_figures and shapes.CLOCK.search(text):
        found.append(f"clock:{size}")
    if "ago" in words and shapes.AGO.search(text):
        found.append(f"ago:{size}")
    if len(shapes.FIGURE.findall(text)) >= 7 and shapes.PHONE.search(text):
        found.append(f"phone:{size}")
    if found and size == "short":
        rest = len(shapes.CLOCK.sub("", shapes.DATE.sub("", text)))
        if rest < 26 and rest < len(text) * 0.6:
            found.append("mostly-date")
    return found


def of_place(line: Line, place: Place) -> list[str]:
    """The features of where a line stands, and how that goes with its length and ending."""
    from_end = place.total - 1 - place.number
    zone = place.zone
    long = "L" if len(line.text) >= 110 else "M" if len(line.text) >= 45 else "S"
    stop = "stop" if line.ending in {"stop", "ask", "shout"} else "open" if line.ending == "none" else line.ending
    return [
        f"zone:{zone}",
        f"listy:{_bucket(place.listy, (0.2, 0.4, 0.6, 0.8))}:{zone}:{long}",
        f"zone:{zone}:{long}:{stop}",
        f"index{_bucket(place.number, (1, 2, 3, 6))}",
        f"from-end{_bucket(from_end, (1, 2, 3, 6))}",
        f"first:{long}:{stop}" if place.number == 0 else f"last:{long}:{stop}" if from_end == 0 else "between",
        f"run:{zone}:{_bucket(place.run, (2, 3, 5, 9))}",
        f"edge:{zone}:{place.at_run_edge}",
    ]


def of_comparison(line: Line, vocabulary: set[str], headline: set[str], copies: int, place: Place) -> list[str]:
    """What the line shares with the words of the rest of the article."""
    content = line.content
    found = []
    if copies:
        found.append(f"again{min(copies, 2)}")
    if not content:
        return [*found, "no-content"]
    size = "1" if len(content) == 1 else "2-3" if len(content) < 4 else "4-7" if len(content) < 8 else "8+"
    share = sum(map(vocabulary.__contains__, content)) / len(content)
    bucket = _bucket(share, (0.01, 0.26, 0.45, 0.65, 0.85))
    found.append(f"shared:{size}:{bucket}")
    found.append(f"shared:{place.zone}:{bucket}")
    if place.zone == "lead" and place.at_run_edge in {"last", "only"}:
        found.append(
            f"before-text:{'open' if line.ending == 'none' else 'closed'}:{line.coverage.share > 0.5}:{bucket // 2}"
        )
    if headline:
        found.append(f"head{_bucket(sum(map(headline.__contains__, content)) / len(content), (0.01, 0.3, 0.6))}")
    return found


def of_neighbours(scores: Sequence[float], index: int) -> list[str]:
    """What the lines around are taken for; `scores` has the first judgement of every line, 0 for a paragraph."""
    total = len(scores)
    before = _grade(scores[index - 1]) if index else "-"
    after = _grade(scores[index + 1]) if index + 1 < total else "-"
    own = _grade(scores[index])
    first, last = max(0, index - 3), min(total, index + 4)
    near = sum(scores[first:index]) + sum(scores[index + 1 : last])
    strongest_before = max(scores[max(0, index - 8) : index], default=0.0)
    strongest_after = max(scores[index + 1 : index + 9], default=0.0)
    return [
        f"before:{before}",
        f"after:{after}",
        f"around:{before}{after}",
        f"around:{before}{own}{after}",
        f"near{min(5, int(near * 2))}",
        f"own:{own}",
        f"strongest:{_grade(strongest_before)}{_grade(strongest_after)}",
        f"to-start{_grade(min(scores[max(0, index - 3) : index], default=1.0))}",
        f"to-end{_grade(min(scores[index + 1 : index + 4], default=1.0))}",
    ]


def _grade(score: float) -> str:
    return "abcdef"[_bucket(score, (0.05, 0.2, 0.5, 0.8, 0.95))]
