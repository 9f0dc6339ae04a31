"""XML by hand: what a draft brings can neither end an attribute nor make a document that no parser takes."""

from __future__ import annotations

from newslint.visible import visible

_SIGNS = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&apos;"}


def text(value: object) -> str:
    """`value` as text of an element or of an attribute."""
    return "".join(_SIGNS.get(char, char) for char in visible(str(value)))


def attributes(**values: object) -> str:
    """Attributes, each with a space before it."""
    return "".join(f' {name}="{text(value)}"' for name, value in values.items())
