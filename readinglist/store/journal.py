"""Every change of the library, recorded as it is made: the ground of undo, history and the index.

A *batch* is one transaction of one kind; a *deed* is what the user did in one go and undoes in one
go, of one batch or several. The rows of `changes` are never altered. An inserted row's values are
not repeated there: they stand in the table until a later change, or the row's deletion, records
them as old values.
"""

import contextlib
import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from readinglist.model.changes import Changes, Origin
from readinglist.model.summaries import Summary
from readinglist.store.database import Database

Value = str | int | float | None
Row = dict[str, Value]

_FIELDS = {
    "authors": "authors",
    "links": "links",
    "paper_tags": "tags",
    "sightings": "dumps",
    "provenance": "provenance",
    "refusals": "refusals",
    "cite_keys": "aliases",
}


def now() -> str:
    """This moment in UTC as the library writes it."""
    return datetime.now(UTC).isoformat(timespec="seconds")


@dataclass(frozen=True, slots=True)
class BatchInfo:
    """One line of the log of deeds: what it was, by whom, and whether it stands."""

    id: int
    deed_id: int
    kind: str
    summary: str
    origin: Origin
    at: datetime
    undone: bool


@dataclass(frozen=True, slots=True)
class Change:
    """One recorded change of one value (or of a whole row, where `field` is null)."""

    entity: str
    row_id: int
    paper_id: int | None
    action: str
    field: str | None
    old: Value
    new: Value


class Batch:
    """The writes of one transaction. Nothing is recorded, the batch itself neither, until one."""

    def __init__(
        self,
        connection: sqlite3.Connection,
        kind: str,
        summary: str,
        origin: Origin,
        *,
        deed_id: int | None,
        undoable: bool,
        reverts: int | None,
    ) -> None:
        self.summary = summary
        self.connection = connection
        self._header = (kind, origin.value, int(undoable), reverts)
        self._deed_id = deed_id
        self._id: int | None = None

    @property
    def written(self) -> bool:
        """Whether the batch has changed anything."""
        return self._id is not None

    @property
    def id(self) -> int:
        """The batch's id; asking for it enters the batch into the log."""
        if self._id is None:
            kind, origin, undoable, reverts = self._header
            cursor = self.connection.execute(
                "INSERT INTO batches (deed_id, kind, summary, origin, at, undoable, reverts)"
                " VALUES (?, ?, ?, ?, ?, ?, ?)",
                [self._deed_id or 0, kind, self.summary, origin, now(), undoable, reverts],
            )
            self._id = int(cursor.lastrowid or 0)
            if self._deed_id is None:
                self._deed_id = self._id
                self.connection.execute("UPDATE batches SET deed_id = id WHERE id = ?", [self._id])
        return self._id

    def insert(self, entity: str, row: Mapping[str, Value]) -> int:
        """Add a row and return its id."""
        columns = ", ".join(row)
        marks = ", ".join("?" * len(row))
        cursor = self.connection.execute(
            f"INSERT INTO {entity} ({columns}) VALUES ({marks})", list(row.values())
        )
        row_id = int(cursor.lastrowid or 0)
        self._record([(entity, row_id, _paper(entity, row_id, row), "insert", None, None, None)])
        return row_id

    def update(self, entity: str, row_ids: Sequence[int], values: Mapping[str, Value]) -> None:
        """Set `values` in the rows; those that have them already are left alone."""
        for field, new in values.items():
            self._set(entity, row_ids, field, new, f"{field} COLLATE BINARY IS NOT ?", [new])

    def update_each(self, entity: str, field: str, values: Mapping[int, Value]) -> None:
        """Set `field` in each row to the value that `values` has for its id; see `update`."""
        for some in _chunks(list(values)):
            changed = [
                (entity, row_id, paper_id, "update", field, old, values[row_id])
                for row_id, paper_id, old in self._held(entity, field, _one_of(some), some)
                if old != values[row_id]
            ]
            self._record(changed)
            self.connection.executemany(
                f"UPDATE {entity} SET {field} = ? WHERE id = ?",
                [(new, row_id) for _, row_id, *_, new in changed],
            )

    def delete(self, entity: str, row_ids: Sequence[int]) -> None:
        """Remove rows, keeping all they held in the log."""
        for some in _chunks(row_ids):
            where = _one_of(some)
            rows = [
                dict(row)
                for row in self.connection.execute(f"SELECT * FROM {entity} WHERE {where}", some)
            ]
            self._record(
                (
                    entity,
                    row["id"],
                    _paper(entity, row["id"], row),
                    "delete",
                    None,
                    json.dumps(row, ensure_ascii=False),
                    None,
                )
                for row in rows
            )
            self.connection.execute(f"DELETE FROM {entity} WHERE {where}", some)

    def update_where(
        self, entity: str, row_ids: Sequence[int], field: str, expected: Value, new: Value
    ) -> None:
        """Set `field` in those of the rows where it still is `expected`."""
        self._set(entity, row_ids, field, new, f"{field} COLLATE BINARY IS ?", [expected])

    def pass_key_on(self, cite_key: str, owner: int, heir: int) -> None:
        """Make another paper's a key that `owner` has; in the log the key stands as the field."""
        passed = self.connection.execute(
            "UPDATE cite_keys SET paper_id = ? WHERE cite_key = ? AND paper_id = ?",
            [heir, cite_key, owner],
        )
        if passed.rowcount:
            self._record([("cite_keys", heir, heir, "update", cite_key, owner, heir)])

    def _set(
        self,
        entity: str,
        row_ids: Sequence[int],
        field: str,
        new: Value,
        condition: str,
        arguments: list[Value],
    ) -> None:
        for some in _chunks(row_ids):
            where = f"{_one_of(some)} AND {condition}"
            held = self._held(entity, field, where, [*some, *arguments])
            self._record(
                (entity, row_id, paper_id, "update", field, old, new)
                for row_id, paper_id, old in held
            )
            self.connection.execute(
                f"UPDATE {entity} SET {field} = ? WHERE {where}", [new, *some, *arguments]
            )

    def _held(
        self, entity: str, field: str, where: str, arguments: Sequence[Value]
    ) -> list[tuple[int, int | None, Value]]:
        """Rows by id with the paper they belong to and what they have in `field`."""
        paper = {"papers": "id"}.get(entity, "paper_id" if entity in _FIELDS else "NULL")
        return self.connection.execute(
            f"SELECT id, {paper}, {field} FROM {entity} WHERE {where}", arguments
        ).fetchall()

    def _record(self, rows: Iterable[tuple[object, ...]]) -> None:
        rows = list(rows)
        if rows:
            batch_id = self.id
            self.connection.executemany(
                "INSERT INTO changes (batch_id, entity, row_id, paper_id, action, field, old, new)"
                " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                [(batch_id, *row) for row in rows],
            )


