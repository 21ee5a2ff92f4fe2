"""The library in numbers: the sidebar's counts, the dumps, the saved searches."""

import sqlite3
from datetime import date, datetime

from readinglist.model.paper import Priority, Status
from readinglist.model.view import Counts, DumpInfo, SavedSearch, TagInfo
from readinglist.store.views import AT_OR_BELOW, SNOOZED


def counts(connection: sqlite3.Connection) -> Counts:
    """How many papers there are, in all and by status, priority, tag and dump."""
    statuses = dict.fromkeys(Status, 0)
    priorities = dict.fromkeys(Priority, 0)
    for status, priority, number in connection.execute(
        "SELECT status, priority, count(*) FROM papers GROUP BY status, priority"
    ):
        statuses[Status(status)] += number
        priorities[Priority(priority)] += number
    asleep = connection.execute(
        f"SELECT status, count(*) FROM papers WHERE {SNOOZED} GROUP BY status"
    )
    return Counts(
        papers=sum(statuses.values()),
        statuses=statuses,
        snoozed={Status(status): number for status, number in asleep},
        priorities=priorities,
        tags=tuple(tags(connection)),
        dumps=tuple(dumps(connection)),
    )


def tags(connection: sqlite3.Connection) -> list[TagInfo]:
    """The tags that have papers, and the levels above them, each before those below it.

    A tag's papers are its own and those of the tags below it, as its view shows them.
    """
    rows = connection.execute(
        "SELECT lower(name) AS key, name, count(*) AS papers FROM tags"
        " JOIN paper_tags ON tag_id = tags.id GROUP BY tags.id ORDER BY tags.id DESC"
    ).fetchall()
    colours = dict(map(tuple, connection.execute("SELECT lower(name), colour FROM tags")))
    known = {row["key"]: (row["name"], row["papers"]) for row in rows}
    above = {
        key: name
        for row in rows
        for key, name in zip(*map(_levels_above, (row["key"], row["name"])), strict=True)
    }
    for key, name in above.items():
        papers = connection.execute(
            "SELECT count(DISTINCT paper_id) FROM paper_tags WHERE tag_id IN"
            f" (SELECT id FROM tags WHERE {AT_OR_BELOW})",
            [name],
        )
        known[key] = known.get(key, (name,))[0], papers.fetchone()[0]
    return [
        TagInfo(name, colours.get(key), papers)
        for key, (name, papers) in sorted(known.items(), key=lambda item: item[0].split("/"))
    ]


def _levels_above(name: str) -> list[str]:
    levels = name.split("/")
    return ["/".join(levels[:depth]) for depth in range(1, len(levels))]


def dumps(connection: sqlite3.Connection) -> list[DumpInfo]:
    """The imported dumps, the newest first."""
    unread = "paper_id IN (SELECT id FROM papers WHERE status = 'unread')"
    rows = connection.execute(
        "SELECT dumps.*, count(DISTINCT paper_id) AS papers,"
        f" count(DISTINCT CASE WHEN {unread} THEN paper_id END) AS unread"
        " FROM dumps JOIN sightings ON dump_id = dumps.id GROUP BY dumps.id ORDER BY dumps.id DESC"
    )
    return [
        DumpInfo(
            id=row["id"],
            name=row["name"],
            layout=row["layout"],
            page_date=None if row["page_date"] is None else date.fromisoformat(row["page_date"]),
            page_date_text=row["page_date_text"],
            imported_at=datetime.fromisoformat(row["imported_at"]),
            papers=row["papers"],
            decided=row["papers"] - row["unread"],
            withdrawn=row["withdrawn_at"] is not None,
        )
        for row in rows
    ]


def saved_searches(connection: sqlite3.Connection) -> list[SavedSearch]:
    """The saved searches in the order of their names."""
    rows = connection.execute("SELECT name, query FROM saved_searches ORDER BY name")
    return [SavedSearch(row["name"], row["query"]) for row in rows]
