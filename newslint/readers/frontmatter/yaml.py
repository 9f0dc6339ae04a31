"""Front matter in YAML, read with PyYAML."""

from __future__ import annotations

import re

import yaml

from newslint.hookspecs import UnreadableError
from newslint.readers.frontmatter.model import FrontMatter, Path, Piece, Text, line_of, pieces
from newslint.span import Span

_ESCAPE = r"\\(?:x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|(?:\r\n?|\n)[ \t]*|[^\r\n])"
_HEADER = re.compile(r"[|>][^\r\n]*(?:\r\n?|\n)")
_PROPERTIES = re.compile(r"(?:[&!]\S*\s+){1,2}")
_DEEPEST = 20


class _Loader(yaml.SafeLoader):
    """Reads dates as strings."""


_Loader.yaml_implicit_resolvers = {
    char: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:timestamp"]
    for char, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def read(source: str, start: int, end: int, after: int, *, is_sure: bool) -> FrontMatter | None:
    """Front matter in `source[start:end]`; None for YAML that is no mapping. Raises `UnreadableError`.

    `is_sure`: it looks so much like front matter that an error in it is one.
    """
    text = source[start:end]
    try:
        loader = _Loader(text)
        node = loader.get_single_node()
        metadata = loader.construct_document(node) if node else {}
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        if not is_sure:
            return None
        raise UnreadableError(_complaint(source, start, error)) from error
    if not isinstance(metadata, dict):
        return None
    found = _Texts(source, start)
    found.visit(node, ())
    return FrontMatter(
        {str(key): value for key, value in metadata.items()}, tuple(found.texts), Span(start, end), after, found.places
    )


def _complaint(source: str, start: int, error: Exception) -> str:
    line = 1
    problem = getattr(error, "problem", "") or "it is no YAML"
    mark = getattr(error, "problem_mark", None)
    if not mark or "end of stream" in problem:  # what was never closed says more than where the text ended
        mark = getattr(error, "context_mark", None) or mark
    if mark:
        line = line_of(source, start) + mark.line
    elif (position := getattr(error, "position", None)) is not None:
        line = line_of(source, start + position)
    if "mapping values are not allowed" in problem:
        return f"line {line}: the front matter has a colon in a value: put the value in quotation marks"
    return f"line {line}: the front matter cannot be parsed ({problem}): mend it, or put the value in quotation marks"


class _Texts:
    """Where the strings of a node stand."""

    def __init__(self, source: str, offset: int) -> None:
        self.texts: list[Text] = []
        self.places: dict[Path, Span] = {}
        self._source = source
        self._offset = offset

    def visit(self, node: yaml.Node | None, path: Path) -> None:
        if len(path) > _DEEPEST:
            return
        if isinstance(node, yaml.MappingNode):
            for key, value in node.value:
                name = key.value if isinstance(key, yaml.ScalarNode) else ""
                self._visit_entry(key, value, (*path, name))
        elif isinstance(node, yaml.SequenceNode):
            for number, item in enumerate(node.value):
                self._visit_entry(item, item, (*path, number))
        elif isinstance(node, yaml.ScalarNode) and node.tag == "tag:yaml.org,2002:str":
            self._scalar(node, path)

    def _visit_entry(self, key: yaml.Node, value: yaml.Node, path: Path) -> None:
        if path[0] == "newslint":
            self.places[path] = Span(self._offset + key.start_mark.index, self._offset + value.end_mark.index)
        self.visit(value, path)

    def _scalar(self, node: yaml.ScalarNode, path: Path) -> None:
        start, end = self._offset + node.start_mark.index, self._offset + node.end_mark.index
        properties = _PROPERTIES.match(self._source, start, end)
        start = properties.end() if properties else start
        found = self._pieces(node.value, node.style, start, end)
        before = self.texts[-1].pieces[-1].end if self.texts else 0
        if found and found[0].start >= before:  # an alias stands elsewhere
            self.texts.append(Text(path, found))

    def _pieces(self, value: str, style: str | None, start: int, end: int) -> tuple[Piece, ...]:
        source = self._source
        if style == '"':
            return pieces(source, start + 1, end - 1, value, _ESCAPE, _unescape)
        if style == "'":
            return pieces(source, start + 1, end - 1, value, "''", lambda _: "'")
        if style in ("|", ">"):
            header = _HEADER.match(source, start, end)
            start = header.end() if header else start
            first = source[start:end]
            start += len(first) - len(first.lstrip(" \t\r\n"))
            last = source[start:end]
            return pieces(source, start, start + len(last.rstrip()), value.strip())
        return pieces(source, start, end, value)


_NAMED = {"0": "\0", "a": "\a", "b": "\b", "t": "\t", "\t": "\t", "n": "\n", "v": "\v", "f": "\f", "r": "\r"} | {
    "e": "\x1b",
    "N": "\x85",
    "_": "\xa0",
    "L": "\u2028",
    "P": "\u2029",
}


def _unescape(escape: str) -> str:
    char = escape[1]
    if char in "xuU" and len(escape) > 2:
        code = int(escape[2:], 16)
        return chr(code) if code <= 0x10FFFF else ""
    if char in "\r\n":
        return ""
    return _NAMED.get(char, char)
