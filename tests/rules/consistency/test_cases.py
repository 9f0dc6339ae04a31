"""Drafts that each rule of the family must flag, and near misses that it must leave alone."""

from __future__ import annotations

from pathlib import PurePath

import pytest

from newslint import plugins
from newslint.finding import Finding
from newslint.testing import findings

LOADED = plugins.load()


def found(rule: str, text: str, path: str = "draft.txt") -> list[Finding]:
    document = LOADED.read(PurePath(path), text.encode())
    assert document is not None
    return findings([LOADED.rules[f"consistency/{rule}"]()], document)


def words(rule: str, text: str, path: str = "draft.txt") -> list[str]:
    """What the rule marks in a draft without a headline."""
    text = f"\n{text}\n" if path.endswith(".txt") else text
    return [text[slice(*one.span)] for one in found(rule, text, path)]


FLAGGED = [
    ("name-spelling", "Ewan Trask scored twice. The crowd sang for Trsak.", "Trsak"),
    ("name-spelling", "Priya Venkataraman founded it. “I am sorry,” Venkatarman wrote.", "Venkatarman"),
    ("name-spelling", "Stephen Averill said no. Averil said that the cabinet would decide.", "Averil"),
    ("name-spelling", "Mr. Marco Oldcastle met Sen. Mario Oldcastle in Ostrey.", "Mario"),
    ("name-role", "Beth Skolnick, 44, was not invited. “I have a ticket,” said Skolnick, 54.", "54"),
    ("name-role", "Beth Skolnick, who is 44, was not invited. The 54-year-old Skolnick has a ticket.", "54"),
    ("name-role", "Capt. Renata Oyelaran is in charge. Lt. Oyelaran said so.", "Lt. Oyelaran"),
    ("number-differs", "The fire burnt 216 cars in Ostrey.\nAll 261 cars burnt in the fire were new.", "261"),
    (
        "number-differs",
        "The swimming pool will cost £34 million to mend, it says.\nHe called the £43 million swimming pool a bath.",
        "£43 million",
    ),
    ("weekday-date", "The pit closed on Monday, March 3, 2026.", "Monday, March 3, 2026"),
    ("weekday-date", "The pit closed on Sunday 4th of May 1926.", "Sunday 4th of May 1926"),
    ("impossible-date", "The licence was granted on 31 June, Ostrey council said.", "31 June"),
    ("impossible-date", "It ends on Sept. 31.", "Sept. 31"),
    ("impossible-date", "The letter, dated February 29, 1900, was found in Ostrey.", "February 29, 1900"),
    ("age-arithmetic", "Born in 1901, he was 80 when he died in 1975.", "80"),
    ("age-arithmetic", "He was born in Ostrey in 1901. He died in 1975, aged 85.", "85"),
    ("percent-arithmetic", "Rents rose from £400 to £500 a month, an increase of 20 per cent.", "20 per cent"),
    ("percent-arithmetic", "Attendance dropped to 300 from 400, a decline of 33 percent.", "33 percent"),
    ("percent-arithmetic", "Turnout was 38 per cent, up from 33 per cent, a rise of 5 per cent.", "5 per cent"),
    (
        "percent-arithmetic",
        "Her rating fell 4 percentage points, from 48 percent to 42 percent.",
        "4 percentage points",
    ),
    ("percent-arithmetic", "Only 12 of 48 applicants (30 percent) were offered a place.", "30 percent"),
    ("percent-arithmetic", "About 37 per cent of the lamps, 300 out of 600, do not work.", "37 per cent"),
    ("sum-of-parts", "The school has 115 pupils, 48 boys and 76 girls.", "115"),
    ("sum-of-parts", "The fleet of 12 ships (four frigates in Ostrey and nine in Kelling) sailed.", None),
    ("sum-of-parts", "The motion was carried by 23 votes to 16, with all 40 members voting.", "40"),
    ("unit-conversion", "The tower is 100 feet (48 metres) tall.", "100 feet (48 metres"),
    ("unit-conversion", "Gusts of 61 mph (38 km/h) were measured.", "61 mph (38 km/h"),
    ("unit-conversion", "A farm of 40 acres, or 99 hectares, is for sale.", "40 acres, or 99 hectares"),
    ("range-scale", "It will cost between £4 and £6bn.", "£4 and £6bn"),
    (
        "acronym",
        "The Tidal Power Agency (TPA) agreed. So did the TPA, or Thermal Power Agency, on Friday.",
        "Thermal Power Agency",
    ),
    (
        "quote-differs",
        "“There is no money for a second boat and there never was,” said Odile Cardew.\n"
        "Cardew had said: “There is no cash for a second boat and there never was.”",
        "cash",
    ),
    ("missing-word-in-name", "The Office of Rural Statistics agreed. The Office Rural Statistics is small.", None),
    ("relative-day", "The council met yesterday.", "yesterday"),
]

