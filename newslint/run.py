"""A run: reads the drafts, has the rules look at them, and gathers what they say. The only file input there is."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from newslint import engine, plugins, suppress
from newslint.config.model import ConfigError, Settings
from newslint.config.resolve import Resolver
from newslint.document import Document
from newslint.files import Unreadable, read_bytes
from newslint.finding import Finding, Severity
from newslint.hookspecs import UnreadableError
from newslint.plugins import PluginError, Plugins
from newslint.record import NamedTuple
from newslint.reporter import FileReport, Suppressed
from newslint.rule import Context
from newslint.stored import StoredDocument
from newslint.walk import Found, walk

if TYPE_CHECKING:
    from newslint.baseline import Baseline
    from newslint.since import Changes

STDIN = "-"


class Input(NamedTuple):
    """What to lint: the arguments of the command line, and standard input with the name it goes by."""

    arguments: tuple[str, ...]
    stdin: Callable[[], bytes]
    stdin_name: str = ""
    force_exclude: bool = False


class Judged(NamedTuple):
    """What the rules say of one file. `elsewhere` are the findings on paragraphs that did not change."""

    document: Document | None = None
    findings: tuple[Finding, ...] = ()
    suppressed: tuple[Suppressed, ...] = ()
    skipped: tuple[tuple[str, str], ...] = ()
    notes: tuple[str, ...] = ()
    errors: tuple[str, ...] = ()
    elsewhere: tuple[Finding, ...] = ()

    def stored(self) -> Judged:
        """The same with its document put away, or dropped where nothing points into it."""
        wanted = self.document and (self.findings or self.suppressed)
        return self._replace(document=StoredDocument.of(self.document) if self.document and wanted else None)


class Run:
    """Lints drafts one after the other; keeps what the drafts share."""

    def __init__(self, resolver: Resolver) -> None:
        self.resolver = resolver
        self.show = Severity.SUGGESTION
        """Findings less serious than this are counted and dropped."""
        self.baseline: Baseline | None = None
        """Findings in here are counted and dropped too."""
        self.since: Changes | None = None
        """Where given, only what changed is looked at."""
        self._plugins: dict[tuple[Path, ...], Plugins] = {}

    def plugins(self, settings: Settings) -> Plugins:
        """The plug-ins of these settings. Raises `PluginError`, also where no plug-in brings any rule."""
        local = tuple(settings.root / file for file in settings.plugins)
        if local not in self._plugins:
            loaded = plugins.load(local)
            if not loaded.rules:
                raise PluginError("no plug-in brings any rule; is newslint installed whole?")
            self._plugins[local] = loaded._replace(rules={**loaded.rules, **suppress.RULES})
        return self._plugins[local]

    def settings(self, given: Input) -> Settings:
        """The settings of the run as a whole: those of the first path. Raises `ConfigError`."""
        first = next((argument for argument in given.arguments if argument != STDIN), given.stdin_name or ".")
        settings = self.resolver.settings(Path(first))
        return self.resolver.checked(settings, self.plugins(settings).rules)

    def find(self, given: Input) -> Iterator[Found]:
        """The files to lint. Standard input is `-`."""
        for argument in given.arguments:
            if argument == STDIN:
                yield Found(Path(given.stdin_name or "stdin.txt"), STDIN)
        settings = self.settings(given)
        files = [argument for argument in given.arguments if argument != STDIN]
        excluded = self.resolver.excluded
        for found in walk(files, self.plugins(settings).suffixes, excluded, force_exclude=given.force_exclude):
            if self.since is None or found.error or found.path in self.since:
                yield found

    def lint(self, found: Found, data: bytes | None = None) -> FileReport:
        """What there is to say of one file; `data` where it does not come from the disk."""
        return self.report(found, self.judge(found, data))

    def judge(self, found: Found, data: bytes | None = None) -> Judged:
        """What the rules say of one file, whatever of it is asked for."""
        if found.error:
            return Judged(errors=(found.error,))
        try:
            settings = self.resolver.settings(found.path)
            data = read_bytes(found.path, settings.max_size) if data is None else data
            if not data.strip():
                return Judged(notes=("the file is empty",))
            return self._ask(settings, found, self.read(settings, PurePath(found.path), data))
        except (Unreadable, ConfigError, PluginError) as reason:
            return Judged(errors=(str(reason),))

    def read(self, settings: Settings, path: PurePath, data: bytes) -> Document:
        """The document that a reader makes of the bytes. Raises `Unreadable`."""
        try:
            document = self.plugins(settings).read(path, data)
        except UnreadableError as reason:
            raise Unreadable(str(reason)) from reason
        except Exception as crash:  # a third party's reader may raise anything; the other files are still linted
            raise Unreadable(f"its reader crashed: {type(crash).__name__}: {crash}") from crash
        if document is None:
            known = ", ".join(self.plugins(settings).suffixes)
            raise Unreadable(f"not a format that newslint reads ({known}); convert it, or leave it out")
        return document

    def _ask(self, settings: Settings, found: Found, document: Document) -> Judged:
        loaded = self.plugins(settings)
        settings = self.resolver.checked(settings, loaded.rules)
        rules = {rule.id: rule for rule in self.resolver.rules(settings, loaded.rules, found.path, document)}
        about_drafts = [rule for rule in rules.values() if rule.id not in suppress.RULES]
        outcome = engine.lint(document, about_drafts, loaded.analyses)
        if outcome.skipped or outcome.errors:
            silent = {*(rule for rule, _ in outcome.skipped), *(error.split(" ")[0] for error in outcome.errors)}
            rules = {name: rule for name, rule in rules.items() if name not in silent}
        kept, suppressed = suppress.apply(document, outcome.findings, rules, loaded.rules)
        concerning = kept
        if self.since and found.shown != STDIN:
            concerning = self.since.concern(found.path, document, kept)
        elsewhere = tuple(set(kept) - set(concerning))
        return Judged(document, concerning, suppressed, outcome.skipped, document.notes, outcome.errors, elsewhere)

    def report(self, found: Found, judged: Judged) -> FileReport:
        """What is to be shown: what is serious enough and not in the baseline."""
        kept = tuple(finding for finding in judged.findings if finding.severity >= self.show)
        hidden = len(judged.findings) - len(kept)
        held: tuple[str, ...] = ()
        if self.baseline and kept and judged.document:
            kept, held = self.baseline.split(found.path, judged.document, kept)
        return FileReport(
            found.shown,
            judged.document if kept or judged.suppressed else None,
            kept,
            judged.suppressed,
            judged.skipped,
            judged.notes,
            judged.errors,
            hidden,
            held=held,
            elsewhere=sum(finding.severity >= self.show for finding in judged.elsewhere),
        )


def lint_all(run: Run, given: Input) -> Iterator[FileReport]:
    """Lints one file after the other; of each only what a reporter needs is kept."""
    for found in run.find(given):
        judged = run.judge(found, given.stdin() if found.shown == STDIN else None)
        yield run.report(found, judged.stored())


class Drafts:
    """The drafts that the arguments stand for, read but not linted; those that cannot be read are told of."""

    def __init__(self, run: Run, given: Input, say: Callable[[str], None]) -> None:
        self._run = run
        self._given = given
        self._say = say
        self.failed = False

    def __iter__(self) -> Iterator[tuple[str, Document, Mapping[type, Callable[[Context], object]]]]:
        for found in self._run.find(self._given):
            try:
                document, settings = self._read(found)
            except Unreadable as reason:
                self.failed = True
                self._say(f"{found.shown}: {reason}")
            else:
                yield found.shown, document, self._run.plugins(settings).analyses

    def _read(self, found: Found) -> tuple[Document, Settings]:
        if found.error:
            raise Unreadable(found.error)
        settings = self._run.resolver.settings(found.path)
        data = self._given.stdin() if found.shown == STDIN else read_bytes(found.path, settings.max_size)
        return self._run.read(settings, found.path, data), settings
