"""Two states of a library side by side: what would restoring the other one change?"""

import sqlite3
from dataclasses import dataclass

from readinglist.model.backup import DecisionChange, Difference
from readinglist.model.paper import Priority

_PAPERS = """
SELECT id, added_at, title, status, priority, coalesce(notes, ''),
    (SELECT group_concat(name, ', ') FROM (SELECT name FROM paper_tags
        JOIN tags ON tags.id = tag_id WHERE paper_id = papers.id ORDER BY name))
FROM papers ORDER BY id
"""

_Key = tuple[int, str]


@dataclass(frozen=True, slots=True)
class _Standing:
    title: str
    status: str
    priority: str
    notes: str
    tags: str

    @property
    def decision(self) -> tuple[str, str, str, str]:
        return self.status, self.priority, self.notes, self.tags


def compare(now: sqlite3.Connection, then: sqlite3.Connection) -> Difference:
    """What changes when `then` is put in the place of `now`.

    A paper is the same one in both where its id and the moment it was added are.
    """
    present, past = _standings(now), _standings(then)
    return Difference(
        going=tuple(paper.title for key, paper in present.items() if key not in past),
        returning=tuple(paper.title for key, paper in past.items() if key not in present),
        decisions=tuple(
            _change(present[key], paper)
            for key, paper in past.items()
            if key in present and present[key].decision != paper.decision
        ),
    )


def _standings(connection: sqlite3.Connection) -> dict[_Key, _Standing]:
    return {
        (row[0], row[1]): _Standing(row[2], row[3], row[4], row[5], row[6] or "")
        for row in connection.execute(_PAPERS)
    }


def _change(now: _Standing, then: _Standing) -> DecisionChange:
    return DecisionChange(
        now.title, _told(now, then, "notes as they are"), _told(then, now, "other notes")
    )


def _told(standing: _Standing, other: _Standing, notes: str) -> str:
    """A paper's state in those respects in which it differs from the other."""
    parts = [standing.status] if standing.status != other.status else []
    if standing.priority != other.priority:
        known = standing.priority != Priority.NONE
        parts.append(f"{standing.priority if known else 'no'} priority")
    if standing.tags != other.tags:
        parts.append(f"tagged {standing.tags}" if standing.tags else "no tags")
    if standing.notes != other.notes:
        both = standing.notes and other.notes
        parts.append(notes if both else "with notes" if standing.notes else "no notes")
    return ", ".join(parts)
