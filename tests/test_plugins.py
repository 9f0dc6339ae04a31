from __future__ import annotations

from pathlib import Path

import pytest

from newslint import plugins

LOCAL_RULE = '''
from newslint import Bad, Good, Meta, Rule, Severity, hookimpl

class Shouting(Rule):
    """Capitals shout."""

    id = "house/shouting"
    meta = Meta(summary="capitals", severity=Severity.WARNING, since="1")

    def check(self, context):
        return []

@hookimpl
def newslint_rules():
    return [Shouting]
'''


def distribution(site: Path, name: str, entry: str) -> None:
    folder = site / f"{name}-1.0.dist-info"
    folder.mkdir()
    (folder / "entry_points.txt").write_text(f"[console_scripts]\nx = y:z\n\n[newslint]\n{entry}\n", encoding="utf-8")


def test_a_local_file_brings_its_rules(tmp_path: Path) -> None:
    file = tmp_path / "newsroom_rules.py"
    file.write_text(LOCAL_RULE, encoding="utf-8")
    loaded = plugins.load([file])
    assert "house/shouting" in loaded.rules
    assert loaded.rules["house/shouting"].rationale() == "Capitals shout."
    assert "leftovers/tracking-link" in loaded.rules


def test_a_local_file_that_is_missing_is_named(tmp_path: Path) -> None:
    with pytest.raises(plugins.PluginError, match=r"nothing\.py cannot be loaded"):
        plugins.load([tmp_path / "nothing.py"])


@pytest.mark.parametrize(
    ("code", "says"),
    [
        ("import surely_not_installed", "surely_not_installed"),
        ("from newslint import hookimpl\n@hookimpl\ndef newslint_rule(): return []", "newslint_rule"),
        ("from newslint import hookimpl\n@hookimpl\ndef newslint_rules(): return 1 / 0", "ZeroDivisionError"),
        (LOCAL_RULE.replace("[Shouting]", "[Shouting, Shouting]"), "house/shouting"),
        (LOCAL_RULE.replace("house/shouting", "leftovers/tracking-link"), "leftovers/tracking-link"),
    ],
)
def test_a_broken_plugin_is_named(tmp_path: Path, code: str, says: str) -> None:
    file = tmp_path / "broken_rules.py"
    file.write_text(code, encoding="utf-8")
    with pytest.raises(plugins.PluginError, match="broken_rules") as caught:
        plugins.load([file])
    assert says in str(caught.value)


def test_entry_points_of_our_group_are_found_ours_first(tmp_path: Path) -> None:
    distribution(tmp_path, "aardvark", "zoo = aardvark.rules")
    distribution(tmp_path, "newslint", "builtin = newslint.builtin")
    (tmp_path / "bare-1.0.dist-info").mkdir()
    found = plugins.installed([str(tmp_path), str(tmp_path / "missing")])
    assert [(entry.distribution, entry.module) for entry in found] == [
        ("newslint", "newslint.builtin"),
        ("aardvark", "aardvark.rules"),
    ]


def test_a_distribution_found_twice_counts_once(tmp_path: Path) -> None:
    first, second = tmp_path / "a", tmp_path / "b"
    for site in (first, second):
        site.mkdir()
        distribution(site, "aardvark", "zoo = aardvark.rules")
    assert len(plugins.installed([str(first), str(second)])) == 1
