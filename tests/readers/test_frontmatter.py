"""Front matter: the values that YAML, TOML and JSON give, and where each string stands."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from newslint.document import BlockKind
from newslint.hookspecs import UnreadableError
from newslint.readers import frontmatter
from newslint.readers.frontmatter import plain
from newslint.readers.frontmatter.yaml import _Loader
from newslint.span import Span
from tests.readers.checks import assert_sound, blocks, document, source_of


def test_all_of_it_is_metadata() -> None:
    made = document(
        "d.md",
        "---\ntitle: Bridge to close\ndraft: true\nweight: 3\ndate: 2026-11-03\ntags: [roads, Dunmore]\n"
        "authors:\n  - Jane Roe\n  - 'Adam Okafor'\nsection:\n---\nText.\n",
    )
    assert made.metadata == {
        "title": "Bridge to close",
        "draft": True,
        "weight": 3,
        "date": "2026-11-03",
        "tags": ["roads", "Dunmore"],
        "authors": ["Jane Roe", "Adam Okafor"],
        "section": None,
    }
    assert [kind.value for kind, _ in blocks(made)] == ["headline", "byline", "byline", "paragraph"]


def test_words_of_the_article_are_blocks() -> None:
    made = document(
        "d.md",
        "---\nHeadline: A\nstandfirst: B\nbyline: C\ndateline: D\nimage:\n  caption: E\n  credit: F\n"
        "images:\n- caption: G\nslug: h\n---\nText.\n",
    )
    assert blocks(made) == [
        (BlockKind.HEADLINE, "A"),
        (BlockKind.STANDFIRST, "B"),
        (BlockKind.BYLINE, "C"),
        (BlockKind.DATELINE, "D"),
        (BlockKind.CAPTION, "E"),
        (BlockKind.CAPTION, "G"),
        (BlockKind.PARAGRAPH, "Text."),
    ]
    assert made.headlines[0].origin == "title"


@pytest.mark.parametrize(
    ("written", "words", "part", "source"),
    [
        ("title: Bridge to close", "Bridge to close", "to", "to"),
        ("title: “Bridge” 🌉 to close  # a comment", "“Bridge” 🌉 to close", "🌉 to", "🌉 to"),
        (r'title: "Bridge \"to\" cl\u00f6se"', 'Bridge "to" clöse', '"to" clö', r"\"to\" cl\u00f6"),
        ("title: 'Bridge''s end'", "Bridge's end", "'s", "''s"),
        ("title: >\n  Bridge to\n  close\nslug: a", "Bridge to close", "to close", "to\n  close"),
        ("title: |-\n  Bridge\n  to", "Bridge\nto", "Bridge\nto", "Bridge\n  to"),
        ("title: Bridge\n  to close", "Bridge to close", "Bridge to", "Bridge\n  to"),
        ('title: "Bridge\n  to \\\n  close"', "Bridge to close", "to close", "to \\\n  close"),
        ("title: &t Bridge\nalias: *t", "Bridge", "Bridge", "Bridge"),
        ('? title\n: "Bridge"', "Bridge", "Bridge", "Bridge"),
        ("{title: Bridge, draft: true}", "Bridge", "Bridge", "Bridge"),
    ],
)
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_yaml_strings_lead_back_to_the_source(written: str, words: str, part: str, source: str, end: str) -> None:
    made = document("d.md", f"---\n{written}\n---\nText.\n".replace("\n", end))
    assert blocks(made) == [(BlockKind.HEADLINE, words), (BlockKind.PARAGRAPH, "Text.")]
    assert source_of(made, part) == source.replace("\n", end)
    assert_sound(made)


@pytest.mark.parametrize(
    ("written", "words", "part", "source"),
    [
        ('title = "Bridge to close"', "Bridge to close", "to", "to"),
        (r'title = "Bridge \"to\" cl\u00f6se" # comment', 'Bridge "to" clöse', '"to" clö', r"\"to\" cl\u00f6"),
        ("title = 'Bridge \\to'", "Bridge \\to", "\\to", "\\to"),
        ('title = """\nBridge \\\n  to close"""', "Bridge to close", "to close", "to close"),
        ('date = 2026-11-03\nx = [\n"a"]\ntitle = "Bridge"\n[params]\na = 1', "Bridge", "Bridge", "Bridge"),
    ],
)
def test_toml_strings_lead_back_to_the_source(written: str, words: str, part: str, source: str) -> None:
    made = document("d.md", f"+++\n{written}\n+++\nText.\n")
    assert blocks(made) == [(BlockKind.HEADLINE, words), (BlockKind.PARAGRAPH, "Text.")]
    assert source_of(made, part) == source
    assert_sound(made)


def test_toml_tables_and_dates() -> None:
    made = document(
        "d.md",
        '+++\ntitle = "T"\ndate = 2026-11-03T10:00:00Z\n[image]\ncaption = "C"\n[[photos]]\ncaption = "D"\n+++\n',
    )
    assert made.metadata["date"] == "2026-11-03T10:00:00+00:00"
    assert [words for _, words in blocks(made)] == ["T", "C", "D"]


def test_json_strings_lead_back_to_the_source() -> None:
    made = document(
        "d.md",
        '{\n  "title": "Bridge \\"to\\" cl\\u00f6se \\ud83c\\udf09",\n  "n": [1, {"a": null}],\n'
        '  "image": {"caption": "C"}\n}\n\nText.\n',
    )
    assert [words for _, words in blocks(made)] == ['Bridge "to" clöse 🌉', "C", "Text."]
    assert source_of(made, '"to"') == '\\"to\\"'
    assert source_of(made, "🌉") == "\\ud83c\\udf09"
    assert_sound(made)


@pytest.mark.parametrize(
    ("text", "line", "advice"),
    [
        ("---\ntitle: Dunmore: bridge to close\n---\nText.\n", 2, "quotation marks"),
        ("---\ntitle: T\nauthor: 'Jane\n---\nText.\n", 3, "mend"),
        ("---\ntitle: T\nText.\n", 1, "never closed"),
        ("---\r\ntitle: T\r\na: [\r\n---\r\n", 4, "mend"),
        ("---\ntitle: a\x01b\n---\n", 2, "mend"),
        ('+++\ntitle = "T"\nauthor = Jane\n+++\nText.\n', 3, "mend"),
        ('{\n"title": "T",\n"author": Jane\n}\nText.\n', 3, "mend"),
    ],
)
def test_broken_front_matter_is_refused_with_its_line(text: str, line: int, advice: str) -> None:
    with pytest.raises(UnreadableError) as refused:
        document("d.md", text)
    assert f"line {line}" in str(refused.value)
    assert advice in str(refused.value)
    assert "\n" not in str(refused.value)


@pytest.mark.parametrize(
    "text",
    [
        "---\n\nText.\n\n---\n\nMore.\n",
        "---\nText.\n",
        "---\n---\n",
        "{{< a >}}\n",
        "{ no }",
        '{"no"}\n',
        "+++\n",
        "- - -\n",
    ],
)
def test_what_only_looks_like_front_matter(text: str) -> None:
    made = document("d.md", text)
    assert not made.metadata
    assert_sound(made)


@pytest.mark.parametrize(
    "written",
    [
        "newslint: {ignore: {attribution/orphan-quote: transcript}}",
        "newslint:\n  ignore:\n    attribution/orphan-quote: transcript",
        "newslint:\n  ignore:\n    - attribution/orphan-quote: transcript",
    ],
)
def test_directives_in_yaml(written: str) -> None:
    made = document("d.md", f"---\ntitle: T\n{written}\n---\nText.\n")
    (one,) = made.directives
    assert (one.action, one.rules, one.reason) == ("file", ("attribution/orphan-quote",), "transcript")
    assert made.source[slice(*one.span)].strip() == "attribution/orphan-quote: transcript"


def test_directives_without_reason_and_in_other_languages() -> None:
    listed = document("d.md", "---\nnewslint:\n  ignore: [headline, sourcing/x]\n---\nText.\n")
    assert [(one.rules, one.reason) for one in listed.directives] == [(("headline",), ""), (("sourcing/x",), "")]
    toml = document("d.md", '+++\n[newslint.ignore]\n"sourcing/x" = "why"\n+++\n')
    assert [(one.rules, one.reason) for one in toml.directives] == [(("sourcing/x",), "why")]
    assert toml.source[slice(*toml.directives[0].span)] == '"sourcing/x" = "why"'
    json = document("d.md", '{"newslint": {"ignore": {"sourcing/x": "why"}}}\n')
    assert [(one.rules, one.reason) for one in json.directives] == [(("sourcing/x",), "why")]


@pytest.mark.parametrize("written", ["newslint: off", "newslint: {ignor: {a/b: c}}", "newslint: {ignore: {A B: c}}"])
def test_directives_that_say_nothing_are_noted(written: str) -> None:
    made = document("d.md", f"---\ntitle: T\n{written}\n---\nText.\n")
    assert made.directives == ()
    assert made.notes[0].startswith("line 3: ")


SCALARS = st.one_of(
    st.text(st.sampled_from("abYN no:#'\"-?[]{},&*!|>%@`~=<.0123 é“”\\\t"), max_size=8),
    st.sampled_from(
        "yes no On true False null ~ 1 0 01 1_0 1.5 .5 1e3 0x1F 1:30 2026-11-03 2026-11-03T10:00:00Z".split()
    ),
    st.sampled_from(
        ["- a", "a: b", "a #b", "'a'", '"a"', "[a, b]", "[a,b ,c]", "[]", "[ a ]", "A, b", "=", "<<", "a:"]
    ),
)
LINES = st.one_of(
    st.tuples(st.sampled_from(["a", "title", "yes", "b-c", "D_1", "on", "a b", "é"]), SCALARS).map(": ".join),
    st.tuples(st.sampled_from(["- ", "  - ", "-", "# ", "  ", ""]), SCALARS).map("".join),
    st.sampled_from(["", "a:", "title:", "# x", "x: ", "list:"]),
)


@settings(max_examples=600)
@given(st.lists(LINES, max_size=6).map("\n".join))
def test_what_is_read_without_pyyaml_is_what_pyyaml_reads(text: str) -> None:
    ours = plain.read(text, 0, len(text), len(text))
    if ours is None:
        return
    theirs = yaml.load(text, _Loader) or {}
    assert ours.metadata == theirs
    assert repr(ours.metadata) == repr(theirs)  # True is no 1
    for one in ours.texts:
        assert "".join(piece.text for piece in one.pieces) == _at(theirs, one.path)
        assert all(text[piece.start : piece.end] == piece.text for piece in one.pieces)


def _at(value: object, path: tuple[object, ...]) -> object:
    for key in path:
        value = value[key]  # type: ignore[index]
    return value


@pytest.mark.parametrize("text", ["title: T\ndate: 2026-11-03\ntags:\n- a\n- b\ndraft: false\n", "a: 'b'\nc: [d, e]"])
def test_common_front_matter_takes_no_pyyaml(text: str) -> None:
    found = plain.read(text, 0, len(text), len(text))
    assert found is not None
    assert found.span == Span(0, len(text))


@settings(max_examples=300)
@given(st.text(st.sampled_from("-+{}[]:,\"'\\ \n\r\tab=#|>&*!%u0“é"), max_size=60))
def test_any_front_matter_is_read_or_refused(text: str) -> None:
    for opening, closing in (("---\n", "\n---\n"), ("+++\n", "\n+++\n"), ('{"', "}\n")):
        try:
            found = frontmatter.read(opening + text + closing)
        except UnreadableError as error:
            assert "\n" not in str(error)
            continue
        assert_sound(document("d.md", opening + text + closing))
        assert found is None or found.end <= len(opening + text + closing)
