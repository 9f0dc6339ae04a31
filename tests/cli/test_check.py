"""`newslint check`: what it reads, which rules it runs, and how it ends."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from newslint.cli import COMMANDS

from .conftest import BRIDGE, CLEAN, Newslint

SHOUT = "Bridge opens\n\nWOW, the bridge is open.\n"


def _rules(out: str) -> list[str]:
    return [row["rule"] for row in json.loads(out)]


def test_status_follows_fail_on(newslint: Newslint, desk: Path) -> None:
    assert newslint("check", "drafts/clean.txt").status == 0
    assert newslint("check", "drafts/bridge.txt").status == 1
    (desk / "drafts/bridge.txt").write_text("Bridge\n\nThe mayor told the Echo.\n")
    assert newslint("check", "drafts/bridge.txt").status == 0
    assert newslint("check", "drafts/bridge.txt", "--fail-on", "warning").status == 1
    assert newslint("check", "drafts/bridge.txt", "--fail-on", "warning", "--exit-zero").status == 0


def test_failing_on_suggestions_shows_them(newslint: Newslint, desk: Path) -> None:
    (desk / "drafts/weak.txt").write_text("Bridge\n\nIt was very long.\n")
    assert newslint("check", "drafts/weak.txt").status == 0
    done = newslint("check", "drafts/weak.txt", "--fail-on", "suggestion")
    assert done.status == 1
    assert "house/weak" in done.out


def test_suggestions_are_hidden_in_json_too(newslint: Newslint, desk: Path) -> None:
    assert "house/weak" not in _rules(newslint("check", "--output-format", "json", "drafts").out)
    shown = newslint("check", "--output-format", "json", "--show", "suggestion", "drafts")
    assert "house/weak" in _rules(shown.out)


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ((), {"house/shouting", "house/paper-name"}),
        (("--select", "house/early"), {"house/early"}),
        (("--select", "ALL"), {"house/shouting", "house/paper-name", "house/early"}),
        (("--extend-select", "house/early"), {"house/shouting", "house/paper-name", "house/early"}),
        (("--ignore", "house"), set()),
        (("--ignore", "house", "--extend-select", "house/paper-name"), {"house/paper-name"}),
        (("--select", "house", "--ignore", "house/shouting"), {"house/paper-name"}),
        (("--select", "house/shouting,house/early"), {"house/shouting", "house/early"}),
        (("--select", "house/shouting", "--select", "house/early"), {"house/shouting", "house/early"}),
    ],
)
def test_selection(newslint: Newslint, desk: Path, words: tuple[str, ...], found: set[str]) -> None:
    done = newslint("check", "--output-format", "json", *words, "drafts/bridge.txt")
    assert {rule for rule in _rules(done.out) if rule.startswith("house/")} == found


def test_standard_input(newslint: Newslint, desk: Path) -> None:
    done = newslint("check", "-", stdin=SHOUT.encode())
    assert done.status == 1
    assert done.out.startswith("-:3:1: error house/shouting")
    named = newslint("check", "--stdin-filename", "drafts/new.pdf", "-", stdin=SHOUT.encode())
    assert named.status == 2
    assert "not a format that newslint reads" in named.err


def test_standard_input_takes_its_configuration_from_its_name(newslint: Newslint, desk: Path) -> None:
    (desk / "quiet").mkdir()
    (desk / "quiet/newslint.toml").write_text('plugins = ["../house_rules.py"]\nignore = ["ALL"]\n')
    assert newslint("check", "--stdin-filename", "quiet/new.txt", "-", stdin=SHOUT.encode()).status == 0


def test_missing_path_is_named_and_the_rest_is_linted(newslint: Newslint, desk: Path) -> None:
    done = newslint("check", "drafts/nothing.txt", "drafts/bridge.txt")
    assert done.status == 2
    assert "drafts/nothing.txt: there is no such file" in done.err
    assert "house/shouting" in done.out


def test_folder_without_drafts(newslint: Newslint, desk: Path) -> None:
    (desk / "empty").mkdir()
    (desk / "empty/notes.pdf").touch()
    done = newslint("check", "empty", "drafts/bridge.txt")
    assert done.status == 2
    assert "empty: no drafts in this folder" in done.err
    assert "house/shouting" in done.out


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root reads everything")
def test_file_without_permission(newslint: Newslint, desk: Path) -> None:
    (desk / "drafts/clean.txt").chmod(0)
    done = newslint("check", "drafts")
    assert done.status == 2
    assert "drafts/clean.txt: cannot be read: Permission denied" in done.err
    assert "house/shouting" in done.out


def test_unreadable_file(newslint: Newslint, desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = open

    def refusing(file: object, *rest: object, **named: object) -> object:
        if str(file).endswith("clean.txt"):
            raise PermissionError(13, "Permission denied")
        return real(file, *rest, **named)  # type: ignore[call-overload]

    monkeypatch.setattr("builtins.open", refusing)
    done = newslint("check", "drafts")
    assert done.status == 2
    assert "drafts/clean.txt: cannot be read: Permission denied" in done.err
    assert "house/shouting" in done.out


def test_binary_file(newslint: Newslint, desk: Path) -> None:
    (desk / "drafts/photo.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20)
    done = newslint("check", "drafts")
    assert done.status == 2
    assert "drafts/photo.txt: is a picture, not text" in done.err
    assert "house/shouting" in done.out


@pytest.mark.parametrize("encoding", ["utf-16", "utf-8-sig", "cp1252"])
def test_other_encodings(newslint: Newslint, desk: Path, encoding: str) -> None:
    (desk / "drafts/other.txt").write_bytes("Brücke offen\n\n“Café” WOW é.\n".encode(encoding))
    done = newslint("check", "drafts/other.txt")
    assert "drafts/other.txt:3:8: error house/shouting" in done.out
    assert done.status == 1
    assert ("read as Windows-1252" in done.err) is (encoding == "cp1252")


def test_front_matter_that_does_not_parse(newslint: Newslint, desk: Path) -> None:
    (desk / "drafts/broken.md").write_text("---\ntitle: [a\n---\n\nWOW.\n")
    done = newslint("check", "drafts")
    assert done.status == 2
    assert "drafts/broken.md: line 3: the front matter cannot be parsed" in done.err
    assert "drafts/bridge.txt:3:67: error house/shouting" in done.out


def test_empty_file_is_clean_with_a_note(newslint: Newslint, desk: Path) -> None:
    (desk / "drafts/empty.txt").write_text(" \n")
    done = newslint("check", "drafts/empty.txt")
    assert done.status == 0
    assert "drafts/empty.txt: note: the file is empty" in done.err
    assert newslint("check", "--quiet", "drafts/empty.txt").err == ""


def test_file_over_max_size_is_named_and_not_linted(newslint: Newslint, desk: Path) -> None:
    with (desk / "newslint.toml").open("a") as file:
        file.write("max-size = 120\n")
    done = newslint("check", "drafts")
    assert done.status == 2
    assert f"drafts/bridge.txt: {len(BRIDGE)} bytes, over the 120 of max-size" in done.err
    assert "house/shouting" not in done.out
    assert "drafts/clean.txt" not in done.err


def test_endless_line(newslint: Newslint, desk: Path) -> None:
    (desk / "drafts/long.txt").write_text("Bridge\n\n" + "long " * 1_000_000 + "WOW\n")
    done = newslint("check", "--output-format", "full", "drafts/long.txt")
    assert done.status == 1
    assert "drafts/long.txt:3:5000001" in done.out
    assert max(map(len, done.out.splitlines())) < 120


def test_crashed_rule_costs_only_its_own_findings(newslint: Newslint, desk: Path) -> None:
    (desk / "drafts/crash.txt").write_text("Bridge\n\nWOW crash-the-rule.\n")
    done = newslint("check", "--exit-zero", "drafts/crash.txt")
    assert done.status == 2
    assert "house/crashes crashed: ValueError: no such page" in done.err
    assert "house/shouting" in done.out


def test_unavailable_analysis_is_shown_and_is_no_failure(newslint: Newslint, desk: Path) -> None:
    (desk / "drafts/clean.txt").write_text(f"{CLEAN}\njava\n")
    done = newslint("check", "drafts/clean.txt")
    assert done.status == 0
    assert "house/needs-java skipped in 1 file: no Java found" in done.err


@pytest.mark.parametrize(
    ("code", "says"),
    [
        ("import no_such_module\n", "No module named 'no_such_module'"),
        ("from newslint import hookimpl\n@hookimpl\ndef newslint_rulez(): return []\n", "newslint_rulez"),
        ("from newslint import hookimpl\n@hookimpl\ndef newslint_rules(): 1 / 0\n", "division by zero"),
    ],
)
def test_broken_local_plugin(newslint: Newslint, desk: Path, code: str, says: str) -> None:
    (desk / "house_rules.py").write_text(code)
    done = newslint("check", "drafts")
    assert done.status == 2
    assert "house_rules.py" in done.err
    assert says in done.err
    assert "Traceback" not in done.err


def test_no_rule_at_all(newslint: Newslint, desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("newslint.plugins.installed", lambda search: [])
    done = newslint("check", "--isolated", "drafts")
    assert done.status == 2
    assert "no plug-in brings any rule" in done.err


def test_output_file(newslint: Newslint, desk: Path) -> None:
    done = newslint("check", "--output-format", "json", "--output-file", "reports/today.json", "drafts")
    assert done.out == ""
    assert "house/shouting" in _rules((desk / "reports/today.json").read_text())
    assert newslint("check", "--output-file", "drafts", "drafts").status == 2


def test_color(newslint: Newslint, desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    words = ("check", "--output-format", "full", "drafts")
    assert "\x1b[" not in newslint(*words).out
    assert "\x1b[" in newslint(*words, "--color", "always").out
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "\x1b[" in newslint(*words).out
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b[" not in newslint(*words).out


def test_options_may_stand_between_paths(newslint: Newslint, desk: Path) -> None:
    done = newslint("check", "drafts/clean.txt", "--quiet", "drafts/bridge.txt", "--show", "error")
    assert done.out.count("\n") == 1
    assert "house/shouting" in done.out


def test_bad_option(newslint: Newslint, desk: Path) -> None:
    assert newslint("check", "--fail-on", "never").status == 2
    assert newslint("check", "--no-such-option").status == 2


@pytest.mark.parametrize("words", [("--version",), ("-V",)])
def test_version(newslint: Newslint, words: tuple[str, ...]) -> None:
    from newslint import __version__

    assert newslint(*words) == (0, f"newslint {__version__}\n", "")


def test_help_names_every_command(newslint: Newslint) -> None:
    done = newslint("--help")
    assert done.status == 0
    for command in COMMANDS:
        assert command in done.out
        assert newslint(command, "--help").status == 0


def test_interruption_is_quiet(newslint: Newslint, desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("newslint.engine.lint", interrupt)
    assert newslint("check", "drafts") == (130, "", "")


@pytest.mark.skipif(os.name == "nt", reason="pipes are different there")
def test_closed_pipe_is_quiet(desk: Path) -> None:
    (desk / "drafts/bridge.txt").write_text("Bridge\n\n" + "WOW. " * 50_000)
    command = f"{sys.executable} -m newslint check drafts | head -n 1"
    done = subprocess.run(command, shell=True, cwd=desk, capture_output=True, text=True)
    assert done.stdout.count("\n") == 1
    assert done.stderr == ""


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="needs a device that is always full")
def test_a_full_disk_is_named(desk: Path) -> None:
    with open("/dev/full", "w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "newslint", "check"], cwd=desk, stdout=full, stderr=subprocess.PIPE
        )
    assert done.returncode == 2
    assert done.stderr.decode() == "newslint: the output cannot be written: No space left on device\n"


def test_file_names_cannot_misuse_the_terminal(newslint: Newslint, desk: Path) -> None:
    name = "::error::\x1b[31m\u202e.txt"
    (desk / name).write_text(SHOUT)
    done = newslint("check", name, "::missing\n::error::x.txt")
    assert "\x1b" not in done.out + done.err
    assert "\u202e" not in done.out + done.err
    assert not any(line.lstrip().startswith("::") for line in (done.out + done.err).splitlines())
    github = newslint("check", "--output-format", "github", name).out
    assert github.startswith("::error file=%3A%3Aerror%3A%3A")
    assert github.count("::error") == 1
