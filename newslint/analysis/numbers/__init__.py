"""Figures with their value and unit, in digits or in words."""

from newslint.analysis.numbers.model import Number, NumberKind, Numbers

__all__ = ["Number", "NumberKind", "Numbers"]
