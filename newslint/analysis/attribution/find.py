"""Finds the attributions of a draft."""

from __future__ import annotations

from newslint.analysis.attribution.model import Attributions
from newslint.rule import Context


def analyse(context: Context) -> Attributions:
    return Attributions([])
