"""Papers in and out of the library file: model objects on this side, SQL on the other."""

import json
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime
from typing import Any

from readinglist.errors import NotFoundError
from readinglist.model.paper import (
    Link,
    LinkKind,
    Paper,
    PaperRow,
    Priority,
    Sighting,
    Status,
)
from readinglist.store.journal import Batch

_BLOCK = 500
_DEPENDENTS = ("paper_tags", "authors", "links", "sightings", "provenance", "refusals")

DUMP_COUNT = "(SELECT count(DISTINCT dump_id) FROM sightings WHERE paper_id = papers.id)"
"""In how many dumps a paper stood."""

HAS_CODE = (
    "id IN (SELECT paper_id FROM links WHERE kind = 'github'"
    " AND coalesce(state, '') <> 'candidate')"
)
"""Holds for papers with a repository that is more than a guess."""


def none(connection: sqlite3.Connection) -> bool:
    """Whether there are no papers at all."""
    return connection.execute("SELECT 1 FROM papers LIMIT 1").fetchone() is None


def existing(connection: sqlite3.Connection, paper_ids: Iterable[int]) -> set[int]:
    """Those of the ids that are papers of the library."""
    return {row["id"] for row in select(connection, "SELECT id FROM papers", "id", paper_ids)}


def paper(connection: sqlite3.Connection, paper_id: int) -> Paper:
    """One paper, whole; raises NotFoundError where there is none."""
    for found in papers(connection, [paper_id]):
        return found
    raise NotFoundError("There is no paper {id} in this library", id=paper_id)


def papers(connection: sqlite3.Connection, paper_ids: Iterable[int]) -> Iterator[Paper]:
    """Papers, whole, in the order of the ids; ids that do not exist are passed over."""
    for block in _blocks(paper_ids):
        authors = _grouped(connection, "SELECT paper_id, name FROM authors", block, "position")
        tags = _grouped(
            connection,
            "SELECT paper_id, name FROM paper_tags JOIN tags ON tags.id = tag_id",
            block,
            "name",
        )
        dumps = _grouped(
            connection,
            "SELECT DISTINCT paper_id, name, dump_id FROM sightings"
            " JOIN dumps ON dumps.id = dump_id",
            block,
            "dump_id",
        )
        links = _grouped(
            connection, "SELECT paper_id, kind, url, state, details FROM links", block, "id"
        )
        keys = _grouped(connection, "SELECT paper_id, cite_key FROM cite_keys", block, "cite_key")
        rows = {row["id"]: row for row in select(connection, "SELECT * FROM papers", "id", block)}
        for paper_id in block:
            if paper_id in rows:
                yield _paper(
                    rows[paper_id],
                    authors=tuple(row["name"] for row in authors[paper_id]),
                    tags=tuple(row["name"] for row in tags[paper_id]),
                    dumps=tuple(row["name"] for row in dumps[paper_id]),
                    links=tuple(_link(row) for row in links[paper_id]),
                    aliases=tuple(
                        row["cite_key"]
                        for row in keys[paper_id]
                        if row["cite_key"] != rows[paper_id]["cite_key"]
                    ),
                )


def rows(connection: sqlite3.Connection, paper_ids: Sequence[int]) -> dict[int, PaperRow]:
    """What the list shows of these papers, by id."""
    tags = _grouped(
        connection,
        "SELECT paper_id, name FROM paper_tags JOIN tags ON tags.id = tag_id",
        paper_ids,
        "name",
    )
    authors = _grouped(connection, "SELECT paper_id, name FROM authors", paper_ids, "position")
    found = select(
        connection,
        "SELECT id, title, status, priority, author_count, organization, published,"
        " published_text, comments, added_at, due, snoozed_until,"
        f" coalesce(notes, '') <> '' AS has_notes, {HAS_CODE} AS has_code,"
        f" {DUMP_COUNT} AS dumps FROM papers",
        "id",
        paper_ids,
    )
    return {
        row["id"]: PaperRow(
            id=row["id"],
            title=row["title"],
            status=Status(row["status"]),
            priority=Priority(row["priority"]),
            authors=tuple(author["name"] for author in authors[row["id"]]),
            author_count=row["author_count"],
            organization=row["organization"],
            published=_day(row["published"]),
            published_text=row["published_text"],
            comments=row["comments"],
            tags=tuple(tag["name"] for tag in tags[row["id"]]),
            has_notes=bool(row["has_notes"]),
            has_code=bool(row["has_code"]),
            dumps=row["dumps"],
            added_at=datetime.fromisoformat(row["added_at"]),
            due=_day(row["due"]),
            snoozed_until=_day(row["snoozed_until"]),
        )
        for row in found
    }


