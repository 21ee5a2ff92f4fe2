"""A hundred thousand papers in the order of a key: read off an index, as sorting takes longer."""

import json
import sqlite3
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from itertools import chain, filterfalse, repeat
from typing import Any

from readinglist.model.paper import Priority, Status
from readinglist.model.view import Sort, SortKey
from readinglist.store.papers import DUMP_COUNT

_WORDS: Mapping[SortKey, Sequence[str]] = {
    SortKey.STATUS: [status.value for status in Status],
    SortKey.PRIORITY: [priority.value for priority in Priority],
}
"""The keys of few words, in their order."""


def _rank(key: SortKey) -> str:
    words = " ".join(f"WHEN '{word}' THEN {rank}" for rank, word in enumerate(_WORDS[key]))
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

_INDEXED = (
    SortKey.ADDED,
    SortKey.TITLE,
    SortKey.PUBLISHED,
    SortKey.ORGANIZATION,
    SortKey.COMMENTS,
)
"""The keys with an index of all papers, and one of each status."""

_INDEXED_WITH_VALUE: Mapping[SortKey, str] = {
    SortKey.AUTHORS: (
        "(SELECT paper_id AS id, name COLLATE NOCASE AS value"
        " FROM authors INDEXED BY authors_first_by_name WHERE position = 0)"
    ),
    SortKey.DUE: (
        "(SELECT id, due AS value FROM papers INDEXED BY papers_due WHERE due IS NOT NULL)"
    ),
}
"""The keys with an index of the papers that have a value."""

_SIGHTINGS = "sightings INDEXED BY sightings_paper"


def id_list(
    connection: sqlite3.Connection, query: str, arguments: Sequence[object] = ()
) -> list[int]:
    """The ids that a query gives in its order, handed over as one text: row by row takes twice
    as long, and holds up every other thread.
    """
    return from_text(_one(connection, f"SELECT group_concat(id) FROM ({query})", arguments))


def from_text(numbers: str | None) -> list[int]:
    """The numbers of a `group_concat`."""
    found: list[int] = json.loads(f"[{numbers or ''}]")
    return found


def ordered(sort: Sort, value: str) -> str:
    """An order by a value in SQL."""
    last = "" if sort.key is SortKey.ID else " NULLS LAST"  # SQLite would sort what is in order
    return f"{value} {'DESC' if sort.descending else 'ASC'}{last}"


def can_read_off(sort: Sort) -> bool:
    """Whether there is an index, or the like, for a key."""
    return sort.key in _INDEXED or sort.key in _INDEXED_WITH_VALUE or sort.key in _RUNS


def read_off(
    connection: sqlite3.Connection, status: Status | None, sort: Sort, *, ids_descending: bool
) -> list[int]:
    """A status's papers, or all, in the order of one key; by their ids where that is the same."""
    if sort.key in _RUNS:
        runs = _RUNS[sort.key](connection, status)
        in_order = reversed(runs) if sort.descending else runs
        return [one for run in in_order for one in sorted(run, reverse=ids_descending)]
    by = f"{ordered(sort, 'value')}, id {'DESC' if ids_descending else 'ASC'}"
    found = id_list(connection, f"SELECT id FROM {_source(status, sort.key)} ORDER BY {by}")
    if sort.key in _INDEXED:
        return found
    if status is not None:
        found = without(found, _of_others(connection, status))
    if len(found) == _one(connection, f"SELECT count(*) FROM papers WHERE {_of(status)}"):
        return found
    rest = without(_by_id(connection, status), found)
    return found + (rest[::-1] if ids_descending else rest)


def gathered(
    connection: sqlite3.Connection, status: Status | None, sort: Sort, found: Sequence[int]
) -> list[int]:
    """Papers of a status, or any, in the order of one key; where that is the same, as they come."""
    papers, lengths = _runs(connection, status, sort.key)
    runs: list[list[int]] = [[] for _ in lengths]
    last = list[int]()
    run_of = [last] * (max(max(found, default=0), max(papers, default=0)) + 1)
    for paper_id, run in zip(papers, chain.from_iterable(map(repeat, runs, lengths)), strict=False):
        run_of[paper_id] = run
    for paper_id in found:
        run_of[paper_id].append(paper_id)
    in_order = reversed(runs) if sort.descending else runs
    return list(chain(chain.from_iterable(in_order), last))


