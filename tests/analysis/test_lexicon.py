from __future__ import annotations

from pathlib import Path

import pytest

from newslint.analysis import Lexicon, Words
from newslint.document import lower


def words(text: str) -> Words:
    return Words(text, lower(text))


def found(lexicon: Lexicon, text: str) -> list[str]:
    return [text[match.start : match.end] for match in lexicon.find(words(text))]


@pytest.mark.parametrize(
    ("phrase", "text", "hits"),
    [
        ("no coincidence", "It is No Coincidence, she said.", ["No Coincidence"]),
        ("no coincidence", "no, coincidence", []),
        ("no coincidence", "no\ncoincidence", []),
        ("say|says it", "They say it; she says it.", ["say it", "says it"]),
        ("has? learned", "The Echo has learned it, learned it.", ["has learned", "learned"]),
        ("a _ source", "a senior source", ["a senior source"]),
        ("don't know", "I don’t know", ["don’t know"]),
        ("well-known", "a well-known fact", ["well-known"]),
        ("end", "the end", ["end"]),
    ],
)
def test_phrases(phrase: str, text: str, hits: list[str]) -> None:
    assert found(Lexicon([phrase]), text) == hits


def test_the_longer_of_two_phrases_wins() -> None:
    assert found(Lexicon(["close to", "close to the matter"]), "people close to the matter") == ["close to the matter"]


def test_labels_and_comments() -> None:
    lexicon = Lexicon(["# people", "expert|experts\tcrowd  # who?", "insider"])
    assert lexicon.label("experts") == "crowd"
    assert lexicon.label("insider") == ""
    assert lexicon.label("people") is None
    assert "expert" in lexicon
    assert "people" not in lexicon


def test_a_file_is_read_at_first_use(tmp_path: Path) -> None:
    lexicon = Lexicon.beside(str(tmp_path / "rule.py"), "crowds.txt")
    (tmp_path / "crowds.txt").write_text("experts\n", encoding="utf-8")
    assert found(lexicon, "Some experts agree.") == ["experts"]
