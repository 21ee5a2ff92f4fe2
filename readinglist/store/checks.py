"""Looks the whole file over: is it sound, is its log whole, does what is derived agree?"""

import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from readinglist.errors import LibraryError
from readinglist.model.finding import Finding, FindingKind
from readinglist.model.progress import IsCancelled, Progress, Report, Step, stop_if
from readinglist.sentence import Sentence
from readinglist.store import identity
from readinglist.store.duplicates import Twins, merge, twins
from readinglist.store.journal import Batch
from readinglist.store.papers import select
from readinglist.text.folding import title_key

_STEP = 500
_DAMAGES_TOLD = 10
_FACTS = """
SELECT id, arxiv_id, published, updated, pdf, entry_type IS NOT NULL AS from_bibliography
FROM papers
"""


@dataclass(frozen=True, slots=True)
class PaperFacts:
    """What can be implausible about a paper, as the file has it: dates are texts."""

    id: int
    arxiv_id: str | None
    published: str | None
    updated: str | None
    pdf: str | None
    from_bibliography: bool


@dataclass(frozen=True, slots=True)
class Survey:
    """What was found in the file itself, and what has to be judged by others.

    `stale` are the papers whose derived values are out of step. A file that cannot be read has
    findings only.
    """

    findings: tuple[Finding, ...]
    papers: int = 0
    stale: tuple[int, ...] = ()
    twins: tuple[Twins, ...] = ()
    facts: tuple[PaperFacts, ...] = ()
    readable: bool = True


def survey(connection: sqlite3.Connection, report: Report, cancelled: IsCancelled) -> Survey:
    """Look at everything; raises Cancelled."""
    report(Progress(0, None, Step.CHECKING_DATABASE))
    try:
        damaged = _damage(connection)
        if damaged:
            return Survey(tuple(damaged), readable=False)
        stop_if(cancelled)
        return Survey(
            (*_lost_references(connection), *_gaps(connection)),
            connection.execute("SELECT count(*) FROM papers").fetchone()[0],
            tuple(_stale(connection, report, cancelled)),
            tuple(twins(connection)),
            tuple(PaperFacts(*row) for row in connection.execute(_FACTS)),
        )
    except LibraryError as error:
        return Survey((_damaged(str(error.__cause__)),), readable=False)


def mend_derived(connection: sqlite3.Connection, paper_ids: Iterable[int]) -> None:
    """Derive anew what the log does not hold: title keys, and sketches of the abstracts."""
    found = select(connection, "SELECT id, title, abstract FROM papers", "id", paper_ids)
    for paper_id, title, abstract in list(found):
        connection.execute(
            "UPDATE papers SET title_key = ? WHERE id = ?", [title_key(title), paper_id]
        )
        identity.note_sketch(connection, paper_id, abstract)


def repair(
    batch: Batch,
    merges: Sequence[tuple[int, int]],
    arxiv_ids: Mapping[int, str],
    lost_pdfs: Sequence[int],
) -> None:
    """Mend papers: merge each second into its first, set ids, forget PDFs that are gone."""
    for paper_id, arxiv_id in arxiv_ids.items():
        batch.update("papers", [paper_id], {"arxiv_id": arxiv_id})
    batch.update("papers", lost_pdfs, {"pdf": None})
    for kept, other in merges:
        merge(batch, kept, other)


def _damage(connection: sqlite3.Connection) -> list[Finding]:
    found = [row[0] for row in connection.execute(f"PRAGMA integrity_check({_DAMAGES_TOLD})")]
    return [_damaged(reason) for reason in found if reason != "ok"]


def _damaged(reason: str) -> Finding:
    return Finding(
        FindingKind.DAMAGE,
        (),
        Sentence("The database is damaged: {reason}", reason=reason),
        Sentence("restore the newest copy that is sound"),
    )


def _lost_references(connection: sqlite3.Connection) -> list[Finding]:
    lost: dict[tuple[str, str], int] = {}
    for table, _, parent, _ in connection.execute("PRAGMA foreign_key_check"):
        lost[table, parent] = lost.get((table, parent), 0) + 1
    return [
        Finding(
            FindingKind.REFERENCE,
            (),
            Sentence(
                "{number:,} in the table {table} belong to nothing in the table {parent}",
                number=number,
                table=table,
                parent=parent,
            ),
            Sentence("another program has written to library.db; restore a copy from before that"),
        )
        for (table, parent), number in sorted(lost.items())
    ]


def _gaps(connection: sqlite3.Connection) -> list[Finding]:
    """What is missing from the log; its numbers have no holes, for rolled-back ones are reused."""
    given = dict(connection.execute("SELECT name, seq FROM sqlite_sequence").fetchall())
    found = []
    for table in ("batches", "changes"):
        there = connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0]
        missing = given.get(table, 0) - there
        if missing:
            found.append(
                Finding(
                    FindingKind.LOG,
                    (),
                    Sentence(
                        "The log of changes lacks {missing:,} of {total:,} {table}",
                        missing=missing,
                        total=given[table],
                        table=table,
                    ),
                    Sentence(
                        "the papers are not touched by this, but undo and their history are "
                        "incomplete; restore a copy from before if you need them"
                    ),
                )
            )
    unheard_of = [
        row[0]
        for row in connection.execute(
            "SELECT id FROM papers WHERE id NOT IN (SELECT row_id FROM changes"
            " WHERE entity = 'papers' AND action = 'insert') ORDER BY id"
        )
    ]
    if unheard_of and not found:
        found.append(
            Finding(
                FindingKind.LOG,
                tuple(unheard_of),
                Sentence(
                    "{number:,} of the papers came in without the log of changes",
                    number=len(unheard_of),
                ),
                Sentence("they are kept as they are; undo does not concern them"),
            )
        )
    return found


def _stale(connection: sqlite3.Connection, report: Report, cancelled: IsCancelled) -> Iterator[int]:
    total = connection.execute("SELECT count(*) FROM papers").fetchone()[0]
    noted = identity.fully_noted(connection)
    rows = connection.execute("SELECT id, title, title_key, abstract FROM papers ORDER BY id")
    for number, (paper_id, title, key, abstract) in enumerate(rows):
        if number % _STEP == 0:
            stop_if(cancelled)
            report(Progress(number, total, Step.CHECKING_PAPERS))
        known = paper_id in noted or identity.knows_abstract(connection, paper_id, abstract)
        if not known or key != title_key(title):
            yield paper_id
