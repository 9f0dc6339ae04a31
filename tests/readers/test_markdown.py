"""Markdown: the same words as markdown-it finds, and where each of them stands."""

from __future__ import annotations

import re

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from newslint.document import BlockKind
from newslint.hookspecs import UnreadableError
from tests.readers import oracle
from tests.readers.checks import assert_sound, blocks, document, line_of, source_of

SAMPLES = [
    "One *word* and **two** and ***three***, snake_case_name, 2 * 3 * 4.",
    "**A**B *a*b*c* **a*b** *a**b* _a_b_ __a__ *** a ***",
    "A [link](https://dunmore.example/a_(b) 'title'), [two] [words], [third][two] and ![alt *text*](a.png) here.\n\n"
    '[two]: <https://dunmore.example/two> "Two"',
    "![only alt](a.png)",
    "[![badge](a.png)](https://dunmore.example) and [a [nested](b) one](c)",
    "An `inline *code*` and `` a ` tick `` and an `unclosed one",
    "AT&amp;T &mdash; &#8217; &#x2019; &nosuch; &copy 5 &lt; 6",
    r"Escaped \*stars\*, \[brackets\], \\, \a and a hard\
break",
    "A hard  \nbreak, a soft\nbreak and<br>a tag <b>bold</b> <!-- gone --> here",
    "<https://dunmore.example/a?b=c> and <desk@dunmore.example> but not <a b>c",
    "Heading\n=======\n\nSecond\n---\n\nText\n***\nMore",
    "# One #\n## Two ##\n###Not one\n#\tTab",
    "> A quote\nlazily on\n> > deeper\n\nOut",
    "- one\n- two\n  more\n\n  paragraph\n    - deeper\n- three\n1) four\n10) ten",
    "Text\n- a list\n\nText\n2. no list\n\nText\n1. a list",
    "    code\n\nText\n    no code\n\n```py\n# code\n```\n~~~\ncode\n",
    "| a | b |\n|---|:-:|\n| c | d \\| e |\n| `f|g` |\n\nText\n| h | i |\n|---|---|\nj | k | l",
    "<div>\ncode *here*\n</div>\n\nText\n\n<!-- a\n\ncomment -->\nText",
    "~~struck~~ ~not~ ~~~~",
    "* a\n\n  b\n* c\n\n***\n\n+\n\n  d",
    "[a]: /u\n[b]: /v 'title\nof two lines'\n[a] and [b] and [c]",
    "\u2028\u00a0x\u200b “q” é\u0301 🌉 שלום",
    "a\r\nb\r\n\r\n> c\r\n> d\r\n\r\n| e | f |\r\n|---|---|\r\n",
]


def assert_same_words(text: str) -> None:
    made = document("d.md", text)
    assert_sound(made)
    texts = [made.text_of(block.span) for block in made.blocks if block.origin != "html"]
    ours = [re.sub(r"[ \t]+", " ", words) for words in texts]
    assert ours == [re.sub(r"[ \t]+", " ", words) for words in oracle.words(text)]


@pytest.mark.parametrize("text", SAMPLES)
def test_samples_say_the_same_as_by_markdown_it(text: str) -> None:
    assert_same_words(text)


INLINE = (
    "a|b c| |word|*|**|_|__|***|`|``|[|]|](/u)|](/u 't')|](<u v>)|![|!|(|)|[a]|[a][]|[b][a]|<|<b>|</b>|<br>|<!-- c -->"
    "|<https://x.example>|<d@e.example>|&amp;|&lt;|&#65;|&x;|&copy|\\*|\\[|~~|~|“q”|é|🌉|'|\"|.|,|-|+|#|="
).split("|")
PREFIXES = [
    "",
    "",
    "",
    "> ",
    "- ",
    "* ",
    "1. ",
    "2) ",
    "# ",
    "### ",
    "> > ",
    "  ",
    "```",
    "~~~",
    "---",
    "===",
    "<div>",
    "<x>",
]
LINE = st.tuples(st.sampled_from(PREFIXES), st.lists(st.sampled_from(INLINE), max_size=8)).map(
    lambda parts: parts[0] + "".join(parts[1])
)
QUIRKS = re.compile(
    r"\\\s"  # markdown-it keeps white space after a backslash
    r"|\]\([^\n]*\n[\s\S]*\[a\]: /u"  # and looks for a reference in the middle of what is no link
    r"|\[_+|_\]"  # and takes the brackets of a link for white space
    r"|\]\[\["  # and no shortcut before a bracket
    r"|\n +[^\n]*`"  # and keeps the indentation of a line in code
)


@settings(max_examples=300)
@given(st.lists(LINE, min_size=1, max_size=7), st.booleans())
def test_any_markdown_says_the_same_as_by_markdown_it(lines: list[str], has_reference: bool) -> None:
    text = "\n".join(lines) + ("\n\n[a]: /u\n" if has_reference else "")
    assume(not QUIRKS.search(text) and not text.startswith("---"))
    assert_same_words(text)


@settings(max_examples=200)
@given(st.text(st.sampled_from(" \n\r\t>-*_`~[]()<>!&#;|:\\{}%^+=0a1.“”é🌉'\"/"), max_size=80))
def test_any_characters_are_read(text: str) -> None:
    try:
        assert_sound(document("d.md", text))
    except UnreadableError as error:
        assert "front matter" in str(error)


def test_positions_through_markup() -> None:
    made = document(
        "d.md",
        "\ufeffThe **bridge** over the [Brack *river*](https://dunmore.example) &amp; the\r\n"
        "“old” road 🌉 cafe\u0301 שלום.",
    )
    assert source_of(made, "bridge") == "bridge"
    assert source_of(made, "Brack river") == "Brack *river"
    assert source_of(made, "&") == "&amp;"
    assert source_of(made, "the “old") == "the\r\n“old"
    assert source_of(made, "🌉 cafe\u0301 שלום") == "🌉 cafe\u0301 שלום"
    assert made.source[made.to_source(made.blocks[0].span).start :].startswith("The **bridge**")