LEFT_ALONE = [
    ("name-spelling", "Erik Larsen beat Peter Larson. “He was quicker,” said Larson."),
    ("name-spelling", "Germany and German firms agreed; Danes and Danish ones, and Denmark, did not."),
    ("name-spelling", "The Rovers beat Kelling. Rover, the dog of Ada Lindqvist, slept."),
    ("name-spelling", "Angela Corey was named. “Angela Correy [sic] is wrong,” he wrote."),
    ("name-role", "Beth Skolnick, 44, was not invited. Her sister Ruth Skolnick, 54, was."),
    ("name-role", "A 26-year-old Ostrey man was hurt. A 29-year-old Ostrey woman was not."),
    ("name-role", "Sgt. Rowan Hale made the arrest. Former Insp. Hale taught him; Sgt. Hale did not say what."),
    ("number-differs", "The fire burnt about 210 cars in Ostrey.\nAll 216 cars burnt in the fire were new."),
    ("number-differs", "The fire burnt 216 cars in Ostrey.\nAnother 40 cars were towed away from the fire."),
    ("number-differs", "Clubs have 57 members in Ostrey.\nThe club has raised 40 of the 64 members it needs."),
    ("weekday-date", "The pit closed on Tuesday, March 3, 2026."),
    ("weekday-date", "The pit closed on Monday, March 3."),
    ("weekday-date", "“It was Monday, March 3, 2026,” she said."),
    ("impossible-date", "In June 31 people were fined, and by April 30 all had paid."),
    ("impossible-date", "The band had a hit in May 68, on 29 February 2028 it plays again."),
    ("age-arithmetic", "Born in 1901, he was 73 when he died in 1975."),
    ("age-arithmetic", "She was born in 1901. Her husband died in 1950 at the age of 60."),
    ("percent-arithmetic", "Rents rose from £400 to £500 a month, an increase of 25 per cent."),
    ("percent-arithmetic", "Rents rose 3 per cent a year, from £400 to £500."),
    ("percent-arithmetic", "Prices went from £1.2 million to £1.5 million, up about 30 per cent."),
    ("percent-arithmetic", "The rate went from 4 per cent to 6 per cent, a rise of 50 per cent."),
    ("percent-arithmetic", "Of 48 members 12 voted, while 30 per cent of guests did."),
    ("sum-of-parts", "The club got 42 votes for Hale, 18 for Trask and 16 for Stroud."),
    ("sum-of-parts", "Police made 31 arrests, including 17 for theft and 8 for affray."),
    ("sum-of-parts", "The bill came to £3.2 million: £1.4 million for tickets and £1.8 million for staff."),
    ("sum-of-parts", "The town has 31 schools, three parks and eight libraries."),
    ("unit-conversion", "The tower is about 100 feet (30 metres) tall."),
    ("unit-conversion", "He is 6ft 2in (1.88m) tall and ran five miles (8,000m)."),
    ("unit-conversion", "It has warmed by 2C (3.6F). It was 31C (88F) at noon."),
    ("unit-conversion", "It cost 20 pounds ($25)."),
    ("range-scale", "His pay rose from $40 to $50,000."),
    ("range-scale", "It will cost between £4 and 6bn."),
    ("acronym", "The Dunmore Labour Organisation (DLO) met the Dunmore Labor Organization (DLO) twice."),
    ("acronym", "The BBC (British Broadcasting Corporation) met the Road Haulage Council (RHC)."),
    (
        "quote-differs",
        "“There is no money for a second boat and there never was,” said Odile Cardew.\n"
        "Cardew had said: “There is no [spare] money for a second boat and there never was.”",
    ),
    (
        "quote-differs",
        "“We will fight it in the courts,” she said.\n“We will fight it in the streets and lanes of Ostrey,” he said.",
    ),
    ("missing-word-in-name", "He is Mayor of Brackwater. On Friday Mayor Brackwater said no."),
    ("missing-word-in-name", "As for Trask, he is gone. As Trask said, it was late."),
    ("relative-day", "“I saw him yesterday,” she said."),
]


@pytest.mark.parametrize(("rule", "text", "marked"), FLAGGED)
def test_flagged(rule: str, text: str, marked: str | None) -> None:
    marks = words(rule, text)
    if marked is None:
        assert len(marks) == 1
    else:
        assert marks == [marked]


@pytest.mark.parametrize(("rule", "text"), LEFT_ALONE)
def test_left_alone(rule: str, text: str) -> None:
    assert words(rule, text) == []


def test_both_places_are_in_the_finding() -> None:
    draft = "\nEwan Trask scored twice.\nThe crowd sang for Trsak.\n"
    (finding,) = found("name-spelling", draft)
    assert [draft[slice(*one.span)] for one in finding.related] == ["Trask"]


def test_the_sum_is_in_the_message() -> None:
    (finding,) = found("percent-arithmetic", "\nThefts fell by 24 per cent, from 500 to 400.\n")
    assert "from 500 to 400 is 20 per cent" in finding.message


@pytest.mark.parametrize(
    ("day", "flagged"),
    [("Tuesday, March 10", False), ("Wednesday, March 10", True), ("Thursday, November 5", False)],
)
def test_a_dated_draft_settles_the_year(day: str, flagged: bool) -> None:
    draft = f"---\ntitle: Pool\ndate: 2026-03-04\n---\n\nThe pool opens on {day}.\n"
    assert bool(words("weekday-date", draft, "draft.md")) is flagged


def test_a_standfirst_is_held_against_the_body() -> None:
    top = "---\ntitle: Fire\nstandfirst: 216 cars burn in a warehouse\n---\n"
    draft = f"{top}\nA fire burnt 261 cars in a warehouse in Ostrey.\n"
    assert words("number-differs", draft, "draft.md") == ["261"]


@pytest.mark.parametrize(
    ("sentence", "flagged"),
    [
        ("Ada Lindqvist, 58, was born in Ostrey in 1958.", True),
        ("Ada Lindqvist, 67, was born in Ostrey in 1958.", False),
        ("Ada Lindqvist, 58, whose mother was born in Ostrey in 1934, is mayor.", False),
    ],
)
def test_the_age_of_the_living_in_a_dated_draft(sentence: str, flagged: bool) -> None:
    draft = f"---\ntitle: Council\ndate: 2026-03-04\n---\n\n{sentence}\n"
    assert bool(words("age-arithmetic", draft, "draft.md")) is flagged
