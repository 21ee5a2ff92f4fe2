"""Which paper of a service's a paper is: what is proposed, and what the user decides of it.

What services say of a paper after such a decision rests on it, hence belongs to its deed: undo
takes back both.
"""

import json
from collections.abc import Iterable, Sequence
from datetime import date, datetime

from readinglist.errors import NotFoundError
from readinglist.model.fetching import CandidateInfo
from readinglist.model.paper import Link, LinkKind
from readinglist.store import provenance, resolution
from readinglist.store.database import Connection
from readinglist.store.journal import Batch, Row, now
from readinglist.store.papers import select
from readinglist.store.retraction import take_back

ACCEPT, REFUSE, WITHDRAW = "accept", "refuse", "withdraw-match"
DEEDS = frozenset({ACCEPT, REFUSE, WITHDRAW})
"""The kinds of batches in which the user decides about a match."""

_SETTLED = f"({provenance.FROM_SERVICE} OR source = '{provenance.USER}')"
_ABS = "https://arxiv.org/abs/"


def keep(connection: Connection, paper_id: int, found: Sequence[CandidateInfo]) -> None:
    """Remember what is proposed for a paper, in place of what was; the best comes first."""
    connection.execute("DELETE FROM candidates WHERE paper_id = ?", [paper_id])
    connection.executemany(
        "INSERT OR IGNORE INTO candidates (paper_id, source, arxiv_id, title, abstract, authors,"
        " published, title_equal, overlap, reasons, found_at)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [
            (
                paper_id,
                one.source,
                one.arxiv_id,
                one.title,
                one.abstract,
                json.dumps(one.authors, ensure_ascii=False),
                None if one.published is None else one.published.isoformat(),
                one.title_equal,
                one.overlap,
                json.dumps(one.reasons, ensure_ascii=False),
                one.found_at.isoformat(timespec="seconds"),
            )
            for one in found
        ],
    )


def candidates(connection: Connection, paper_id: int) -> list[CandidateInfo]:
    """What is proposed for a paper whose match is open, best first, without what was refused."""
    rows = connection.execute(
        "SELECT * FROM candidates c WHERE paper_id = ?1 AND NOT EXISTS"
        " (SELECT 1 FROM refusals r WHERE r.paper_id = ?1 AND r.arxiv_id = c.arxiv_id)"
        " AND NOT EXISTS (SELECT 1 FROM provenance WHERE paper_id = ?1 AND field = 'arxiv_id'"
        f" AND {_SETTLED})"
        " ORDER BY id",
        [paper_id],
    )
    return [
        CandidateInfo(
            paper_id=row["paper_id"],
            source=row["source"],
            arxiv_id=row["arxiv_id"],
            title=row["title"],
            abstract=row["abstract"],
            authors=tuple(json.loads(row["authors"])),
            published=None if row["published"] is None else date.fromisoformat(row["published"]),
            title_equal=bool(row["title_equal"]),
            overlap=row["overlap"],
            reasons=tuple(json.loads(row["reasons"])),
            found_at=datetime.fromisoformat(row["found_at"]),
        )
        for row in rows
    ]


def refused(connection: Connection, paper_ids: Iterable[int]) -> dict[int, set[str]]:
    """The ids that the user has turned down, by paper."""
    found: dict[int, set[str]] = {}
    for row in select(connection, "SELECT paper_id, arxiv_id FROM refusals", "paper_id", paper_ids):
        found.setdefault(row["paper_id"], set()).add(row["arxiv_id"])
    return found


def confirmed(connection: Connection, paper_ids: Iterable[int]) -> set[int]:
    """The papers whose arXiv id the user chose, or a service verified before."""
    settled = select(
        connection,
        "SELECT paper_id FROM provenance",
        "paper_id",
        paper_ids,
        f" AND field = 'arxiv_id' AND {_SETTLED}",
    )
    return {row["paper_id"] for row in settled}


def accept(batch: Batch, paper_id: int, arxiv_id: str) -> None:
    """Take a candidate for the paper; raises NotFoundError where it is not proposed."""
    row = batch.connection.execute(
        "SELECT * FROM candidates WHERE paper_id = ? AND arxiv_id = ?", [paper_id, arxiv_id]
    ).fetchone()
    if row is None:
        raise NotFoundError(
            "{arxiv_id} is not among the candidates for this paper; fetch it again",
            arxiv_id=arxiv_id,
        )
    take_back(batch, paper_id)
    refusals = batch.connection.execute(
        "SELECT id FROM refusals WHERE paper_id = ? AND arxiv_id = ?", [paper_id, arxiv_id]
    )
    batch.delete("refusals", [refusal["id"] for refusal in refusals.fetchall()])
    authors = tuple(json.loads(row["authors"]))
    facts: dict[str, object] = {"authors": authors, "author_count": len(authors)} if authors else {}
    if row["published"] is not None:
        facts["published"] = date.fromisoformat(row["published"])
    at = datetime.fromisoformat(row["found_at"])
    resolution.add_facts(
        batch, paper_id, row["source"], at, facts, [Link(LinkKind.ARXIV, _ABS + arxiv_id)]
    )
    batch.update("papers", [paper_id], {"arxiv_id": arxiv_id})
    provenance.note(batch, paper_id, ["arxiv_id"], row["source"], row["found_at"])


def refuse(batch: Batch, paper_id: int, arxiv_ids: Iterable[str]) -> None:
    """Turn ids down for a paper; they are never proposed for it again."""
    known = refused(batch.connection, [paper_id]).get(paper_id, set())
    for arxiv_id in dict.fromkeys(arxiv_ids):
        if arxiv_id not in known:
            refusal: Row = {"paper_id": paper_id, "arxiv_id": arxiv_id, "at": now()}
            batch.insert("refusals", refusal)


def withdraw(batch: Batch, paper_id: int) -> None:
    """Take back what services said of a paper and turn down the id that they said it of."""
    arxiv_id = take_back(batch, paper_id)
    if arxiv_id is not None:
        refuse(batch, paper_id, [arxiv_id])


def deed_of(connection: Connection, paper_id: int) -> int | None:
    """The deed of the latest decision about the paper's match that stands; null without one."""
    row = connection.execute(
        "SELECT b.deed_id FROM changes c JOIN batches b ON b.id = c.batch_id"
        f" WHERE c.paper_id = ? AND b.kind IN ({', '.join('?' * len(DEEDS))}) AND NOT b.undone"
        " ORDER BY c.id DESC LIMIT 1",
        [paper_id, *sorted(DEEDS)],
    ).fetchone()
    return None if row is None else int(row["deed_id"])
