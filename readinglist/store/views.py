"""Which papers a view holds, and in which order: ids alone, of a hundred thousand in an instant.

Sorting so many takes SQLite longer than a key press may. So an order is read off an index wherever
one has it, for the whole library, and what is not of the view is left out.
"""

import json
import sqlite3
from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import chain, compress, count, filterfalse, pairwise
from operator import ne

from readinglist.model.paper import Priority, Status
from readinglist.model.view import Group, Sort, SortKey, View
from readinglist.store import years_alone
from readinglist.store.papers import DUMP_COUNT

LISTED = "papers INDEXED BY papers_listed"
"""The papers without their texts: reading whole rows takes ten times as long."""

AT_OR_BELOW = "instr(lower(name) || '/', lower(?) || '/') = 1"
"""Holds for a tag and for those below it."""

TAGGED = (
    "id IN (SELECT paper_id FROM paper_tags WHERE tag_id IN"
    f" (SELECT id FROM tags WHERE {AT_OR_BELOW}))"
)
"""Holds for papers with a tag, or with one of the tags below it."""

SNOOZED = "snoozed_until > date('now', 'localtime')"
"""Holds for papers that the user does not want to see yet today."""

_LARGE = 20_000  # papers; fewer are sorted sooner than the whole library is gone through
_WORDS: Mapping[SortKey, Sequence[str]] = {
    SortKey.STATUS: [status.value for status in Status],
    SortKey.PRIORITY: [priority.value for priority in Priority],
}
"""The keys of few words, in their order: gathered by word is half the time of sorted."""


def _rank(key: SortKey) -> str:
    words = " ".join(f"WHEN '{word}' THEN {rank}" for rank, word in enumerate(_WORDS[key]))
    return f"CASE {key} {words} END"


_FIRST_AUTHOR = (
    "(SELECT name FROM authors INDEXED BY authors_first"
    " WHERE paper_id = papers.id AND position = 0) COLLATE NOCASE"
)
_ORDER = {
    SortKey.ADDED: "added_at",
    SortKey.TITLE: "title_key",
    SortKey.PUBLISHED: "published",
    SortKey.STATUS: _rank(SortKey.STATUS),
    SortKey.PRIORITY: _rank(SortKey.PRIORITY),
    SortKey.AUTHORS: _FIRST_AUTHOR,
    SortKey.ORGANIZATION: "organization COLLATE NOCASE",
    SortKey.COMMENTS: "comments",
    SortKey.DUMPS: DUMP_COUNT,
    SortKey.ID: "id",
    SortKey.QUEUE: "queue_position",
    SortKey.DUE: "due",
}
_SOME = {
    SortKey.AUTHORS: (
        "SELECT paper_id AS id FROM authors INDEXED BY authors_first_by_name WHERE position = 0"
        " ORDER BY name COLLATE NOCASE {direction}, paper_id {direction}"
    ),
    SortKey.DUE: (
        "SELECT id FROM papers INDEXED BY papers_due WHERE due IS NOT NULL"
        " ORDER BY due {direction}, id {direction}"
    ),
}
_GROUPS = {
    SortKey.ADDED: "substr(added_at, 1, 10)",
    SortKey.PUBLISHED: "substr(published, 1, 7)",
    SortKey.STATUS: "status",
    SortKey.PRIORITY: "priority",
    SortKey.ORGANIZATION: "organization COLLATE NOCASE",
    SortKey.DUE: "due",
}


def ids(connection: sqlite3.Connection, view: View, sort: Sort) -> list[int]:
    """The ids of a view's papers in order; ties are broken by id, empty values come last."""
    found = _ids(connection, view, sort)
    if sort.key is not SortKey.PUBLISHED:
        return found
    return years_alone.apart(connection, found, descending=sort.descending)


def _ids(connection: sqlite3.Connection, view: View, sort: Sort) -> list[int]:
    orders = list(_chain(sort))
    if len(orders) == 1 and sort.key in _WORDS:
        return _by_word(connection, view, sort)
    walk = _WALKS.get(sort.key) if len(orders) == 1 else None
    if walk and view == View():
        return walk(connection, sort, None)
    by = ", ".join(_ordered(one, _ORDER[one.key]) for one in orders)
    order = f" ORDER BY {by}, id {_direction(sort)}"
    if walk is _by_index and view.status and view == View(status=view.status, snoozed=view.snoozed):
        return _awake(connection, view, f"papers INDEXED BY papers_status_{sort.key}", order)
    if walk and view == View(status=view.status, priority=view.priority, snoozed=view.snoozed):
        members = _members(connection, view)
        if len(members) > _LARGE:
            return walk(connection, sort, members)
    where, arguments = _condition(view)
    return id_list(connection, f"SELECT id FROM {LISTED} WHERE {where}{order}", arguments)


