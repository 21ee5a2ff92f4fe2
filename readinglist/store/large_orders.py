"""A hundred thousand papers in the order of their keys: read off indexes, as sorting takes longer.

What is not of a view is left out, and what is alike by one key stays in the order of the next.
"""

import sqlite3
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial, reduce

import numpy as np
import numpy.typing as npt

from readinglist.model.paper import Status
from readinglist.model.view import Sort, SortKey
from readinglist.store.memory import Memory
from readinglist.store.orders import VALUES, WORDS, id_text, ordered

Ids = npt.NDArray[np.int64]
"""The ids of papers, or as many numbers."""

Query = tuple[str, Sequence[object]]
"""What gives ids, with its arguments."""

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

_MADE_OF: Mapping[SortKey, str] = {
    SortKey.ADDED: "added_at",
    SortKey.TITLE: "title_key",
    SortKey.PUBLISHED: "published",
    SortKey.STATUS: "status",
    SortKey.PRIORITY: "priority",
    SortKey.AUTHORS: "authors",
    SortKey.ORGANIZATION: "organization",
    SortKey.COMMENTS: "comments",
    SortKey.DUMPS: "sightings",
    SortKey.DUE: "due",
}
"""The field of papers, or the table, that a key's order is made of."""


@dataclass(frozen=True, slots=True)
class _Ranks:
    """The ranks of papers by a key, from 1; `others` have another, or 0 where they come last."""

    papers: Ids
    ranks: Ids
    others: int = 0


def can_read_off(sorts: Iterable[Sort]) -> bool:
    """Whether there are indexes, or the like, for all keys."""
    return all(
        sort.key in (*_INDEXED, *_INDEXED_WITH_VALUE, *_OF_FEW_VALUES, SortKey.ID) for sort in sorts
    )


def members(
    connection: sqlite3.Connection, queries: Iterable[Query], among: Collection[int] | None
) -> Ids | None:
    """The papers that each of these gives; null where there is none to give any."""
    given = [_ids(connection, *query) for query in queries]
    if among is not None:
        given.append(np.fromiter(among, np.int64, len(among)))
    return reduce(_within, given) if given else None


def in_order(
    memory: Memory,
    status: Status | None,
    sorts: Sequence[Sort],
    *,
    among: Ids | None,
    but: Query | None,
) -> list[int]:
    """A status's papers, or all, `among` some and `but` for some, by one key after the other.

    The ids of those that are alike by all have the direction of the first key.
    """
    *firsts, last = sorts
    ids_descending = sorts[0].descending
    if last.key in _OF_FEW_VALUES:
        firsts, last = [*sorts], Sort(SortKey.ID, ids_descending)
    found = _read_off(memory, status, last, ids_descending=ids_descending)
    if among is not None:
        found = _within(found, among)
    if but is not None:
        found = _without(found, _ids(memory.connection, *but))
    for first in reversed(firsts):
        found = _gathered(found, _ranks(memory, status, first), descending=first.descending)
    in_turn: list[int] = found.tolist()
    return in_turn


def _read_off(memory: Memory, status: Status | None, sort: Sort, *, ids_descending: bool) -> Ids:
    """By one key, then by id."""
    if sort.key is SortKey.ID:
        return _by_id(memory, status, descending=sort.descending)
    found = _index_of(memory, status, sort, ids_descending=ids_descending)
    if sort.key in _INDEXED:
        return found
    papers = _by_id(memory, status, descending=ids_descending)
    with_value = found if status is None else _within(found, papers)
    return np.concatenate([with_value, _without(papers, found)])


def _gathered(found: Ids, by: _Ranks, *, descending: bool) -> Ids:
    """By their ranks; where that is the same, as they were found."""
    highest = int(by.ranks.max(initial=by.others))
    few_bits = np.min_scalar_type(highest + 1)  # which are sorted sooner
    table = np.full(_size(found, by.papers), by.others, few_bits)
    table[by.papers] = by.ranks
    ranks = table[found]
    if descending:
        ranks = highest - ranks
    else:
        ranks[ranks == 0] = highest + 1
    return found[np.argsort(ranks, kind="stable")]


