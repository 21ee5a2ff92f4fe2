"""Cite keys: stored when first made, never given to another paper, not even a deleted one's.

A paper's current key stands in its own row; every key it ever had stays its own in `cite_keys`.
Those of a removed paper wait for its return with a file that names them.
"""

from collections.abc import Callable, Iterable

from readinglist.errors import ReadingListError
from readinglist.model.paper import Paper
from readinglist.sentence import Sentence
from readinglist.store import removed
from readinglist.store.database import Connection
from readinglist.store.journal import Batch

ProposeKey = Callable[[Paper, Callable[[str], bool]], str]
"""Makes a key of a paper, told of each that it thinks of whether another paper has it."""


def owner(connection: Connection, cite_key: str) -> int | None:
    """The paper that a key belongs to, or once belonged to; keys are compared without case."""
    row = connection.execute(
        "SELECT paper_id FROM cite_keys WHERE cite_key = ?", [cite_key]
    ).fetchone()
    return None if row is None else int(row["paper_id"])


def assign(batch: Batch, papers: Iterable[Paper], propose: ProposeKey) -> dict[int, str]:
    """Give papers the keys that `propose` makes of them, told which keys others have."""
    made: dict[int, str] = {}
    owners: dict[str, int] = {}
    for paper in papers:

        def is_taken(key: str, paper_id: int = paper.id) -> bool:
            return (owners.get(key) or owner(batch.connection, key)) not in (None, paper_id)

        made[paper.id] = propose(paper, is_taken)
        owners[made[paper.id].lower()] = paper.id
    batch.connection.executemany(
        "INSERT INTO cite_keys (paper_id, cite_key) VALUES (?, ?)"
        " ON CONFLICT (cite_key) DO UPDATE SET cite_key = excluded.cite_key",
        made.items(),
    )
    batch.update_each("papers", "cite_key", made)
    return made


def change(batch: Batch, paper_id: int, cite_key: str) -> None:
    """Give a paper the key that the user chose; the one it had stays its own.

    Raises ReadingListError, naming the paper, where another one has the key or had it.
    """
    if not claim(batch, paper_id, cite_key):
        raise ReadingListError(_refusal(batch.connection, cite_key))


def claim(batch: Batch, paper_id: int, cite_key: str) -> bool:
    """Give a paper a key, in this spelling; false where another one has it or had it."""
    if not add_alias(batch, paper_id, cite_key):
        return False
    batch.connection.execute("UPDATE cite_keys SET cite_key = ?1 WHERE cite_key = ?1", [cite_key])
    batch.update("papers", [paper_id], {"cite_key": cite_key})
    return True


def add_alias(batch: Batch, paper_id: int, cite_key: str) -> bool:
    """Note another key of a paper, as `claim` does, but leave its current one; false if taken."""
    if _is_taken(batch.connection, paper_id, cite_key):
        return False
    other = owner(batch.connection, cite_key)
    if other is None:
        batch.connection.execute("INSERT INTO cite_keys VALUES (?, ?)", [cite_key, paper_id])
    elif other != paper_id:
        batch.pass_key_on(cite_key, other, paper_id)
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


def _is_taken(connection: Connection, paper_id: int, cite_key: str) -> bool:
    """Whether a key is another paper's, and that one has not come back as this one."""
    other = owner(connection, cite_key)
    if other in (None, paper_id):
        return False
    former = removed.former(connection, int(other or 0))
    there = connection.execute("SELECT * FROM papers WHERE id = ?", [paper_id]).fetchone()
    return former is None or not removed.is_return(dict(there), former)


def _refusal(connection: Connection, cite_key: str) -> Sentence:
    row = connection.execute(
        "SELECT title FROM papers JOIN cite_keys ON paper_id = id WHERE cite_keys.cite_key = ?",
        [cite_key],
    ).fetchone()
    if row is None:
        return Sentence(
            "“{key}” belonged to a paper that was removed; choose another key", key=cite_key
        )
    return Sentence(
        "“{key}” belongs to “{title}”; choose another key", key=cite_key, title=row["title"]
    )
