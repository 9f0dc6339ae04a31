"""How hard a draft is to read: textstat's scores, from an installed wheel alone."""

from newslint.analysis.readability.model import Readability

__all__ = ["Readability"]
