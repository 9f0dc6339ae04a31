"""Judges each block of a draft: article or furniture."""

from __future__ import annotations

from newslint.analysis.furniture.model import Furniture
from newslint.rule import Context


def analyse(context: Context) -> Furniture:
    return Furniture({})