def id_list(
    connection: sqlite3.Connection, query: str, arguments: Sequence[object] = ()
) -> list[int]:
    """The ids that a query gives in its order, handed over as one text: row by row takes twice
    as long, and holds up every other thread.
    """
    answer = connection.execute(f"SELECT group_concat(id) FROM ({query})", arguments)
    return _from_text(answer.fetchone()[0])


def groups(connection: sqlite3.Connection, view: View, sort: Sort) -> list[Group]:
    """The groups that `ids` stand in by the same view and order; none where the key makes none."""
    by = _GROUPS.get(sort.key)
    if by is None:
        return []
    where, arguments = _condition(view)
    order = _ordered(sort, f"max({_ORDER[sort.key]})")
    source = "papers" if view == View() and _WALKS.get(sort.key) is _by_index else LISTED
    rows = connection.execute(
        f"SELECT {by} AS value, count(*) AS papers FROM {source} WHERE {where}"
        f" GROUP BY {by} ORDER BY {order}",
        arguments,
    )
    found = [Group(row["value"], row["papers"]) for row in rows]
    if sort.key is not SortKey.PUBLISHED:
        return found
    return years_alone.headed(connection, found, where, arguments, descending=sort.descending)


def dump_groups(connection: sqlite3.Connection, paper_ids: Sequence[int]) -> list[Group]:
    """The runs of papers in this order that one dump brought, which is the first they stood in."""
    latest_first = connection.execute(
        "SELECT (SELECT coalesce(page_date, page_date_text, name) FROM dumps WHERE id = dump_id),"
        " group_concat(paper_id) FROM sightings INDEXED BY sightings_dump"
        " GROUP BY dump_id ORDER BY dump_id DESC"
    )
    members = [(name, _from_text(text)) for name, text in latest_first]
    largest = max(chain(paper_ids, *(found for _, found in members)), default=0)
    origin: list[str | None] = [None] * (largest + 1)  # by paper: half the time of a table
    for name, found in members:
        for paper_id in found:
            origin[paper_id] = name
    values = list(map(origin.__getitem__, paper_ids))
    changes = compress(count(1), map(ne, values, values[1:]))
    bounds = [0, *changes, len(values)] if values else []
    return [Group(values[start], end - start) for start, end in pairwise(bounds)]


def _members(connection: sqlite3.Connection, view: View) -> list[int]:
    """A large view's papers by id."""
    if view == View():
        return sorted(id_list(connection, "SELECT id FROM papers INDEXED BY papers_added"))
    return sorted(_awake(connection, view, "papers"))


def _awake(connection: sqlite3.Connection, view: View, source: str, order: str = "") -> list[int]:
    """A view's papers; those that sleep are few, and left out in half the time SQLite takes."""
    asleep = set[int]()
    if view.snoozed is False:
        asleep.update(id_list(connection, f"SELECT id FROM papers WHERE {SNOOZED}"))
        view = replace(view, snoozed=None)
    where, arguments = _condition(view)
    found = id_list(connection, f"SELECT id FROM {source} WHERE {where}{order}", arguments)
    return list(filterfalse(asleep.__contains__, found)) if asleep else found


def _by_word(connection: sqlite3.Connection, view: View, sort: Sort) -> list[int]:
    where, arguments = _condition(view)
    rows = connection.execute(
        f"SELECT {sort.key}, group_concat(id) FROM {LISTED if arguments else 'papers'}"
        f" WHERE {where} GROUP BY 1",
        arguments,
    )
    by_word = {word: _from_text(group) for word, group in rows}
    words = _WORDS[sort.key]
    return [
        paper_id
        for word in (reversed(words) if sort.descending else words)
        for paper_id in sorted(by_word.get(word, ()), reverse=sort.descending)
    ]


def _by_index(
    connection: sqlite3.Connection, sort: Sort, members: Sequence[int] | None
) -> list[int]:
    by = _ordered(sort, _ORDER[sort.key])
    found = id_list(connection, f"SELECT id FROM papers ORDER BY {by}, id {_direction(sort)}")
    return found if members is None else _among(found, members)


