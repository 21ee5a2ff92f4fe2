"""The fetcher's queue: how far each paper is, and which run has taken it up.

A paper that is marked to read and has no row is queued. Rows are kept beside the journal, since
undo concerns what is known of a paper and not the work; `settle` brings them in line after it.
"""

import sqlite3
from collections.abc import Iterable, Sequence, Set
from datetime import datetime, timedelta

from readinglist.model.fetching import JobInfo, JobState
from readinglist.sentence import Sentence
from readinglist.store.database import Connection
from readinglist.store.papers import select
from readinglist.store.provenance import FROM_SERVICE

ASK_AGAIN_AFTER = timedelta(weeks=4)
"""How long a paper that nobody knows is left alone."""

_SELECT = (
    "SELECT p.id, p.title, coalesce(j.state, 'queued') AS state, j.reason, j.not_before,"
    " coalesce(j.attempts, 0) AS attempts, j.changed_at"
    " FROM papers p LEFT JOIN fetch_jobs j ON j.paper_id = p.id"
)
_OPEN = (
    "p.id IN (SELECT paper_id FROM fetch_jobs WHERE state <> 'resolved'"
    " UNION SELECT id FROM papers WHERE status = 'to-read')"
    " AND coalesce(j.state, 'queued') <> 'resolved'"
)


def jobs(connection: Connection) -> list[JobInfo]:
    """The papers that are to be resolved or could not be, in the order of their ids."""
    rows = connection.execute(f"{_SELECT} WHERE {_OPEN} ORDER BY p.id")
    return [_info(row) for row in rows]


def job(connection: Connection, paper_id: int) -> JobInfo | None:
    """How far one paper is; null where nobody has asked for it."""
    row = connection.execute(
        f"{_SELECT} WHERE p.id = ? AND (j.state IS NOT NULL OR p.status = 'to-read')", [paper_id]
    ).fetchone()
    return None if row is None else _info(row)


def due(connection: Connection, at: datetime, *, early: bool = False) -> list[int]:
    """The papers to be taken up now.

    These are the queued, those of a run that has ended without a word, those whose time has come,
    and of the papers to read also those that failed. `early` takes up those too that wait for a
    service, which will say itself when it may be asked. A time that was set by a clock which has
    been set back since counts for nothing.
    """
    rows = connection.execute(
        f"{_SELECT} WHERE {_OPEN} AND (coalesce(j.state, 'queued') IN ('queued', 'running')"
        " OR (j.state IN ('waiting', 'not-found')"
        "  AND (coalesce(j.not_before, '') <= ?1 OR j.changed_at > ?1))"
        " OR (j.state = 'waiting' AND ?2)"
        " OR (j.state = 'failed' AND p.status = 'to-read')) ORDER BY p.id",
        [_iso(at), early],
    )
    return [row["id"] for row in rows]


def enqueue(connection: Connection, paper_ids: Iterable[int], at: datetime) -> None:
    """Put papers back to the start of the queue, except those that a run is at work on."""
    connection.executemany(
        "INSERT INTO fetch_jobs (paper_id, state, changed_at) VALUES (?1, 'queued', ?2)"
        " ON CONFLICT (paper_id) DO UPDATE SET state = 'queued', reason = NULL,"
        " not_before = NULL, changed_at = ?2 WHERE state <> 'running'",
        [(paper_id, _iso(at)) for paper_id in _existing(connection, paper_ids)],
    )


def reconsider(connection: Connection, paper_id: int, at: datetime) -> None:
    """Queue a paper that was asked about in vain: something more is known of it now."""
    found = job(connection, paper_id)
    if found is not None and found.state is not JobState.RESOLVED:
        enqueue(connection, [paper_id], at)


def claim(
    connection: Connection, paper_ids: Sequence[int], owner: str, alive: Set[str], at: datetime
) -> list[int]:
    """Take papers up for the run `owner`, leaving those that another run in `alive` has."""
    taken = {
        row["paper_id"]
        for row in select(
            connection, "SELECT paper_id, owner FROM fetch_jobs", "paper_id", paper_ids
        )
        if row["owner"] in alive
    }
    there = _existing(connection, paper_ids)
    claimed = [one for one in dict.fromkeys(paper_ids) if one in there and one not in taken]
    connection.executemany(
        "INSERT INTO fetch_jobs (paper_id, state, attempts, owner, changed_at)"
        " VALUES (?1, 'running', 1, ?2, ?3) ON CONFLICT (paper_id) DO UPDATE SET"
        " state = 'running', reason = NULL, not_before = NULL, owner = ?2,"
        " attempts = attempts + 1, changed_at = ?3",
        [(paper_id, owner, _iso(at)) for paper_id in claimed],
    )
    return claimed


