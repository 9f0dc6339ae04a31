"""Whether the body bears out a figure of the headline."""

from __future__ import annotations

from pathlib import PurePath

import pytest

from newslint.analysis import PROVIDED, HeadlineSupport, Numbers
from newslint.readers.text import from_text
from newslint.rule import Context

FILLER = "The council of Dunmore met for three hours on the harbour and on the rest of the plan."


def unborne(headline: str, body: str) -> list[str]:
    text = f"{headline}\n\n{body}\n{FILLER}"
    context = Context(from_text(PurePath("draft.txt"), text), PROVIDED)
    (reading,) = context.get(HeadlineSupport)
    return [text[slice(*number.span)] for number in reading.unborne(context.get(Numbers))]


@pytest.mark.parametrize(
    ("headline", "body"),
    [
        ("Harbour costs Dunmore $3m", "The harbour of Dunmore cost $3 million."),
        ("Harbour costs Dunmore more than $3 million", "The harbour of Dunmore cost $3.4 million."),
        ("Harbour costs Dunmore nearly $4 million", "The harbour of Dunmore cost $3.8 million."),
        ("A third of Dunmore against harbour", "In Dunmore 33% are against the harbour."),
        ("1 in 5 in Dunmore against harbour", "In Dunmore 20 per cent are against the harbour."),
        ("Dunmore harbour draws 40 ships", "The harbour of Dunmore drew 25 ships in May and 15 ships in June."),
        ("Dunmore harbour beats budget 3-1", "The budget of the harbour of Dunmore passed by three votes to one."),
        ("Dunmore harbour opened in 2016", "The harbour of Dunmore was built between 2014 and 2016."),
        ("Dunmore harbour remembers 9/11", "On Sept. 11 the harbour of Dunmore closed."),
        ("Girl, 9, saved from Dunmore harbour", "The nine-year-old was in the harbour of Dunmore."),
        ("Two ships in Dunmore harbour", "The ships were in the harbour of Dunmore."),
        ("These 5 words about Dunmore harbour", "The harbour of Dunmore is too small, he said."),
        ("Boeing 737 lands near Dunmore harbour", "The Boeing landed near the harbour of Dunmore."),
    ],
)
def test_borne_out(headline: str, body: str) -> None:
    assert unborne(headline, body) == []


@pytest.mark.parametrize(
    ("headline", "figure", "body"),
    [
        ("Harbour costs Dunmore $3bn", "$3bn", "The harbour of Dunmore cost $3 million."),
        ("Harbour costs Dunmore more than $4 million", "$4 million", "The harbour of Dunmore cost $3.4 million."),
        ("Harbour costs Dunmore $10", "$10", "The harbour of Dunmore cost $15."),
        ("Dunmore harbour opened in 2015", "2015", "The harbour of Dunmore was built in 2014."),
        ("Half of Dunmore against harbour", "Half", "In Dunmore 33% are against the harbour."),
        ("Girl, 7, saved from Dunmore harbour", "7", "The nine-year-old was in the harbour of Dunmore."),
        ("Dunmore harbour remembers 9/17", "9/17", "On 9/11 the harbour of Dunmore closed."),
        ("14 ships in Dunmore harbour", "14", "On 14 May the harbour of Dunmore had forty ships."),
    ],
)
def test_not_borne_out(headline: str, figure: str, body: str) -> None:
    assert unborne(headline, body) == [figure]
