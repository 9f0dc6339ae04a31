"""File patterns."""

from __future__ import annotations

import pytest

from newslint.config.globs import matches


@pytest.mark.parametrize(
    ("pattern", "path", "expected"),
    [
        ("opinion/**", "opinion/a.md", True),
        ("opinion/**", "opinion/2026/a.md", True),
        ("opinion/**", "news/opinion/a.md", False),
        ("**/opinion/**", "news/opinion/a.md", True),
        ("**/opinion/**", "opinion/a.md", True),
        ("opinion/", "news/opinion/a.md", True),
        ("opinion/", "opinion", False),
        ("opinion", "news/opinion", True),
        ("opinion", "opinions/a.md", False),
        ("*.draft.md", "news/a.draft.md", True),
        ("*.draft.md", "news/a.md", False),
        ("news/*.md", "news/a.md", True),
        ("news/*.md", "news/b/a.md", False),
        ("news/20[12]?/*", "news/2019/a.md", True),
        ("news/20[!2]?/*", "news/2029/a.md", False),
        ("a.b", "axb", False),
        ("archive/2019", "archive/2019/deep/a.md", True),
        ("a[", "a[", True),
    ],
)
def test_pattern(pattern: str, path: str, expected: bool) -> None:
    assert matches(pattern, path) is expected