def owned(connection: Connection, paper_id: int, owner: str) -> bool:
    """Whether the run `owner` still has the paper: the user may have decided otherwise."""
    row = connection.execute(
        "SELECT 1 FROM fetch_jobs WHERE paper_id = ? AND owner = ?", [paper_id, owner]
    ).fetchone()
    return row is not None


def note(
    connection: Connection,
    paper_id: int,
    state: JobState,
    reason: str | None,
    until: datetime | None,
    at: datetime,
) -> None:
    """Note how far a paper is; one that nobody knows is asked about again after weeks."""
    if state is JobState.NOT_FOUND:
        until = at + ASK_AGAIN_AFTER
    connection.execute(
        "UPDATE fetch_jobs SET state = ?, reason = ?, not_before = ?, changed_at = ?"
        " WHERE paper_id = ?",
        [state, reason, None if until is None else _iso(until), _iso(at), paper_id],
    )


def release(connection: Connection, owner: str, at: datetime) -> list[int]:
    """End the run `owner`; returns what it has not got to, which goes back to the queue."""
    left = connection.execute(
        "SELECT paper_id FROM fetch_jobs WHERE owner = ? AND state = 'running'", [owner]
    ).fetchall()
    connection.execute(
        "UPDATE fetch_jobs SET state = 'queued', changed_at = ?"
        " WHERE owner = ? AND state = 'running'",
        [_iso(at), owner],
    )
    connection.execute("UPDATE fetch_jobs SET owner = NULL WHERE owner = ?", [owner])
    return [row["paper_id"] for row in left]


def settle(connection: Connection, paper_ids: Iterable[int], at: datetime) -> None:
    """Set the jobs of papers to what is known of them, after a decision or its undoing.

    A run that has such a paper loses it.
    """
    for paper_id in _existing(connection, paper_ids):
        state, reason = _deserved(connection, paper_id)
        connection.execute("DELETE FROM fetch_jobs WHERE paper_id = ?", [paper_id])
        if state is not None:
            enqueue(connection, [paper_id], at)
            note(connection, paper_id, state, reason, None, at)


def _deserved(connection: Connection, paper_id: int) -> tuple[JobState | None, str | None]:
    known, has_id, proposed, refused = connection.execute(
        "SELECT"
        " EXISTS (SELECT 1 FROM provenance WHERE paper_id = ?1 AND field = 'arxiv_title'),"
        " EXISTS (SELECT 1 FROM provenance WHERE paper_id = ?1 AND field = 'arxiv_id'"
        f"  AND {FROM_SERVICE}),"
        " EXISTS (SELECT 1 FROM candidates c WHERE paper_id = ?1 AND NOT EXISTS (SELECT 1"
        "  FROM refusals r WHERE r.paper_id = ?1 AND r.arxiv_id = c.arxiv_id)),"
        " EXISTS (SELECT 1 FROM candidates WHERE paper_id = ?1)",
        [paper_id],
    ).fetchone()
    if known:
        return JobState.RESOLVED, None
    if has_id:
        return JobState.QUEUED, None
    if proposed:
        return JobState.REVIEW, Sentence("There are candidates, but none is surely this paper")
    if refused:
        return JobState.NOT_FOUND, Sentence("You have turned down all that was found")
    return None, None


def _existing(connection: Connection, paper_ids: Iterable[int]) -> set[int]:
    return {row["id"] for row in select(connection, "SELECT id FROM papers", "id", paper_ids)}


def _info(row: sqlite3.Row) -> JobInfo:
    return JobInfo(
        paper_id=row["id"],
        title=row["title"],
        state=JobState(row["state"]),
        reason=row["reason"],
        until=_moment(row["not_before"]),
        attempts=row["attempts"],
        changed_at=_moment(row["changed_at"]),
    )


def _moment(text: str | None) -> datetime | None:
    return None if text is None else datetime.fromisoformat(text)


def _iso(moment: datetime) -> str:
    return moment.isoformat(timespec="seconds")
