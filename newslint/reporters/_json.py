"""JSON for programs that people look at too: what a terminal would obey or hide is written as an escape."""

from __future__ import annotations

import json
import re

_HIDDEN = re.compile(
    "[\x7f-\x9f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\uffff\ud800-\udfff]"
)


def dumps(value: object, *, indent: int | None = 1) -> str:
    """`value` as JSON, with a line feed at its end."""
    text = json.dumps(value, ensure_ascii=False, indent=indent)
    return _HIDDEN.sub(lambda found: f"\\u{ord(found.group()):04x}", text) + "\n"
