"""Taking deeds back, and bringing them back: both are the reversal of what the journal recorded.

A value is put back only where it is still the one the deed left; a paper that the deed added goes
only if nothing the user did since has touched it. Thus an old import can be undone without
losing what came after.
"""

import contextlib
import json
import sqlite3
from collections.abc import Iterable
from datetime import UTC, datetime
from itertools import groupby

from readinglist.model.changes import Origin
from readinglist.store import jobs, matches
from readinglist.store.journal import Batch, BatchInfo, Change, Journal, Value, now
from readinglist.store.papers import delete_papers

_LEAVES = (
    "paper_tags",
    "authors",
    "links",
    "provenance",
    "saved_searches",
    "refusals",
    "kept_files",
)


class Undo:
    """Undo and redo over one journal."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal

    def undo(self, origin: Origin) -> BatchInfo | None:
        """Take back the latest deed that stands; returns it, or null where there is none."""
        return self._toggle(self._journal.next_undo(), origin, undone=True)

    def redo(self, origin: Origin) -> BatchInfo | None:
        """Bring back what was undone last; returns it, or null where there is nothing."""
        return self._toggle(self._journal.next_redo(), origin, undone=False)

    def withdraw(self, batch_id: int, summary: str, origin: Origin) -> None:
        """Take back one batch out of turn, as a new deed that can be undone itself."""
        with self._journal.batch("withdraw", summary, origin) as batch:
            touched = _touched(batch, "b.id > ?", batch_id)
            _reverse(batch, self._journal.changes_of_batch(batch_id), touched)

    def _toggle(self, info: BatchInfo | None, origin: Origin, *, undone: bool) -> BatchInfo | None:
        if info is None:
            return None
        source = info.deed_id if undone else self._journal.last_revert_of(info.deed_id)
        kind = "undo" if undone else "redo"
        with self._journal.batch(
            kind, info.summary, origin, undoable=False, reverts=info.deed_id
        ) as batch:
            changes = self._journal.changes_of_deed(source)
            if info.kind in matches.DEEDS:
                _step_back(batch, changes)
            else:
                _reverse(batch, changes, _touched(batch, "b.deed_id > ?", source))
            assert batch.id  # a deed whose changes are all overtaken is undone as well
            self._journal.mark_undone(info.deed_id, undone=undone)
        return info


def _step_back(batch: Batch, changes: list[Change]) -> None:
    """Go back change by change, the newest first: facts about one paper replace one another."""
    for change in changes:
        if change.action == "insert":
            batch.delete(change.entity, [change.row_id])
        elif change.action == "delete":
            with contextlib.suppress(sqlite3.IntegrityError):  # an import has put the same there
                batch.insert(change.entity, json.loads(str(change.old)))
        else:
            batch.update_where(
                change.entity, [change.row_id], str(change.field), change.new, change.old
            )
    papers = {change.paper_id for change in changes if change.paper_id is not None}
    jobs.settle(batch.connection, papers, datetime.now(UTC))


def _reverse(batch: Batch, changes: list[Change], touched: set[int]) -> None:
    _put_back([change for change in changes if change.action == "delete"], batch)
    _restore_values([change for change in changes if change.action == "update"], batch)
    _take_out([change for change in changes if change.action == "insert"], batch, touched)


def _touched(batch: Batch, since: str, number: int) -> set[int]:
    rows = batch.connection.execute(
        "SELECT DISTINCT c.paper_id FROM changes c JOIN batches b ON b.id = c.batch_id"
        f" WHERE {since} AND b.undoable AND NOT b.undone AND b.origin <> ?"
        " AND b.kind NOT IN ('import', 'adopt', 'withdraw') AND c.paper_id IS NOT NULL",
        [number, Origin.SERVICE.value],
    )
    return {row[0] for row in rows}


def _put_back(deletions: Iterable[Change], batch: Batch) -> None:
    for change in deletions:
        there = batch.connection.execute(
            f"SELECT 1 FROM {change.entity} WHERE id = ?", [change.row_id]
        ).fetchone()
        if there is None:
            batch.insert(change.entity, json.loads(str(change.old)))


def _restore_values(updates: Iterable[Change], batch: Batch) -> None:
    def alike(change: Change) -> tuple[str, str, Value, Value]:
        return change.entity, str(change.field), change.old, change.new

    for (entity, field, old, new), same in groupby(updates, key=alike):
        if entity == "cite_keys":
            batch.pass_key_on(field, int(new or 0), int(old or 0))
            continue
        batch.update_where(entity, [change.row_id for change in same], field, new, old)


def _take_out(insertions: list[Change], batch: Batch, touched: set[int]) -> None:
    """Remove what was inserted.

    A paper that other dumps tell of stays; one that only these insertions tell of stays, whole,
    if the user has touched it, and goes otherwise.
    """
    new = {change.row_id for change in insertions if change.entity == "papers"}
    sightings = {change.row_id for change in insertions if change.entity == "sightings"}
    papers = {change.paper_id for change in insertions if change.paper_id is not None}
    told_here = {paper_id for paper_id in papers if not _told_elsewhere(batch, paper_id, sightings)}
    orphans = told_here & (new | {p for p in told_here if _told_once(batch, p)})
    kept = orphans & touched

    def rows(entity: str) -> list[int]:
        return [
            change.row_id
            for change in insertions
            if change.entity == entity and change.paper_id not in kept
        ]

    for entity in (*_LEAVES, "sightings"):
        batch.delete(entity, rows(entity))
    delete_papers(batch, sorted(orphans - kept))
    _delete_unused(batch, "tags", "paper_tags", "tag_id", rows("tags"))
    dumps = rows("dumps")
    gone = _delete_unused(batch, "dumps", "sightings", "dump_id", dumps)
    batch.update("dumps", sorted(set(dumps) - set(gone)), {"withdrawn_at": now()})


def _told_elsewhere(batch: Batch, paper_id: int, sightings: set[int]) -> bool:
    rows = batch.connection.execute("SELECT id FROM sightings WHERE paper_id = ?", [paper_id])
    return any(row["id"] not in sightings for row in rows)


def _told_once(batch: Batch, paper_id: int) -> bool:
    """Whether a paper the user never touched owes itself to a dump that was taken back before."""
    row = batch.connection.execute(
        "SELECT 1 FROM changes WHERE paper_id = ? AND entity = 'sightings' AND action = 'delete'",
        [paper_id],
    ).fetchone()
    return row is not None and paper_id not in _touched(batch, "b.id > ?", 0)


def _delete_unused(
    batch: Batch, entity: str, users: str, column: str, row_ids: list[int]
) -> list[int]:
    unused = [
        row_id
        for row_id in row_ids
        if batch.connection.execute(
            f"SELECT 1 FROM {users} WHERE {column} = ? LIMIT 1", [row_id]
        ).fetchone()
        is None
    ]
    batch.delete(entity, unused)
    return unused
