"""Names of people, places and organisations, and their later short forms."""

from newslint.analysis.names.model import Entity, Name, NameKind, Names

__all__ = ["Entity", "Name", "NameKind", "Names"]
