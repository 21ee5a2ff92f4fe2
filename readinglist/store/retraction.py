"""What services said of a paper, taken back: the journal tells what was there before they spoke."""

import json

from readinglist.store import provenance
from readinglist.store.database import Connection
from readinglist.store.journal import Batch, Row, Value

_SPOKEN = frozenset({"fetch", "accept"})
_REPEATED = "('undo', 'redo')"
_DECIDED = "b.kind NOT IN ('fetch', 'accept', 'withdraw-match', 'undo', 'redo') AND NOT b.undone"
_CHANGES = "changes c JOIN batches b ON b.id = c.batch_id"
_AUTHORS = "authors"


def take_back(batch: Batch, paper_id: int) -> str | None:
    """Undo all that services said of a paper; what dumps and the user say stands again.

    Returns the arXiv id that they said it of; null where they said none.
    """
    connection = batch.connection
    said = connection.execute(
        f"SELECT id, field FROM provenance WHERE paper_id = ? AND {provenance.FROM_SERVICE}",
        [paper_id],
    ).fetchall()
    fields = {row["field"] for row in said}
    arxiv_id = connection.execute(
        "SELECT arxiv_id FROM papers WHERE id = ?", [paper_id]
    ).fetchone()["arxiv_id"]
    values = {name: _before(connection, paper_id, name) for name in fields - {_AUTHORS}}
    if values.get("arxiv_id") == arxiv_id:
        values.update(dict.fromkeys({"arxiv_id"} & fields))
    batch.delete("provenance", [row["id"] for row in said])
    batch.update("papers", [paper_id], values)
    if _AUTHORS in fields:
        _restore_authors(batch, paper_id)
    batch.delete("links", _from_services(connection, "links", paper_id))
    return arxiv_id if "arxiv_id" in fields else None


def _before(connection: Connection, paper_id: int, field: str) -> Value:
    """The field's value before services spoke."""
    decided = connection.execute(
        f"SELECT c.new FROM {_CHANGES} WHERE c.paper_id = ? AND c.entity = 'papers'"
        f" AND c.field = ? AND {_DECIDED} ORDER BY c.id DESC LIMIT 1",
        [paper_id, field],
    ).fetchone()
    first = connection.execute(
        "SELECT old FROM changes WHERE paper_id = ? AND entity = 'papers' AND field = ?"
        " ORDER BY id LIMIT 1",
        [paper_id, field],
    ).fetchone()
    never_changed = connection.execute(
        f"SELECT {field} FROM papers WHERE id = ?", [paper_id]
    ).fetchone()
    value: Value = (decided or first or never_changed)[0]
    return value


def _restore_authors(batch: Batch, paper_id: int) -> None:
    said = _from_services(batch.connection, _AUTHORS, paper_id)
    if said:
        batch.delete(_AUTHORS, said)
        for author in _replaced_authors(batch.connection, paper_id):
            row: Row = {name: author[name] for name in ("paper_id", "position", "name")}
            batch.insert(_AUTHORS, row)


def _replaced_authors(connection: Connection, paper_id: int) -> list[Row]:
    """The authors that were there when services last put others in their place."""
    deletions = connection.execute(
        f"SELECT c.id, c.batch_id, c.row_id, c.old, b.kind FROM {_CHANGES} WHERE c.paper_id = ?"
        " AND c.entity = 'authors' AND c.action = 'delete' ORDER BY c.id DESC",
        [paper_id],
    ).fetchall()
    own = [
        row
        for row in deletions
        if row["kind"] in _SPOKEN
        and not _is_from_services(connection, _AUTHORS, paper_id, row["row_id"], row["id"])
    ]
    return [json.loads(row["old"]) for row in own if row["batch_id"] == own[0]["batch_id"]]


def _from_services(connection: Connection, entity: str, paper_id: int) -> list[int]:
    rows = connection.execute(f"SELECT id FROM {entity} WHERE paper_id = ?", [paper_id]).fetchall()
    newest = connection.execute("SELECT max(id) FROM changes").fetchone()[0]
    return [
        row["id"]
        for row in rows
        if _is_from_services(connection, entity, paper_id, row["id"], newest + 1)
    ]


def _is_from_services(
    connection: Connection, entity: str, paper_id: int, row_id: int, before: int
) -> bool:
    """Whether services first put the row there; undo and redo only repeat what others did."""
    row = connection.execute(
        f"SELECT b.kind FROM {_CHANGES} WHERE c.paper_id = ? AND c.entity = ? AND c.row_id = ?"
        f" AND c.action = 'insert' AND c.id < ? AND b.kind NOT IN {_REPEATED}"
        " ORDER BY c.id DESC LIMIT 1",
        [paper_id, entity, row_id, before],
    ).fetchone()
    return row is not None and row["kind"] in _SPOKEN
