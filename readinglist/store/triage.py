"""What the user decides: status, priority, tags, notes, corrected words, searches to keep."""

import re
from collections.abc import Iterable, Mapping, Sequence

from readinglist.errors import UsageError
from readinglist.model.paper import Priority, Status
from readinglist.store import provenance
from readinglist.store.imports import set_words
from readinglist.store.journal import Batch, Value, now
from readinglist.store.papers import select

EDITABLE = frozenset(
    {"title", "abstract", "organization", "published", "arxiv_id", "doi", "journal_ref"}
)


def tag_name(text: str) -> str:
    """A tag as it is stored: no ``#`` before it, single blanks, levels parted by ``/``."""
    levels = (re.sub(r"\s+", " ", level).strip() for level in text.strip().lstrip("#").split("/"))
    name = "/".join(level for level in levels if level)
    if not name:
        raise UsageError(f"“{text}” is no tag; a tag needs at least one letter")
    return name


def set_status(batch: Batch, paper_ids: Sequence[int], status: Status) -> None:
    """Give papers a status; `read_at` is the moment a paper became read."""
    marks_read = status is Status.READ
    changing = [
        row["id"]
        for row in select(batch.connection, "SELECT id, status FROM papers", "id", paper_ids)
        if row["status"] != status
    ]
    batch.update("papers", changing, {"status": status, "read_at": now() if marks_read else None})


def set_priority(batch: Batch, paper_ids: Sequence[int], priority: Priority) -> None:
    """Give papers a priority."""
    batch.update("papers", paper_ids, {"priority": priority})


def add_tags(batch: Batch, paper_ids: Sequence[int], names: Iterable[str]) -> None:
    """Tag papers, making the tags that are new."""
    for name in map(tag_name, names):
        row = batch.connection.execute("SELECT id FROM tags WHERE name = ?", [name]).fetchone()
        tagged = (
            set()
            if row is None
            else {
                found["paper_id"]
                for found in batch.connection.execute(
                    "SELECT paper_id FROM paper_tags WHERE tag_id = ?", [row["id"]]
                )
            }
        )
        newly = [paper_id for paper_id in paper_ids if paper_id not in tagged]
        if newly:
            tag_id = batch.insert("tags", {"name": name}) if row is None else row["id"]
            for paper_id in newly:
                batch.insert("paper_tags", {"paper_id": paper_id, "tag_id": tag_id})


def remove_tags(batch: Batch, paper_ids: Sequence[int], names: Iterable[str]) -> None:
    """Take tags off papers; a tag without papers stays known but is not shown."""
    wanted = set(paper_ids)
    for name in map(tag_name, names):
        rows = batch.connection.execute(
            "SELECT paper_tags.id, paper_id FROM paper_tags JOIN tags ON tags.id = tag_id"
            " WHERE name = ?",
            [name],
        ).fetchall()
        batch.delete("paper_tags", [row["id"] for row in rows if row["paper_id"] in wanted])


def set_notes(batch: Batch, paper_id: int, notes: str) -> None:
    """Replace a paper's notes; blank notes are none."""
    batch.update("papers", [paper_id], {"notes": notes if notes.strip() else None})


def save_search(batch: Batch, name: str, query: str) -> None:
    """Keep a query under a name, in place of what the name stood for."""
    known = batch.connection.execute(
        "SELECT id FROM saved_searches WHERE name = ?", [name]
    ).fetchone()
    if known is None:
        batch.insert("saved_searches", {"name": name, "query": query})
    else:
        batch.update("saved_searches", [known["id"]], {"query": query})


def remove_search(batch: Batch, name: str) -> None:
    """Forget a saved search."""
    rows = batch.connection.execute("SELECT id FROM saved_searches WHERE name = ?", [name])
    batch.delete("saved_searches", [row["id"] for row in rows.fetchall()])


def edit(batch: Batch, paper_id: int, values: Mapping[str, Value]) -> None:
    """Correct a paper by hand; no import or service overwrites these values from now on."""
    unknown = values.keys() - EDITABLE
    if unknown:
        raise UsageError(f"{', '.join(sorted(unknown))} cannot be edited")
    set_words(batch, paper_id, values)
    provenance.note(batch, paper_id, values, provenance.USER, now())
