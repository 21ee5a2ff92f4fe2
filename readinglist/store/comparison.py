"""Two states of a library side by side: what would restoring the other one change?"""

import json
import sqlite3
from dataclasses import dataclass

from readinglist.model.backup import Decision, DecisionChange, Difference
from readinglist.model.paper import Priority, Status

_PAPERS = """
SELECT id, added_at, title, status, priority, coalesce(notes, ''),
    (SELECT json_group_array(name) FROM (SELECT name FROM paper_tags
        JOIN tags ON tags.id = tag_id WHERE paper_id = papers.id ORDER BY name))
FROM papers ORDER BY id
"""

_Key = tuple[int, str]


@dataclass(frozen=True, slots=True)
class _Standing:
    title: str
    decision: Decision


def compare(now: sqlite3.Connection, then: sqlite3.Connection) -> Difference:
    """What changes when `then` is put in the place of `now`.

    A paper is the same one in both where its id and the moment it was added are.
    """
    present, past = _standings(now), _standings(then)
    return Difference(
        going=tuple(paper.title for key, paper in present.items() if key not in past),
        returning=tuple(paper.title for key, paper in past.items() if key not in present),
        decisions=tuple(
            DecisionChange(paper.title, present[key].decision, paper.decision)
            for key, paper in past.items()
            if key in present and present[key].decision != paper.decision
        ),
    )


def _standings(connection: sqlite3.Connection) -> dict[_Key, _Standing]:
    return {(row[0], row[1]): _standing(*row[2:]) for row in connection.execute(_PAPERS)}


def _standing(title: str, status: str, priority: str, notes: str, tags: str) -> _Standing:
    named = tuple(json.loads(tags))
    return _Standing(title, Decision(Status(status), Priority(priority), named, notes))
