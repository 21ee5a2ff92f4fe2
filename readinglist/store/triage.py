"""What the user decides: status, priority, notes, corrected words, searches to keep."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime

from readinglist.errors import UsageError
from readinglist.model.paper import Priority, Status
from readinglist.store import jobs, kept_files, provenance
from readinglist.store.imports import set_words
from readinglist.store.journal import Batch, Row, Value, now
from readinglist.store.papers import select

EDITABLE = frozenset(
    {"title", "abstract", "organization", "published", "arxiv_id", "doi", "journal_ref"}
)


def set_status(batch: Batch, paper_ids: Sequence[int], status: Status) -> None:
    """Give papers a status; `read_at` is the moment a paper became read.

    What becomes to read comes last in the queue; what is decided on sleeps no more.
    """
    marks_read = status is Status.READ
    changing = [
        row["id"]
        for row in select(batch.connection, "SELECT id, status FROM papers", "id", paper_ids)
        if row["status"] != status
    ]
    values: Row = {
        "status": status,
        "read_at": now() if marks_read else None,
        "snoozed_until": None,
    }
    if status is Status.TO_READ:
        values["queue_position"] = None
    batch.update("papers", changing, values)


def set_priority(batch: Batch, paper_ids: Sequence[int], priority: Priority) -> None:
    """Give papers a priority."""
    batch.update("papers", paper_ids, {"priority": priority})


def set_notes(batch: Batch, paper_id: int, notes: str) -> None:
    """Replace a paper's notes; blank notes are none."""
    batch.update("papers", [paper_id], {"notes": notes if notes.strip() else None})


def save_search(batch: Batch, name: str, query: str) -> None:
    """Keep a query under a name, in place of what the name stood for; kept files follow."""
    known = batch.connection.execute(
        "SELECT id, query FROM saved_searches WHERE name = ?", [name]
    ).fetchone()
    if known is None:
        batch.insert("saved_searches", {"name": name, "query": query})
    else:
        batch.update("saved_searches", [known["id"]], {"query": query})
        kept_files.follow(
            batch,
            lambda view: replace(view, search=query) if view.search == known["query"] else view,
        )


def remove_search(batch: Batch, name: str) -> None:
    """Forget a saved search."""
    rows = batch.connection.execute("SELECT id FROM saved_searches WHERE name = ?", [name])
    batch.delete("saved_searches", [row["id"] for row in rows.fetchall()])


def edit(batch: Batch, paper_id: int, values: Mapping[str, Value]) -> None:
    """Correct a paper by hand; no import or service overwrites these values from now on."""
    unknown = values.keys() - EDITABLE
    if unknown:
        raise UsageError("{fields} cannot be edited", fields=", ".join(sorted(unknown)))
    set_words(batch, paper_id, values)
    provenance.note(batch, paper_id, values, provenance.USER, now())
    if values.get("arxiv_id"):
        jobs.reconsider(batch.connection, paper_id, datetime.now(UTC))
