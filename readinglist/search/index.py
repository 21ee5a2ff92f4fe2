"""The search index of one library: opened, kept in step, searched.

Everything others need is here. One thread may write while another searches, and several
processes may hold the index of one library: one writes at a time, the others notice.
"""

import logging
from datetime import date
from pathlib import Path
from threading import RLock
from typing import Self

import numpy as np

from readinglist.errors import LibraryError
from readinglist.model.progress import IsCancelled, Report, never, unheard
from readinglist.search import manifest, schema
from readinglist.search.answer import Answer, IndexState, Neighbour
from readinglist.search.building import apply, build, write_lock
from readinglist.search.engine import Engine
from readinglist.search.facts import holds
from readinglist.search.generation import Generation
from readinglist.search.manifest import DamagedIndex, Manifest
from readinglist.search.query import Query, parse
from readinglist.search.scan import scan
from readinglist.search.similar import neighbours
from readinglist.search.source import Facts, Source
from readinglist.search.spelling import corrections
from readinglist.search.tree import asks_for_words

_log = logging.getLogger("readinglist.search")
_READ_TRIES = 10


class SearchIndex:
    """A library's index; see the module. Derived from the source alone, it may be deleted."""

    def __init__(self, folder: Path, source: Source) -> None:
        self._folder = folder
        self._source = source
        self._lock = RLock()
        self._mark: manifest.Mark | None = None
        self._manifest: Manifest | None = None
        self._engine: Engine | None = None
        self._revision = 0
        self._state = IndexState.MISSING

    @classmethod
    def open(cls, folder: Path, source: Source) -> Self:
        """The index in `folder`, whatever its condition; `state` tells, `rebuild` mends."""
        index = cls(folder, source)
        index._load()
        return index

    @property
    def state(self) -> IndexState:
        """Whether the index can be used; anything but READY asks for `rebuild`."""
        with self._lock:
            self._refresh()
            return self._state

    def behind(self) -> int:
        """How many papers must be indexed before the index has all: 0 when it is in step."""
        with self._lock:
            self._refresh()
            if self._engine is None:
                return self._source.count()
            if self._revision == self._source.revision():
                return 0
            delta = self._source.changed_since(self._revision)
            return len(delta.altered | delta.removed)

    def search(
        self,
        text: str,
        facts: Facts,
        *,
        limit: int | None = None,
        today: date | None = None,
        cancelled: IsCancelled = never,
    ) -> Answer:
        """The papers that match what the user typed; never raises on odd input.

        Without a usable index the papers themselves are read: slower, the same papers match.
        Raises Cancelled when `cancelled` says so meanwhile.
        """
        query = parse(text, today or date.today())  # noqa: DTZ011 - the user's own calendar
        with self._lock:
            self._refresh()
            state = self._state
            if not asks_for_words(query.tree):
                return _from_facts(query, facts, limit, state)
            if self._engine:
                behind = self._revision != self._source.revision()
                return _from_engine(self._engine, query, facts, limit, behind=behind)
        found = scan(self._source, query.tree, facts, cancelled)
        papers = np.arange(len(found.ids))
        return Answer(
            papers, found.scores, found.ids, found.recency, limit, query.hint, state=state
        )

    def similar(self, paper_id: int, n: int = 10) -> list[Neighbour]:
        """The `n` papers nearest to one, best first; none without a usable index."""
        document = next(iter(self._source.documents([paper_id])), None)
        with self._lock:
            self._refresh()
            if document is None or self._engine is None:
                return []
            return neighbours(self._engine, document, n)

    def update(self, timeout: float = 5.0) -> bool:
        """Catch up with the source in one commit; False where another process writes too long.

        Does nothing while the index must be rebuilt (also False).
        """
        with write_lock(self._folder, timeout) as held:
            if not held:
                return False
            with self._lock:
                self._refresh()
                engine, current, revision = self._engine, self._manifest, self._revision
            if engine is None or current is None:
                return False
            delta = self._source.changed_since(revision)
            if delta.altered or delta.removed:
                apply(self._folder, current, engine, self._source, delta)
            with self._lock:
                self._refresh()
                self._revision = max(self._revision, delta.revision)
            return True

    def rebuild(
        self, report: Report = unheard, cancelled: IsCancelled = never, timeout: float = 5.0
    ) -> None:
        """Index the whole library anew; what is there stays usable until the new is complete.

        Raises Cancelled when `cancelled` says so, LibraryError when another process is writing.
        """
        with write_lock(self._folder, timeout) as held:
            if not held:
                raise LibraryError(
                    "The search index is being written by another process; "
                    "try again when it has finished"
                )
            build(self._folder, self._source, report, cancelled)
            with self._lock:
                self._refresh()

    def verify(self) -> list[str]:
        """Read every byte: the names of damaged files; if there are any, the index is void."""
        with write_lock(self._folder, timeout=0) as held:
            with self._lock:
                self._refresh()
                current = self._manifest
            if not held or current is None:
                return []
            damaged = current.damaged(self._folder, thorough=True)
            if damaged:
                with self._lock:
                    manifest.forget(self._folder)
                    self._drop(IndexState.DAMAGED)
                    self._mark = manifest.mark(self._folder)
            return damaged

    def close(self) -> None:
        """Let go of the files."""
        with self._lock:
            self._drop(IndexState.MISSING)
            self._mark = None

    def _refresh(self) -> None:
        """Look whether another generation is current; costs one look at a file."""
        if manifest.mark(self._folder) != self._mark:
            self._load()

    def _load(self) -> None:
        for _ in range(_READ_TRIES):
            self._mark = manifest.mark(self._folder)
            self._read()
            if manifest.mark(self._folder) == self._mark:
                return

    def _read(self) -> None:
        try:
            found = Manifest.read(self._folder)
            if state := self._unfit(found):
                self._drop(state)
            elif found:
                self._open(found)
        except DamagedIndex as damage:
            _log.info("The search index is damaged (%s) and will be rebuilt", damage)
            self._drop(IndexState.DAMAGED)

    def _unfit(self, found: Manifest | None) -> IndexState | None:
        if found is None:
            return IndexState.MISSING
        if found.version != schema.VERSION:
            return IndexState.OUTDATED
        if found.library != self._source.library_id() or found.revision > self._source.revision():
            return IndexState.FOREIGN
        return None

    def _open(self, found: Manifest) -> None:
        """Open a generation. Raises DamagedIndex."""
        known = self._manifest.files.keys() if self._manifest else ()
        if damaged := found.damaged(self._folder, but=known):
            raise DamagedIndex(", ".join(damaged))
        try:
            generation = Generation.read(self._folder, found.generation)
            self._engine = Engine(generation.storage, generation.segments, self._engine)
        except Exception as error:
            # Whatever unpickling and mapping may raise: an index that cannot be opened is damaged.
            raise DamagedIndex(str(error)) from error
        self._manifest, self._revision = found, found.revision
        self._state = IndexState.READY

    def _drop(self, state: IndexState) -> None:
        self._engine = self._manifest = None
        self._state = state


def _from_facts(query: Query, facts: Facts, limit: int | None, state: IndexState) -> Answer:
    every = facts.ids()
    chosen = np.flatnonzero(holds(query.tree, every, facts))
    latest_first = np.arange(len(every))
    return Answer(
        chosen, np.zeros(len(chosen)), every, latest_first, limit, query.hint, state=state
    )


def _from_engine(
    engine: Engine, query: Query, facts: Facts, limit: int | None, *, behind: bool
) -> Answer:
    def count(text: str) -> int:
        return len(engine.matches(parse(text, query.today).tree, facts).papers)

    found = engine.matches(query.tree, facts)
    return Answer(
        found.papers,
        found.scores,
        engine.ids,
        engine.recency,
        limit,
        query.hint,
        () if len(found.papers) else corrections(engine, query, count),
        behind=behind,
    )
