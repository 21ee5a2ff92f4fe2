"""Cite keys: stored when first made, never given to another paper, not even a deleted one's.

A paper's current key stands in its own row; every key it ever had stays its own in `cite_keys`.
"""

from collections.abc import Callable

from readinglist.errors import ReadingListError
from readinglist.sentence import Sentence
from readinglist.store.database import Connection
from readinglist.store.journal import Batch


def owner(connection: Connection, cite_key: str) -> int | None:
    """The paper that a key belongs to, or once belonged to; keys are compared without case."""
    row = connection.execute(
        "SELECT paper_id FROM cite_keys WHERE cite_key = ?", [cite_key]
    ).fetchone()
    return None if row is None else int(row["paper_id"])


def assign(batch: Batch, paper_id: int, propose: Callable[[Callable[[str], bool]], str]) -> str:
    """Give a paper the key that `propose` makes, told which keys others have; returns it."""
    cite_key = propose(lambda key: owner(batch.connection, key) not in (None, paper_id))
    _give(batch, paper_id, cite_key)
    return cite_key


def change(batch: Batch, paper_id: int, cite_key: str) -> None:
    """Give a paper the key that the user chose; the one it had stays its own.

    Raises ReadingListError, naming the paper, where another one has the key or had it.
    """
    other = owner(batch.connection, cite_key)
    if other not in (None, paper_id):
        raise ReadingListError(_refusal(batch.connection, cite_key, int(other or 0)))
    _give(batch, paper_id, cite_key)


def claim(batch: Batch, paper_id: int, cite_key: str) -> bool:
    """Give a paper the key that a file names, unless a paper that is there has it."""
    other = owner(batch.connection, cite_key)
    if other not in (None, paper_id) and _title(batch.connection, int(other or 0)) is not None:
        return False
    _give(batch, paper_id, cite_key)
    return True


def add_alias(batch: Batch, paper_id: int, cite_key: str) -> bool:
    """Note another key of a paper, as `claim` does, but leave its current one; false if taken."""
    other = owner(batch.connection, cite_key)
    if other == paper_id:
        return True
    if other is not None and _title(batch.connection, other) is not None:
        return False
    _keep(batch, paper_id, cite_key)
    return True


def pass_on(batch: Batch, paper_id: int, heir: int) -> None:
    """Make all keys of a paper another one's too, which the other takes up if it has none."""
    rows = batch.connection.execute(
        "SELECT id, cite_key FROM papers WHERE id IN (?, ?)", [paper_id, heir]
    )
    current = {row["id"]: row["cite_key"] for row in rows}
    keys = batch.connection.execute(
        "SELECT cite_key FROM cite_keys WHERE paper_id = ?", [paper_id]
    ).fetchall()
    for row in keys:
        batch.pass_key_on(row["cite_key"], paper_id, heir)
    if current[heir] is None:
        batch.update("papers", [heir], {"cite_key": current[paper_id]})


def _give(batch: Batch, paper_id: int, cite_key: str) -> None:
    _keep(batch, paper_id, cite_key)
    batch.update("papers", [paper_id], {"cite_key": cite_key})


def _keep(batch: Batch, paper_id: int, cite_key: str) -> None:
    batch.connection.execute(
        "INSERT OR REPLACE INTO cite_keys (cite_key, paper_id) VALUES (?, ?)", [cite_key, paper_id]
    )


def _refusal(connection: Connection, cite_key: str, paper_id: int) -> Sentence:
    title = _title(connection, paper_id)
    if title is None:
        return Sentence(
            "“{key}” belonged to a paper that was removed; choose another key", key=cite_key
        )
    return Sentence("“{key}” belongs to “{title}”; choose another key", key=cite_key, title=title)


def _title(connection: Connection, paper_id: int) -> str | None:
    row = connection.execute("SELECT title FROM papers WHERE id = ?", [paper_id]).fetchone()
    return None if row is None else str(row["title"])
