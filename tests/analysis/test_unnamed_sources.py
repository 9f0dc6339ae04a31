"""Sources without a name, found from the verbs of saying."""

from __future__ import annotations

from pathlib import PurePath

import pytest

from newslint import Context, plugins
from newslint.analysis import UnnamedSources

KINDS = {"anonymous", "collective"}


def found(text: str) -> list[str]:
    """The unnamed sources of a text, with what describes them."""
    loaded = plugins.load()
    document = loaded.read(PurePath("draft.txt"), f"\n\n{text}\n".encode())
    assert document is not None
    sources = Context(document, loaded.analyses).get(UnnamedSources)
    return [document.text[one.start : one.reach] for one in sources if one.kind.value in KINDS]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # before the verb
        ("Sources said the harbour was sold.", "Sources"),
        ("A senior official said the harbour was sold.", "A senior official"),
        ("On Monday, two people briefed on the plan said it was signed.", "two people briefed on the plan"),
        ("Someone inside the council has told the Echo that it was signed.", "Someone inside the council"),
        ("A clerk who asked not to be named said it was signed.", "A clerk who asked not to be named"),
        ("Dunmore officials, speaking on condition of anonymity, said it was signed.", "Dunmore officials"),
        ("Many in the industry believe the price was low.", "Many in the industry"),
        ("A growing number of economists warn of it.", "A growing number of economists"),
        ("But critics of the plan privately argue that it failed.", "critics of the plan"),
        ("The sale, which some observers have called odd, was rushed, observers say.", "observers"),
        ("Small traders across Brackwater fear that it will close.", "Small traders across Brackwater"),
        ("Several current and former aides said so.", "Several current and former aides"),
        ("Observers in Dunmore and around the county say it rains.", "Observers in Dunmore and around the county"),
        ("Experts on quays and nuclear waste said so.", "Experts on quays and nuclear waste"),
        ("But advisers to Mr. Oduya say he is tired.", "advisers to Mr. Oduya"),
        ("Members of the community say it rains.", "Members of the community"),
        # after the verb
        ("“It was signed,” said one aide.", "one aide"),
        ("“It was signed,” said a former clerk in the office.", "a former clerk in the office"),
        ("It was signed in May, according to a person familiar with the sale.", "a person familiar with the sale"),
        ("It was signed in May, say residents.", "residents"),
        ("The sale is seen by many shopkeepers as a mistake.", "many shopkeepers"),
        ("The sale is widely regarded by analysts as a mistake.", "analysts"),
        ("“No,” said at least three aides.", "at least three aides"),
    ],
)
def test_found(text: str, wanted: str) -> None:
    assert found(text) == ([wanted] if wanted else [])


@pytest.mark.parametrize(
    "text",
    [
        "Ada Lindqvist said the harbour was sold.",
        "The mayor said the harbour was sold.",
        "A spokesman for the council said the harbour was sold.",
        "Police said two people were killed.",
        "“Critics said I was mad,” Lindqvist said.",
        "Lindqvist said critics of the plan believe in nothing.",
        "Lindqvist, an aide to the mayor, said the harbour was sold.",
        "In May, Tom Oduya — a former aide who describes himself as shy — lost.",
        "Residents were told that the harbour was sold.",
        "The council heard no fears of critics.",
        "A liberal think tank closed.",
        "Mr. Sellers said the harbour was sold. Sellers said so twice.",
        "About 60% of voters said they liked it.",
        "Democrats said they would vote for it.",
        "Investors hope to buy the harbour.",
        "School officials said the roof leaked.",
        "Analysts at Brackwater Bank said the price was low.",
        "Lindqvist and others said the price was low.",
        "She met officials and critics of the plan. She said nothing.",
        "Members of Congress said it rained.",
        "Critics met the mayor and Lindqvist said so.",
        "Huckabee courts everyday Americans who he says are tired.",
        "Police and residents said it rained.",
        "The bank holds sources of water, the council said.",
    ],
)
def test_left_alone(text: str) -> None:
    assert found(text) == []
