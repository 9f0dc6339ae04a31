"""The safe fixes of the family: they cut or mend what was found, touch nothing else, and leave nothing to find."""

from __future__ import annotations

from pathlib import PurePath

import pytest

from newslint import Document, Finding, Safety, engine, plugins

LOADED = plugins.load()
RULES = [rule() for rule in LOADED.rules.values() if rule.id.startswith("leftovers/")]
COUNCIL = "The council of Dunmore voted on Monday to close the ferry terminal in March, after two years of losses."
MAYOR = "Mayor Ada Lindqvist said the terminal had lost money since the bridge opened, and that the town was poor."


def lint(text: str) -> list[Finding]:
    document: Document | None = LOADED.read(PurePath("draft.txt"), text.encode())
    assert document is not None
    outcome = engine.lint(document, RULES, LOADED.analyses)
    assert not outcome.errors
    return [found for found in outcome.findings if found.severity > 1]


def fixed(text: str) -> str:
    edits = [edit for found in lint(text) if found.fix and found.fix.safety is Safety.SAFE for edit in found.fix.edits]
    for (start, end), replacement in sorted(edits, reverse=True):
        text = text[:start] + replacement + text[end:]
    return text


@pytest.mark.parametrize(
    ("draft", "mended"),
    [
        (f"Head\n\n{COUNCIL}\nAdvertisement\n{MAYOR}\n", f"Head\n\n{COUNCIL}\n{MAYOR}\n"),
        (f"Head\r\n\r\n{COUNCIL}\r\nAdvertisement\r\n{MAYOR}\r\n", f"Head\r\n\r\n{COUNCIL}\r\n{MAYOR}\r\n"),
        (f"Head\n\n{COUNCIL}\n{MAYOR}\nShare this article", f"Head\n\n{COUNCIL}\n{MAYOR}\n"),
        (f"Head\n\n{COUNCIL}\n\n{MAYOR}\n\n{COUNCIL}\n", f"Head\n\n{COUNCIL}\n\n{MAYOR}\n\n"),
        ("Head\n\nThe caf\u00c3\u00a9 is clo\u00adsed &amp;amp; sold.\n", "Head\n\nThe café is closed & sold.\n"),
        ("Head\n\nThe vote was close.The count goes on.\n", "Head\n\nThe vote was close. The count goes on.\n"),
    ],
)
def test_a_safe_fix_mends_and_touches_nothing_else(draft: str, mended: str) -> None:
    assert fixed(draft) == mended
    assert fixed(mended) == mended


@pytest.mark.parametrize(
    "draft",
    [
        f"Head\n\nBy Nora Halvorsen\n{COUNCIL}\n{MAYOR}\nRead more: Storm cuts power to four islands\nAdvertisement\n",
        f"Head\n\n{COUNCIL}\n{MAYOR}\nView this post on Instagram\n[gallery ids=12]\n-30-\n",
        f"Head\n\n{COUNCIL}\nmboxCreate('x');\n{MAYOR}\nAs an AI language model, I cannot do that.\n",
    ],
)
def test_a_line_is_reported_by_one_rule(draft: str) -> None:
    rules: dict[int, set[str]] = {}
    for found in lint(draft):
        rules.setdefault(draft.count("\n", 0, found.span.start), set()).add(found.rule)
    assert len(rules) >= 2
    assert all(len(names) == 1 for names in rules.values()), rules
