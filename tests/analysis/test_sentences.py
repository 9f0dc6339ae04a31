"""Where sentences end: a bar marks each break inside a paragraph."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.analysis import Sentences
from tests.analysis.drafts import context

CASES = """
The bridge opened. | The band played.
Is it safe? | Nobody knows! | So they say.
The mayor, Dr. Ada Lindqvist, left.
Gov. Ada Lindqvist met Sen. Ben Okafor on Feb. 3 at St. Mary's.
J. R. Okafor wrote it. | He is 42.
The U.S. Senate voted.
He moved to the U.S. | The move was costly.
It opens at 9 a.m. | The doors close at noon.
It opens at 9 a.m. on Monday.
The toll is $3.50 a day. | It was $2.
See No. 10 on the list.
The answer was no. | Ten people left.
“The bridge is safe.” | She left.
“Is it safe?” she asked.
“It is!” he said. | “It is.”
She said “no.” | He said “yes.”
He waited … and waited.
He waited… | Nobody came.
Brackwater Ltd. sued Dunmore Inc. on Friday.
Brackwater Ltd. | The firm was sued.
He sat. | She stood.
It closed on Sat. at noon.
(The road is closed.) | The bridge is not.
He works for Brackwater & Co. in Dunmore.
The vote was 5-4. | It was close.
Visit dunmore.example for more.
The 1.4 million people of the county vote in May.
Lindqvist vs. Okafor began at noon.
"""


@pytest.mark.parametrize("case", CASES.strip().split("\n"))
def test_breaks(case: str) -> None:
    draft = context("\n" + case.replace(" | ", " "))
    assert " | ".join(draft.document.text_of(one.span) for one in draft.get(Sentences)) == case


def test_a_headline_and_each_paragraph_are_apart() -> None:
    found = context("Bridge opens\n\nThe bridge opened\nThe band played.").get(Sentences)
    assert [(one.block, one.number) for one in found] == [(0, 0), (1, 1), (2, 2)]


@given(st.text(alphabet="aB .?!…\n”“\"'’)(1Mr", max_size=60))
def test_sentences_lie_in_their_blocks_and_cover_them(text: str) -> None:
    draft = context(text)
    blocks = draft.document.blocks
    reach = 0
    for one in draft.get(Sentences):
        assert blocks[one.block].span.contains(one.span)
        assert one.start >= reach
        assert not text[reach : one.start].strip()
        reach = one.end
    assert not text[reach:].strip()
