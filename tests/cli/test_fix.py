"""`check --fix`: what is mended on the disk, and what is left alone."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from newslint.config.resolve import Resolver
from newslint.fixes import SAFE_AND_UNSAFE
from newslint.mend import mend
from newslint.run import Run
from newslint.walk import Found

from .conftest import Newslint

TIDY = ("--select", "house/tidy,house/shouting")


@pytest.fixture
def draft(desk: Path) -> Path:
    return desk / "drafts/bridge.txt"


def test_mends_in_place_and_keeps_all_else(newslint: Newslint, draft: Path) -> None:
    before = b"\xef\xbb\xbfBridge\r\n\r\nWOW, so WOW ((it)\ropens. \r\n"
    draft.write_bytes(before)
    draft.chmod(0o640)
    done = newslint("check", "--fix", *TIDY, draft)
    assert draft.read_bytes() == before.replace(b"WOW ", b"").replace(b"((", b"(").replace(b"WOW,", b",")
    assert stat.S_IMODE(draft.stat().st_mode) == 0o640
    assert set(os.listdir(draft.parent)) == {"bridge.txt", "clean.txt"}
    assert "3 fixed" in done.out
    assert done.status == 0


def test_fixing_twice_changes_nothing(newslint: Newslint, draft: Path) -> None:
    draft.write_text("Bridge\n\n((((WOW WOW it opens ~ 3%.\n")
    newslint("check", "--fix", *TIDY, draft)
    once = draft.read_bytes()
    assert once == "Bridge\n\n(it opens → 3%.\n".encode()
    time = draft.stat().st_mtime_ns
    done = newslint("check", "--fix", *TIDY, draft)
    assert draft.read_bytes() == once
    assert draft.stat().st_mtime_ns == time
    assert "fixed" not in done.out


def test_unsafe_fixes_only_when_asked_for(newslint: Newslint, draft: Path) -> None:
    draft.write_text("Bridge\n\nIt rose by 3%.\n")
    assert "house/tidy" in newslint("check", "--fix", *TIDY, draft).out
    assert "3%" in draft.read_text()
    newslint("check", "--fix", "--unsafe-fixes", *TIDY, draft)
    assert "3per cent" in draft.read_text()
    assert newslint("check", "--unsafe-fixes", draft).status == 2


def test_diff_changes_nothing(newslint: Newslint, draft: Path) -> None:
    draft.write_bytes(b"Bridge\r\n\r\nWOW it opens.\r\n\r\nEnd WOW")
    before = draft.read_bytes()
    done = newslint("check", "--diff", *TIDY, "drafts/bridge.txt")
    assert done.status == 1
    assert done.out == (
        "--- a/drafts/bridge.txt\n+++ b/drafts/bridge.txt\n@@ -1,5 +1,5 @@\n Bridge\r\n \r\n-WOW it opens.\r\n"
        "+it opens.\r\n \r\n-End WOW\n\\ No newline at end of file\n+End \n\\ No newline at end of file\n"
    )
    assert "2 fixes would be made in 1 file" in done.err
    assert draft.read_bytes() == before
    assert newslint("check", "--diff", *TIDY, "drafts/clean.txt") == (0, "", "")


def test_standard_input_goes_to_standard_output(desk: Path) -> None:
    import subprocess
    import sys

    done = subprocess.run(
        [sys.executable, "-m", "newslint", "check", "--fix", *TIDY, "-"],
        input=b"Bridge\r\n\r\nWOW it opens 3%.\r\n",
        capture_output=True,
        cwd=desk,
    )
    assert done.stdout == b"Bridge\r\n\r\nit opens 3%.\r\n"
    assert b"-:3:11: warning house/tidy" in done.stderr
    assert done.returncode == 0


def test_windows_1252_stays_so(newslint: Newslint, draft: Path) -> None:
    draft.write_bytes(b"Br\xfccke\n\n\x93Caf\xe9\x94 WOW ~ so.\n")
    newslint("check", "--fix", *TIDY, draft)
    assert draft.read_bytes() == b"Br\xfccke\n\n\x93Caf\xe9\x94 ~ so.\n"


def test_fixes_that_undo_each_other(newslint: Newslint, draft: Path) -> None:
    draft.write_text("Bridge\n\nA ping, WOW a pong.\n")
    before = draft.read_bytes()
    done = newslint("check", "--fix", *TIDY, draft)
    assert draft.read_bytes() == before
    assert "the fixes of house/tidy undo each other" in done.err


def test_waived_findings_are_not_fixed_and_links_stay_links(newslint: Newslint, desk: Path, draft: Path) -> None:
    draft.write_text("Bridge\n\nWOW it opens.\n")
    (desk / "link.txt").symlink_to(draft)
    newslint("check", "--fix", *TIDY, "link.txt")
    assert (desk / "link.txt").is_symlink()
    assert draft.read_text() == "Bridge\n\nit opens.\n"


def test_a_file_changed_meanwhile_is_left_alone(
    newslint: Newslint, draft: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from newslint import fixes

    real = fixes.apply

    def meddling(*words: object) -> object:
        draft.write_text("Other\n\nWOW, another text.\n")
        return real(*words)  # type: ignore[arg-type]

    monkeypatch.setattr("newslint.fixes.apply", meddling)
    done = newslint("check", "--fix", *TIDY, "drafts/bridge.txt")
    assert done.status == 2
    assert "drafts/bridge.txt: was changed by something else meanwhile" in done.err
    assert draft.read_text() == "Other\n\nWOW, another text.\n"


def test_a_folder_that_cannot_be_written(newslint: Newslint, draft: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("os.replace", refuse)
    before = draft.read_bytes()
    done = newslint("check", "--fix", "drafts")
    assert done.status == 2
    assert "drafts/bridge.txt: cannot be written: Permission denied" in done.err
    assert draft.read_bytes() == before
    assert set(os.listdir(draft.parent)) == {"bridge.txt", "clean.txt"}


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from(["WOW ", "((", "~", "%", "a ", "é", "\n", "\r\n", "😀"]), max_size=20))
def test_fixes_settle(desk: Path, pieces: list[str]) -> None:
    run = Run(Resolver(config=desk / "newslint.toml"))
    data = ("H\n\n" + "".join(pieces)).encode()
    found = Found(Path("a.txt"), "a.txt")
    once = mend(run, found, data, SAFE_AND_UNSAFE)
    twice = mend(run, found, once.data, SAFE_AND_UNSAFE)
    assert twice.data == once.data
    assert twice.report.fixed == 0
