"""Speed beside a peer: whole processes, in turn, in one run.

    speed.py [--runs N] [--sizes 1 100 1000] [--newslint CMD] [--proselint CMD] [--jobs N]

Lints N articles (of `../shared/eval` where it is there, else the examples over and over) with newslint, without its
cache, and with proselint, alternately, and prints the median wall seconds of each and the ratio. A program that is not
named is installed into an environment of its own first: newslint from this checkout.
"""

from __future__ import annotations

import argparse
import gzip
import json
import shlex
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from itertools import cycle, islice
from pathlib import Path

HERE = Path(__file__).resolve().parent
DATA = HERE.parent.parent / "shared" / "eval" / "data"
PEER = "proselint==0.16.0"


def articles() -> Iterator[str]:
    """Drafts of about 4.6 KB, without end."""
    if DATA.is_dir():
        with gzip.open(DATA / "headline_damage.jsonl.gz", "rt", encoding="utf-8") as lines:
            rows = [json.loads(line) for line in lines]
        bodies = sorted({(row["original"], row["body"]) for row in rows}, key=lambda row: abs(len(row[1]) - 4600))
        drafts = [f"{headline}\n\n{body}\n" for headline, body in bodies[:1000]]
    else:
        drafts = [file.read_text(encoding="utf-8") for file in sorted((HERE.parent / "examples").glob("*.txt"))]
    return cycle(drafts)


def install(folder: Path, requirement: str, program: str) -> str:
    """Installs a program into an environment of its own; returns its command."""
    subprocess.run([sys.executable, "-m", "venv", folder], check=True)
    subprocess.run([folder / "bin" / "python", "-m", "pip", "install", "--quiet", requirement], check=True)
    return f"{folder / 'bin' / program}"


def seconds(command: list[str], cwd: Path) -> float:
    """Wall seconds of one whole process; its output is thrown away, its exit status must be 0 or 1."""
    began = time.perf_counter()
    done = subprocess.run(command, cwd=cwd, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    took = time.perf_counter() - began
    if done.returncode not in (0, 1):
        sys.exit(f"{shlex.join(command)}: exit {done.returncode}")
    return took


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--sizes", type=int, nargs="+", default=[1, 100, 1000])
    parser.add_argument("--newslint", default="")
    parser.add_argument("--jobs", default="1", help="newslint's worker processes (proselint has one)")
    parser.add_argument("--proselint", default="")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        peer = args.proselint or install(Path(scratch, "peer"), PEER, "proselint")
        newslint = args.newslint or install(Path(scratch, "newslint"), str(HERE.parent), "newslint")
        print(" files      size  newslint s  proselint s  ratio  newslint MB/s  proselint")
        for size in args.sizes:
            folder = Path(scratch, f"drafts{size}")
            folder.mkdir()
            for number, text in enumerate(islice(articles(), size)):
                Path(folder, f"{number:05d}.txt").write_text(text, encoding="utf-8")
            megabytes = sum(file.stat().st_size for file in folder.iterdir()) / 1e6
            ours = [
                *shlex.split(newslint),
                "check",
                "--isolated",
                "--no-cache",
                "--exit-zero",
                "--jobs",
                args.jobs,
                ".",
            ]
            theirs = [*shlex.split(peer), "check", "."]
            pairs = [(seconds(ours, folder), seconds(theirs, folder)) for _ in range(args.runs + 1)][1:]
            mine, other = (statistics.median(column) for column in zip(*pairs, strict=True))
            print(
                f"{size:>6} {megabytes:>6.2f} MB {mine:>11.3f} {other:>12.3f} {mine / other:>6.2f} "
                f"{megabytes / mine:>14.2f} {megabytes / other:>10.2f}"
            )


if __name__ == "__main__":
    main()
