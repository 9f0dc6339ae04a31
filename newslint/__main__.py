"""`python -m newslint`."""

from __future__ import annotations

from newslint.cli import command

if __name__ == "__main__":  # worker processes import this module too
    command()