def test_blocks_have_their_kinds() -> None:
    made = document(
        "d.md",
        "# Bridge to close\n\nBy Jane Roe\n\nThe bridge will close.\n\n## What next\n\n> A quote\n\n- An item\n\n"
        "| A cell |\n|---|\n\n![A caption](a.png)\n\nThe end.[^1]\n\n[^1]: A note\n",
    )
    assert [(kind.value, words) for kind, words in blocks(made)] == [
        ("headline", "Bridge to close"),
        ("byline", "By Jane Roe"),
        ("paragraph", "The bridge will close."),
        ("heading", "What next"),
        ("quote", "A quote"),
        ("list-item", "An item"),
        ("cell", "A cell"),
        ("caption", "A caption"),
        ("paragraph", "The end."),
        ("caption", "A note"),
    ]
    assert [block.origin for block in made.blocks if block.origin] == ["heading", "image", "footnote"]


def test_title_and_first_heading_are_both_headlines() -> None:
    made = document("d.md", "---\ntitle: Bridge to close\n---\n\n# Bridge stays open\n\nText.\n\n# Later\n")
    assert [(block.origin, made.text_of(block.span)) for block in made.headlines] == [
        ("title", "Bridge to close"),
        ("heading", "Bridge stays open"),
    ]
    assert blocks(made)[-1] == (BlockKind.HEADING, "Later")


def test_a_second_level_heading_below_a_title_is_no_headline() -> None:
    made = document("d.md", "---\ntitle: Bridge to close\n---\n\n## In short\n\nText.\n")
    assert [kind for kind, _ in blocks(made)] == [BlockKind.HEADLINE, BlockKind.HEADING, BlockKind.PARAGRAPH]


def test_links_are_recorded() -> None:
    made = document(
        "d.md",
        "The [report](https://a.example 't') and [it][r], <https://b.example>, <a href='https://c.example'>there</a>."
        " The rate fell.[^1]\n\n[r]: https://d.example\n\n[^1]: The county.\n",
    )
    assert [(made.text_of(link.span), link.url) for link in made.links] == [
        ("report", "https://a.example"),
        ("it", "https://d.example"),
        ("https://b.example", "https://b.example"),
        ("there", "https://c.example"),
        ("fell.", "#fn-1"),
    ]


def test_a_link_may_begin_and_end_a_block() -> None:
    made = document("d.md", "One.\n\n[Two](/a)\n\n[^1] three\n\n> <https://x.example>\n\n[^1]: Four\n")
    assert [made.text_of(link.span) for link in made.links] == ["Two", "", "https://x.example"]
    assert made.blocks[1].span.end < made.links[1].span.start < made.blocks[2].span.start


def test_a_link_without_words_is_none() -> None:
    made = document("d.md", "<a href='x'><br></a>\n\nText.\n")
    assert made.links == ()
    assert_sound(made)


def test_a_footnote_that_is_not_there_stays_to_be_seen() -> None:
    assert blocks(document("d.md", "The rate fell.[^1]"))[0][1] == "The rate fell.[^1]"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('A {{< ref "a.md" >}}B {{% x %}}C {% raw %}D', "A B C D"),
        ('See [it]({{< ref "a b.md" >}}) now', "See it now"),
        ('{{< figure\n  src="a.png"\n>}}\nText', "Text"),
        ("A stray {{< is prose", "A stray {{< is prose"),
        ("A {{ variable }} is prose", "A {{ variable }} is prose"),
    ],
)
def test_shortcodes_are_no_prose(text: str, words: str) -> None:
    assert [said for _, said in blocks(document("d.md", text))] == [words]


def test_raw_html_says_what_its_text_says() -> None:
    made = document(
        "d.md",
        "Text.\n\n<figure>\n<img src=a.png>\n<figcaption>A *caption*</figcaption>\n</figure>\n\n"
        "<script>\nvar a;\n\nvar b;\n</script>\n\n<div class=box>\n\nMore.\n\n</div>\n",
    )
    assert blocks(made) == [
        (BlockKind.PARAGRAPH, "Text."),
        (BlockKind.CAPTION, "A *caption*"),
        (BlockKind.PARAGRAPH, "More."),
    ]


def test_directives_in_comments() -> None:
    made = document(
        "d.md",
        "Text.\n\n<!-- newslint: ignore attribution/orphan-quote, headline: a transcript -->\nText.\n\n"
        "Text <!-- newslint: off ALL --> more. <!--newslint:on-->\n\n<!-- newslint: ignor x -->\n\n<!-- newslint -->\n",
    )
    assert [(one.action, one.rules, one.reason) for one in made.directives] == [
        ("ignore", ("attribution/orphan-quote", "headline"), "a transcript"),
        ("off", ("ALL",), ""),
        ("on", ("ALL",), ""),
    ]
    assert [made.source[slice(*one.span)][:14] for one in made.directives] == ["<!-- newslint:"] * 2 + [
        "<!--newslint:o"
    ]
    assert [note.partition(":")[0] for note in made.notes] == ["line 8"]


def test_lines_are_right_far_down() -> None:
    made = document("d.md", "---\ntitle: T\n---\n\nOne.\n\n> Two\n> *three*\n")
    assert line_of(made, "T") == 2
    assert line_of(made, "three") == 8


def test_code_that_is_never_closed_is_noted() -> None:
    assert document("d.md", "Text.\n\n```\nMore.\n").notes[0].startswith("line 3: the code block")
    assert document("d.md", "Text.\n\n```\nMore.\n```\n").notes == ()
