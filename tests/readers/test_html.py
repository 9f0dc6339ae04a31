"""HTML: which text is the article, what it says, and where it stands."""

from __future__ import annotations

import html

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newslint.document import BlockKind
from tests.readers.checks import assert_sound, blocks, document, line_of, source_of

HEADLINE, STANDFIRST, BYLINE, PARAGRAPH = (
    BlockKind.HEADLINE,
    BlockKind.STANDFIRST,
    BlockKind.BYLINE,
    BlockKind.PARAGRAPH,
)


def texts(body: str) -> list[str]:
    made = document("d.html", body)
    assert_sound(made)
    return [words for _, words in blocks(made)]


PAGE = """<!doctype html>
<html><head><title>Bridge to close &amp; more | Dunmore Echo</title>
<meta property="og:title" content='Bridge to close &amp; more'>
<meta name="author" content="Somebody">
<script type="application/ld+json">
{"@graph": [{"@type": "WebSite", "name": "Dunmore Echo"},
 {"@type": ["NewsArticle"], "headline": "Bridge \\u201cto\\u201d close", "author": [{"name": "Jane Roe"}],
  "datePublished": "2026-11-03", "articleSection": "Roads", "dateline": "DUNMORE"}]}
</script><style>p { color: red }</style></head>
<body><header><a href="/">Dunmore Echo</a></header><nav><ul><li>Home</li></ul></nav>
<article><h1>Bridge to close &amp; more</h1>
<p class="standfirst">Engineers have found holes.</p>
<p>By Jane Roe</p>
<p>The <b>brid</b>ge will <a href="/x?a=1&amp;b=2">close   on
Monday</a>,&nbsp;said <i>Petra&#8217;s</i> office.</p>
<script>document.write("<p>no prose</p>")</script><noscript><p>no prose</p></noscript>
<svg><text>no prose</text></svg><template><p>no prose</p></template>
<blockquote><p>“A quote.”</p></blockquote>
<ul><li>One</li><li>Two</li></ul>
<figure><img src=a alt="no prose"><figcaption>A caption</figcaption></figure>
<table><tr><th>Year<td>2026</table>
<aside>Related: another story</aside>
</article>
<aside>Most read</aside><footer>© Dunmore Echo</footer></body></html>
"""


def test_a_page_comes_down_to_its_article() -> None:
    made = document("d.html", PAGE)
    assert_sound(made)
    assert [(kind.value, words) for kind, words in blocks(made)] == [
        ("headline", "Bridge to close & more"),
        ("headline", "Bridge to close & more"),
        ("headline", "Bridge “to” close"),
        ("headline", "Bridge to close & more"),
        ("standfirst", "Engineers have found holes."),
        ("byline", "By Jane Roe"),
        ("paragraph", "The bridge will close on Monday,\u00a0said Petra’s office."),
        ("quote", "“A quote.”"),
        ("list-item", "One"),
        ("list-item", "Two"),
        ("caption", "A caption"),
        ("cell", "Year"),
        ("cell", "2026"),
        ("paragraph", "Related: another story"),
    ]
    assert [block.origin for block in made.headlines] == ["h1", "json-ld", "og:title", "title-tag"]


def test_metadata_of_a_page() -> None:
    made = document("d.html", PAGE)
    assert made.metadata == {
        "headline": "Bridge “to” close",
        "author": ["Jane Roe"],
        "date": "2026-11-03",
        "section": "Roads",
        "dateline": "DUNMORE",
    }


def test_positions_through_markup() -> None:
    made = document("d.html", PAGE.replace("\n", "\r\n"))
    assert source_of(made, "bridge") == "brid</b>ge"
    assert source_of(made, "close on Monday") == "close   on\r\nMonday"
    assert source_of(made, "\u00a0") == "&nbsp;"
    assert source_of(made, "’s") == "&#8217;s"
    assert source_of(made, "“to”") == "\\u201cto\\u201d"
    assert source_of(made, "&", 0) == "&amp;"
    assert line_of(made, "2026") == line_of(made, "Year")
    assert_sound(made)


