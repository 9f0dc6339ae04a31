"""From nothing to a green gate: `init`, one baseline, one commit."""

from __future__ import annotations

import re
from pathlib import Path

from newslint.config.load import load
from newslint.config.model import Settings

from .conftest import Newslint

DRAFT = (
    "---\ntitle: Plan is out\nkind: news\n---\n\nThe plan is at https://dunmore.example/plan?utm_source=x, “out” now.\n"
)


def test_nothing_to_green(newslint: Newslint, tmp_path: Path) -> None:
    (tmp_path / "plan.md").write_text(DRAFT)
    done = newslint("init")
    assert done.status == 0
    assert "id: newslint" in done.out
    text = (tmp_path / "newslint.toml").read_text()
    assert "Seen here: 1 draft\n" in text
    assert "formats:         .md (1)" in text
    assert "title (1)" in text
    assert "curly (1)" in text
    assert newslint("check", "--fail-on", "warning").status == 1
    assert newslint("baseline").status == 0
    assert newslint("check", "--fail-on", "warning").status == 0


def test_the_comments_show_the_defaults(newslint: Newslint, tmp_path: Path) -> None:
    newslint("init")
    file = tmp_path / "newslint.toml"
    text = file.read_text()
    written = load(file)
    assert written is not None
    assert written._replace(root=Path(), file=None) == Settings(Path())
    on = re.sub(r"^# (?=[a-z]+(?:-[a-z]+)* = |\[)", "", text, flags=re.MULTILINE)
    file.write_text(on)
    uncommented = load(file)
    assert uncommented is not None
    defaults = Settings(Path())
    assert (uncommented.fail_on, uncommented.require_reasons) == (defaults.fail_on, defaults.require_reasons)
    assert uncommented.overrides[0].files == ("letters/**",)


def test_an_existing_file_stays(newslint: Newslint, tmp_path: Path) -> None:
    (tmp_path / "newslint.toml").write_text("# ours\n")
    done = newslint("init")
    assert done.status == 2
    assert "is there already" in done.err
    assert (tmp_path / "newslint.toml").read_text() == "# ours\n"
    assert newslint("init", "--stdout").out.startswith("# What newslint checks")
    assert newslint("init", "nowhere").status == 2
