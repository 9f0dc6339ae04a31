"""What the elements of HTML are to an article."""

from __future__ import annotations

from newslint.document import BlockKind

SKIPPED = frozenset("noscript template svg math select datalist object audio video canvas head".split())
"""What is in them no reader sees as text (`head` is looked through for what it says of the article)."""

VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())

REGIONS = frozenset("nav header footer aside".split())
"""What stands around an article; inside one it is part of it."""

BLOCKS = frozenset(
    """
    address article aside blockquote body button caption center col colgroup dd details dialog dir div dl dt fieldset
    figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol optgroup option
    p pre section summary table tbody td tfoot th thead tr ul
    """.split()
)
"""They begin a line of their own."""

OF_MEANING = BLOCKS | SKIPPED | {"a", "br"}
"""All others are only dress."""

HEADINGS = frozenset("h1 h2 h3 h4 h5 h6".split())

KINDS = {
    "figcaption": BlockKind.CAPTION,
    "caption": BlockKind.CAPTION,
    **dict.fromkeys(HEADINGS, BlockKind.HEADING),
    "td": BlockKind.CELL,
    "th": BlockKind.CELL,
    "blockquote": BlockKind.QUOTE,
    "li": BlockKind.LIST_ITEM,
    "dd": BlockKind.LIST_ITEM,
    "dt": BlockKind.LIST_ITEM,
}
"""The kind of the text in an element; the first of these that is open decides."""

CLASSES = {
    "standfirst": BlockKind.STANDFIRST,
    "subtitle": BlockKind.STANDFIRST,
    "dek": BlockKind.STANDFIRST,
    "deck": BlockKind.STANDFIRST,
    "byline": BlockKind.BYLINE,
    "dateline": BlockKind.DATELINE,
}
"""Classes of elements (as a whole, or as the end of a longer name) that say what the text is."""

CLOSES = {
    "p": frozenset(["p"]),
    "li": frozenset(["li"]),
    "dd": frozenset(["dd", "dt"]),
    "dt": frozenset(["dd", "dt"]),
    "td": frozenset(["td", "th"]),
    "th": frozenset(["td", "th"]),
    "tr": frozenset(["tr", "td", "th"]),
    "option": frozenset(["option"]),
}
"""The elements that end, unclosed, where this one begins."""

CLOSED_BY_BLOCKS = "p"
"""A paragraph ends where any other block begins."""
