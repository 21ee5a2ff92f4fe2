"""Which papers a view holds, and in which order: ids alone, of a hundred thousand in an instant.

Sorting so many takes SQLite longer than a key press may; see `large_orders`.
"""

import json
import sqlite3
from collections.abc import Iterator, Sequence
from itertools import groupby

from readinglist.model.view import Group, Sort, SortKey, View
from readinglist.store import orders, years_alone
from readinglist.store.memory import Memory
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


def ids(memory: Memory, view: View, sort: Sort) -> list[int]:
    """The ids of a view's papers in order; ties are broken by id, empty values come last."""
    found = _ids(memory, view, sort)
    if sort.key is not SortKey.PUBLISHED:
        return found
    return years_alone.apart(memory.connection, found, descending=sort.descending)


def _ids(memory: Memory, view: View, sort: Sort) -> list[int]:
    connection, sorts = memory.connection, list(_chain(sort))
    if _is_large(connection, view) and (found := _read_off(memory, view, sorts)) is not None:
        return found
    by = ", ".join(orders.ordered(one, orders.VALUES[one.key]) for one in sorts)
    where, arguments = _condition(view)
    ids = "id DESC" if sort.descending else "id ASC"
    query = f"SELECT id FROM {LISTED} WHERE {where} ORDER BY {by}, {ids}"
    return id_list(connection, query, arguments)


def _read_off(memory: Memory, view: View, sorts: Sequence[Sort]) -> list[int] | None:
    """The ids without sorting; null where the view is small, or an order has no index."""
    from readinglist.store import large_orders

    if not large_orders.can_read_off(sorts):
        return None
    members = large_orders.members(memory.connection, _asked(view), view.among)
    if members is not None and len(members) <= _LARGE:
        return None
    asleep = (_ASLEEP, ()) if view.snoozed is False else None
    return large_orders.in_order(memory, view.status, sorts, among=members, but=asleep)


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


def _asked(view: View) -> Iterator[tuple[str, Sequence[object]]]:
    """What gives papers with all that a view asks for but a status, a choice and being awake."""
    if view.priority is not None:
        yield _OF_PRIORITY, [view.priority.value]
    if view.tag is not None:
        yield _TAGGED, [view.tag]
    if view.dump is not None:
        yield _IN_DUMP, [view.dump]
    if view.snoozed:
        yield _ASLEEP, []


def _is_large(connection: sqlite3.Connection, view: View) -> bool:
    """Whether there are many papers that a view chooses from."""
    if view.among is not None and len(view.among) <= _LARGE:
        return False
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
