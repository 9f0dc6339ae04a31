"""What a sentence claims, and what backs it. Half of the cases are near misses."""

from __future__ import annotations

from pathlib import PurePath

import pytest

from newslint import plugins
from newslint.analysis import (
    Claim,
    ClaimKind,
    Claims,
)
from newslint.readers.text import from_text
from newslint.rule import Context

ANALYSES = plugins.load().analyses
ENOUGH = 0.5


def claims(body: str, headline: str = "Council meets on Monday") -> list[tuple[str, Claim]]:
    """The claims of a draft with the words of each."""
    document = from_text(PurePath("draft.txt"), f"{headline}\n\n{body}\n")
    found = Context(document, ANALYSES).get(Claims)
    return [(document.text_of(claim.words), claim) for claim in found]


def unbacked(body: str, kind: ClaimKind) -> list[str]:
    """The words of the claims of a kind that nothing backs and that need a source."""
    return [
        words for words, claim in claims(body) if claim.kind is kind and claim.need >= ENOUGH and not claim.is_backed
    ]


@pytest.mark.parametrize(
    ("kind", "sentence", "words"),
    [
        ("evaluation", "The opening marks a pivotal moment in the life of the town.", "marks a pivotal moment"),
        ("evaluation", "The timing is no coincidence.", "no coincidence"),
        ("evaluation", "The bridge is a testament to the patience of its builders.", "a testament to"),
        ("evaluation", "Behind the smiles lies a more complex story.", "more complex story"),
        ("evaluation", "The plan was a shocking waste.", "shocking"),
        ("evaluation", "Of course, the town had a harbour.", "Of course"),
        ("evaluation", "The rules are deeply unfair.", "unfair"),
        (
            "evaluation",
            "Mayor Ada Lindqvist said the ferry would sail in May, a decision that underscores the growing importance "
            "of the harbour.",
            "underscores the growing importance",
        ),
        ("motive", "The letter is a calculated snub to the harbour towns.", "is a calculated snub"),
        ("motive", "The vote is part of a broader strategy to sideline the mayor.", "part of a broader strategy"),
        ("motive", "The mayor doesn’t care about the harbour.", "doesn’t care"),
        ("prediction", "The ferry is expected to bring 300 jobs.", "expected to"),
        ("prediction", "The tax will inevitably hurt the fishing fleet.", "will inevitably"),
        ("cause", "The yard closed, largely because of the harbour tax.", "largely because"),
        ("superlative", "It was the worst flood in the history of the town.", "worst flood in the history"),
        ("allegation", "The treasurer embezzled the savings of the choir.", "embezzled"),
        ("figure", "The mayor has the support of 85 percent of young voters.", "85 percent"),
        ("other", "As everyone knows, the harbour is finished.", "As everyone knows"),
        ("other", "The closure sparked widespread outrage.", "sparked widespread outrage"),
    ],
)
def test_claim(kind: str, sentence: str, words: str) -> None:
    assert words in unbacked(sentence, ClaimKind(kind))


@pytest.mark.parametrize(
    ("kind", "sentence"),
    [
        ("evaluation", "The council marks the tenth anniversary of the bridge on Monday."),
        ("evaluation", "Lund represents New Brackwater in the assembly."),
        ("evaluation", "The mayor highlighted the need for a second ferry."),
        ("evaluation", "The singer made a career of shocking her public."),
        ("evaluation", "The First Chamber of Remarkable Ships opens on Monday."),
        ("evaluation", "The union is representing the workers increasing their calls for talks."),
        ("evaluation", "“The timing is no coincidence,” said Ida Lund, a pilot."),
        ("motive", "The ferry sails for Brackwater on Monday."),
        ("motive", "The rope was designed to hold two tonnes."),
        ("prediction", "The minister is expected to arrive on Monday."),
        ("prediction", "The tax is expected by analysts to hurt the fleet."),
        ("prediction", "Strong winds are expected to reach the coast tonight."),
        ("cause", "The road led to the harbour."),
        ("superlative", "She did her best to reach the first houses."),
        ("superlative", "He was the first to speak."),
        ("allegation", "The savings of the choir were stolen in 2019."),
        ("allegation", "The treasurer was convicted of embezzling money; he embezzled 300 crowns, the court found."),
        ("allegation", "The auditors asked whether the treasurer embezzled the savings."),
        ("figure", "Shares in the ferry company fell 5 percent."),
        ("figure", "In a survey of 900 people, 85 percent of voters supported the mayor."),
        ("other", "Everyone on board was saved."),
    ],
)
def test_near_miss(kind: str, sentence: str) -> None:
    assert unbacked(sentence, ClaimKind(kind)) == []


def test_attribution_backs_what_it_covers() -> None:
    found = dict(claims("The timing is no coincidence, said Ada Lindqvist, the mayor of Dunmore."))
    claim = found["no coincidence"]
    assert claim.backing == "attribution"
    assert claim.attribution is not None


def test_a_neighbour_backs_a_superlative_in_its_paragraph_only() -> None:
    rank = "It was the worst flood in the history of the town."
    source = "The water rose two metres, said Ida Lund of the weather service."
    assert unbacked(f"{rank} {source}", ClaimKind.SUPERLATIVE) == []
    assert unbacked(f"{rank}\n\n{source}", ClaimKind.SUPERLATIVE) == ["worst flood in the history"]


def test_a_neighbour_backs_no_judgement() -> None:
    draft = "The timing is no coincidence. The vote is in May, said Ida Lund, the clerk."
    assert unbacked(draft, ClaimKind.EVALUATION) == ["no coincidence"]


@pytest.mark.parametrize("draft", ["LUND: The timing is no coincidence.", "“The timing is no coincidence.”"])
def test_transcripts_and_quotations_are_not_the_writers(draft: str) -> None:
    assert claims(draft) == []


def test_headline_makes_no_claim() -> None:
    assert claims("The council met.", headline="A shocking, disgraceful vote") == []


def test_weak_cues_of_one_sentence_add_up() -> None:
    draft = "The secretive and sweeping plan is troubling."
    assert max(claim.need for _, claim in claims(draft)) > 0.5
    assert all(claim.need < 0.5 for _, claim in claims("The secretive plan passed."))


def test_one_claim_leads_a_sentence() -> None:
    document = from_text(PurePath("draft.txt"), "H\n\nThe shocking tax will inevitably hurt the town.\n")
    found = Context(document, ANALYSES).get(Claims)
    assert len(found) == 2
    assert [found.leads(claim) for claim in found].count(True) == 1


def test_first_person_throughout_is_a_genre() -> None:
    sentences = [f"I walked to pier {number} and we looked at our boats." for number in range(8)]
    assert unbacked(" ".join(sentences), ClaimKind.EVALUATION) == []
    assert unbacked(sentences[0] + " The council met. " * 40, ClaimKind.EVALUATION) != []


def test_every_need_is_a_share() -> None:
    draft = "Of course, the shocking, shameful, disgraceful and utterly ridiculous farce is doomed to fail, sadly."
    assert all(0 <= claim.need <= 1 for _, claim in claims(draft))
