"""The words of Markdown by markdown-it, block by block, to compare ours with."""

from __future__ import annotations

import re

from markdown_it import MarkdownIt
from markdown_it.token import Token

_ORACLE = MarkdownIt("commonmark").enable(["table", "strikethrough"])
_BREAK = re.compile(r"<br\s*/?>\Z", re.IGNORECASE)


def words(markdown: str) -> list[str]:
    """What each block says; blocks that say nothing left out."""
    tokens = _ORACLE.parse(markdown)
    found = []
    for before, token in zip([tokens[0], *tokens] if tokens else [], tokens, strict=False):
        if token.type == "inline":
            is_paragraph = before.type == "paragraph_open"
            found.append(_text(token.children or [], is_paragraph=is_paragraph).strip())
    return [text for text in found if text]


def _text(children: list[Token], *, is_paragraph: bool) -> str:
    kinds = {child.type for child in children if child.content.strip() or child.type == "image"}
    is_picture = is_paragraph and "image" in kinds and kinds <= {"image", "html_inline"}
    return "".join(_said(child, is_picture) for child in children)


def _said(token: Token, with_images: bool) -> str:
    if token.type in ("text", "text_special", "code_inline"):
        return token.content
    if token.type == "softbreak":
        return " "
    if token.type == "hardbreak" or (token.type == "html_inline" and _BREAK.match(token.content)):
        return "\n"
    if token.type == "image" and with_images:
        return "".join(_said(child, True) for child in token.children or [])
    return ""
