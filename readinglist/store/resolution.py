"""What services say of papers, and how far each paper's resolving is."""

import json
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from enum import StrEnum

from readinglist.model.paper import Link
from readinglist.store import provenance
from readinglist.store.database import Connection
from readinglist.store.imports import link_row, set_words
from readinglist.store.journal import Batch, Value

_BEST = "arxiv"
_COUNTS = frozenset({"comments", "upvotes"})


class JobState(StrEnum):
    """How far a paper's resolving is; a paper that was never asked about has none."""

    RESOLVED = "resolved"
    NOT_FOUND = "not-found"
    REVIEW = "needs-review"
    FAILED = "failed"
    WAITING = "waiting"


def unresolved(connection: Connection) -> list[int]:
    """The papers to read that are worth asking about: not resolved, nor known to be unknown."""
    rows = connection.execute(
        "SELECT p.id FROM papers p LEFT JOIN fetch_jobs j ON j.paper_id = p.id"
        " WHERE p.status = 'to-read' AND coalesce(j.state, 'failed') IN ('failed', 'waiting')"
        " ORDER BY p.id"
    )
    return [row["id"] for row in rows]


def set_state(
    connection: Connection, paper_id: int, state: JobState, reason: str | None, at: datetime
) -> None:
    """Note how far a paper is; kept beside the log, since undo does not concern it."""
    connection.execute(
        "INSERT INTO fetch_jobs (paper_id, state, reason, attempts, changed_at)"
        " VALUES (?, ?, ?, 1, ?) ON CONFLICT (paper_id) DO UPDATE SET state = excluded.state,"
        " reason = excluded.reason, attempts = attempts + 1, changed_at = excluded.changed_at",
        [paper_id, state, reason, at.isoformat(timespec="seconds")],
    )


def add_facts(
    batch: Batch,
    paper_id: int,
    source: str,
    at: datetime,
    facts: Mapping[str, object],
    links: Sequence[Link],
) -> None:
    """Take in what a service says, but not over what the user set, nor over what arXiv said."""
    settled = provenance.fields_from(batch.connection, paper_id, provenance.USER)
    if source != _BEST:
        settled |= provenance.fields_from(batch.connection, paper_id, _BEST)
    values = {name: value for name, value in facts.items() if name not in settled}
    provenance.note(
        batch, paper_id, values.keys() - _COUNTS, source, at.isoformat(timespec="seconds")
    )
    authors = values.pop("authors", None)
    if isinstance(authors, tuple):
        _replace_authors(batch, paper_id, authors)
    set_words(batch, paper_id, {name: _stored(value) for name, value in values.items()})
    for link in links:
        set_link(batch, paper_id, link.url, link)


def set_link(batch: Batch, paper_id: int, url: str, link: Link) -> None:
    """Put `link` in place of the paper's link to `url`, or beside its links where there is none."""
    row = link_row(paper_id, link)
    for known in {url, link.url}:
        found = batch.connection.execute(
            "SELECT id FROM links WHERE paper_id = ? AND url = ?", [paper_id, known]
        ).fetchone()
        if found is not None:
            batch.update("links", [found["id"]], row)
            return
    batch.insert("links", row)


def _replace_authors(batch: Batch, paper_id: int, names: tuple[str, ...]) -> None:
    known = batch.connection.execute(
        "SELECT id, name FROM authors WHERE paper_id = ? ORDER BY position", [paper_id]
    ).fetchall()
    if [row["name"] for row in known] == list(names):
        return
    batch.delete("authors", [row["id"] for row in known])
    for position, name in enumerate(names):
        batch.insert("authors", {"paper_id": paper_id, "position": position, "name": name})


def _stored(value: object) -> Value:
    match value:
        case None | str() | int() | float():
            return value
        case date():
            return value.isoformat()
        case _:
            return json.dumps(value, ensure_ascii=False)
