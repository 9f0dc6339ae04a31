"""Holds the corpus scores against the floors in `floors.json`.

    floors.py [--newslint CMD] [--update]

Runs `../shared/eval/score.py` whole, prints every pinned figure with its floor (or ceiling), and exits 1 where one is
missed. `--update` raises pins to what was measured (less a small margin) and never lowers one.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
SCORE = HERE.parent.parent / "shared" / "eval" / "score.py"
PINS = HERE / "floors.json"
MARGIN = 0.005


def measure(command: str) -> dict[str, dict[str, float]]:
    """The figures of every task."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "figures.json")
        subprocess.run([sys.executable, SCORE, "--newslint", command, "--json", file], check=True)
        figures: dict[str, dict[str, float]] = json.loads(file.read_text(encoding="utf-8"))
        return figures


def holds(bound: str, measured: float, pin: float) -> bool:
    """Whether a figure keeps its pin: `floor` from above, `ceiling` from below."""
    return measured >= pin if bound == "floor" else measured <= pin


def tightened(bound: str, measured: float, pin: float) -> float:
    """The pin moved towards what was measured, never away from it."""
    if bound == "floor":
        return round(max(pin, measured - MARGIN), 3)
    return round(min(pin, measured + MARGIN), 3)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--newslint", default="newslint", help="the command to run")
    parser.add_argument("--update", action="store_true", help="tighten the pins to what is measured now")
    args = parser.parse_args()
    pins = json.loads(PINS.read_text(encoding="utf-8"))
    figures = measure(args.newslint)
    missed = 0
    for task, bounds in pins.items():
        for name, (bound, pin) in bounds.items():
            measured = figures[task][name]
            kept = holds(bound, measured, pin)
            missed += not kept
            print(f"{'ok    ' if kept else 'MISSED'} {task}: {name} {measured:.3f} ({bound} {pin})")
            if args.update:
                bounds[name][1] = tightened(bound, measured, pin)
    if args.update:
        PINS.write_text(json.dumps(pins, indent=1) + "\n", encoding="utf-8")
    return int(missed > 0)


if __name__ == "__main__":
    sys.exit(main())
