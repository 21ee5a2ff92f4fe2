"""The library beside its papers, out and in: the log as history, provenance, tags, searches, keys.

Rows of the log that came from elsewhere name their own rows by negative ids: there they stood in
tables whose rows have other ids here, and nothing of it can be undone.
"""

import contextlib
import sqlite3
from collections.abc import Iterator, Mapping
from datetime import date, datetime

from readinglist.errors import DumpError, UsageError
from readinglist.model.archive import ArchiveRow, Cell, Section
from readinglist.model.changes import Origin
from readinglist.model.view import TAG_COLOURS
from readinglist.store import removed
from readinglist.store.database import Connection
from readinglist.store.journal import Batch, now
from readinglist.store.papers import existing
from readinglist.store.tagging import tag_name

ADOPTION = "adopt"
"""The kind of the batch in which another library came in whole; it is no part of its history."""

_NOTHING: Mapping[str, Cell] = {}
_COLUMNS = {
    Section.BATCHES: ("id", "deed_id", "kind", "summary", "origin", "at", "reverts", "undone"),
    Section.CHANGES: (
        "id",
        "batch_id",
        "entity",
        "row_id",
        "paper_id",
        "action",
        "field",
        "old",
        "new",
    ),
    Section.DUMPS: ("name", "layout", "page_date", "page_date_text", "year", "imported_at"),
    Section.PROVENANCE: ("paper_id", "field", "source", "at"),
    Section.REFUSALS: ("paper_id", "arxiv_id", "at"),
    Section.TAGS: ("name", "colour"),
    Section.SEARCHES: ("name", "query"),
    Section.KEYS: ("cite_key", "paper_id"),
}
_AS_TOLD = {
    "row_id": "abs(row_id)",
    "reverts": "(SELECT id FROM batches AS reverted"
    f" WHERE id = batches.reverts AND kind <> '{ADOPTION}')",
}
_WHERE = {
    Section.BATCHES: f"WHERE kind <> '{ADOPTION}' ORDER BY id",
    Section.CHANGES: f"WHERE batch_id NOT IN (SELECT id FROM batches WHERE kind = '{ADOPTION}')"
    " ORDER BY id",
    Section.DUMPS: "WHERE id IN (SELECT dump_id FROM sightings) ORDER BY id",
    Section.PROVENANCE: "ORDER BY paper_id, field",
    Section.REFUSALS: "ORDER BY paper_id, arxiv_id",
    Section.TAGS: "ORDER BY name",
    Section.SEARCHES: "ORDER BY name",
    Section.KEYS: "WHERE paper_id NOT IN (SELECT id FROM papers) ORDER BY cite_key",
}


def rows(connection: Connection, section: Section) -> Iterator[ArchiveRow]:
    """The rows of a section, one at a time, in an order that stays the same."""
    columns = _COLUMNS[section]
    told = ", ".join(_AS_TOLD.get(name, name) for name in columns)
    for row in connection.execute(f"SELECT {told} FROM {section} {_WHERE[section]}"):
        yield ArchiveRow(section, dict(zip(columns, row, strict=True)))


def restore(batch: Batch, row: ArchiveRow) -> None:
    """Put a row of an archive into a library that had neither papers nor history before.

    What it lacks is null; a column nobody knows is passed over. Raises DumpError for a row that
    cannot stand there.
    """
    with _fitting(row.section):
        _restore(batch, row.section, _cells(row))


def _cells(row: ArchiveRow) -> dict[str, Cell]:
    return {name: row.cells.get(name) for name in _COLUMNS[row.section]}


def _restore(batch: Batch, section: Section, cells: dict[str, Cell]) -> None:
    match section:
        case Section.BATCHES:
            Origin(str(cells["origin"]))
            datetime.fromisoformat(str(cells["at"]))
            _insert(batch.connection, section, {**cells, "undoable": 0})
        case Section.CHANGES:
            if cells["entity"] != "papers" and isinstance(number := cells["row_id"], int):
                cells["row_id"] = -abs(number)
            _insert(batch.connection, section, cells)
        case Section.TAGS:
            _know_tag(batch, cells)
        case Section.DUMPS:
            _page(cells["page_date"])
            datetime.fromisoformat(str(cells["imported_at"]))
            known_by_name(batch, str(cells["name"]), cells)
        case Section.KEYS:
            _reserve(batch.connection, cells)
        case _:
            batch.insert(section, cells)


def merge(batch: Batch, row: ArchiveRow) -> None:
    """Take from an archive what a library in use may lack: searches, and colours of tags."""
    cells = _cells(row)
    with _fitting(row.section):
        if row.section is Section.TAGS and cells["colour"] in TAG_COLOURS:
            _know_tag(batch, cells)
        elif row.section is Section.SEARCHES and not _is_saved(batch.connection, cells["name"]):
            batch.insert(row.section, cells)


def known_by_name(batch: Batch, name: str, told: Mapping[str, Cell] = _NOTHING) -> int:
    """The dump of which only the name is known; where it is new, with what else is told of it."""
    digest = f"by name: {name}"
    dump = batch.connection.execute("SELECT id FROM dumps WHERE digest = ?", [digest]).fetchone()
    if dump is not None:
        return int(dump["id"])
    row = {"imported_at": now(), **told, "name": name, "digest": digest, "content_digest": digest}
    return batch.insert("dumps", row)


def _reserve(connection: Connection, key: Mapping[str, Cell]) -> None:
    """Keep a key for a paper that is not there; one that a paper has by now stays with that."""
    paper_id = int(str(key["paper_id"]))
    if paper_id not in removed.IDS or existing(connection, [paper_id]):
        raise ValueError(f"{paper_id} is no paper that was removed")
    connection.execute(
        "INSERT INTO cite_keys (cite_key, paper_id) VALUES (:cite_key, :paper_id)"
        " ON CONFLICT (cite_key) DO NOTHING",
        key,
    )


def _is_saved(connection: Connection, search: Cell) -> bool:
    query = "SELECT 1 FROM saved_searches WHERE name = ?"
    return connection.execute(query, [search]).fetchone() is not None


def _page(day: Cell) -> None:
    if day is not None:
        date.fromisoformat(str(day))


@contextlib.contextmanager
def _fitting(section: Section) -> Iterator[None]:
    try:
        yield
    except (UsageError, sqlite3.Error, TypeError, ValueError) as error:
        raise DumpError(
            "A row of “{section}” in the file does not fit ({reason}); export it again",
            section=section,
            reason=str(error),
        ) from error


def _know_tag(batch: Batch, tag: Mapping[str, Cell]) -> None:
    """Have a tag, be it only one above others, and give it the colour if it has none."""
    name = tag_name(str(tag["name"] or ""))
    colour = tag["colour"] if tag["colour"] in TAG_COLOURS else None
    known = batch.connection.execute("SELECT id, colour FROM tags WHERE name = ?", [name])
    if (row := known.fetchone()) is None:
        batch.insert("tags", {"name": name, "colour": colour})
    elif row["colour"] is None:
        batch.update("tags", [row["id"]], {"colour": colour})


def _insert(connection: Connection, table: str, cells: dict[str, Cell]) -> None:
    marks = ", ".join("?" * len(cells))
    connection.execute(
        f"INSERT INTO {table} ({', '.join(cells)}) VALUES ({marks})", list(cells.values())
    )
