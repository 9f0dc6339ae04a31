"""Which entries of front matter are words of the article: headline, standfirst, byline, dateline, caption."""

from __future__ import annotations

from newslint.document import Block, BlockKind
from newslint.readers.frontmatter.model import FrontMatter, Path
from newslint.readers.prose import ProseBuilder

_KINDS = {
    BlockKind.HEADLINE: "title headline",
    BlockKind.STANDFIRST: "standfirst subtitle subheadline subhead dek deck strapline description summary",
    BlockKind.BYLINE: "byline author authors",
    BlockKind.DATELINE: "dateline",
    BlockKind.CAPTION: "caption image_caption photo_caption",
}
_KIND = {name: kind for kind, names in _KINDS.items() for name in names.split()}
_PICTURES = frozenset("image images photo photos picture pictures cover hero media featured_image lead_image".split())


def blocks(front: FrontMatter, builder: ProseBuilder) -> list[Block]:
    """Writes those entries as prose, in the order of the source."""
    found: list[Block] = []
    for text in front.texts:
        kind = _kind(text.path)
        if not kind:
            continue
        for piece in text.pieces:
            builder.replace(piece.text, piece.start, piece.end)
        if span := builder.end_block():
            found.append(Block(kind, span, "title" if kind is BlockKind.HEADLINE else ""))
    return found


def _kind(path: Path) -> BlockKind | None:
    """The kind of block at a path; None for what is no prose."""
    names = [part.lower().replace("-", "_") for part in path if isinstance(part, str)]
    kind = _KIND.get(names[0]) if names else None
    if len(names) == 1:
        return kind
    if len(names) == 2 and names[0] in _PICTURES:
        return BlockKind.CAPTION if names[1] == "caption" else None
    return kind if kind is BlockKind.BYLINE and names[1:] == ["name"] else None
