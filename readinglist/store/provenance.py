"""Who said what a paper's field holds: the user, a service, or a bibliography.

Dumps speak by their sightings.
"""

from collections.abc import Iterable

from readinglist.store.database import Connection
from readinglist.store.journal import Batch, Row

USER = "user"

FROM_SERVICE = "source IN ('arxiv', 'huggingface', 'github')"
"""Holds for rows that tell what a service said, and verified where it is an arXiv id."""


def fields_from(connection: Connection, paper_id: int, source: str) -> set[str]:
    """The paper's fields that hold what `source` said."""
    rows = connection.execute(
        "SELECT field FROM provenance WHERE paper_id = ? AND source = ?", [paper_id, source]
    )
    return {row["field"] for row in rows}


def note(batch: Batch, paper_id: int, fields: Iterable[str], source: str, at: str) -> None:
    """Note that these fields hold what `source` said at a moment (ISO 8601, UTC)."""
    for field in fields:
        known = batch.connection.execute(
            "SELECT id FROM provenance WHERE paper_id = ? AND field = ?", [paper_id, field]
        ).fetchone()
        if known is None:
            row: Row = {"paper_id": paper_id, "field": field, "source": source, "at": at}
            batch.insert("provenance", row)
        else:
            batch.update("provenance", [known["id"]], {"source": source, "at": at})