class Journal:
    """Begins batches, reads the log, and takes deeds back."""

    def __init__(self, database: Database) -> None:
        self._database = database

    @contextlib.contextmanager
    def batch(
        self,
        kind: str,
        summary: str,
        origin: Origin,
        *,
        deed_id: int | None = None,
        undoable: bool = True,
        reverts: int | None = None,
    ) -> Iterator[Batch]:
        """A transaction whose writes are recorded under one id."""
        with self._database.transaction() as connection:
            batch = Batch(
                connection,
                kind,
                summary,
                origin,
                deed_id=deed_id,
                undoable=undoable,
                reverts=reverts,
            )
            yield batch
            if batch.written:
                connection.execute(
                    "UPDATE batches SET summary = ? WHERE id = ? AND summary IS NOT ?",
                    [batch.summary, batch.id, batch.summary],
                )

    def newest(self) -> int:
        """The id of the newest change; 0 in a new library."""
        row = self._database.reader.execute("SELECT max(id) FROM changes").fetchone()
        return int(row[0] or 0)

    def between(self, first: int, last: int) -> Changes:
        """All that changed after the change `first` up to `last`, taken together."""
        reader = self._database.reader
        rows = reader.execute(
            "SELECT DISTINCT batch_id, entity, CASE WHEN entity = 'tags' AND field = 'name'"
            " THEN row_id END AS tag_id, paper_id, action, field FROM changes"
            " WHERE id > ? AND id <= ?",
            [first, last],
        ).fetchall()
        if not rows:
            return Changes()
        added: set[int] = set()
        removed: set[int] = set()
        altered: dict[int, set[str]] = {}
        retagged = {row["tag_id"] for row in rows if row["tag_id"] is not None}
        for paper_id in self._papers_tagged(retagged):
            altered.setdefault(paper_id, set()).add("tags")
        for _, entity, _, paper_id, action, field in rows:
            if paper_id is None:
                continue
            if entity != "papers" or action == "update":
                altered.setdefault(paper_id, set()).add(_FIELDS.get(entity) or field or entity)
            elif action == "insert":
                added.add(paper_id)
            else:
                removed.add(paper_id)
        back = added & removed  # removed and put back within one reading: look at the table
        if back:
            there = self._existing(back)
            removed -= there
            added -= back - there
        latest = max(row[0] for row in rows)
        batch = reader.execute(
            "SELECT summary, origin FROM batches WHERE id = ?", [latest]
        ).fetchone()
        return Changes(
            batch=latest,
            summary=batch["summary"],
            added=frozenset(added),
            altered={
                paper_id: frozenset(fields)
                for paper_id, fields in altered.items()
                if paper_id not in added and paper_id not in removed
            },
            removed=frozenset(removed),
            origin=Origin(batch["origin"]),
        )

    def of_paper(self, paper_id: int) -> list[tuple[BatchInfo, Change]]:
        """The history of one paper, oldest first."""
        rows = self._database.reader.execute(
            "SELECT b.*, c.* FROM changes c JOIN batches b ON b.id = c.batch_id"
            " WHERE c.paper_id = ? ORDER BY c.id",
            [paper_id],
        )
        return [(_batch_info(row), _change(row[9:])) for row in rows]

    def batches(self, limit: int = 100) -> list[BatchInfo]:
        """The latest batches, newest first."""
        rows = self._database.reader.execute(
            "SELECT * FROM batches ORDER BY id DESC LIMIT ?", [limit]
        )
        return [_batch_info(row) for row in rows]

    def latest_deed(self) -> int:
        """The batch in which something was last done, undone or done again; 0 for none."""
        row = self._database.reader.execute(
            "SELECT max(id) FROM batches WHERE undoable OR reverts IS NOT NULL"
        ).fetchone()
        return int(row[0] or 0)

    def next_undo(self) -> BatchInfo | None:
        """What undo would take back now."""
        return self._info(
            "SELECT * FROM batches WHERE undoable AND NOT undone AND reverts IS NULL"
            " ORDER BY id DESC LIMIT 1"
        )

    def next_redo(self) -> BatchInfo | None:
        """What redo would bring back now: what was undone since the newest deed was done."""
        return self._info(
            "SELECT * FROM batches WHERE undoable AND undone AND deed_id IN"
            " (SELECT reverts FROM batches WHERE id >"
            "  (SELECT max(id) FROM batches WHERE undoable AND reverts IS NULL))"
            " ORDER BY id LIMIT 1"
        )

    def changes_of_deed(self, deed_id: int) -> list[Change]:
        """What a deed changed, newest first."""
        rows = self._database.reader.execute(
            "SELECT c.* FROM changes c JOIN batches b ON b.id = c.batch_id"
            " WHERE b.deed_id = ? ORDER BY c.id DESC",
            [deed_id],
        )
        return [_change(row) for row in rows]

    def changes_of_batch(self, batch_id: int) -> list[Change]:
        """What a batch changed, newest first."""
        rows = self._database.reader.execute(
            "SELECT * FROM changes WHERE batch_id = ? ORDER BY id DESC", [batch_id]
        )
        return [_change(row) for row in rows]

    def last_revert_of(self, deed_id: int) -> int:
        """The deed that took `deed_id` back."""
        row = self._database.reader.execute(
            "SELECT max(deed_id) FROM batches WHERE reverts = ?", [deed_id]
        ).fetchone()
        return int(row[0])

    def batch_that_inserted(self, entity: str, row_id: int) -> int | None:
        """The batch in which a row first came; null where there never was one."""
        row = self._database.reader.execute(
            "SELECT min(batch_id) FROM changes WHERE entity = ? AND row_id = ?"
            " AND action = 'insert'",
            [entity, row_id],
        ).fetchone()
        return None if row[0] is None else int(row[0])

    def mark_undone(self, deed_id: int, *, undone: bool) -> None:
        """Note that a deed no longer stands, or stands again."""
        with self._database.transaction() as connection:
            connection.execute(
                "UPDATE batches SET undone = ? WHERE deed_id = ?", [int(undone), deed_id]
            )

    def _papers_tagged(self, tag_ids: set[int]) -> set[int]:
        return {
            row[0]
            for some in _chunks(sorted(tag_ids))
            for row in self._database.reader.execute(
                f"SELECT paper_id FROM paper_tags WHERE tag_id IN ({', '.join('?' * len(some))})",
                some,
            )
        }

    def _existing(self, paper_ids: set[int]) -> set[int]:
        found: set[int] = set()
        for some in _chunks(sorted(paper_ids)):
            marks = ", ".join("?" * len(some))
            found.update(
                row[0]
                for row in self._database.reader.execute(
                    f"SELECT id FROM papers WHERE id IN ({marks})", some
                )
            )
        return found

    def _info(self, sql: str) -> BatchInfo | None:
        row = self._database.reader.execute(sql).fetchone()
        return None if row is None else self._told_whole(_batch_info(row))

    def _told_whole(self, info: BatchInfo) -> BatchInfo:
        """The batch under a summary that tells of its whole deed."""
        first, batches = self._database.reader.execute(
            "SELECT (SELECT summary FROM batches WHERE id = ?1), count(*)"
            " FROM batches WHERE deed_id = ?1 AND undoable",
            [info.deed_id],
        ).fetchone()
        return (
            info
            if batches == 1
            else replace(info, summary=Summary.AND_MORE.of(deed=first, number=batches - 1))
        )


def _paper(entity: str, row_id: int, row: Mapping[str, Value]) -> Value:
    return row_id if entity == "papers" else row.get("paper_id")


def _chunks(ids: Sequence[int], size: int = 500) -> Iterator[list[int]]:
    for start in range(0, len(ids), size):
        yield list(ids[start : start + size])


def _one_of(ids: Sequence[int]) -> str:
    return f"id IN ({', '.join('?' * len(ids))})"


def _batch_info(row: sqlite3.Row) -> BatchInfo:
    return BatchInfo(
        id=row[0],
        deed_id=row["deed_id"],
        kind=row["kind"],
        summary=row["summary"],
        origin=Origin(row["origin"]),
        at=datetime.fromisoformat(row["at"]),
        undone=bool(row["undone"]),
    )


def _change(row: Sequence[Value]) -> Change:
    _, _, entity, row_id, paper_id, action, field, old, new = row
    return Change(entity, row_id, paper_id, action, field, old, new)  # type: ignore[arg-type]
