"""Papers from another library's export: into an empty library the same, else by the merge rules."""

import json
from collections.abc import Iterable
from datetime import date, datetime

from readinglist.model.changes import Origin
from readinglist.model.outcome import DumpReport, Outcome
from readinglist.model.paper import Paper, Priority, Status
from readinglist.model.record import Layout, Record
from readinglist.store import identity, tagging
from readinglist.store.imports import link_row
from readinglist.store.journal import Batch, Journal, Row, Value, now
from readinglist.store.papers import none
from readinglist.text.folding import title_key


def import_papers(
    journal: Journal, name: str, papers: Iterable[Paper], origin: Origin, deed_id: int | None
) -> tuple[DumpReport, int | None]:
    """Take in papers as `export --format json` writes them, in one transaction.

    In an empty library they keep their ids. A paper that is there already gains what it lacks:
    the user's own decisions stay where there are any.
    """
    report = DumpReport()
    with journal.batch("import", f"imported {name}", origin, deed_id=deed_id) as batch:
        is_empty = none(batch.connection)
        for position, paper in enumerate(papers):
            report.outcomes[_adopt(batch, paper, position, keep_id=is_empty)] += 1
        if batch.written:
            deed_id = deed_id or batch.id
    return report, deed_id


def merge(batch: Batch, paper_id: int, paper: Paper) -> bool:
    """Give a paper what it lacks and another state of it has; returns whether that was anything."""
    gained = _merge(batch, paper_id, paper)
    return _add_lists(batch, paper_id, paper) or gained


def _adopt(batch: Batch, paper: Paper, position: int, *, keep_id: bool) -> Outcome:
    known = identity.find(batch.connection, _as_record(paper, position))
    if known is None:
        _add_lists(batch, _insert(batch, paper, keep_id=keep_id), paper)
        return Outcome.NEW
    return Outcome.MERGED if merge(batch, known, paper) else Outcome.UNCHANGED


def _insert(batch: Batch, paper: Paper, *, keep_id: bool) -> int:
    there = batch.connection.execute("SELECT 1 FROM papers WHERE id = ?", [paper.id]).fetchone()
    row = {**_row(paper), "cite_key": None, "title_key": title_key(paper.title)}
    if keep_id and there is None:
        row["id"] = paper.id
    paper_id = batch.insert("papers", row)
    identity.remember_abstract(batch, paper_id, paper.abstract)
    _claim_key(batch, paper_id, paper.cite_key)
    return paper_id


def _merge(batch: Batch, paper_id: int, paper: Paper) -> bool:
    there = batch.connection.execute("SELECT * FROM papers WHERE id = ?", [paper_id]).fetchone()
    empty = {"status": Status.UNREAD.value, "priority": Priority.NONE.value}
    gained: dict[str, Value] = {
        name: value
        for name, value in _row(paper).items()
        if value not in (None, empty.get(name)) and there[name] == empty.get(name)
    }
    gained.pop("cite_key", None)
    batch.update("papers", [paper_id], gained)
    claimed = there["cite_key"] is None and _claim_key(batch, paper_id, paper.cite_key)
    return bool(gained) or claimed


def _claim_key(batch: Batch, paper_id: int, cite_key: str | None) -> bool:
    """Give the paper its key, unless another paper has it."""
    if cite_key is None:
        return False
    owner = batch.connection.execute(
        "SELECT paper_id FROM cite_keys WHERE cite_key = ?", [cite_key]
    ).fetchone()
    if owner is not None and owner["paper_id"] != paper_id:
        return False
    batch.connection.execute(
        "INSERT OR IGNORE INTO cite_keys (cite_key, paper_id) VALUES (?, ?)", [cite_key, paper_id]
    )
    batch.update("papers", [paper_id], {"cite_key": cite_key})
    return True


