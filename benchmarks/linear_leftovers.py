"""Doubles hostile input and shows, rule by rule, how the time of `leftovers/*` grows.

    python benchmarks/linear_leftovers.py [--size 200000] [--limit 2.3]

Exit status 1 where a rule takes more than `limit` times as long on twice the input. Times below `FLOOR` are noise and
count as it. A rule is timed with the analyses that it asks for; the best of five runs counts.
"""

from __future__ import annotations

import argparse
import gc
import sys
import time
from collections.abc import Callable
from pathlib import PurePath

from newslint import plugins
from newslint.document import Document
from newslint.rule import Context, Rule

FLOOR = 0.01
"""Seconds below which a time says nothing."""

INPUTS: dict[str, Callable[[int], str]] = {
    "one endless line": lambda size: "Head\n\n" + "the ferry of dunmore closes in march " * (size // 37),
    "a million short lines": lambda size: "Head\n\n" + "Ferry\n" * (size // 6),
    "short lines that differ": lambda size: "Head\n\n" + "".join(f"Ferry {n} to Dunmore\n" for n in range(size // 20)),
    "nested brackets": lambda size: "Head\n\n" + "([{<" * (size // 8) + ">}])" * (size // 8),
    "open brackets": lambda size: "Head\n\n" + "(" * size,
    "spaces": lambda size: "Head\n\n" + " " * size + "x",
    "spaces in lines": lambda size: "Head\n\n" + ("By " + " " * 400 + "x\n") * (size // 405),
    "quote marks": lambda size: "Head\n\n" + "“'\"‘" * (size // 4),
    "sentences": lambda size: "Head\n\n" + "It closed.The end. " * (size // 19),
    "signs": lambda size: "Head\n\n" + "sure, TK [cq] {x} <b> ** __ pic.twitter.com/x &amp; Ã© @a " * (size // 58),
    "captions": lambda size: "Head\n\n" + ("Photo: (AP " * 55 + "\n") * (size // 606),
    "one word": lambda size: "Head\n\n" + "a" * size,
    "dots": lambda size: "Head\n\n" + "." * size,
    "capitals": lambda size: "Head\n\n" + "By Ada Lindqvist and " * (size // 21),
    "underscores": lambda size: "Head\n\n" + "__a" * (size // 3),
    "asterisks": lambda size: "Head\n\n" + "**a" * (size // 3),
}


def seconds(rule: Rule, document: Callable[[], Document], analyses: plugins.Plugins) -> float:
    """The best of five runs of a rule on a draft that nothing is known of yet."""
    best = float("inf")
    for _ in range(5):
        context = Context(document(), analyses.analyses)
        gc.collect()
        gc.disable()  # as timeit does: what is measured is the rule
        began = time.process_time()
        for _ in rule.check(context):
            pass
        best = min(best, time.process_time() - began)
        gc.enable()
    return max(best, FLOOR)


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--size", type=int, default=200_000, help="characters of the smaller input")
    parser.add_argument("--limit", type=float, default=2.3, help="how many times as long twice the input may take")
    args = parser.parse_args()
    loaded = plugins.load()
    rules = [rule() for rule in loaded.rules.values() if rule.id.startswith("leftovers/")]
    slow = 0
    for name, make in INPUTS.items():
        print(name)
        for rule in rules:
            times = []
            for size in (args.size, 2 * args.size):
                data = make(size).encode()

                def read(data: bytes = data) -> Document:
                    found = loaded.read(PurePath("draft.txt"), data)
                    assert found is not None
                    return found

                times.append(seconds(rule, read, loaded))
            growth = times[1] / times[0]
            slow += growth > args.limit
            mark = "  TOO SLOW" if growth > args.limit else ""
            if times[1] > 2 * FLOOR or mark:
                print(f"  {rule.id:32} {times[0]:7.3f} s {times[1]:7.3f} s  x {growth:.2f}{mark}")
    print(f"{slow} too slow" if slow else "all linear")
    return int(slow > 0)


if __name__ == "__main__":
    sys.exit(main())
