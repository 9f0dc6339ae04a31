"""Golden transcripts: what the commands print, word for word. `NEWSLINT_UPDATE=1 pytest` writes them anew."""

from __future__ import annotations

import os
import re
import shlex
from pathlib import Path

import pytest

from .conftest import Newslint

FOLDER = Path(__file__).with_name("transcripts")
HOSTILE = (
    "Bridge opens\n\n"
    "\x1b[31mRed\x1b[0m WOW \u202eevil\u202c and a\ttab.\n\n"
    "東京の橋 WOW e\u0301te\u0301 👩\u200d👧 end.\n\n"
    "::error file=x::WOW injected %0A ##[error] too.\n\n" + "A long sentence that goes on and on " * 12 + "until WOW "
    "it stops, " + "and then goes on again " * 12 + "to its end.\n"
)


def _transcript(newslint: Newslint, commands: list[str]) -> str:
    shown = []
    for command in commands:
        done = newslint(*shlex.split(command)[1:])
        shown.append(f"$ {command}\n{done.out}")
        shown += [f"stderr: {line}\n" for line in done.err.splitlines()]
        shown.append(f"exit status {done.status}\n\n")
    return re.sub(r"\d+\.\d\d s\b", "0.00 s", "".join(shown)).rstrip("\n") + "\n"


@pytest.mark.parametrize("name", sorted(file.stem for file in FOLDER.glob("*.txt")))
def test_transcript(newslint: Newslint, desk: Path, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "90")
    (desk / "drafts" / "hostile.txt").write_text(HOSTILE, encoding="utf-8")
    (desk / "drafts" / "crash.txt").write_text("Bridge\n\ncrash-the-rule and WOW and java.\n")
    (desk / "drafts" / "paper.pdf").write_bytes(b"%PDF-1.4")
    file = FOLDER / f"{name}.txt"
    kept = file.read_text(encoding="utf-8")
    commands = [line[2:] for line in kept.splitlines() if line.startswith("$ ")]
    assert commands
    said = _transcript(newslint, commands)
    if os.environ.get("NEWSLINT_UPDATE"):
        file.write_text(said, encoding="utf-8")
    assert said == kept
