"""The ledger of a draft: who is in the story, in which role, and what rests on whom."""

from __future__ import annotations

from newslint.analysis.attribution.model import Attribution, Attributions, ContentKind, Source, SourceKind
from newslint.analysis.names import NameKind, Names
from newslint.analysis.words import Words
from newslint.document import BlockKind
from newslint.record import NamedTuple
from newslint.rule import Context
from newslint.span import Span

UNNAMED = frozenset({SourceKind.ANONYMOUS, SourceKind.COLLECTIVE})
_OUTSIDE = frozenset({BlockKind.HEADLINE, BlockKind.STANDFIRST, BlockKind.CAPTION})


class Voice(NamedTuple):
    """One source, by person and not by mention. `name` is the fullest name, or the first words that stand for it;
    `role` what the draft says of it; `bearer` whether it is a person; `statements` are the attributions in order
    and `quoted_words` how many words of direct speech they hold; `first` is the first mention (prose offsets)."""

    name: str
    role: str
    kind: SourceKind
    bearer: NameKind
    statements: tuple[Attribution, ...]
    quoted_words: int
    first: Span

    @property
    def is_on_record(self) -> bool:
        """Whether readers can tell who it is and hold it to its word."""
        return self.kind not in UNNAMED


class Ledger:
    """The voices of a draft in the order in which they first speak; headline, standfirst and captions do not count."""

    def __init__(self, voices: list[Voice]) -> None:
        self.voices = tuple(voices)

    @property
    def people_on_record(self) -> tuple[Voice, ...]:
        """The named persons."""
        return tuple(
            voice for voice in self.voices if voice.kind is SourceKind.NAMED and voice.bearer is NameKind.PERSON
        )

    def resting_on(self, *kinds: SourceKind) -> int:
        """How many statements rest on sources of these kinds alone."""
        return sum(len(voice.statements) for voice in self.voices if voice.kind in kinds)

    @property
    def statements(self) -> int:
        """How many statements have a source at all."""
        return sum(len(voice.statements) for voice in self.voices)

    @property
    def single_voice(self) -> Voice | None:
        """The one voice that the whole story stands on, None where there are several or none."""
        return self.voices[0] if len(self.voices) == 1 else None


def analyse(context: Context) -> Ledger:
    spoken: dict[str, list[tuple[Source, Attribution]]] = {}
    document, names = context.document, context.get(Names)
    for one in context.get(Attributions):
        source = one.source
        if source is None or not _is_said(one) or document.blocks[document.block_at(source.start)].kind in _OUTSIDE:
            continue
        spoken.setdefault(bearer(source, names), []).append((source, one))
    voices = [_voice(context, said) for said in spoken.values()]
    return Ledger(sorted(voices, key=lambda voice: voice.first))


def _is_said(one: Attribution) -> bool:
    """Whether something is reported that was said; a mere attitude makes nobody a voice of the story."""
    return bool(one.content) and one.kind is not ContentKind.BELIEF


def bearer(source: Source, names: Names) -> str:
    """The fullest name of a source, or the words that stand for it: the same for every mention of one source."""
    if source.kind is SourceKind.NAMED and (named := names.within(source.span)):
        return named[0].entity
    return source.resolved or source.key or source.text.lower()


def _voice(context: Context, said: list[tuple[Source, Attribution]]) -> Voice:
    words, names = context.get(Words), context.get(Names)
    sources = [source for source, _ in said]
    entity = names.entities.get(bearer(sources[0], names))
    fullest = entity.key if entity else max((source.resolved for source in sources), key=len) or sources[0].text
    role = entity.role if entity else ""
    quoted = sum(len(words.within(*span)) for _, one in said if one.is_quoted for span in one.content)
    return Voice(
        fullest,
        role,
        _kind(sources),
        entity.kind if entity else NameKind.UNKNOWN,
        tuple(one for _, one in said),
        quoted,
        sources[0].span,
    )


def _kind(sources: list[Source]) -> SourceKind:
    """The kind of the most telling mention: a name beats a description, anything beats a pronoun."""
    kinds = {source.kind for source in sources}
    for kind in (SourceKind.NAMED, SourceKind.DESCRIBED, SourceKind.ANONYMOUS, SourceKind.COLLECTIVE):
        if kind in kinds:
            return kind
    return SourceKind.PRONOUN
