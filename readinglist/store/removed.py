"""Papers that were removed: the log knows what they were, and what was theirs stays theirs."""

import json
from collections.abc import Mapping

from readinglist.store.database import Connection

IDS = range(1, 2**31)
"""What can be a paper's id, and is so told by the window."""

_TELLING = ("arxiv_id", "doi", "title_key")


def former(connection: Connection, paper_id: int) -> Mapping[str, object] | None:
    """The row of `papers` that a removed paper had; null where there is none that was removed."""
    latest = connection.execute(
        "SELECT action, old FROM changes WHERE paper_id = ? AND entity = 'papers'"
        " AND action <> 'update' ORDER BY id DESC LIMIT 1",
        [paper_id],
    ).fetchone()
    if latest is None or latest["action"] != "delete":
        return None
    row: Mapping[str, object] = json.loads(latest["old"])
    return row


def is_return(newcomer: Mapping[str, object], former: Mapping[str, object]) -> bool:
    """Whether two rows tell of one work: by arXiv id, DOI or title, the first that both have."""
    told = ((str(row[name] or "").casefold() for row in (newcomer, former)) for name in _TELLING)
    return next((one == other for one, other in told if one and other), False)


def reserve_ids(connection: Connection) -> None:
    """See to it that no newcomer gets the id of a paper that the log or a key tells of."""
    connection.execute("DELETE FROM sqlite_sequence WHERE name = 'papers'")
    connection.execute(
        "INSERT INTO sqlite_sequence (name, seq) SELECT 'papers', coalesce(max(id), 0) FROM"
        " (SELECT id FROM papers UNION ALL SELECT paper_id FROM changes"
        "  UNION ALL SELECT paper_id FROM cite_keys) WHERE id < ?",
        [IDS.stop],
    )
