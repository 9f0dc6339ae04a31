"""How fast the readers are, and that none of them takes more than linear time over hostile drafts.

    python benchmarks/readers.py [KILOBYTES]

Prints megabytes a second (of process time) for an invented article in each format, and for each hostile draft the
time at the given size, 100 KB unless told, and how many times as long twice the size takes. Exits 1 where that is
more than three times.
"""

from __future__ import annotations

import sys
import time
from pathlib import PurePath

from newslint.readers import read

PARAGRAPH = (
    "Mayor Ada Lindqvist told the Dunmore council on Monday that the bridge over the Brack would close for eighteen "
    "months. “We found holes that a grown man could stand in,” said Petra Nowak, the county engineer, who put the "
    "cost of the work at 4.2 million euros. "
)
MARKED = PARAGRAPH.replace("Dunmore council", "[Dunmore council](https://dunmore.example/council?a=1&b=2)").replace(
    "“We", "*“We*"
)
TAGGED = (
    MARKED.replace("[Dunmore council](https://dunmore.example/council?a=1&b=2)", '<a href="/council">the council</a>')
    .replace("*“We*", "<em>&ldquo;We</em>")
    .join(('<div class="text text--long"><p data-id="1">', "</p></div>\n"))
)
FRONT = "---\ntitle: Bridge to close\nauthor: Jane Roe\ndate: 2026-11-03\ntags:\n  - roads\n  - Dunmore\n---\n\n"
ARTICLES = {
    "plain.txt": "Bridge to close\n\n" + (PARAGRAPH + "\n\n") * 12,
    "plain.md": FRONT + (PARAGRAPH + "\n\n") * 12,
    "marked.md": FRONT + (MARKED + "\n\n") * 12,
    "tagged.html": "<html><head><title>Bridge</title></head><body><article>" + TAGGED * 12 + "</article>",
}
MARKDOWN = (
    'word |[|![|*|*a |**a |a**|_|~~a|<|<a |<!--|<b x=|<?|<!a|`|`a|` `` |&|&#1|[a](|[a](b |[a](b "|[a](<|![a](b)'
    "|[[a]|]|> |>|- |1. |{{< |{%|\\|<a:|a\n|# a\n|- a\n  |> a\n|[a]: b\n|[^1]: b\n|a \n|a     |\t|<p>a\n\n"
)
HTML = (
    "word |<|<a |<!--|<!|<p>|<div>|</div>|<b x=\"|<b x='|<a href=|<li>|<ul><li>|<table><tr><td>|<svg>|&|&amp;|&#1"
    "|<script>|<article>|<title>a|a<br>|<a>|= |<p class=|<!-- newslint: x -->|<script type=application/ld+json>{"
)
HOSTILE = {
    ".txt": ["word ", "a\n", "By A B\n", "a b\n\n", "word " * 13 + "\n", "\n", " "],
    ".md": [*MARKDOWN.split("|"), "|", "a | b\n--|--\n"],
    ".html": HTML.split("|"),
}


def seconds(name: str, text: str) -> float:
    """The process time that reading takes, the better of two."""
    data = text.encode()
    best = 1e9
    for _ in range(2):
        start = time.process_time()
        read(PurePath(name), data)
        best = min(best, time.process_time() - start)
    return best


def main() -> int:
    """Prints the table; 1 where something takes more than linear time."""
    size = int(sys.argv[1]) * 1000 if len(sys.argv) > 1 else 100_000
    for name, text in ARTICLES.items():
        repeats = 200
        start = time.process_time()
        for _ in range(repeats):
            read(PurePath(name), text.encode())
        took = time.process_time() - start
        print(f"{name:12} {len(text.encode()) * repeats / took / 1e6:6.1f} MB/s")
    slow = 0
    for suffix, units in HOSTILE.items():
        for unit in units:
            once = seconds(f"d{suffix}", unit * (size // len(unit)))
            twice = seconds(f"d{suffix}", unit * (2 * size // len(unit)))
            is_slow = twice > 0.02 and twice > 3 * once
            slow += is_slow
            times = twice / max(once, 1e-6)
            print(f"{suffix:6} {unit[:16]!r:20} {once * 1000:7.0f} ms, twice {times:4.1f}", "SLOW" * is_slow)
    return 1 if slow else 0


if __name__ == "__main__":
    sys.exit(main())