def _by_index_of_some(
    connection: sqlite3.Connection, sort: Sort, members: Sequence[int] | None
) -> list[int]:
    """Those that the index has first, the others by id."""
    with_value = id_list(connection, _SOME[sort.key].format(direction=_direction(sort)))
    if members is None:
        if len(with_value) == connection.execute("SELECT count(*) FROM papers").fetchone()[0]:
            return with_value
        members = _members(connection, View())
    else:
        with_value = _among(with_value, members)
        if len(with_value) == len(members):
            return with_value
    without = sorted(filterfalse(set(with_value).__contains__, members))
    return with_value + (without[::-1] if sort.descending else without)


def _by_dumps(
    connection: sqlite3.Connection, sort: Sort, members: Sequence[int] | None
) -> list[int]:
    """Most papers stood in one dump; those in none or in several are looked for."""
    if members is None:
        members = _members(connection, View())
    several = connection.execute(
        f"SELECT id, {DUMP_COUNT} FROM papers WHERE id IN (SELECT paper_id"
        " FROM sightings INDEXED BY sightings_paper GROUP BY paper_id HAVING count(*) > 1)"
    )
    dumps: dict[int, int] = dict(map(tuple, several))
    dumps |= dict.fromkeys(_unseen(connection), 0)
    in_one = list(filterfalse(dumps.__contains__, members))
    others = _among(sorted(dumps, key=lambda paper_id: (dumps[paper_id], paper_id)), members)
    first_of_several = bisect_right(others, 1, key=dumps.__getitem__)
    ordered = others[:first_of_several] + in_one + others[first_of_several:]
    return ordered[::-1] if sort.descending else ordered


def _unseen(connection: sqlite3.Connection) -> list[int]:
    """The papers that stand in no dump, of which there are seldom any."""
    seen = "SELECT DISTINCT paper_id FROM sightings INDEXED BY sightings_paper"
    every = "(SELECT count(*) FROM papers)"
    if connection.execute(f"SELECT {every} = (SELECT count(*) FROM ({seen}))").fetchone()[0]:
        return []
    return id_list(connection, f"SELECT id FROM papers WHERE id NOT IN ({seen})")


def _among(ordered: Sequence[int], members: Sequence[int]) -> list[int]:
    return list(filter(set(members).__contains__, ordered))


_Walk = Callable[[sqlite3.Connection, Sort, Sequence[int] | None], list[int]]
_WALKS: Mapping[SortKey, _Walk] = {
    SortKey.ADDED: _by_index,
    SortKey.TITLE: _by_index,
    SortKey.PUBLISHED: _by_index,
    SortKey.ORGANIZATION: _by_index,
    SortKey.COMMENTS: _by_index,
    SortKey.AUTHORS: _by_index_of_some,
    SortKey.DUE: _by_index_of_some,
    SortKey.DUMPS: _by_dumps,
}
"""How a large view (null for all papers) is brought in the order of a key without sorting it."""


def _chain(sort: Sort | None) -> Iterator[Sort]:
    """The orders one after the other; a title tells papers apart and needs none after it."""
    while sort is not None:
        yield sort
        sort = None if sort.key in (SortKey.TITLE, SortKey.ID) else sort.then


def _direction(sort: Sort) -> str:
    return "DESC" if sort.descending else "ASC"


def _ordered(sort: Sort, key: str) -> str:
    last = "" if sort.key is SortKey.ID else " NULLS LAST"  # SQLite would sort what is in order
    return f"{key} {_direction(sort)}{last}"


def _condition(view: View) -> tuple[str, list[object]]:
    conditions, arguments = ["1"], list[object]()
    if view.status is not None:
        conditions.append("status = ?")
        arguments.append(view.status.value)
    if view.priority is not None:
        conditions.append("priority = ?")
        arguments.append(view.priority.value)
    if view.tag is not None:
        conditions.append(TAGGED)
        arguments.append(view.tag)
    if view.dump is not None:
        conditions.append("id IN (SELECT paper_id FROM sightings WHERE dump_id = ?)")
        arguments.append(view.dump)
    if view.among is not None:
        conditions.append("id IN (SELECT value FROM json_each(?))")
        arguments.append(json.dumps(sorted(view.among)))
    if view.snoozed is not None:
        within = "IN" if view.snoozed else "NOT IN"
        conditions.append(f"id {within} (SELECT id FROM papers WHERE {SNOOZED})")
    return " AND ".join(conditions), arguments


def _from_text(numbers: str | None) -> list[int]:
    found: list[int] = json.loads(f"[{numbers or ''}]")
    return found
