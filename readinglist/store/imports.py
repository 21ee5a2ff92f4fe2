"""One dump into the library: every record becomes a new paper or adds to the one that is there."""

import hashlib
import json
import sqlite3
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import PurePath
from typing import Protocol

from readinglist.model.changes import Origin
from readinglist.model.outcome import DumpReport, Outcome
from readinglist.model.paper import Link
from readinglist.model.record import Layout, Record, Refusal
from readinglist.model.summaries import Summary
from readinglist.store import identity, provenance
from readinglist.store.journal import Batch, Journal, Row, Value, now
from readinglist.text.folding import title_key


class DumpSource(Protocol):
    """A dump as its reader hands it over; what is said of its page
    holds once it has been read."""

    @property
    def name(self) -> str: ...
    @property
    def digest(self) -> str: ...
    @property
    def year(self) -> int | None: ...
    @property
    def layout(self) -> Layout | None: ...
    @property
    def page_date(self) -> date | None: ...
    @property
    def page_date_text(self) -> str | None: ...
    def __iter__(self) -> Iterator[Record | Refusal]: ...


class _SeenBeforeError(Exception):
    """The dump says word for word what another one said."""


def import_dump(
    journal: Journal, source: DumpSource, origin: Origin, deed_id: int | None
) -> tuple[DumpReport, int | None]:
    """Import a dump in one transaction; returns the report and the deed it belongs to.

    A dump whose bytes or whose records are known changes nothing.
    """
    report = DumpReport()
    summary = Summary.IMPORTED.of(name=PurePath(source.name).name)
    try:
        with journal.batch("import", summary, origin, deed_id=deed_id) as batch:
            _Import(batch, source, report).run()
            if batch.written:
                deed_id = deed_id or batch.id
    except _SeenBeforeError:
        report.outcomes = {**dict.fromkeys(Outcome, 0), Outcome.UNCHANGED: report.records}
    return report, deed_id


class _Import:
    def __init__(self, batch: Batch, source: DumpSource, report: DumpReport) -> None:
        self._batch = batch
        self._source = source
        self._report = report
        self._content = hashlib.sha256()
        self._known = batch.connection.execute(
            "SELECT * FROM dumps WHERE digest = ?", [source.digest]
        ).fetchone()
        self._dump_id: int | None = None if self._known is None else self._known["id"]

    def run(self) -> None:
        for entry in self._source:
            if isinstance(entry, Refusal):
                self._report.refused.append(entry)
                continue
            self._content.update(_canonical(entry))
            self._report.outcomes[self._add(entry)] += 1
        if self._dump_id is not None:
            self._finish(self._dump_id)

    def _finish(self, dump_id: int) -> None:
        content = self._content.hexdigest()
        twin = self._batch.connection.execute(
            "SELECT 1 FROM dumps WHERE content_digest = ? AND id <> ? AND withdrawn_at IS NULL",
            [content, dump_id],
        ).fetchone()
        if self._known is None and twin is not None:
            raise _SeenBeforeError
        self._batch.update(
            "dumps",
            [dump_id],
            {
                "content_digest": content,
                "layout": self._source.layout,
                "page_date": _iso(self._source.page_date),
                "page_date_text": self._source.page_date_text,
                "year": self._source.year,
                "withdrawn_at": None,
            },
        )

    def _add(self, record: Record) -> Outcome:
        if self._dump_id is None:
            self._dump_id = self._batch.insert(
                "dumps",
                {
                    "name": PurePath(self._source.name).name,
                    "digest": self._source.digest,
                    "content_digest": "",
                    "imported_at": now(),
                },
            )
        elif (seen := self._sighting(record)) is not None:
            return self._correct_date(seen, record)
        paper_id = identity.find(self._batch.connection, record)
        outcome = Outcome.NEW if paper_id is None else Outcome.MERGED
        if paper_id is None:
            paper_id = self._insert(record)
        else:
            self._merge(paper_id, record)
        self._sight(paper_id, record, self._dump_id)
        return outcome

    def _sighting(self, record: Record) -> sqlite3.Row | None:
        row: sqlite3.Row | None = self._batch.connection.execute(
            "SELECT id, paper_id, published FROM sightings WHERE dump_id = ? AND position = ?",
            [self._dump_id, record.position],
        ).fetchone()
        return row

    def _correct_date(self, seen: sqlite3.Row, record: Record) -> Outcome:
        """The same record again: only another year given for its page can change something."""
        day = _iso(record.published)
        if day is None or day == seen["published"]:
            return Outcome.UNCHANGED
        self._batch.update("sightings", [seen["id"]], {"published": day})
        if "published" not in self._set_by_hand(seen["paper_id"]):
            self._batch.update_where(
                "papers", [seen["paper_id"]], "published", seen["published"], day
            )
        return Outcome.MERGED

    def _insert(self, record: Record) -> int:
        paper_id = self._batch.insert(
            "papers",
            {
                "title": record.title,
                "abstract": record.abstract,
                "title_key": title_key(record.title),
                **_facts(record),
                "arxiv_id": record.arxiv_id,
                "added_at": now(),
            },
        )
        identity.remember_abstract(self._batch, paper_id, record.abstract)
        self._add_authors(paper_id, record)
        self._add_links(paper_id, record)
        return paper_id

    def _merge(self, paper_id: int, record: Record) -> None:
        paper = self._batch.connection.execute(
            "SELECT * FROM papers WHERE id = ?", [paper_id]
        ).fetchone()
        by_hand = self._set_by_hand(paper_id)
        gained = {
            name: value for name, value in _gained(paper, record).items() if name not in by_hand
        }
        set_words(self._batch, paper_id, gained)
        self._add_authors(paper_id, record)
        self._add_links(paper_id, record)

    def _set_by_hand(self, paper_id: int) -> set[str]:
        return provenance.fields_from(self._batch.connection, paper_id, provenance.USER)

    def _add_authors(self, paper_id: int, record: Record) -> None:
        known = self._batch.connection.execute(
            "SELECT 1 FROM authors WHERE paper_id = ?", [paper_id]
        ).fetchone()
        if known is None:
            for position, name in enumerate(record.authors):
                self._batch.insert(
                    "authors", {"paper_id": paper_id, "position": position, "name": name}
                )

    def _add_links(self, paper_id: int, record: Record) -> None:
        if not record.links:
            return
        known = {
            row["url"]
            for row in self._batch.connection.execute(
                "SELECT url FROM links WHERE paper_id = ?", [paper_id]
            )
        }
        for link in record.links:
            if link.url not in known:
                known.add(link.url)
                self._batch.insert("links", link_row(paper_id, link))

    def _sight(self, paper_id: int, record: Record, dump_id: int) -> None:
        paper = self._batch.connection.execute(
            "SELECT title, abstract FROM papers WHERE id = ?", [paper_id]
        ).fetchone()
        self._batch.insert(
            "sightings",
            {
                "paper_id": paper_id,
                "dump_id": dump_id,
                "position": record.position,
                "line": record.line,
                "layout": record.layout,
                "title": None if record.title == paper["title"] else record.title,
                "abstract": None if record.abstract == paper["abstract"] else record.abstract,
                **_facts(record),
                "arxiv_id": record.arxiv_id,
            },
        )


