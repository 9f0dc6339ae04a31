"""What holds of every draft, and who the sources are."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newslint.analysis import Attribution, Attributions, ContentKind, SourceKind
from tests.analysis.drafts import context

WORDS = """said told according to that the a mayor Lindqvist Ada she he who, . “ ” " ' : ; — - wants claim’s report 's
not has been by of and but as reportedly ( ) ? \n U.S. 42 Dr.""".split(" ")


def attributions(text: str) -> list[Attribution]:
    return list(context("\n" + text).get(Attributions))


@settings(deadline=None)
@given(st.one_of(st.text(max_size=80), st.lists(st.sampled_from(WORDS), max_size=40).map(" ".join)))
def test_spans_lie_in_the_prose_and_content_is_sorted(text: str) -> None:
    for one in context(text).get(Attributions):
        spans = [*one.content, *([one.cue] if one.cue else []), *([one.source.span] if one.source else [])]
        assert all(0 <= span.start <= span.end <= len(text) for span in spans)
        assert list(one.content) == sorted(one.content)
        if one.source:
            assert text[one.source.start : one.source.end] == one.source.text


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Ada Lindqvist said the bridge was safe.", SourceKind.NAMED),
        ("The Dunmore Transport Board said the bridge was safe.", SourceKind.NAMED),
        ("A spokesman for the city said the bridge was safe.", SourceKind.DESCRIBED),
        ("One source close to the talks said the bridge was unsafe.", SourceKind.ANONYMOUS),
        ("A senior official, speaking on condition of anonymity, said the bridge was unsafe.", SourceKind.ANONYMOUS),
        ("Experts said the bridge was unsafe.", SourceKind.COLLECTIVE),
        ("Critics say the toll is unfair.", SourceKind.COLLECTIVE),
        ("She said the bridge was safe.", SourceKind.PRONOUN),
    ],
)
def test_kind_of_source(text: str, kind: SourceKind) -> None:
    assert [one.source.kind for one in attributions(text) if one.source][:1] == [kind]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Lindqvist said the bridge was safe.", ContentKind.INDIRECT),
        ("“The bridge is safe,” Lindqvist said.", ContentKind.DIRECT),
        ("Lindqvist said the bridge was “perfectly safe” and would open in the spring.", ContentKind.PARTIAL),
        ("Lindqvist believes that the bridge is safe.", ContentKind.BELIEF),
    ],
)
def test_kind_of_content(text: str, kind: ContentKind) -> None:
    assert attributions(text)[0].kind is kind


@pytest.mark.parametrize(
    ("text", "resolved"),
    [
        ("Mayor Ada Lindqvist said the bridge was safe. Lindqvist said it would open.", "Ada Lindqvist"),
        ("Mayor Ada Lindqvist said the bridge was safe. She said it would open.", "Ada Lindqvist"),
        ("Mayor Ada Lindqvist said the bridge was safe. He said it would open.", "Ada Lindqvist"),
        ("Mrs. Ada Lindqvist spoke first. Mr. Ben Okafor said it was late. She said it would open.", "Ada Lindqvist"),
        ("The Dunmore Transport Board said the bridge was safe. It said it would open.", "Dunmore Transport Board"),
    ],
)
def test_later_mentions_are_resolved(text: str, resolved: str) -> None:
    source = attributions(text)[-1].source
    assert source is not None
    assert (source.resolved, source.key) == (resolved, resolved.lower())


def test_a_quotation_without_a_cue_goes_to_who_spoke_last() -> None:
    found = attributions("“The bridge is safe,” Lindqvist said. “It has been for years.”")
    assert [(one.source.text, one.carried) for one in found if one.source] == [
        ("Lindqvist", False),
        ("Lindqvist", True),
    ]


def test_a_quotation_of_nobody_has_no_source() -> None:
    assert [one.source for one in attributions("The road is wet. “It has been for years, and nobody cares.”")] == [None]
