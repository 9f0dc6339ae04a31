"""What a page says of its article besides the text: JSON-LD, `meta`, `title`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from newslint.readers.frontmatter.model import Path, line_of
from newslint.readers.html import tokens, words
from newslint.readers.html.tokens import Token
from newslint.record import NamedTuple

_FIELDS = {
    "headline": "headline",
    "alternativeHeadline": "alternative_headline",
    "author": "author",
    "datePublished": "date",
    "dateModified": "modified",
    "dateline": "dateline",
    "description": "description",
    "articleSection": "section",
    "inLanguage": "language",
}
"""Properties of a schema.org article, and what they are called in our metadata."""

_META = {
    "author": "author",
    "description": "description",
    "og:title": "headline",
    "og:description": "description",
    "og:site_name": "site",
    "article:published_time": "date",
    "article:modified_time": "modified",
    "article:section": "section",
    "article:author": "author",
}
_KINDS = {"OpinionNewsArticle": "opinion", "AnalysisNewsArticle": "analysis", "ReviewNewsArticle": "review"}
_DEEPEST = 8
_MOST_SCRIPTS = 20
"""How many pieces of JSON-LD a page may have that are read."""


class Title(NamedTuple):
    """A headline that the page names outside its text."""

    origin: str
    pieces: list[words.Piece]

    @property
    def text(self) -> str:
        return words.said(self.pieces)


class Head:
    """Takes the tokens of `meta`, `title` and `script`; `metadata` and `titles` are what they say."""

    def __init__(self, source: str) -> None:
        self.titles: list[Title] = []
        self.notes: list[str] = []
        self._source = source
        self._script: Token | None = None
        self._scripts = 0
        self._json: dict[str, object] = {}
        self._meta: dict[str, object] = {}

    @property
    def metadata(self) -> Mapping[str, object]:
        """What JSON-LD says first, then what `meta` says."""
        return {**self._meta, **self._json}

    def take(self, token: Token) -> None:
        """Takes the next of those tokens."""
        if token.kind == tokens.START:
            self._script = token if token.name == "script" else None
            if token.name == "meta":
                self._meta_tag(token)
        elif token.kind == tokens.RAW and token.name == "title":
            self._title("title-tag", words.pieces(self._source, token.start, token.end))
        elif token.kind == tokens.RAW and self._script:
            kind = tokens.attributes(self._source, self._script).get("type")
            if kind and kind.text.strip().lower() == "application/ld+json":
                self._json_ld(token)

    def _title(self, origin: str, pieces: list[words.Piece]) -> None:
        title = Title(origin, pieces)
        if title.text and all(one.origin != origin for one in self.titles):
            self.titles.append(title)

    def _meta_tag(self, token: Token) -> None:
        found = tokens.attributes(self._source, token)
        name, content = found.get("property") or found.get("name"), found.get("content")
        if not name or not content:
            return
        field = _META.get(name.text.strip().lower())
        pieces = words.pieces(self._source, content.start, content.end)
        if name.text.strip().lower() == "og:title":
            self._title("og:title", pieces)
        if field:
            self._meta.setdefault(field, words.said(pieces))

    def _json_ld(self, token: Token) -> None:
        from json import JSONDecodeError, JSONDecoder

        from newslint.readers.frontmatter.json import texts

        source = self._source
        start = token.end - len(source[token.start : token.end].lstrip())
        if start == token.end:
            return
        self._scripts += 1
        if self._scripts > _MOST_SCRIPTS:
            return
        try:
            value, _ = JSONDecoder(strict=False).raw_decode(source, start)
        except (JSONDecodeError, RecursionError):
            self.notes.append(f"line {line_of(source, start)}: this JSON-LD cannot be parsed, so it was not read")
            return
        for path, article in _articles(value, (), 0):
            self._article(article)
            for text in texts(source, start):
                if text.path == (*path, "headline"):
                    self._title("json-ld", [words.Piece(*piece) for piece in text.pieces])
            return

    def _article(self, article: Mapping[str, object]) -> None:
        for name, field in _FIELDS.items():
            value = article.get(name)
            if value:
                self._json.setdefault(field, _names(value) if name == "author" else value)
        for kind in _types(article):
            if kind in _KINDS:
                self._json.setdefault("kind", _KINDS[kind])
        if publisher := _names(article.get("publisher")):
            self._json.setdefault("site", publisher[0])


def _types(value: Mapping[str, object]) -> list[str]:
    kinds = value.get("@type")
    return [str(kind) for kind in kinds] if isinstance(kinds, list) else [str(kinds)]


def _articles(value: object, path: Path, depth: int) -> Iterator[tuple[Path, Mapping[str, object]]]:
    """The schema.org articles in JSON-LD, each with the path to it."""
    if depth > _DEEPEST:
        return
    if isinstance(value, list):
        for number, item in enumerate(value):
            yield from _articles(item, (*path, number), depth + 1)
    elif isinstance(value, dict):
        if any(kind.endswith(("Article", "BlogPosting", "Reportage")) for kind in _types(value)):
            yield path, value
        for key in ("@graph", "mainEntity"):
            if key in value:
                yield from _articles(value[key], (*path, key), depth + 1)


def _names(value: object) -> list[str]:
    """The names of people or organisations, given as strings or as objects, one or several."""
    if isinstance(value, list):
        return [name for item in value for name in _names(item)]
    if isinstance(value, dict):
        return _names(value.get("name"))
    return [value] if isinstance(value, str) and value else []
