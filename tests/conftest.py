"""What all tests share."""

from __future__ import annotations

import os

from hypothesis import HealthCheck, settings

# Machines differ in speed by more than any deadline allows; time is measured in benchmarks. CI draws the same examples
# every time, so that a change is judged by what it changes.
settings.register_profile(
    "newslint",
    deadline=None,
    derandomize=bool(os.environ.get("CI")),
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("newslint")
