"""Makes inconsistencies in the invented articles beside this file, each with an untouched twin.

Seeded: one seed gives the same cases on every machine. Standard library only, and nothing of newslint's.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import NamedTuple

HERE = Path(__file__).parent

MEN = "Edwin Rufus Gareth Lionel Stefan Caspar Mungo Alaric Desmond Ivor Quentin Otis".split()
WOMEN = "Hester Odile Bronwen Petra Sybil Ottilie Greta Maud Isolde Verity".split()
SURNAMES = "Cardew Pomfret Ashdown-Reyes Mottram Vasquez Threlfall Ingleby Nakamura Obanye Lascelles Purcell".split()
PLACES = ["Wexcombe", "North Tarrow", "Ellerby", "Port Maddock", "Hob’s Cross", "Lower Sedge"]
MONTHS = "January February March April May June July August September October November December".split()
WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
RANKS = [
    ("Sheriff", "Deputy"), ("Detective Inspector", "Detective Sergeant"), ("Superintendent", "Sergeant"),
    ("Senator", "Representative"), ("Judge", "Prosecutor"), ("Captain", "Lieutenant"), ("Governor", "Senator"),
    ("Colonel", "Major"), ("Councillor", "Alderman"), ("Bishop", "Archdeacon"),
]  # fmt: skip


class Case(NamedTuple):
    """A planted error: the two drafts, and the source offsets of the change in the damaged one."""

    kind: str
    article: str
    twin: str
    damaged: str
    start: int
    end: int


Slots = dict[str, str]
Maker = Callable[[random.Random, str], "tuple[Slots, Slots]"]
"""Values for the slots of a passage: the right ones, and those of the damaged draft."""


def read_lines(name: str) -> list[str]:
    lines = (HERE / "passages" / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


# ---------------------------------------------------------------- values
def off_by(rng: random.Random, value: int, least: int, most: int) -> int:
    """Another positive number, at least `least` and at most `most` away."""
    distance = rng.randint(least, most)
    return value - distance if rng.random() < 0.5 and value > distance else value + distance


def percent_change(rng: random.Random, label: str) -> tuple[Slots, Slots]:
    while True:
        low = rng.choice([40, 50, 60, 80, 120, 125, 150, 200, 240, 250, 300, 400, 480, 500, 640, 800])
        high = low + rng.randint(low // 20 + 1, low)
        before, after = (low, high) if label == "up" else (high, low)
        right = round(abs(after - before) / before * 100)
        swapped = round(abs(after - before) / after * 100)
        wrong = swapped if rng.random() < 0.5 else off_by(rng, right, 3, 15)
        if abs(abs(after - before) / before * 100 - right) < 0.3 and abs(wrong - right) >= 3 and wrong > 0:
            both = {"a": str(before), "b": str(after)}
            return {**both, "p": str(right)}, {**both, "p": str(wrong)}


def percent_share(rng: random.Random, label: str) -> tuple[Slots, Slots]:
    while True:
        whole = rng.randint(24, 900)
        part = rng.randint(whole // 10, whole * 9 // 10)
        share = part / whole * 100
        right, wrong = round(share), off_by(rng, round(share), 4, 20)
        if abs(share - right) < 0.4 and 0 < wrong < 100:
            both = {"n": str(whole), "part": str(part)}
            return {**both, "p": str(right)}, {**both, "p": str(wrong)}


def points(rng: random.Random, passage: str) -> tuple[Slots, Slots]:
    low = rng.randint(2, 60)
    change = rng.randint(1, 9)
    word = "percent" if "percent" in passage else "per cent"
    point = "percentage point" + ("s" if change > 1 else "")
    both = {"x": str(low), "y": str(low + change)}
    return {**both, "rise": f"{change} {point}"}, {**both, "rise": f"{change} {word}"}


def sum_of_parts(rng: random.Random, passage: str) -> tuple[Slots, Slots]:
    parts = sorted((rng.randint(3, 60) for _ in ("xyz" if "{z}" in passage else "xy")), reverse=True)
    whole = sum(parts)
    right = {"n": str(whole), **dict(zip("xyz", map(str, parts), strict=False))}
    wrong = dict(right)
    if rng.random() < 0.5:
        wrong["n"] = str(off_by(rng, whole, 1, 9))
    else:
        wrong["x"] = str(off_by(rng, parts[0], 1, 9))
    return right, wrong


UNITS: dict[tuple[str, str], Callable[[float], float]] = {
    ("miles", "km"): lambda x: x * 1.609344,
    ("feet", "metres"): lambda x: x * 0.3048,
    ("acres", "hectares"): lambda x: x * 0.404686,
    ("fahrenheit", "celsius"): lambda x: (x - 32) / 1.8,
    ("pounds", "kg"): lambda x: x * 0.453592,
    ("mph", "kph"): lambda x: x * 1.609344,
    ("inches", "cm"): lambda x: x * 2.54,
}


def unit_conversion(rng: random.Random, passage: str) -> tuple[Slots, Slots]:
    one, other = next(pair for pair in UNITS if f"{{{pair[0]}}}" in passage)
    given = rng.randint(60, 100) if one == "fahrenheit" else rng.randint(30, 140)
    right = round(UNITS[one, other](given))
    if rng.random() < 0.4 and one != "fahrenheit":
        wrong = round(given * given / right)  # converted the wrong way round
    else:
        wrong = round(right * rng.choice([0.5, 0.8, 1.25, 1.5, 10])) + 4
    return {one: str(given), other: str(right)}, {one: str(given), other: str(wrong)}


def range_scale(rng: random.Random, passage: str) -> tuple[Slots, Slots]:
    sign, scale = rng.choice("$£€"), rng.choice(["million", "billion", "million", "bn", "m"])
    gap = "" if len(scale) < 3 else " "
    low = rng.randint(2, 80)
    high = low + rng.randint(1, 30)
    word, joint = ("between", "and") if "between" in passage else ("from", "to")
    slot = f"range {word}"
    right = f"{word} {sign}{low}{gap}{scale} {joint} {sign}{high}{gap}{scale}"
    return {slot: right}, {slot: f"{word} {sign}{low} {joint} {sign}{high}{gap}{scale}"}


def write_date(rng: random.Random, day: int, month: int, year: int | None) -> str:
    name = MONTHS[month - 1]
    if rng.random() < 0.5:
        return f"{name} {day}" + (f", {year}" if year else "")
    return f"{day} {name}" + (f" {year}" if year else "")


def weekday_date(rng: random.Random, passage: str, published: date | None) -> tuple[Slots, Slots]:
    if published:
        ahead = any(word in passage for word in ("will", "closes", "due"))
        day = published + timedelta(rng.randint(2, 40) * (1 if ahead else -1))
    else:
        day = date(1890, 1, 1) + timedelta(rng.randint(0, 49_000))
    written = write_date(rng, day.day, day.month, None if published else day.year)
    comma = ", " if written[0].isalpha() or rng.random() < 0.5 else " "
    wrong = WEEKDAYS[(day.weekday() + rng.choice([1, 2, 3, 4, 5, 6])) % 7]
    return {"date": WEEKDAYS[day.weekday()] + comma + written}, {"date": wrong + comma + written}


def impossible_date(rng: random.Random, passage: str) -> tuple[Slots, Slots]:
    month, day = rng.choice([(2, 30), (2, 31), (4, 31), (6, 31), (9, 31), (11, 31), (2, 29), (1, 32), (10, 33)])
    year = rng.choice([2021, 2022, 2023, 2025, 2026, 2027]) if (month, day) == (2, 29) else None
    seed = rng.random()
    right = write_date(random.Random(seed), rng.randint(1, 28), month, year)
    return {"date": right}, {"date": write_date(random.Random(seed), day, month, year)}


def age_arithmetic(rng: random.Random, passage: str) -> tuple[Slots, Slots]:
    born = rng.randint(1820, 1950)
    age = rng.randint(30, 74)
    both = {"born": str(born), "died": str(born + age)}
    return {**both, "age": str(age)}, {**both, "age": str(off_by(rng, age, 2, 15))}


def age_differs(rng: random.Random, passage: str) -> tuple[Slots, Slots]:
    age = rng.randint(22, 84)
    return {"age": str(age)}, {"age": str(off_by(rng, age, 1, 12))}


def first_name_differs(rng: random.Random, passage: str) -> tuple[Slots, Slots]:
    first, other = rng.sample(WOMEN if re.search(r"\b(?:she|nurse)\b", passage) else MEN, 2)
    last = rng.choice(SURNAMES)
    return {"full": f"{first} {last}"}, {"full": f"{other} {last}"}


def title_differs(rng: random.Random, passage: str) -> tuple[Slots, Slots]:
    right, wrong = rng.choice(RANKS)
    return {"rank": right}, {"rank": wrong}


def number_differs(rng: random.Random, passage: str) -> tuple[Slots, Slots]:
    number = rng.randint(13, 400)
    return {"n": str(number)}, {"n": str(off_by(rng, number, 1, 90))}


def acronym(rng: random.Random, passage: str) -> tuple[Slots, Slots]:
    right, wrong, short = rng.choice(read_lines("acronym-names")).split("|")
    return {"long": right, "short": short}, {"long": wrong, "short": short}


def quote_differs(rng: random.Random, passage: str) -> tuple[Slots, Slots]:
    quote = rng.choice(read_lines("quotes"))
    right = re.sub(r"\{(\w+)\|(\w+)\}", r"\1", quote)
    wrong = re.sub(r"\{(\w+)\|(\w+)\}", r"\2", quote)
    return {"q": right}, {"q": wrong}


def missing_word(rng: random.Random, passage: str) -> tuple[Slots, Slots]:
    right, wrong = rng.choice(read_lines("bodies")).split("|")
    return {"N": right}, {"N": wrong}


# ---------------------------------------------------------------- drafts
class Article(NamedTuple):
    name: str
    text: str

    @property
    def published(self) -> date | None:
        match = re.search(r"^date: (\S+)$", self.text, re.MULTILINE)
        return date.fromisoformat(match[1]) if match else None

    def paragraphs(self) -> list[int]:
        """Where a paragraph may go in: the offsets after the paragraphs of the body, the lead first."""
        body = self.text.index("\n---\n") + 5 if self.text.startswith("---") else self.text.index("\n\n") + 2
        ends = [match.start() for match in re.finditer(r"\n\n|\n\Z", self.text[body:])]
        return [body + end for end in ends if end > 90]


def articles() -> list[Article]:
    return [Article(path.name, path.read_text(encoding="utf-8")) for path in sorted((HERE / "articles").iterdir())]


def fill(passage: str, slots: Slots) -> str:
    return re.sub(r"\{([\w ]+)\}", lambda match: slots[match[1]], passage)


def common(rng: random.Random, passage: str) -> Slots:
    """Slots that are the same in both drafts: a person, a place."""
    last = rng.choice(SURNAMES)
    first = rng.choice(WOMEN if re.search(r"\bshe\b", passage) else MEN)
    return {"full": f"{first} {last}", "name": f"{first} {last}", "last": last, "place": rng.choice(PLACES)}


def case(kind: str, article: Article, twin: str, damaged: str) -> Case:
    """A case whose change is where the two drafts differ, widened to whole words."""
    start = next(i for i, (one, other) in enumerate(zip(twin, damaged, strict=False)) if one != other)
    tail = next(
        i for i, (one, other) in enumerate(zip(reversed(twin), reversed(damaged), strict=False)) if one != other
    )
    end = max(start + 1, len(damaged) - tail)
    while start and damaged[start - 1].isalnum():
        start -= 1
    while end < len(damaged) and damaged[end].isalnum():
        end += 1
    return Case(kind, article.name, twin, damaged, start, end)


def insert(article: Article, places: list[int], pieces: list[str]) -> str:
    out = article.text
    for place, piece in sorted(zip(places, pieces, strict=False), reverse=True):
        out = f"{out[:place]}\n\n{piece}{out[place:]}"
    return out


def plant(kind: str, maker: Maker, rng: random.Random) -> Case | None:
    """Puts a passage into an article, right and wrong. Of two parts the second goes further down, and is damaged.

    None where the values happened to be the same.
    """
    line = rng.choice(read_lines(kind))
    label, _, passage = line.rpartition("\t")
    article = rng.choice(articles())
    if kind == "weekday-date":
        article = rng.choice([one for one in articles() if label == "year" or one.published])
        right, wrong = weekday_date(rng, passage, article.published if label == "near" else None)
    else:
        right, wrong = maker(rng, label if kind == "percent-change" else passage)
    if right == wrong:
        return None
    shared = common(rng, passage)
    first, _, second = passage.partition(" || ")
    if not second:
        places = [rng.choice(article.paragraphs())]
        twin, damaged = ([fill(passage, {**shared, **slots})] for slots in (right, wrong))
    else:
        if "full" in right:
            shared["last"] = right["full"].split()[-1]
        places = sorted(rng.sample(article.paragraphs(), 2))
        opening = fill(first, {**shared, **right})
        twin, damaged = ([opening, fill(second, {**shared, **slots})] for slots in (right, wrong))
    return case(kind, article, insert(article, places, twin), insert(article, places, damaged))


# ---------------------------------------------------------------- names in the articles themselves
def misspelt(name: str, rng: random.Random) -> str:
    """The name with one slip of the pen: a letter doubled, dropped, swapped with its neighbour, or another vowel."""
    while True:
        at = rng.randrange(1, len(name))
        slip = rng.choice(["double", "drop", "swap", "vowel"])
        letter = name[at]
        if slip == "double" and letter in "lnrtsdmpe":
            out = name[:at] + letter + name[at:]
        elif slip == "drop" and at < len(name) - 1:
            out = name[:at] + name[at + 1 :]
        elif slip == "swap" and at < len(name) - 1:
            out = name[:at] + name[at + 1] + letter + name[at + 2 :]
        elif slip == "vowel" and letter in "aeiou":
            out = name[:at] + rng.choice([vowel for vowel in "aeiou" if vowel != letter]) + name[at + 1 :]
        else:
            continue
        if out != name and out.isalpha():
            return out


def name_spelling(rng: random.Random) -> Case:
    while True:
        article = rng.choice(articles())
        person = rng.choice(re.findall(rf"^{re.escape(article.name)}\t(.+)$", PEOPLE, re.MULTILINE) or [""])
        surname = person.split(" ")[-1]
        first = article.text.find(person) + len(person)
        later = [match.start() for match in re.finditer(rf"\b{surname}\b", article.text) if match.start() >= first]
        if not person or not later:
            continue
        at = rng.choice(later)
        damaged = article.text[:at] + misspelt(surname, rng) + article.text[at + len(surname) :]
        return case("name-spelling", article, article.text, damaged)


PEOPLE = "\n".join(read_lines("people"))

MAKERS: dict[str, Maker] = {
    "acronym": acronym,
    "age-arithmetic": age_arithmetic,
    "age-differs": age_differs,
    "first-name-differs": first_name_differs,
    "impossible-date": impossible_date,
    "missing-word": missing_word,
    "number-differs": number_differs,
    "percent-change": percent_change,
    "percent-share": percent_share,
    "points": points,
    "quote-differs": quote_differs,
    "range-scale": range_scale,
    "sum-of-parts": sum_of_parts,
    "title-differs": title_differs,
    "unit-conversion": unit_conversion,
    "weekday-date": percent_change,
}


def cases(count: int, seed: int) -> Iterator[Case]:
    """`count` cases of each kind, no two of them alike."""
    for kind in sorted([*MAKERS, "name-spelling"]):
        rng = random.Random(f"{kind} {seed}")
        seen: set[str] = set()
        while len(seen) < count:
            made = name_spelling(rng) if kind == "name-spelling" else plant(kind, MAKERS[kind], rng)
            if made is not None and made.damaged not in seen:
                seen.add(made.damaged)
                yield made
