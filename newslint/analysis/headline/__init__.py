"""A headline held against the body."""

from newslint.analysis.headline.model import Case, Coverage, HeadlineReading, HeadlineSupport, HeadWord

__all__ = ["Case", "Coverage", "HeadWord", "HeadlineReading", "HeadlineSupport"]
