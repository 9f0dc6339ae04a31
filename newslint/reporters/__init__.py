"""Reporters: one output format a module."""

from __future__ import annotations

from newslint.reporter import Reporter
from newslint.reporters.json import JsonReporter

PROVIDED: tuple[Reporter, ...] = (JsonReporter(),)