def without(ids: list[int], others: Iterable[int]) -> list[int]:
    """Ids in their order, but for others."""
    left_out = set(others)
    return list(filterfalse(left_out.__contains__, ids)) if left_out else ids


def _runs(
    connection: sqlite3.Connection, status: Status | None, key: SortKey
) -> tuple[list[int], list[int]]:
    """The papers of a status that have a value, or more, in its order; how many have each."""
    if key in _RUNS:
        runs = _RUNS[key](connection, status)
        return list(chain.from_iterable(runs)), list(map(len, runs))
    source = f"{_source(status, key)} WHERE value IS NOT NULL"
    papers = id_list(connection, f"SELECT id FROM {source} ORDER BY value")
    return papers, id_list(connection, f"SELECT count(*) AS id FROM {source} GROUP BY value")


def _source(status: Status | None, key: SortKey) -> str:
    """What gives papers and their values in order: of a status or all, or all with a value."""
    if key in _INDEXED_WITH_VALUE:
        return _INDEXED_WITH_VALUE[key]
    index = "" if status is None else f"INDEXED BY papers_status_{key}"
    return f"(SELECT id, {VALUES[key]} AS value FROM papers {index} WHERE {_of(status)})"


def _by_id(connection: sqlite3.Connection, status: Status | None) -> list[int]:
    index = "" if status is None else "INDEXED BY papers_status"
    return sorted(id_list(connection, f"SELECT id FROM papers {index} WHERE {_of(status)}"))


def _of_others(connection: sqlite3.Connection, status: Status) -> list[int]:
    others = ", ".join(f"'{other.value}'" for other in Status if other is not status)
    return id_list(
        connection, f"SELECT id FROM papers INDEXED BY papers_status WHERE status IN ({others})"
    )


def _by_word(
    key: SortKey, connection: sqlite3.Connection, status: Status | None
) -> list[list[int]]:
    index = "papers_priority" if (key, status) == (SortKey.PRIORITY, None) else "papers_status"
    rows = connection.execute(
        f"SELECT {key}, group_concat(id) FROM papers INDEXED BY {index}"
        f" WHERE {_of(status)} GROUP BY 1"
    )
    by_word = {word: from_text(ids) for word, ids in rows}
    return [by_word.get(word, []) for word in _WORDS[key]]


def _by_dumps(connection: sqlite3.Connection, status: Status | None) -> list[list[int]]:
    """Most papers stood in one dump; those in none or in several are looked for."""
    seen = f"SELECT count(*) FROM (SELECT DISTINCT paper_id FROM {_SIGHTINGS})"
    number_seen = _one(connection, seen)
    others = dict[int, list[int]]()
    if number_seen < _one(connection, "SELECT count(*) FROM papers"):
        in_none = f"NOT EXISTS (SELECT 1 FROM {_SIGHTINGS} WHERE paper_id = papers.id)"
        others[0] = id_list(connection, f"SELECT id FROM papers WHERE {in_none}")
    if number_seen < _one(connection, "SELECT count(*) FROM sightings"):
        ids, numbers = connection.execute(
            "SELECT group_concat(paper_id), group_concat(dumps) FROM"
            f" (SELECT paper_id, count(DISTINCT dump_id) AS dumps FROM {_SIGHTINGS}"
            " GROUP BY paper_id HAVING dumps > 1)"
        ).fetchone()
        for paper_id, dumps in zip(from_text(ids), from_text(numbers), strict=True):
            others.setdefault(dumps, []).append(paper_id)
    papers = _by_id(connection, status)
    in_one = without(papers, chain.from_iterable(others.values()))
    if status is not None and others:
        of_status = set(papers).__contains__
        others = {dumps: list(filter(of_status, ids)) for dumps, ids in others.items()}
    return [ids for _, ids in sorted((others | {1: in_one}).items())]


_RUNS: Mapping[SortKey, Callable[[sqlite3.Connection, Status | None], list[list[int]]]] = {
    SortKey.STATUS: partial(_by_word, SortKey.STATUS),
    SortKey.PRIORITY: partial(_by_word, SortKey.PRIORITY),
    SortKey.DUMPS: _by_dumps,
}
"""How a status's papers, or all, come together by a key of few values, in their order."""


def _of(status: Status | None) -> str:
    return "1" if status is None else f"status = '{status.value}'"


def _one(connection: sqlite3.Connection, query: str, arguments: Sequence[object] = ()) -> Any:
    return connection.execute(query, arguments).fetchone()[0]
