"""Where a reader of a finding is sent."""

from __future__ import annotations

DOCUMENTATION = ""
"""The public address of the rules' pages, with a slash at its end; empty until there is one."""


def help_of(rule: str) -> str:
    """The address of a rule's page, or the command that shows the same."""
    return f"{DOCUMENTATION}{rule}" if DOCUMENTATION else f"newslint explain {rule}"