def _add_lists(batch: Batch, paper_id: int, paper: Paper) -> bool:
    connection = batch.connection
    gained = False
    if paper.authors and not _any(batch, "authors", paper_id):
        gained = True
        for position, name in enumerate(paper.authors):
            batch.insert("authors", {"paper_id": paper_id, "position": position, "name": name})
    known = {
        row["url"]
        for row in connection.execute("SELECT url FROM links WHERE paper_id = ?", [paper_id])
    }
    for link in paper.links:
        if link.url not in known:
            known.add(link.url)
            gained = True
            batch.insert("links", link_row(paper_id, link))
    tagged = {
        row["name"].casefold()
        for row in connection.execute(
            "SELECT name FROM tags JOIN paper_tags ON tag_id = tags.id WHERE paper_id = ?",
            [paper_id],
        )
    }
    new_tags = [name for name in paper.tags if name.casefold() not in tagged]
    tagging.add_tags(batch, [paper_id], new_tags)
    gained |= bool(new_tags)
    for name in paper.dumps:
        gained |= _sight(batch, paper_id, paper, name)
    return gained


def _any(batch: Batch, table: str, paper_id: int) -> bool:
    row = batch.connection.execute(f"SELECT 1 FROM {table} WHERE paper_id = ?", [paper_id])
    return row.fetchone() is not None


def _sight(batch: Batch, paper_id: int, paper: Paper, name: str) -> bool:
    """Note that the paper stood in the dump called `name`, which may be known by name alone."""
    seen = batch.connection.execute(
        "SELECT 1 FROM sightings s JOIN dumps d ON d.id = s.dump_id"
        " WHERE s.paper_id = ? AND d.name = ?",
        [paper_id, name],
    ).fetchone()
    if seen is not None:
        return False
    digest = f"by name: {name}"
    dump = batch.connection.execute("SELECT id FROM dumps WHERE digest = ?", [digest]).fetchone()
    dump_id = (
        batch.insert(
            "dumps",
            {"name": name, "digest": digest, "content_digest": digest, "imported_at": now()},
        )
        if dump is None
        else dump["id"]
    )
    last = batch.connection.execute(
        "SELECT coalesce(max(position), -1) FROM sightings WHERE dump_id = ?", [dump_id]
    ).fetchone()[0]
    batch.insert(
        "sightings",
        {
            "paper_id": paper_id,
            "dump_id": dump_id,
            "position": last + 1,
            "line": 0,
            "layout": Layout.JSON,
            "author_count": paper.author_count,
            "organization": paper.organization,
            "published": _iso(paper.published),
            "published_text": paper.published_text,
            "comments": paper.comments,
            "upvotes": paper.upvotes,
            "arxiv_id": paper.arxiv_id,
        },
    )
    return True


def _row(paper: Paper) -> Row:
    return {
        "title": paper.title,
        "abstract": paper.abstract,
        "status": paper.status,
        "priority": paper.priority,
        "author_count": paper.author_count,
        "organization": paper.organization,
        "published": _iso(paper.published),
        "published_text": paper.published_text,
        "comments": paper.comments,
        "upvotes": paper.upvotes,
        "notes": paper.notes,
        "arxiv_id": paper.arxiv_id,
        "primary_category": paper.primary_category,
        "categories": json.dumps(paper.categories) if paper.categories else None,
        "doi": paper.doi,
        "journal_ref": paper.journal_ref,
        "arxiv_comment": paper.arxiv_comment,
        "arxiv_title": paper.arxiv_title,
        "arxiv_abstract": paper.arxiv_abstract,
        "updated": _iso(paper.updated),
        "cite_key": paper.cite_key,
        "added_at": _iso(paper.added_at) or now(),
        "read_at": _iso(paper.read_at),
        "withdrawn": int(paper.withdrawn),
        "queue_position": paper.queue_position,
        "due": _iso(paper.due),
        "snoozed_until": _iso(paper.snoozed_until),
        "entry_type": paper.entry_type,
        "bib_fields": json.dumps(dict(paper.bib_fields)) if paper.bib_fields else None,
    }


def _as_record(paper: Paper, position: int) -> Record:
    return Record(
        title=paper.title,
        abstract=paper.abstract,
        line=0,
        position=position,
        layout=Layout.JSON,
        arxiv_id=paper.arxiv_id,
    )


def _iso(moment: date | datetime | None) -> str | None:
    return None if moment is None else moment.isoformat()
