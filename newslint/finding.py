"""What newslint has to say of a draft, and what it can do about it."""

from __future__ import annotations

from enum import Enum, IntEnum

from newslint.record import NamedTuple
from newslint.span import Span


class Severity(IntEnum):
    """How sure and how serious: an error is something no editor would print, a warning something a desk
    would thank you for, a suggestion everything else."""

    SUGGESTION = 1
    WARNING = 2
    ERROR = 3

    @property
    def label(self) -> str:
        return self.name.lower()

    @classmethod
    def from_label(cls, label: str) -> Severity:
        """The severity of that name ("error"); raises `KeyError` where there is none."""
        return cls[label.upper()]


class Safety(Enum):
    """What may be done with a fix: SAFE is applied by `--fix`, UNSAFE only when asked for, DISPLAY never."""

    SAFE = "safe"
    UNSAFE = "unsafe"
    DISPLAY = "display"


class Edit(NamedTuple):
    """Replaces `span` (source offsets) by `replacement`."""

    span: Span
    replacement: str


class Fix(NamedTuple):
    """A way to mend a finding. Only taking out scraped debris, or mending what scraping broke, is ever safe."""

    title: str
    edits: tuple[Edit, ...]
    safety: Safety = Safety.UNSAFE


class Related(NamedTuple):
    """Another place that belongs to a finding (source offsets), and why."""

    span: Span
    message: str


class Finding(NamedTuple):
    """One remark: the rule's id, the place (source offsets), and one sentence that says what to do."""

    rule: str
    severity: Severity
    span: Span
    message: str
    related: tuple[Related, ...] = ()
    fix: Fix | None = None
    fingerprint: str = ""
