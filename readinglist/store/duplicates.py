"""Papers that are in the library twice, and how two become one."""

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from readinglist.model.paper import Priority, Status
from readinglist.store import exchange, keys, papers
from readinglist.store.identity import COLUMNS, same_work, titles_alike
from readinglist.store.journal import Batch

_COLUMNS = f"{COLUMNS}, status, priority"
_BY_STANDING = "status = 'unread', cite_key IS NULL, id"
_SAME_ID = f"""
SELECT arxiv_id AS shared, {_COLUMNS} FROM papers WHERE arxiv_id IN (
    SELECT arxiv_id FROM papers WHERE arxiv_id IS NOT NULL
    GROUP BY arxiv_id HAVING count(*) > 1
) ORDER BY arxiv_id, {_BY_STANDING}
"""
_SAME_TITLE = f"""
SELECT title_key AS shared, {_COLUMNS} FROM papers WHERE title_key IN (
    SELECT title_key FROM papers WHERE title_key <> '' GROUP BY title_key HAVING count(*) > 1
) ORDER BY title_key, {_BY_STANDING}
"""


@dataclass(frozen=True, slots=True)
class Twins:
    """Two papers that look like one; `kept` is the one that would take in the `other`.

    `arxiv_id` is the id that they share, null where it is the title. `agreed` tells whether that
    is certain, `settled` whether the user's decisions on the two can stand together.
    """

    kept: int
    other: int
    arxiv_id: str | None
    agreed: bool
    settled: bool


def twins(connection: sqlite3.Connection) -> list[Twins]:
    """Every paper that is there again, beside the one it should be part of."""
    found: dict[int, Twins] = {}
    for group in _groups(connection.execute(_SAME_ID)):
        first, *others = group
        for other in others:
            alike = titles_alike(first["title_key"], other["title_key"])
            same = first["title_key"] == other["title_key"] or alike
            found.setdefault(other["id"], _twins(first, other, agreed=same))
    for group in _groups(connection.execute(_SAME_TITLE)):
        heads: list[sqlite3.Row] = []
        for row in group:
            head = next((head for head in heads if same_work(head, row)), None)
            if head is None:
                heads.append(row)
            else:
                certain = bool(head["abstract"] and row["abstract"])
                found.setdefault(row["id"], _twins(head, row, agreed=certain))
    return sorted(found.values(), key=lambda pair: (pair.kept, pair.other))


def merge(batch: Batch, kept: int, other: int) -> None:
    """Make one paper of two: `kept` takes in what it lacks, and all that dumps said of `other`.

    The keys of `other` stay good: they are further keys of `kept`.
    """
    connection = batch.connection
    moved = [
        row["id"]
        for row in connection.execute("SELECT id FROM sightings WHERE paper_id = ?", [other])
    ]
    both = {paper.id: paper for paper in papers.papers(connection, [kept, other])}
    _write_out_words(connection, other)
    batch.update("sightings", moved, {"paper_id": kept})
    exchange.merge(batch, kept, both[other])
    notes = [paper.notes for paper in (both[kept], both[other]) if paper.notes]
    if len(set(notes)) > 1:
        batch.update("papers", [kept], {"notes": "\n\n".join(notes)})
    if both[kept].pdf is None and both[other].pdf is not None:
        batch.update("papers", [kept], {"pdf": both[other].pdf})
    keys.pass_on(batch, other, kept)
    papers.delete_papers(batch, [other])


def _write_out_words(connection: sqlite3.Connection, paper_id: int) -> None:
    """A sighting without words of its own says what its paper says; it gets another paper now."""
    for name in ("title", "abstract"):
        connection.execute(
            f"UPDATE sightings SET {name} = (SELECT {name} FROM papers WHERE id = ?1)"
            f" WHERE paper_id = ?1 AND {name} IS NULL",
            [paper_id],
        )


def _groups(rows: Iterable[sqlite3.Row]) -> Iterator[list[sqlite3.Row]]:
    groups: defaultdict[str, list[sqlite3.Row]] = defaultdict(list)
    for row in rows:
        groups[row["shared"]].append(row)
    yield from groups.values()


def _twins(kept: sqlite3.Row, other: sqlite3.Row, *, agreed: bool) -> Twins:
    return Twins(
        kept["id"],
        other["id"],
        kept["arxiv_id"] if kept["arxiv_id"] == other["arxiv_id"] else None,
        agreed,
        _compatible(kept["status"], other["status"], Status.UNREAD)
        and _compatible(kept["priority"], other["priority"], Priority.NONE),
    )


def _compatible(one: str, other: str, undecided: str) -> bool:
    return one == other or undecided in (one, other)
