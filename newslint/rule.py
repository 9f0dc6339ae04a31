"""What a rule is, and what it is given to work with."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType
from typing import Any, ClassVar, TypeVar, get_type_hints

from newslint.document import Document
from newslint.finding import Edit, Finding, Fix, Related, Safety, Severity
from newslint.record import NamedTuple
from newslint.span import Span

T = TypeVar("T")


class Unavailable(Exception):
    """An analysis cannot work here; the message says why, and the rules that need it are shown as skipped."""


class Meta(NamedTuple):
    """What is to be known of a rule without running it.

    `status` is "stable", "optional" (off unless its id or its family is selected), "preview" (off unless its id is
    selected) or "deprecated". `evidence` holds the counts
    that let the rule go on by default: hits read on natural copy, and how many of them were right.
    """

    summary: str
    severity: Severity
    since: str
    status: str = "stable"
    evidence: str = ""


class Bad(NamedTuple):
    """A draft that the rule must flag. ⟪ and ⟫ enclose each span it must find, exactly.

    `text` is the body in plain text, or a whole file where `path` names another format. `fixed` is the draft
    after the rule's fixes.
    """

    text: str
    headline: str = ""
    path: str = "example.txt"
    options: Mapping[str, object] = MappingProxyType({})
    fixed: str | None = None


class Good(NamedTuple):
    """A draft that the rule must leave alone."""

    text: str
    headline: str = ""
    path: str = "example.txt"
    options: Mapping[str, object] = MappingProxyType({})


class Option(NamedTuple):
    """One setting of a rule: the configuration key, its check and its help all come from here."""

    name: str
    type: object
    default: Any
    help: str


class _Declared(NamedTuple):
    default: Any
    help: str


def option(default: Any, about: str) -> Any:
    """Declares a setting in the body of a rule: `min_words: int = option(4, "shortest quotation to check")`.

    The annotation is its type: `int`, `float`, `bool`, `str`, or a tuple of one of them (`tuple[str, ...]`).
    """
    return _Declared(default, about)


class Context:
    """What a rule may see of one draft: the document, and analyses of it, each worked out once and shared."""

    def __init__(self, document: Document, analyses: Mapping[type, Callable[[Context], object]]) -> None:
        self.document = document
        self._analyses = analyses
        self._results: dict[type, object] = {}

    def get(self, kind: type[T]) -> T:
        """The result of the analysis of this type. Raises `Unavailable` where it cannot work here."""
        try:
            result = self._results[kind]
        except KeyError:
            result = self._results[kind] = self._work_out(kind)
        if isinstance(result, Unavailable):
            raise result
        return result  # type: ignore[return-value]

    def _work_out(self, kind: type) -> object:
        try:
            analyse = self._analyses[kind]
        except KeyError:
            return Unavailable(f"no plug-in provides the analysis {kind.__name__}")
        try:
            return analyse(self)
        except Unavailable as reason:
            return reason


class Rule:
    """A check. Subclass it in a file of its own; the file's place is the rule's id.

    `rules/attribution/orphan_quote.py` is `attribution/orphan-quote`. Rules elsewhere set `id` themselves.
    A rule holds its options and nothing else: `check` reads the context, yields findings, and keeps no state.
    """

    id: ClassVar[str] = ""
    meta: ClassVar[Meta]
    examples: ClassVar[tuple[Bad | Good, ...]] = ()
    declared: ClassVar[dict[str, _Declared]] = {}

    def __init_subclass__(cls, **kwargs: object) -> None:
        super().__init_subclass__(**kwargs)
        if "id" not in cls.__dict__:
            cls.id = "/".join(cls.__module__.split(".")[-2:]).replace("_", "-")
        cls.declared = {**cls.declared, **{k: v for k, v in cls.__dict__.items() if isinstance(v, _Declared)}}
        for name in cls.declared:
            setattr(cls, name, cls.declared[name].default)

    def __init__(self, severity: Severity | None = None, **options: object) -> None:
        unknown = options.keys() - self.declared.keys()
        if unknown:
            raise TypeError(f"{self.id} has no option {', '.join(sorted(unknown))}")
        self.severity = self.meta.severity if severity is None else severity
        self.__dict__.update(options)

    @classmethod
    def rationale(cls) -> str:
        """Why the rule is there, what it leaves alone and what it rests on: the docstring of its class or file."""
        own = cls.__dict__.get("__doc__")
        if own is None:
            return (sys.modules[cls.__module__].__doc__ or "").strip()
        from inspect import cleandoc

        return cleandoc(own)

    @property
    def family(self) -> str:
        return self.id.split("/")[0]

    @classmethod
    def options(cls) -> tuple[Option, ...]:
        """The settings of this rule, in the order they are written."""
        if not cls.declared:
            return ()
        types = get_type_hints(cls)
        return tuple(Option(name, types[name], given.default, given.help) for name, given in cls.declared.items())

    def check(self, context: Context) -> Iterable[Finding]:
        """Yields what is wrong with the draft."""
        raise NotImplementedError

    def finding(
        self,
        context: Context,
        span: tuple[int, int],
        message: str,
        *,
        severity: Severity | None = None,
        related: Iterable[tuple[tuple[int, int], str]] = (),
        fix: Fix | None = None,
    ) -> Finding:
        """A finding at a span of the prose; `related` are further prose spans, each with its reason.

        `severity` weakens or strengthens a single finding; a severity that the configuration sets wins.
        """
        if severity is None or self.severity is not self.meta.severity:
            severity = self.severity
        to_source = context.document.to_source
        places = tuple(Related(to_source(Span(*place)), why) for place, why in related)
        return Finding(self.id, severity, to_source(Span(*span)), message, places, fix)

    @staticmethod
    def fix(
        context: Context,
        title: str,
        edits: Iterable[tuple[tuple[int, int], str]],
        safety: Safety = Safety.UNSAFE,
    ) -> Fix:
        """A fix whose edits are given as prose spans with what replaces them."""
        to_source = context.document.to_source
        return Fix(title, tuple(Edit(to_source(Span(*span)), text) for span, text in edits), safety)
