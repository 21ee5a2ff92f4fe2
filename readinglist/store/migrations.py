"""The schema, built step by step; what has been released is never edited, only added to."""

import uuid
from collections.abc import Iterable
from datetime import UTC, datetime

from readinglist.errors import NewerLibraryError
from readinglist.store.tables import Database, Migrations

migrations = Migrations("readinglist")

_SCHEMA_1 = """
CREATE TABLE library (
    id TEXT PRIMARY KEY,
    history TEXT NOT NULL,
    created_at TEXT NOT NULL
);
CREATE TABLE papers (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    title TEXT NOT NULL,
    abstract TEXT NOT NULL,
    title_key TEXT NOT NULL,
    status TEXT NOT NULL DEFAULT 'unread'
        CHECK (status IN ('unread', 'to-read', 'reading', 'read', 'skipped')),
    priority TEXT NOT NULL DEFAULT 'none'
        CHECK (priority IN ('none', 'low', 'medium', 'high')),
    author_count INTEGER,
    organization TEXT,
    published TEXT,
    published_text TEXT,
    comments INTEGER,
    upvotes INTEGER,
    notes TEXT,
    arxiv_id TEXT,
    primary_category TEXT,
    categories TEXT,
    doi TEXT,
    journal_ref TEXT,
    arxiv_comment TEXT,
    arxiv_title TEXT,
    arxiv_abstract TEXT,
    updated TEXT,
    cite_key TEXT,
    added_at TEXT NOT NULL,
    read_at TEXT
);
CREATE INDEX papers_title_key ON papers (title_key);
CREATE INDEX papers_arxiv_id ON papers (arxiv_id) WHERE arxiv_id IS NOT NULL;
CREATE INDEX papers_status ON papers (status, priority);
CREATE INDEX papers_priority ON papers (priority);
CREATE INDEX papers_published ON papers (published);
CREATE INDEX papers_added ON papers (added_at);
CREATE INDEX papers_organization ON papers (organization COLLATE NOCASE);
CREATE INDEX papers_comments ON papers (comments);
CREATE TABLE authors (
    id INTEGER PRIMARY KEY,
    paper_id INTEGER NOT NULL REFERENCES papers (id),
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    UNIQUE (paper_id, position)
);
CREATE INDEX authors_name ON authors (name COLLATE NOCASE);
CREATE TABLE dumps (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    digest TEXT NOT NULL,
    content_digest TEXT NOT NULL,
    layout TEXT,
    page_date TEXT,
    page_date_text TEXT,
    year INTEGER,
    imported_at TEXT NOT NULL,
    withdrawn_at TEXT
);
CREATE INDEX dumps_digest ON dumps (digest);
CREATE INDEX dumps_content_digest ON dumps (content_digest);
CREATE TABLE sightings (
    id INTEGER PRIMARY KEY,
    paper_id INTEGER NOT NULL REFERENCES papers (id),
    dump_id INTEGER NOT NULL REFERENCES dumps (id),
    position INTEGER NOT NULL,
    line INTEGER NOT NULL,
    layout TEXT NOT NULL,
    title TEXT,
    abstract TEXT,
    author_count INTEGER,
    organization TEXT,
    published TEXT,
    published_text TEXT,
    comments INTEGER,
    upvotes INTEGER,
    arxiv_id TEXT,
    UNIQUE (dump_id, position)
);
CREATE INDEX sightings_paper ON sightings (paper_id, dump_id);
CREATE INDEX sightings_dump ON sightings (dump_id, paper_id);
CREATE TABLE links (
    id INTEGER PRIMARY KEY,
    paper_id INTEGER NOT NULL REFERENCES papers (id),
    kind TEXT NOT NULL,
    url TEXT NOT NULL,
    state TEXT,
    details TEXT,
    UNIQUE (paper_id, url)
);
CREATE INDEX links_kind ON links (kind, paper_id);
CREATE TABLE tags (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL COLLATE NOCASE UNIQUE,
    colour TEXT
);
CREATE TABLE paper_tags (
    id INTEGER PRIMARY KEY,
    paper_id INTEGER NOT NULL REFERENCES papers (id),
    tag_id INTEGER NOT NULL REFERENCES tags (id),
    UNIQUE (paper_id, tag_id)
);
CREATE INDEX paper_tags_tag ON paper_tags (tag_id);
CREATE TABLE provenance (
    id INTEGER PRIMARY KEY,
    paper_id INTEGER NOT NULL REFERENCES papers (id),
    field TEXT NOT NULL,
    source TEXT NOT NULL,
    at TEXT NOT NULL,
    UNIQUE (paper_id, field)
);
CREATE TABLE cite_keys (
    cite_key TEXT PRIMARY KEY COLLATE NOCASE,
    paper_id INTEGER NOT NULL
) WITHOUT ROWID;
CREATE TABLE saved_searches (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL COLLATE NOCASE UNIQUE,
    query TEXT NOT NULL
);
CREATE TABLE fetch_jobs (
    id INTEGER PRIMARY KEY,
    paper_id INTEGER NOT NULL UNIQUE REFERENCES papers (id),
    state TEXT NOT NULL DEFAULT 'queued',
    reason TEXT,
    attempts INTEGER NOT NULL DEFAULT 0,
    not_before TEXT,
    owner TEXT,
    changed_at TEXT NOT NULL
);
CREATE INDEX fetch_jobs_state ON fetch_jobs (state, not_before);
CREATE TABLE abstract_sketches (
    hash INTEGER NOT NULL,
    paper_id INTEGER NOT NULL,
    PRIMARY KEY (hash, paper_id)
) WITHOUT ROWID;
CREATE INDEX abstract_sketches_paper ON abstract_sketches (paper_id);
CREATE TABLE batches (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    deed_id INTEGER NOT NULL,
    kind TEXT NOT NULL,
    summary TEXT NOT NULL,
    origin TEXT NOT NULL,
    at TEXT NOT NULL,
    undoable INTEGER NOT NULL DEFAULT 1,
    reverts INTEGER REFERENCES batches (id),
    undone INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX batches_deed ON batches (deed_id);
CREATE INDEX batches_undone ON batches (undone, id);
CREATE TABLE changes (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    batch_id INTEGER NOT NULL REFERENCES batches (id),
    entity TEXT NOT NULL,
    row_id INTEGER NOT NULL,
    paper_id INTEGER,
    action TEXT NOT NULL CHECK (action IN ('insert', 'update', 'delete')),
    field TEXT,
    old,
    new
);
CREATE INDEX changes_batch ON changes (batch_id);
CREATE INDEX changes_paper ON changes (paper_id);
"""

