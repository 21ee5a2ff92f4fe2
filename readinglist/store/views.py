"""Which papers a view holds, and in which order: ids alone, of a hundred thousand in an instant.

Sorting so many takes SQLite longer than a key press may. So the order of many is read off an index,
what is not of the view is left out, and what is alike by one key stays in the order of the next.
"""

import json
import sqlite3
from collections.abc import Iterator, Sequence, Set
from functools import reduce
from itertools import groupby
from operator import and_

from readinglist.model.view import Group, Sort, SortKey, View
from readinglist.store import orders, years_alone
from readinglist.store.orders import from_text, id_list

LISTED = "papers INDEXED BY papers_listed"
"""The papers without their texts: reading whole rows takes ten times as long."""

AT_OR_BELOW = "instr(lower(name) || '/', lower(?) || '/') = 1"
"""Holds for a tag and for those below it."""

_TAGGED = (
    "SELECT paper_id AS id FROM paper_tags"
    f" WHERE tag_id IN (SELECT id FROM tags WHERE {AT_OR_BELOW})"
)
_IN_DUMP = "SELECT paper_id AS id FROM sightings WHERE dump_id = ?"
_OF_PRIORITY = "SELECT id FROM papers WHERE priority = ?"

TAGGED = f"id IN ({_TAGGED})"
"""Holds for papers with a tag, or with one of the tags below it."""

SNOOZED = "snoozed_until > date('now', 'localtime')"
"""Holds for papers that the user does not want to see yet today."""

_ASLEEP = f"SELECT id FROM papers WHERE {SNOOZED}"
_LARGE = 5_000  # papers; fewer are sorted sooner than the whole library is gone through
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
    sorts = list(_chain(sort))
    members = _members(connection, view)
    if not (_is_large(connection, view, members) and all(map(orders.can_read_off, sorts))):
        by = ", ".join(orders.ordered(one, orders.VALUES[one.key]) for one in sorts)
        where, arguments = _condition(view)
        ids = "id DESC" if sort.descending else "id ASC"
        query = f"SELECT id FROM {LISTED} WHERE {where} ORDER BY {by}, {ids}"
        return id_list(connection, query, arguments)
    *firsts, last = sorts
    found = orders.read_off(connection, view.status, last, ids_descending=sort.descending)
    if members is not None:
        found = list(filter(members.__contains__, found))
    if view.snoozed is False:
        found = orders.without(found, id_list(connection, _ASLEEP))
    for first in reversed(firsts):
        found = orders.gathered(connection, view.status, first, found)
    return found


def groups(connection: sqlite3.Connection, view: View, sort: Sort) -> list[Group]:
    """The groups that `ids` stand in by the same view and order; none where the key makes none."""
    by = _GROUPS.get(sort.key)
    if by is None:
        return []
    where, arguments = _condition(view)
    order = orders.ordered(sort, f"max({orders.VALUES[sort.key]})")
    source = "papers" if view == View() and sort.key is not SortKey.DUE else LISTED
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
    members = [(name, from_text(text)) for name, text in latest_first]
    last = max(map(max, filter(None, (paper_ids, *(found for _, found in members)))), default=0)
    origin: list[str | None] = [None] * (last + 1)  # by paper: half the time of a table
    for name, found in members:
        for paper_id in found:
            origin[paper_id] = name
    runs = groupby(paper_ids, origin.__getitem__)
    return [Group(name, len(list(run))) for name, run in runs]


def _members(connection: sqlite3.Connection, view: View) -> Set[int] | None:
    """The papers with all that a view asks for but a status and being awake; null for any paper."""
    asked = ((_OF_PRIORITY, view.priority), (_TAGGED, view.tag), (_IN_DUMP, view.dump))
    sets: list[Set[int]] = [
        set(id_list(connection, query, [value])) for query, value in asked if value is not None
    ]
    if view.among is not None:
        sets.append(view.among)
    if view.snoozed:
        sets.append(set(id_list(connection, _ASLEEP)))
    return reduce(and_, sets) if sets else None


def _is_large(connection: sqlite3.Connection, view: View, members: Set[int] | None) -> bool:
    if members is not None:
        return len(members) > _LARGE
    where, arguments = _condition(View(status=view.status))
    first = f"SELECT 1 FROM papers WHERE {where} LIMIT {_LARGE + 1}"
    found = connection.execute(f"SELECT count(*) > {_LARGE} FROM ({first})", arguments)
    return bool(found.fetchone()[0])


def _chain(sort: Sort | None) -> Iterator[Sort]:
    """The orders one after the other; a title tells papers apart and needs none after it."""
    while sort is not None:
        yield sort
        sort = None if sort.key in (SortKey.TITLE, SortKey.ID) else sort.then


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
