"""The line judge: what it takes for furniture, what it leaves to the article, and that neighbours count."""

from __future__ import annotations

from pathlib import PurePath

import pytest

from newslint import Context, Document, plugins
from newslint.analysis import Furniture
from newslint.analysis.furniture.judge import judge

COUNCIL = (
    "The council of Dunmore voted on Monday to close the ferry terminal in March, after two years of losses on the "
    "line to the islands."
)
MAYOR = (
    "Mayor Ada Lindqvist said the terminal had lost money since the bridge opened, and that the town could no longer "
    "pay for both."
)
UNION = (
    "The union of the ferry crews called the vote a betrayal of the islands, and said that it would ask a court in "
    "Brackwater to stop the closure."
)
STORY = [COUNCIL, MAYOR, UNION, COUNCIL.replace("Monday", "Tuesday"), MAYOR.replace("bridge", "tunnel")]
HEADLINE = "Dunmore closes its ferry terminal"


def score(lines: list[str], line: str) -> float:
    return max((found.score for found in judge(lines, HEADLINE) if found.seen.line.text == line), default=0.0)


def reported(lines: list[str], line: str) -> bool:
    number = lines.index(line) + 1
    return number in analyse("\n".join([HEADLINE, *lines]))


@pytest.mark.parametrize(
    "line",
    [
        "Advertisement",
        "Share this article",
        "Read more: Storm cuts power to four islands",
        "SEE ALSO: Storm cuts power to four islands",
        "Most read",
        "Sign up for our newsletter",
        "Copyright 2025 Dunmore Courier. All rights reserved.",
        "This article originally appeared on the Brackwater Herald.",
        "Follow us on Twitter",
        "3 Comments",
        "Mehr zum Thema",
        "Lire aussi : le phare fermé",
        "Te puede interesar",
        "Leggi anche: il faro chiuso",
        "Leia também",
        "Читайте также",
        "Scroll down for video",
        "CLICK HERE TO GET THE APP",
    ],
)
@pytest.mark.parametrize("place", [0, 2, 5])
def test_furniture_is_found_before_inside_and_after_the_story(line: str, place: int) -> None:
    assert reported([*STORY[:place], line, *STORY[place:]], line)


@pytest.mark.parametrize(
    "line",
    [
        "What the closure means for the islands",
        "The ferry and the bridge",
        "The town paid 40,000 euros a year for the terminal.",
        "“We shall miss the ferry,” she said.",
        "By Friday the town must tell the operator whether it will pay.",
        "Islanders can sign up for a ferry card at the town hall, the mayor said.",
        "Copyright law does not protect timetables, the court in Brackwater found on Friday.",
        "Like many on the islands, she follows the ferry on Twitter.",
        "The newsletter of the islands has 4,000 readers, its editor told the council.",
        "The town’s new page asks visitors to accept cookies before it shows the timetable.",
        "Getty Images sells four of the pictures that Reed took of the storm.",
    ],
)
def test_lines_of_the_story_are_left_alone(line: str) -> None:
    assert not reported([*STORY[:2], line, *STORY[2:]], line)


def test_neighbours_raise_each_other() -> None:
    teaser = "Storm leaves four villages without power"
    alone = score([*STORY[:2], teaser, *STORY[2:]], teaser)
    in_a_list = score([*STORY, "Most read", teaser, "Library gets a new roof", "Share this article"], teaser)
    assert in_a_list > alone


def test_a_paragraph_between_two_pieces_of_furniture_stays() -> None:
    assert not reported([COUNCIL, "Advertisement", MAYOR, "Share this article", UNION], MAYOR)


def test_the_headline_of_another_story_at_the_end_is_certain() -> None:
    stray = "Conspiracy Theories Emerge After Collision Between Army Helicopter and Passenger Plane"
    furniture = analyse("\n\n".join([HEADLINE, *STORY, stray]))
    fragment = furniture.fragments[len(STORY) + 1]
    assert (fragment.label, fragment.certain) == ("stray-headline", True)
    assert len(furniture) == 1


def test_a_file_of_thousands_of_short_lines_is_no_article() -> None:
    assert judge([f"Ferry {number}" for number in range(6000)], HEADLINE) == []


@pytest.mark.parametrize("text", ["", "\n", ")", "\n\n]\n", "Head\n\n" + "—" * 900, "Head\n\n@", "Head\n\n0\n1\n:"])
def test_odd_drafts(text: str) -> None:
    assert len(analyse(text)) <= 3


def test_lists_and_headings_of_a_marked_up_draft_are_short_by_nature() -> None:
    draft = f"# {HEADLINE}\n\n{COUNCIL}\n\n## What it means\n\n{MAYOR}\n\n- Tickets are refunded\n- The bridge stays\n"
    assert len(analyse(draft, "draft.md")) == 0
    assert len(analyse(f"{draft}\n## Related stories\n", "draft.md")) == 1


def analyse(text: str, name: str = "draft.txt") -> Furniture:
    loaded = plugins.load()
    document: Document | None = loaded.read(PurePath(name), text.encode())
    assert document is not None
    return Context(document, loaded.analyses).get(Furniture)