_SCHEMA_2 = """
ALTER TABLE papers ADD COLUMN withdrawn INTEGER NOT NULL DEFAULT 0;
ALTER TABLE papers ADD COLUMN pdf TEXT;
ALTER TABLE papers ADD COLUMN queue_position REAL;
ALTER TABLE papers ADD COLUMN due TEXT;
ALTER TABLE papers ADD COLUMN snoozed_until TEXT;
ALTER TABLE papers ADD COLUMN entry_type TEXT;
ALTER TABLE papers ADD COLUMN bib_fields TEXT;
CREATE INDEX papers_queue ON papers (status, queue_position);
CREATE INDEX papers_listed ON papers (
    status, priority, snoozed_until, added_at, published, title_key, organization, comments, due,
    queue_position
);
CREATE INDEX authors_first ON authors (paper_id, name) WHERE position = 0;
CREATE INDEX cite_keys_paper ON cite_keys (paper_id);
CREATE TABLE candidates (
    id INTEGER PRIMARY KEY,
    paper_id INTEGER NOT NULL REFERENCES papers (id) ON DELETE CASCADE,
    source TEXT NOT NULL,
    arxiv_id TEXT NOT NULL,
    title TEXT NOT NULL,
    abstract TEXT NOT NULL,
    authors TEXT NOT NULL,
    published TEXT,
    title_equal INTEGER NOT NULL,
    overlap REAL,
    reasons TEXT NOT NULL,
    found_at TEXT NOT NULL,
    UNIQUE (paper_id, arxiv_id)
);
CREATE TABLE refusals (
    id INTEGER PRIMARY KEY,
    paper_id INTEGER NOT NULL REFERENCES papers (id),
    arxiv_id TEXT NOT NULL,
    at TEXT NOT NULL,
    UNIQUE (paper_id, arxiv_id)
);
CREATE TABLE kept_files (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    path TEXT NOT NULL UNIQUE,
    format TEXT NOT NULL,
    view TEXT NOT NULL,
    digest TEXT,
    entries INTEGER,
    written_at TEXT,
    error TEXT
);
"""

_SCHEMA_3 = """
CREATE INDEX authors_first_by_name ON authors (name COLLATE NOCASE, paper_id) WHERE position = 0;
CREATE INDEX papers_snoozed ON papers (snoozed_until, status) WHERE snoozed_until IS NOT NULL;
CREATE INDEX papers_status_added ON papers (status, added_at);
CREATE INDEX papers_status_title ON papers (status, title_key);
CREATE INDEX papers_status_published ON papers (status, published);
CREATE INDEX papers_status_organization ON papers (status, organization COLLATE NOCASE);
CREATE INDEX papers_status_comments ON papers (status, comments);
CREATE INDEX papers_due ON papers (due) WHERE due IS NOT NULL;
"""


@migrations()
def m001_first_schema(db: Database) -> None:
    """Papers, where they were seen, what the user made of them, and the log of every change."""
    _run(db, _SCHEMA_1)
    db.execute(
        "INSERT INTO library VALUES (?, ?, ?)",
        [uuid.uuid4().hex, uuid.uuid4().hex, datetime.now(UTC).isoformat(timespec="seconds")],
    )


@migrations()
def m002_matches_queue_and_kept_files(db: Database) -> None:
    """Candidates and refusals, the queue's order, PDFs, bibliography fields, kept files."""
    _run(db, _SCHEMA_2)


@migrations()
def m003_orders_of_large_views(db: Database) -> None:
    """Indexes that a large view's order is read off, and that know the few papers that sleep."""
    _run(db, _SCHEMA_3)


def pending(db: Database) -> list[str]:
    """The names of the steps this file still needs.

    Raises NewerLibraryError where a newer version of the program has been at the file.
    """
    with Database(memory=True) as nothing:
        known = {step.name for step in migrations.pending(nothing)}
    applied = {step.name for step in migrations.applied(db)}
    if not applied <= known:
        raise NewerLibraryError(
            "This library was written by a newer version of readinglist (it has schema {theirs}, "
            "this version knows {ours}); update readinglist to open it",
            theirs=_schema(applied),
            ours=_schema(known),
        )
    return [step.name for step in migrations.pending(db)]


def migrate(db: Database) -> None:
    """Bring the file to the newest schema, each step in one transaction."""
    migrations.apply(db)


def _schema(steps: Iterable[str]) -> str:
    """The number of the newest of some steps: ``"3"`` of ``m003_…``."""
    return max(steps).partition("_")[0].lstrip("m0")


def _run(db: Database, schema: str) -> None:
    for statement in schema.split(";\n"):
        if statement.strip():
            db.execute(statement)
