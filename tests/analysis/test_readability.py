"""Readability comes from installed wheels alone."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

PLAIN = "The bridge is shut. It will open in May. A crane is due next week. The town pays. The work is late."
OFFLINE = """
import socket, sys
def refuse(*args, **more):
    raise OSError("no network in this test")
socket.socket.connect = socket.create_connection = socket.getaddrinfo = refuse
from newslint.cli import main
sys.exit(main(sys.argv[1:]))
"""


def stats(tmp_path: Path, body: str) -> dict[str, float]:
    """What `newslint stats` says of a body, with the network refused and no data folder of NLTK's own."""
    (tmp_path / "draft.txt").write_text(f"Bridge\n\n{body}\n", encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-c", OFFLINE, "stats", "--isolated", "--output-format", "json", "draft.txt"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        env={"PATH": "", "HOME": str(tmp_path), "NLTK_DATA": str(tmp_path)},
    )
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
    [row] = json.loads(done.stdout)
    found: dict[str, float] = row
    return found


def test_scores_without_a_network(tmp_path: Path) -> None:
    row = stats(tmp_path, PLAIN)
    assert (row["words"], row["sentences"]) == (22, 5)
    assert row["reading_ease"] > 90
    assert row["kincaid_grade"] < 4
    assert row["reading_seconds"] > 0
    assert {"gunning_fog", "smog", "dale_chall"} <= {name for name, score in row.items() if score is not None}


def test_stops_inside_a_sentence_end_none(tmp_path: Path) -> None:
    stops = "The U.S. growth was 3.5 per cent, Mr. Osei found. " * 5
    row = stats(tmp_path, stops)
    assert row["sentences"] == 5
    assert row["kincaid_grade"] == pytest.approx(stats(tmp_path, stops.replace("U.S.", "US"))["kincaid_grade"], abs=1)


def test_quoted_speech_does_not_count(tmp_path: Path) -> None:
    quoted = f"{PLAIN} “Intergovernmental reconsideration necessitated multilateral renegotiation,” she said."
    assert stats(tmp_path, quoted)["reading_ease"] == stats(tmp_path, PLAIN)["reading_ease"]


def test_too_little_text_has_no_score(tmp_path: Path) -> None:
    assert stats(tmp_path, "The bridge is shut today.")["reading_ease"] is None
