#!/usr/bin/env python3
"""How many planted inconsistencies does newslint see, and how many untouched twins does it flag?

    score.py [--newslint CMD] [--count 50] [--seed 1] [--misses N] [KIND ...]

Runs the command on both drafts of every case. An error or a warning of the family `consistency` that touches the
paragraph of the change, by its own place or by a related one, and that the twin does not have, catches the case.
Any error or warning of the family on the twin is a false alarm.
"""

from __future__ import annotations

import argparse
import json
import shlex
import subprocess
import tempfile
from collections import Counter
from pathlib import Path, PurePath

from plant import Case, cases

Row = dict[str, object]


def lint(command: str, drafts: list[tuple[str, str]]) -> list[list[Row]]:
    """The errors and warnings of our family for each draft, which is a suffix and a text."""
    found: list[list[Row]] = [[] for _ in drafts]
    with tempfile.TemporaryDirectory() as folder:
        for number, (suffix, text) in enumerate(drafts):
            Path(folder, f"{number:05d}{suffix}").write_text(text, encoding="utf-8", newline="")
        argv = [*shlex.split(command), "check", "--isolated", "--no-cache", "--exit-zero", "--output-format", "json"]
        done = subprocess.run([*argv, folder], capture_output=True, text=True, check=False)
        if done.returncode:
            raise SystemExit(f"{done.stderr[-2000:]}\nexit {done.returncode}")
        for row in json.loads(done.stdout):
            if row["rule"].startswith("consistency/") and row["severity"] != "suggestion":
                found[int(PurePath(row["path"]).stem)].append(row)
    return found


def places(row: Row) -> list[tuple[int, int]]:
    related = row.get("related") or []
    return [(place["start"], place["end"]) for place in [row, *related]]


def catches(case: Case, row: Row) -> bool:
    start = case.damaged.rfind("\n", 0, case.start) + 1
    end = case.damaged.find("\n", case.end)
    return any(a < (end if end >= 0 else len(case.damaged)) and b > start for a, b in places(row))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("kinds", nargs="*", metavar="KIND")
    parser.add_argument("--newslint", default="newslint", help="the command to run (default: newslint)")
    parser.add_argument("--count", type=int, default=50, help="cases of each kind (default: 50)")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--misses", type=int, default=0, help="print up to N misses and false alarms of each kind")
    args = parser.parse_args()
    made = [case for case in cases(args.count, args.seed) if not args.kinds or case.kind in args.kinds]
    drafts = [(PurePath(case.article).suffix, text) for case in made for text in (case.twin, case.damaged)]
    found = lint(args.newslint, drafts)
    caught, flagged, total = Counter[str](), Counter[str](), Counter[str]()
    shown = Counter[str]()
    for number, case in enumerate(made):
        twin, damaged = found[2 * number], found[2 * number + 1]
        said = {(row["rule"], row["message"]) for row in twin}
        hit = any((row["rule"], row["message"]) not in said and catches(case, row) for row in damaged)
        total[case.kind] += 1
        caught[case.kind] += hit
        flagged[case.kind] += bool(twin)
        if (not hit or twin) and shown[case.kind] < args.misses:
            shown[case.kind] += 1
            start = case.damaged.rfind("\n", 0, case.start) + 1
            line = case.damaged[start : case.damaged.find("\n", case.end)]
            alarms = "; ".join(f"{row['rule']}: {row['message']}" for row in twin)
            print(f"{'twin' if twin else 'miss'} {case.kind} {case.article}: {alarms or line}")
    for kind in sorted(total):
        print(f"{kind:<20} caught {caught[kind]:3d} of {total[kind]}   twins flagged {flagged[kind]:3d}")
    cut = max(1, total.total())
    print(f"{'all':<20} caught {caught.total() / cut:.1%}   twins flagged {flagged.total() / cut:.1%}")


if __name__ == "__main__":
    main()