def test_links_are_recorded() -> None:
    made = document("d.html", PAGE)
    assert [(made.text_of(link.span), link.url) for link in made.links] == [("close on Monday", "/x?a=1&b=2")]


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ("<p>One<p>Two", ["One", "Two"]),
        ("<div>One<div>Two</div>Three</div>", ["One", "Two", "Three"]),
        ("One<br>two<br><br>Three", ["One\ntwo", "Three"]),
        ("<b> One </b> <i> two </i>", ["One two"]),
        ("<p>a<!-- gone -->b <wbr>c<p hidden-x>d", ["ab c", "d"]),
        ("<ul><li>One<li>Two <p>Three</ul>", ["One", "Two", "Three"]),
        ("<pre>One\n  two</pre>", ["One two"]),
        ("<p>1 < 2 & 3 > 2 <3 &amp &copy2026 &nosuch; AT&T &#0; &#150; &#xD800;", None),
        ("<p title=\"a > b\" data-x='<p>'>One</p>", ["One"]),
        ("<p>One</x></p></div></p>Two", ["One", "Two"]),
        ("<textarea><p>no</textarea><select><option>no</select><button>Share</button>Text", ["Share", "Text"]),
        ("<SCRIPT>no</script >yes", ["yes"]),
        ("<p>One <svg><title>no</title><svg></svg>no</svg>two", ["One two"]),
        ("<main><p>In</main><p>Out", ["In"]),
        ("<nav>Out</nav><p>In<footer>Out</footer>", ["In"]),
        (
            "<article><p>Teaser</article><article><p>The long article itself</article><p>Out",
            ["The long article itself"],
        ),
        (
            "<main>" + "<article><p>Teaser</article>" * 2 + "<p>The long text itself</main>",
            ["Teaser"] * 2 + ["The long text itself"],
        ),
        ("<p>One <a href=b>link <p>two</a> three", ["One link", "two three"]),
        ("<", ["<"]),
        ("<p", []),
        ("<p>One <b", ["One"]),
        ('<p>One <b title="', ["One"]),
        ("<p>One <!-- never closed", ["One"]),
        ("<p>One <!DOCTYPE x> <?php no ?> </ no>two", ["One two"]),
        ("<!--><p>One<!---->", ["One"]),
        ("", []),
    ],
)
def test_blocks_of_all_kinds_of_html(body: str, words: list[str] | None) -> None:
    if words is None:
        words = [html.unescape(body.removeprefix("<p>"))]
    assert texts(body) == words


def test_an_h1_above_the_article_is_the_headline() -> None:
    made = document("d.html", "<h1>Bridge to close</h1><article><p>Text.</p></article><h1>Other</h1>")
    assert blocks(made) == [(HEADLINE, "Bridge to close"), (PARAGRAPH, "Text.")]


def test_the_second_h1_is_a_heading() -> None:
    made = document("d.html", "<h1>Bridge to close</h1><p>Text.</p><h1>Other</h1><h2>Third</h2>")
    assert [kind for kind, _ in blocks(made)] == [HEADLINE, PARAGRAPH, BlockKind.HEADING, BlockKind.HEADING]


@pytest.mark.parametrize(
    ("title", "words"),
    [
        ("Bridge to close - Dunmore Echo", "Bridge to close"),
        ("Bridge - why? | Roads | Dunmore Echo", "Bridge - why? | Roads"),
        ("Bridge to close – the Other Paper", "Bridge to close – the Other Paper"),
    ],
)
def test_the_name_of_the_site_is_no_part_of_the_title(title: str, words: str) -> None:
    site = '<meta property="og:site_name" content="Dunmore Echo">'
    assert texts(f"<head>{site}<title>{title}</title></head><p>Text.")[0] == words


def test_the_title_ends_where_the_headline_does() -> None:
    assert texts("<title>Bridge to close – the Other Paper</title><h1>Bridge to close</h1>")[0] == "Bridge to close"


def test_json_ld_that_cannot_be_parsed_is_noted() -> None:
    made = document("d.html", '<p>Text.\n<script type="application/ld+json">{"a": }</script>')
    assert [words for _, words in blocks(made)] == ["Text."]
    assert made.notes == ("line 2: this JSON-LD cannot be parsed, so it was not read",)


def test_kind_of_article() -> None:
    made = document("d.html", '<script type="application/ld+json">{"@type": "OpinionNewsArticle"}</script>')
    assert made.metadata == {"kind": "opinion"}


def test_directives_in_comments() -> None:
    made = document("d.html", "<p>Text.\n<!-- newslint: ignore leftovers: house style -->\n<!-- newslint: of -->")
    assert [(one.action, one.rules, one.reason) for one in made.directives] == [
        ("ignore", ("leftovers",), "house style")
    ]
    assert made.notes[0].startswith("line 3: ")


PIECES = (
    "<p>|</p>|<div>|</div>|<article>|</article>|<main>|<nav>|</nav>|<h1>|</h1>|<li>|<ul>|</ul>|<b>|</b>|<a href='x'>"
    '|</a>|<br>|<table>|<td>|</table>|<script>|</script>|<svg>|</svg>|<title>|</title>|<!--|-->|<!|<|>|&amp;|&|&#x41;|&copy|"'
    "|'|=| |  |\n|\r\n|word|“é🌉|<p class=byline>|<head>|</head>|<script type='application/ld+json'>"
    '|{"@type": "NewsArticle", "headline": "T \\u0041"}|{|<meta property=og:title content="a&lt;b">'
).split("|")


@settings(max_examples=400)
@given(st.lists(st.sampled_from(PIECES), max_size=25).map("".join))
def test_any_html_is_read(text: str) -> None:
    assert_sound(document("d.html", text))


@given(st.text(st.characters(exclude_characters="<&\0", exclude_categories=["Cs", "Cc"]), max_size=100))
def test_text_comes_back(text: str) -> None:
    made = document("d.html", f"<p>{text}</p>")
    wanted = " ".join(text.split(" ")).strip()
    assert " ".join(made.text.split(" ")).strip() == " ".join(part for part in wanted.split(" ") if part)
