"""The quote lexer: what it takes for a quotation, and the apostrophes and stray marks that it leaves alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.analysis import Quotes
from tests.analysis.drafts import context, marked

CURLY = """
Mayor Ada Lindqvist said ⟪“the bridge will open”⟫ in May.
⟪“The bridge will open,”⟫ she said. ⟪“It must.”⟫
⟪“Will it open?”⟫ he asked.
He called it ⟪“late”⟫ and ⟪“dear”⟫.
The plan (⟪“a first step”⟫) passed.
The plan—⟪“a first step”⟫—passed.
⟪“It’s the council’s bridge,”⟫ she said.
⟪„Die Brücke kommt“⟫, she said.
⟪«Le pont ouvrira»⟫, she said.
⟪``The bridge will open,''⟫ she said.
It’s the council’s bridge.
The residents’ bridge is the mayors’ pride.
The ’90s were kind to Dunmore.
She said the bridge would open.
A stray mark ” closes nothing.
Another one closes nothing.” So it was.
"""
STRAIGHT = """
Mayor Ada Lindqvist said ⟪"the bridge will open"⟫ in May.
⟪"The bridge will open,"⟫ she said. ⟪"It must."⟫
⟪"No."⟫
He called it ⟪"late"⟫ and ⟪"dear"⟫.
⟪"It's the council's bridge,"⟫ she said.
⟪" Careless spaces, "⟫ he typed.
The sign says ⟪"Dunmore's best"⟫.
The (⟪"late"⟫) bridge.
The shelf is 6" deep and 12" wide.
He is 6'2" tall.
It's the council's bridge.
The boards' and the mayors' pride.
The '90s were kind to Dunmore.
Rock 'n' roll came to Dunmore.
"""
BRITISH = """
Mayor Ada Lindqvist said ⟪‘the bridge will open’⟫ in May.
⟪‘The bridge will open,’⟫ she said. ⟪‘It must.’⟫
⟪‘It’s the council’s bridge,’⟫ she said.
⟪‘The residents’ bridge will open,’⟫ she said.
The ⟪‘late’⟫ bridge.
⟪'The bridge will open,'⟫ she said.
⟪'It's the council's bridge,'⟫ she said. ⟪'It must open.'⟫
He called it ⟪'late'⟫.
The plan (⟪‘a first step’⟫) passed.
The residents’ bridge is the mayors’ pride.
The ‘90s were kind to Dunmore.
Rock ‘n’ roll came to Dunmore.
Tell ‘em the bridge is open.
'Twas the night before the vote, and the mayors' hopes were high.
The boss' car and James' bridge.
Don't, can't, won't and shan't.
"""
DOUBLED = """
⟪''The bridge will open,''⟫ she said.
She said ⟪''the bridge''⟫ would open.
⟪''It's the council's bridge,''⟫ she said. ⟪''It must open.''⟫
⟪''No,''⟫ said Lindqvist, ⟪''it won't.''⟫
The residents'' bridge has a typing error.
"""
NESTED = """
⟪“He told me ‘the bridge will open’ in May,”⟫ she said.
⟪“He said ‘no.’”⟫ She left.
⟪‘He told me “the bridge will open” in May,’⟫ she said.
⟪"He told me 'the bridge will open' in May,"⟫ she said.
⟪"He told me the mayors' bridge is 'late,'"⟫ she said. ⟪"That's it."⟫
⟪''He told me 'the bridge will open' in May,''⟫ she said.
"""
UNCLOSED = """
She said ⟪“the bridge will open.⟫
⟪“The first part. ⟫⟪“The second part,”⟫ she said.
She said ⟪"the bridge will open.⟫
She said 'the bridge will open.
Its mark is missing and it's no matter.
"""


@pytest.mark.parametrize(
    "case",
    [line for group in (CURLY, STRAIGHT, BRITISH, DOUBLED, NESTED, UNCLOSED) for line in group.strip().split("\n")],
)
def test_finds_the_outer_quotations(case: str) -> None:
    draft, wanted = marked(case)
    text = draft.document.text
    assert [text[quote.start : quote.end] for quote in draft.get(Quotes)] == wanted


def inner(text: str) -> list[str]:
    draft = context("\n" + text)
    return [draft.document.text_of(quote.inner) for quote in draft.get(Quotes).all if quote.depth]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("“He told me ‘the bridge will open’ in May,” she said.", ["the bridge will open"]),
        ("‘He told me “the bridge will open” in May,’ she said.", ["the bridge will open"]),
        ("\"He told me 'the bridge' and 'the road',\" she said.", ["the bridge", "the road"]),
        ("“It’s the residents’ bridge,” she said.", []),
        ("“Rock ’n’ roll,” she said.", []),
    ],
)
def test_finds_the_nested_quotations(text: str, wanted: list[str]) -> None:
    assert inner(text) == wanted


def shape(text: str) -> list[tuple[int, bool, bool]]:
    return [(quote.block, quote.continues, quote.closed) for quote in context("\n" + text).get(Quotes)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("“The bridge.\n“The road,” she said.", [(0, False, False), (1, True, True)]),
        ("“One.\n“Two.\n“Three.”", [(0, False, False), (1, True, False), (2, True, True)]),
        ('"One.\n"Two."', [(0, False, False), (1, True, True)]),
        ("‘One.\n‘Two.’", [(0, False, False), (1, True, True)]),
        ("''One.\n''Two.''", [(0, False, False), (1, True, True)]),
        ("“One.”\n“Two.”", [(0, False, True), (1, False, True)]),
        ("“One.\nThe road is “two” miles.", [(0, False, False), (1, False, True)]),
        ("“One.\nNothing.\n“Two.”", [(0, False, False), (2, False, True)]),
        ("“One.\n‘Two.’", [(0, False, False), (1, False, True)]),
    ],
)
def test_carries_a_quotation_over_paragraphs(text: str, wanted: list[tuple[int, bool, bool]]) -> None:
    assert shape(text) == wanted


def test_at_and_covers() -> None:
    draft = context("\nShe said “the bridge will open” in May.")
    quotes = draft.get(Quotes)
    start = draft.document.text.index("bridge")
    quote = quotes.at(start)
    assert quote is not None
    assert draft.document.text_of(quote.inner) == "the bridge will open"
    assert quotes.covers((start, start + 6))
    assert not quotes.covers((start, len(draft.document.text)))
    assert quotes.at(0) is None


@given(st.text(alphabet="ab .,s\n“”\"'’‘„«»`", max_size=60))
def test_any_text_gives_sorted_quotations_inside_it(text: str) -> None:
    draft = context(text)
    quotes = draft.get(Quotes)
    reach = 0
    for quote in quotes:
        assert reach <= quote.start <= quote.inner.start <= quote.inner.end <= quote.end <= len(text)
        block = draft.document.blocks[quote.block]
        assert block.span.contains(quote.span)
        reach = quote.end