def cite_keys(connection: sqlite3.Connection, paper_ids: Iterable[int]) -> dict[int, str]:
    """The cite keys of those of the papers that have one, by id."""
    found = select(connection, "SELECT id, cite_key FROM papers", "id", paper_ids)
    return {row["id"]: row["cite_key"] for row in found if row["cite_key"] is not None}


def sightings(connection: sqlite3.Connection, paper_id: int) -> list[Sighting]:
    """What each dump said of a paper, in the order of import."""
    found = connection.execute(
        "SELECT dumps.name AS dump, line, position, coalesce(s.title, p.title) AS title,"
        " coalesce(s.abstract, p.abstract) AS abstract, s.author_count, s.organization,"
        " s.published, s.published_text, s.comments, s.upvotes FROM sightings s"
        " JOIN dumps ON dumps.id = s.dump_id JOIN papers p ON p.id = s.paper_id"
        " WHERE s.paper_id = ? ORDER BY s.dump_id, s.position",
        [paper_id],
    )
    return [Sighting(**{**dict(row), "published": _day(row["published"])}) for row in found]


def delete_papers(batch: Batch, paper_ids: Sequence[int]) -> None:
    """Remove papers with all that hangs on them; the journal keeps it."""
    for table in _DEPENDENTS:
        dependents = select(batch.connection, f"SELECT id FROM {table}", "paper_id", paper_ids)
        batch.delete(table, [row["id"] for row in dependents])
    for block in _blocks(paper_ids):
        marks = ", ".join("?" * len(block))
        for table in ("fetch_jobs", "candidates"):
            batch.connection.execute(f"DELETE FROM {table} WHERE paper_id IN ({marks})", block)
    batch.delete("papers", paper_ids)


def _paper(found: sqlite3.Row, **lists: Any) -> Paper:
    row = dict(zip(found.keys(), found, strict=True))  # a row looks its columns up one by one
    return Paper(
        id=row["id"],
        title=row["title"],
        abstract=row["abstract"],
        status=Status(row["status"]),
        priority=Priority(row["priority"]),
        author_count=row["author_count"],
        organization=row["organization"],
        published=_day(row["published"]),
        published_text=row["published_text"],
        comments=row["comments"],
        upvotes=row["upvotes"],
        notes=row["notes"],
        arxiv_id=row["arxiv_id"],
        primary_category=row["primary_category"],
        categories=tuple(json.loads(row["categories"])) if row["categories"] else (),
        doi=row["doi"],
        journal_ref=row["journal_ref"],
        arxiv_comment=row["arxiv_comment"],
        arxiv_title=row["arxiv_title"],
        arxiv_abstract=row["arxiv_abstract"],
        updated=_day(row["updated"]),
        cite_key=row["cite_key"],
        added_at=datetime.fromisoformat(row["added_at"]),
        read_at=None if row["read_at"] is None else datetime.fromisoformat(row["read_at"]),
        withdrawn=bool(row["withdrawn"]),
        pdf=row["pdf"],
        queue_position=row["queue_position"],
        due=_day(row["due"]),
        snoozed_until=_day(row["snoozed_until"]),
        entry_type=row["entry_type"],
        bib_fields=json.loads(row["bib_fields"]) if row["bib_fields"] else {},
        **lists,
    )


def _link(row: sqlite3.Row) -> Link:
    return Link(
        LinkKind(row["kind"]),
        row["url"],
        row["state"],
        json.loads(row["details"]) if row["details"] else {},
    )


def _day(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)


def _grouped(
    connection: sqlite3.Connection, query: str, paper_ids: Iterable[int], order: str
) -> defaultdict[int, list[sqlite3.Row]]:
    groups: defaultdict[int, list[sqlite3.Row]] = defaultdict(list)
    for row in select(connection, query, "paper_id", paper_ids, f" ORDER BY {order}"):
        groups[row["paper_id"]].append(row)
    return groups


def select(
    connection: sqlite3.Connection,
    query: str,
    column: str,
    values: Iterable[int],
    suffix: str = "",
) -> Iterator[sqlite3.Row]:
    """The rows whose `column` is one of `values`, asked for in blocks; `query` has no WHERE."""
    for block in _blocks(values):
        marks = ", ".join("?" * len(block))
        yield from connection.execute(f"{query} WHERE {column} IN ({marks}){suffix}", block)


def _blocks(values: Iterable[int]) -> Iterator[list[int]]:
    block: list[int] = []
    for value in values:
        block.append(value)
        if len(block) == _BLOCK:
            yield block
            block = []
    if block:
        yield block