def _ranks(memory: Memory, status: Status | None, sort: Sort) -> _Ranks:
    """Of a status's papers, or more, by a key."""
    key = sort.key
    if key in _OF_FEW_VALUES:
        read = partial(_OF_FEW_VALUES[key], memory.connection)
        return memory.answer(key, [_MADE_OF[key]], read)
    source = f"{_source(status, key)} WHERE value IS NOT NULL"
    of_each = f"SELECT count(*) AS id FROM {source} GROUP BY value"
    ranks = _rising(_index(memory, of_each, status, key))
    papers = _index_of(memory, status, sort, ids_descending=sort.descending)[: len(ranks)]
    in_turn = papers[::-1] if sort.descending else papers
    return _Ranks(in_turn, ranks[: len(in_turn)])  # somebody may write in between


def _rising(numbers: Ids | Sequence[int]) -> Ids:
    """As many ones as the first number says, then as many twos as the second, and so on."""
    return np.repeat(np.arange(1, len(numbers) + 1), numbers)


def _source(status: Status | None, key: SortKey) -> str:
    """What gives papers and their values in order: of a status or all, or all with a value."""
    if key in _INDEXED_WITH_VALUE:
        return _INDEXED_WITH_VALUE[key]
    index = "" if status is None else f"INDEXED BY papers_status_{key}"
    return f"(SELECT id, {VALUES[key]} AS value FROM papers {index} WHERE {_of(status)})"


def _by_id(memory: Memory, status: Status | None, *, descending: bool) -> Ids:
    index = "" if status is None else "INDEXED BY papers_status"
    ids = _index(memory, f"SELECT id FROM papers {index} WHERE {_of(status)}", status)
    there = np.zeros(_size(ids), np.bool_)
    there[ids] = True
    return np.flatnonzero(there)[:: -1 if descending else 1]  # a tenth of sorting's time


def _index_of(memory: Memory, status: Status | None, sort: Sort, *, ids_descending: bool) -> Ids:
    """A status's papers, or all, or all with a value, as the index of a key has them."""
    by = f"{ordered(sort, 'value')}, id {'DESC' if ids_descending else 'ASC'}"
    query = f"SELECT id FROM {_source(status, sort.key)} ORDER BY {by}"
    return _index(memory, query, status, sort.key)


def _index(memory: Memory, query: str, status: Status | None, *keys: SortKey) -> Ids:
    """What stands in an index of a status, or of all, and of keys."""
    made_of = [_MADE_OF[key] for key in (*keys, *([SortKey.STATUS] if status is not None else []))]
    return memory.answer(query, made_of, lambda: _ids(memory.connection, query))


def _ranks_by_word(key: SortKey, connection: sqlite3.Connection) -> _Ranks:
    rows = connection.execute(
        f"SELECT {key}, group_concat(id) FROM papers INDEXED BY papers_{key} GROUP BY 1"
    )
    by_word = dict(map(tuple, rows))
    papers = [_numbers(by_word.get(word, "")) for word in WORDS[key]]
    return _Ranks(np.concatenate(papers), _rising(list(map(len, papers))))


def _ranks_by_dumps(connection: sqlite3.Connection) -> _Ranks:
    dumps = np.bincount(_ids(connection, "SELECT DISTINCT paper_id AS id, dump_id FROM sightings"))
    papers = np.flatnonzero(dumps)
    return _Ranks(papers, dumps[papers] + 1, others=1)


_OF_FEW_VALUES: Mapping[SortKey, Callable[[sqlite3.Connection], _Ranks]] = {
    SortKey.STATUS: partial(_ranks_by_word, SortKey.STATUS),
    SortKey.PRIORITY: partial(_ranks_by_word, SortKey.PRIORITY),
    SortKey.DUMPS: _ranks_by_dumps,
}
"""The keys of few values: how all papers come by them."""


def _within(ids: Ids, others: Ids) -> Ids:
    """Ids in their order that are among others."""
    return ids[np.isin(ids, others)]


def _without(ids: Ids, others: Ids) -> Ids:
    """Ids in their order, but for others."""
    return ids[np.isin(ids, others, invert=True)] if len(others) else ids


def _size(*ids: Ids) -> int:
    """Of a table by id that all of these are in."""
    return 1 + int(max(some.max(initial=0) for some in ids))


def _of(status: Status | None) -> str:
    return "1" if status is None else f"status = '{status.value}'"


def _ids(connection: sqlite3.Connection, query: str, arguments: Sequence[object] = ()) -> Ids:
    return _numbers(id_text(connection, query, arguments))


def _numbers(text: str | None) -> Ids:
    """The numbers of a `group_concat`."""
    return np.fromstring(text or "", np.int64, sep=",")
