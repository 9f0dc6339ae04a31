"""What a start may cost: no heavy library, no network, in a process of its own."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

HEAVY = (
    "textstat nltk requests language_tool_python rich numpy yaml importlib.metadata dataclasses asyncio "
    "concurrent.futures multiprocessing pathspec tomllib hashlib"
).split()
GUARD = """
import socket, sys

def refuse(*_, **__):
    raise AssertionError("the network was asked for")

socket.socket = socket.create_connection = socket.getaddrinfo = refuse
from newslint.cli import main

status = main(sys.argv[1:])
print(*sorted(sys.modules), file=sys.stderr)
sys.exit(status)
"""


def _modules(folder: Path, *words: str) -> set[str]:
    done = subprocess.run([sys.executable, "-c", GUARD, *words], cwd=folder, capture_output=True, text=True)
    assert done.returncode in (0, 1), done.stderr
    return set(done.stderr.split())


@pytest.mark.parametrize(
    "words", [("check", "one.txt"), ("check", "--output-format", "full", "one.txt"), ("check", ".")]
)
def test_check_of_plain_text_imports_nothing_heavy(tmp_path: Path, words: tuple[str, ...]) -> None:
    (tmp_path / "one.txt").write_text("Bridge opens\n\n“The last bolt is in,” Mayor Ada Lindqvist said on Tuesday.\n")
    bare = set(
        subprocess.run(
            [sys.executable, "-c", "import sys, socket; print(*sys.modules)"],
            capture_output=True,
            text=True,
            check=True,
        ).stdout.split()
    )
    assert not (_modules(tmp_path, *words) - bare).intersection(HEAVY)


def test_version_imports_next_to_nothing(tmp_path: Path) -> None:
    assert not _modules(tmp_path, "--version").intersection({"argparse", "pluggy", "newslint.plugins"})
