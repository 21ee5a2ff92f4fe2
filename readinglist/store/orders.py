"""The orders that papers can stand in, in SQL."""

import json
import sqlite3
from collections.abc import Mapping, Sequence

from readinglist.model.paper import Priority, Status
from readinglist.model.view import Sort, SortKey
from readinglist.store.papers import DUMP_COUNT

WORDS: Mapping[SortKey, Sequence[str]] = {
    SortKey.STATUS: [status.value for status in Status],
    SortKey.PRIORITY: [priority.value for priority in Priority],
}
"""The keys of few words, in their order."""


def _rank(key: SortKey) -> str:
    words = " ".join(f"WHEN '{word}' THEN {rank}" for rank, word in enumerate(WORDS[key]))
    return f"CASE {key} {words} END"


VALUES: Mapping[SortKey, str] = {
    SortKey.ADDED: "added_at",
    SortKey.TITLE: "title_key",
    SortKey.PUBLISHED: "published",
    SortKey.STATUS: _rank(SortKey.STATUS),
    SortKey.PRIORITY: _rank(SortKey.PRIORITY),
    SortKey.AUTHORS: (
        "(SELECT name FROM authors INDEXED BY authors_first"
        " WHERE paper_id = papers.id AND position = 0) COLLATE NOCASE"
    ),
    SortKey.ORGANIZATION: "organization COLLATE NOCASE",
    SortKey.COMMENTS: "comments",
    SortKey.DUMPS: DUMP_COUNT,
    SortKey.ID: "id",
    SortKey.QUEUE: "queue_position",
    SortKey.DUE: "due",
}
"""What a paper has of a key."""


def id_list(
    connection: sqlite3.Connection, query: str, arguments: Sequence[object] = ()
) -> list[int]:
    """The ids that a query gives in its order, handed over as one text: row by row takes twice
    as long, and holds up every other thread.
    """
    return from_text(id_text(connection, query, arguments))


def id_text(connection: sqlite3.Connection, query: str, arguments: Sequence[object] = ()) -> str:
    """The ids that a query gives in its order, with commas between them."""
    (text,) = connection.execute(f"SELECT group_concat(id) FROM ({query})", arguments).fetchone()
    return text or ""


def from_text(numbers: str) -> list[int]:
    """The numbers of a `group_concat`."""
    found: list[int] = json.loads(f"[{numbers}]")
    return found


def ordered(sort: Sort, value: str) -> str:
    """An order by a value in SQL."""
    last = "" if sort.key is SortKey.ID else " NULLS LAST"  # SQLite would sort what is in order
    return f"{value} {'DESC' if sort.descending else 'ASC'}{last}"