def set_words(batch: Batch, paper_id: int, values: Mapping[str, Value]) -> None:
    """Change a paper's values; what its sightings said stays what they said."""
    for name in {"title", "abstract"} & values.keys():
        batch.connection.execute(
            f"UPDATE sightings SET {name} = (SELECT {name} FROM papers WHERE id = ?1)"
            f" WHERE paper_id = ?1 AND {name} IS NULL",
            [paper_id],
        )
    batch.update("papers", [paper_id], values)
    if isinstance(title := values.get("title"), str):
        batch.update("papers", [paper_id], {"title_key": title_key(title)})
    if isinstance(abstract := values.get("abstract"), str):
        identity.remember_abstract(batch, paper_id, abstract)


def link_row(paper_id: int, link: Link) -> Row:
    """A link as its table holds it."""
    return {
        "paper_id": paper_id,
        "kind": link.kind,
        "url": link.url,
        "state": link.state,
        "details": json.dumps(dict(link.details), ensure_ascii=False) if link.details else None,
    }


def _facts(record: Record) -> Row:
    return {
        "author_count": record.author_count,
        "organization": record.organization,
        "published": _iso(record.published),
        "published_text": record.published_text,
        "comments": record.comments,
        "upvotes": record.upvotes,
    }


def _gained(paper: sqlite3.Row, record: Record) -> dict[str, Value]:
    """What the record knows better than the paper: what is missing, and counts that have grown."""
    facts: dict[str, Value] = {**_facts(record), "arxiv_id": record.arxiv_id}
    gained: dict[str, Value] = {
        name: value for name, value in facts.items() if value is not None and paper[name] is None
    }
    for name in ("comments", "upvotes"):
        value = facts[name]
        if isinstance(value, int) and value > (paper[name] or 0):
            gained[name] = value
    if "published" in gained and record.published_text is not None:
        gained["published_text"] = record.published_text
    if len(record.abstract) > len(paper["abstract"]) and record.abstract.startswith(
        paper["abstract"]
    ):
        gained["abstract"] = record.abstract
    return gained


def _canonical(record: Record) -> bytes:
    """The record's own words, as they are the same wherever the page was saved."""
    said = [
        record.title,
        record.abstract,
        record.author_count,
        record.organization,
        record.published_text,
        record.comments,
        record.upvotes,
        record.arxiv_id,
        record.authors,
        [link.url for link in record.links],
    ]
    return json.dumps(said).encode()


def _iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()
