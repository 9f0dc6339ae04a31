"""How fast the readers are; `growth.py` shows that their time grows with the draft and no faster.

    python benchmarks/readers.py

Prints megabytes a second (of process time) for an invented article in each format.
"""

from __future__ import annotations

import time
from pathlib import PurePath

from newslint.readers import read

REPEATS = 200
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


def main() -> None:
    """Prints the table."""
    for name, text in ARTICLES.items():
        data, path = text.encode(), PurePath(name)
        start = time.process_time()
        for _ in range(REPEATS):
            read(path, data)
        took = time.process_time() - start
        print(f"{name:12} {len(data) * REPEATS / took / 1e6:6.1f} MB/s")


if __name__ == "__main__":
    main()
