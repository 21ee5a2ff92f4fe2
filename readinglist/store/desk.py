"""Where a run of the fetcher works on the library: it claims papers, and writes what it learns.

What comes for a paper that the run no longer has, because the user has decided on it or removed
it meanwhile, is dropped.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence, Set
from contextlib import contextmanager
from datetime import UTC, datetime

from readinglist.model.changes import Origin
from readinglist.model.fetching import CandidateInfo, JobInfo, JobState
from readinglist.model.paper import Link
from readinglist.model.summaries import Summary
from readinglist.store import jobs, matches, resolution
from readinglist.store.database import Database
from readinglist.store.journal import Batch, Journal

_FETCH = "fetch"


class Desk:
    """The work of one run, known as `owner`; `announce` is called after each written change."""

    def __init__(
        self, database: Database, journal: Journal, owner: str, announce: Callable[[], object]
    ) -> None:
        self._database = database
        self._journal = journal
        self._owner = owner
        self._announce = announce

    def claim(self, paper_ids: Sequence[int], alive: Callable[[], Set[str]]) -> list[int]:
        """Take up those of the papers that no other run has.

        `alive` tells which runs there are; it is asked when nobody else can claim.
        """
        with self._database.transaction() as connection:
            return jobs.claim(connection, paper_ids, self._owner, alive(), datetime.now(UTC))

    def has(self, paper_id: int) -> bool:
        """Whether the run still has the paper."""
        return jobs.owned(self._database.reader, paper_id, self._owner)

    def release(self) -> list[int]:
        """Let go of all papers; returns those that were not got to, which are queued again."""
        with self._database.transaction() as connection:
            return jobs.release(connection, self._owner, datetime.now(UTC))

    def refused(self, paper_ids: Sequence[int]) -> dict[int, set[str]]:
        """The arXiv ids that the user has turned down, by paper."""
        return matches.refused(self._database.reader, paper_ids)

    def confirmed(self, paper_ids: Sequence[int]) -> set[int]:
        """The papers whose arXiv id is the user's choice or was verified before."""
        return matches.confirmed(self._database.reader, paper_ids)

    def add_facts(
        self,
        paper_id: int,
        source: str,
        at: datetime,
        facts: Mapping[str, object],
        links: Sequence[Link] = (),
    ) -> None:
        """Take in what a service says of a paper; see `resolution.add_facts`."""
        with self._batch(paper_id) as batch:
            if batch is not None:
                resolution.add_facts(batch, paper_id, source, at, facts, links)
        self._announce()

    def replace_link(self, paper_id: int, url: str, link: Link) -> None:
        """Put what became of a link in its place."""
        with self._batch(paper_id) as batch:
            if batch is not None:
                resolution.set_link(batch, paper_id, url, link)
        self._announce()

    def propose(self, paper_id: int, found: Sequence[CandidateInfo]) -> None:
        """Remember the papers that it may be, the best first."""
        with self._database.transaction() as connection:
            if jobs.owned(connection, paper_id, self._owner):
                matches.keep(connection, paper_id, found)

    def note(
        self,
        paper_id: int,
        state: JobState,
        reason: str | None = None,
        until: datetime | None = None,
    ) -> JobInfo | None:
        """Note how far a paper is and return that; null where the run no longer has it."""
        with self._database.transaction() as connection:
            if not jobs.owned(connection, paper_id, self._owner):
                return None
            jobs.note(connection, paper_id, state, reason, until, datetime.now(UTC))
            return jobs.job(connection, paper_id)

    @contextmanager
    def _batch(self, paper_id: int) -> Iterator[Batch | None]:
        with self._database.transaction() as connection:
            if not jobs.owned(connection, paper_id, self._owner):
                yield None
                return
            (title,) = connection.execute(
                "SELECT title FROM papers WHERE id = ?", [paper_id]
            ).fetchone()
            with self._journal.batch(
                _FETCH,
                Summary.FETCHED.of(title=title),
                Origin.SERVICE,
                deed_id=matches.deed_of(connection, paper_id),
                undoable=False,
            ) as batch:
                yield batch
