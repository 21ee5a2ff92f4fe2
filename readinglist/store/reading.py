"""What was added, decided and read when, and what was read: the ground of the statistics."""

import sqlite3
from collections import Counter
from datetime import date, timedelta

from readinglist.model.statistics import Event, ReadBy, Share
from readinglist.model.view import HistoryPoint

_MOMENTS = {
    Event.ADDED: "SELECT id, added_at AS at FROM papers",
    Event.READ: "SELECT id, read_at AS at FROM papers WHERE read_at IS NOT NULL",
    Event.DECIDED: """
        SELECT id, coalesce(
            (SELECT max(b.at) FROM changes c JOIN batches b ON b.id = c.batch_id
             WHERE c.paper_id = papers.id AND c.field = 'status' AND c.new = papers.status),
            added_at
        ) AS at FROM papers WHERE status <> 'unread'
    """,
}
"""Which paper had an event at which moment; one that came decided was so from the beginning."""

_MOST = 12


def history(connection: sqlite3.Connection) -> list[HistoryPoint]:
    """Papers added, decided and read in each week from the first to the last, from the log.

    A paper counts in the week in which it took the state it still has.
    """
    weeks = {event: _weeks(connection, event) for event in Event}
    known = set[date]().union(*weeks.values())
    if not known:
        return []
    first, last = min(known), max(known)
    starts = [first + timedelta(weeks=n) for n in range((last - first).days // 7 + 1)]
    return [HistoryPoint(start, *(weeks[event][start] for event in Event)) for start in starts]


def in_week(connection: sqlite3.Connection, event: Event, start: date) -> list[int]:
    """The papers that `history` counts in the week that begins on `start`."""
    rows = connection.execute(
        f"WITH moments(id, at) AS ({_MOMENTS[event]})"
        " SELECT id FROM moments WHERE at >= ? AND at < ? ORDER BY id",
        [start.isoformat(), (start + timedelta(weeks=1)).isoformat()],
    )
    return [row[0] for row in rows]


def read_by(connection: sqlite3.Connection) -> ReadBy:
    """What the papers that were read have in common."""
    organizations = connection.execute(
        "SELECT organization, count(*) AS papers FROM papers"
        " WHERE status = 'read' AND organization <> '' GROUP BY organization COLLATE NOCASE"
        " ORDER BY papers DESC, organization LIMIT ?",
        [_MOST],
    )
    years = connection.execute(
        "SELECT substr(published, 1, 4) AS year, count(*) FROM papers"
        " WHERE status = 'read' AND published IS NOT NULL GROUP BY year ORDER BY year"
    )
    return ReadBy(
        _tags_read(connection),
        tuple(Share(*row) for row in organizations),
        tuple(Share(*row) for row in years),
    )


def read_of(connection: sqlite3.Connection, organization: str) -> list[int]:
    """The papers of an organisation that were read."""
    rows = connection.execute(
        "SELECT id FROM papers WHERE status = 'read' AND organization = ? COLLATE NOCASE"
        " ORDER BY id",
        [organization],
    )
    return [row[0] for row in rows]


def _tags_read(connection: sqlite3.Connection) -> tuple[Share, ...]:
    papers: dict[str, set[int]] = {}
    spelled: dict[str, str] = {}
    for name, paper_id in connection.execute(
        "SELECT tags.name, paper_id FROM paper_tags JOIN tags ON tags.id = tag_id"
        " JOIN papers ON papers.id = paper_id WHERE status = 'read'"
    ):
        levels = name.split("/")
        for depth in range(1, len(levels) + 1):
            level = "/".join(levels[:depth])
            spelled.setdefault(level.lower(), level)
            papers.setdefault(level.lower(), set()).add(paper_id)
    most = sorted(papers, key=lambda tag: (-len(papers[tag]), tag))[:_MOST]
    return tuple(Share(spelled[tag], len(papers[tag])) for tag in most)


def _weeks(connection: sqlite3.Connection, event: Event) -> Counter[date]:
    days = connection.execute(
        f"WITH moments(id, at) AS ({_MOMENTS[event]})"
        " SELECT substr(at, 1, 10), count(*) FROM moments GROUP BY 1"
    )
    weeks: Counter[date] = Counter()
    for text, number in days:
        day = date.fromisoformat(text)
        weeks[day - timedelta(days=day.weekday())] += number
    return weeks
