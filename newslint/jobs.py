"""Lints many drafts: what the cache knows is looked up, and the rest shared out among processes where that pays."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from newslint.config.model import Choice, ConfigError, Settings
from newslint.config.resolve import Resolver
from newslint.files import Unreadable, read_bytes
from newslint.plugins import PluginError
from newslint.record import NamedTuple
from newslint.reporter import FileReport
from newslint.run import STDIN, Input, Judged, Run
from newslint.walk import Found

if TYPE_CHECKING:
    from newslint.cache import Cache, Keys
    from newslint.since import Changes

ENOUGH_FILES = 24
"""Fewer drafts than this are linted right here: a cache or another process would cost more than it saves."""
ENOUGH_BYTES = 150_000
_CHUNK = 8


class Way(NamedTuple):
    """How a worker comes to the same run as its parent."""

    isolated: bool
    config: Path | None
    choice: Choice
    since: Changes | None


class Job(NamedTuple):
    """A draft that must be linted: its place in the report, the key of its result and a digest of the bytes that the
    key was made from, and its bytes where they do not come from the disk."""

    number: int
    found: Found
    key: bytes | None = None
    digest: bytes | None = None
    data: bytes | None = None


class Done(NamedTuple):
    """A draft that was linted; `sure` where it was still the text that its key was made from."""

    job: Job
    judged: Judged
    sure: bool


class Jobs:
    """A run over many drafts."""

    def __init__(self, run: Run, way: Way, *, processes: int = 1, cache: Path | None = None) -> None:
        self._run = run
        self._way = way
        self._processes = processes
        self._folder = cache
        self._cache: Cache | None = None
        self._keys: dict[int, Keys | None] = {}

    @property
    def trouble(self) -> str:
        """What was wrong with the cache, if anything."""
        return self._cache.trouble if self._cache else ""

    def lint(self, given: Input) -> Iterator[FileReport]:
        """The reports of all drafts, in the order of the drafts."""
        files = list(self._run.find(given))
        if self._folder and len(files) >= ENOUGH_FILES:
            from newslint.cache import Cache

            self._cache = Cache(self._folder)
        known: dict[int, Judged] = {}
        waiting: list[Job] = []
        for number, found in enumerate(files):
            job = self._job(number, found, given)
            hit = self._cache.get(job.key, found.path) if self._cache and job.key else None
            if hit is None:
                waiting.append(job)
            else:
                known[number] = hit
        fresh = self._judge(waiting)
        for number, found in enumerate(files):
            yield self._run.report(found, known.pop(number) if number in known else self._remembered(next(fresh)))
        if self._cache:
            self._cache.close()

    def _remembered(self, done: Done) -> Judged:
        if self._cache and done.job.key and done.sure:
            self._cache.put(done.job.key, done.judged)
        return done.judged

    def _job(self, number: int, found: Found, given: Input) -> Job:
        if found.shown == STDIN:
            return Job(number, found, data=given.stdin())
        if self._cache is None or found.error:
            return Job(number, found)
        try:
            settings = self._run.resolver.settings(found.path)
            keys = self._keys_of(settings)
            if keys is None:
                return Job(number, found)
            data = read_bytes(found.path, settings.max_size)
        except (Unreadable, ConfigError, PluginError):  # it is told of when the draft is linted
            return Job(number, found)
        return Job(number, found, keys.key(found.path, data), _digest(data))

    def _keys_of(self, settings: Settings) -> Keys | None:
        """How results are named under these settings; None where a local plug-in may change without being seen to."""
        if id(settings) not in self._keys:
            from newslint.cache import Keys, environment

            loaded = self._run.plugins(settings)
            checked = self._run.resolver.checked(settings, loaded.rules)
            modules = {rule.__module__ for rule in loaded.rules.values()}
            modules |= {analyse.__module__ for analyse in loaded.analyses.values()}
            self._keys[id(settings)] = (
                None if settings.plugins else Keys(checked, self._way.choice, environment(modules))
            )
        return self._keys[id(settings)]

    def _judge(self, waiting: list[Job]) -> Iterator[Done]:
        if self._processes > 1 and _pays(waiting):
            return self._shared_out(waiting)
        return (_done(self._run, job) for job in waiting)

    def _shared_out(self, waiting: list[Job]) -> Iterator[Done]:
        from concurrent.futures import ProcessPoolExecutor
        from concurrent.futures.process import BrokenProcessPool

        chunks = [waiting[at : at + _CHUNK] for at in range(0, len(waiting), _CHUNK)]
        number = 0
        with ProcessPoolExecutor(self._processes, initializer=_begin, initargs=(self._way,)) as pool:
            try:
                for finished in pool.map(_work, chunks):
                    yield from finished
                    number += len(finished)
            except BrokenProcessPool:
                broken = Judged(errors=("the process that linted it ended too soon; try again with --jobs 1",))
                yield from (Done(job, broken, False) for job in waiting[number:])
            except BaseException:
                pool.shutdown(wait=False, cancel_futures=True)
                raise


def _pays(waiting: Sequence[Job]) -> bool:
    if len(waiting) < ENOUGH_FILES:
        return False
    total = 0
    for job in waiting:
        try:
            total += os.stat(job.found.path).st_size
        except OSError:
            continue
    return total >= ENOUGH_BYTES


_worker: list[Run] = []


def _begin(way: Way) -> None:
    """Makes this process a worker."""
    import signal

    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent is told too, and ends its workers
    run = Run(Resolver(isolated=way.isolated, config=way.config, choice=way.choice))
    run.since = way.since
    _worker[:] = [run]


def _work(chunk: list[Job]) -> list[Done]:
    return [_done(_worker[0], job) for job in chunk]


def _done(run: Run, job: Job) -> Done:
    data = job.data
    if job.digest:
        try:
            data = read_bytes(job.found.path, run.resolver.settings(job.found.path).max_size)
        except Unreadable as reason:
            return Done(job, Judged(errors=(str(reason),)), False)
    judged = run.judge(job.found, data).stored()
    return Done(job, judged, job.digest is not None and data is not None and _digest(data) == job.digest)


def _digest(data: bytes) -> bytes:
    from hashlib import blake2b

    return blake2b(data, digest_size=20).digest()
