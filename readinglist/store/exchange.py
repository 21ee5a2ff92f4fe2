"""Papers from another library's export: into an empty library the same, else by the merge rules."""

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime

from readinglist.model.archive import ArchiveRow
from readinglist.model.changes import Origin
from readinglist.model.outcome import DumpReport, Outcome, Remark
from readinglist.model.paper import Paper, Priority, Status
from readinglist.model.record import Layout
from readinglist.model.summaries import Summary, short
from readinglist.sentence import Sentence
from readinglist.store import archive, identity, keys, provenance, removed, tagging
from readinglist.store.database import Connection
from readinglist.store.imports import link_row, set_words
from readinglist.store.journal import Batch, Journal, Row, Value, now
from readinglist.store.papers import cite_keys, existing, none
from readinglist.text.folding import title_key

_EMPTY: Row = {
    "status": Status.UNREAD.value,
    "priority": Priority.NONE.value,
    "abstract": "",
    "withdrawn": 0,
}
_TOLD = frozenset(
    {"title", "abstract", "published", "arxiv_id", "primary_category", "doi", "notes", "bib_fields"}
)


def import_papers(
    journal: Journal,
    name: str,
    found: Iterable[Paper | ArchiveRow],
    origin: Origin,
    deed_id: int | None,
) -> tuple[DumpReport, int | None]:
    """Take in papers as `export --format json` writes them, in one transaction.

    In an empty library they keep their ids, and each id is a paper of its own. A paper that is
    there already gains what it lacks: the user's own decisions stay where there are any. History,
    and what hangs on ids, comes into a library in which nothing was ever done. A key that another
    paper has is told in a remark.
    """
    report = DumpReport()
    is_new = not journal.newest()
    kind = archive.ADOPTION if is_new else "import"
    with journal.batch(kind, Summary.IMPORTED.of(name=name), origin, deed_id=deed_id) as batch:
        take_row = archive.restore if is_new else archive.merge
        if is_new:  # what belongs to nothing is told by its section
            batch.connection.execute("PRAGMA defer_foreign_keys = OFF")
        is_empty = none(batch.connection)
        dois = known_dois(batch.connection)
        for one in found:
            if isinstance(one, ArchiveRow):
                take_row(batch, one)
                continue
            paper_id, outcome = adopt(batch, one, dois, keep_id=is_empty)
            report.outcomes[outcome] += 1
            report.remarks += _lost_keys(batch.connection, paper_id, one)
        if is_new:
            removed.reserve_ids(batch.connection)
        if batch.written:
            deed_id = deed_id or batch.id
    return report, deed_id


def merge(batch: Batch, paper_id: int, paper: Paper, source: str | None = None) -> bool:
    """Give a paper what it lacks and another state of it has; returns whether that was anything."""
    gained = _merge(batch, paper_id, paper, source)
    return _add_lists(batch, paper_id, paper) or gained


def known_dois(connection: Connection) -> dict[str, int]:
    """The first paper of each DOI, which is in lower case."""
    rows = connection.execute(
        "SELECT lower(doi), min(id) FROM papers WHERE doi IS NOT NULL GROUP BY lower(doi)"
    )
    return dict(map(tuple, rows))


def adopt(
    batch: Batch,
    paper: Paper,
    dois: dict[str, int],
    *,
    keep_id: bool = False,
    source: str | None = None,
    keyed: int | None = None,
) -> tuple[int, Outcome]:
    """Take in one paper, as a new one or as more about a known one; returns the paper's id.

    `dois` are the papers by DOI, kept in step. `source` is noted for the fields that are filled,
    `keyed` is the paper that has its cite key, if any.
    With `keep_id` a paper whose id can be its own here is a new one, whatever it is like.
    """
    keep_id = keep_id and _can_have_its_id(batch.connection, paper)
    known = None if keep_id else _known(batch.connection, paper, dois, keyed)
    if known is None:
        paper_id = _insert(batch, paper, keep_id=keep_id)
        _add_lists(batch, paper_id, paper)
        filled = {name for name, value in _row(paper).items() if value not in (None, "", 0)}
        _note_source(batch, paper_id, filled, source)
        outcome = Outcome.NEW
    else:
        paper_id = known
        gained = merge(batch, known, paper, source)
        outcome = Outcome.MERGED if gained else Outcome.UNCHANGED
    if paper.doi is not None:
        dois.setdefault(paper.doi.lower(), paper_id)
    return paper_id, outcome


def _known(
    connection: Connection, paper: Paper, dois: Mapping[str, int], keyed: int | None
) -> int | None:
    """The paper of the library that this one is: by arXiv id or DOI, else by title and abstract."""
    by_doi = dois.get((paper.doi or "").lower())
    if paper.arxiv_id is None and by_doi is not None:
        return by_doi
    return identity.find(connection, paper, keyed) or by_doi


def _note_source(batch: Batch, paper_id: int, fields: Iterable[str], source: str | None) -> None:
    if source is not None:
        provenance.note(batch, paper_id, sorted(set(fields) & _TOLD), source, now())


def _can_have_its_id(connection: Connection, paper: Paper) -> bool:
    """Whether no other paper has the id, or had it before it was removed."""
    if paper.id not in removed.IDS or existing(connection, [paper.id]):
        return False
    former = removed.former(connection, paper.id)
    return former is None or removed.is_return(_new_row(paper), former)


def _insert(batch: Batch, paper: Paper, *, keep_id: bool) -> int:
    row = _new_row(paper)
    if keep_id:
        row["id"] = paper.id
    paper_id = batch.insert("papers", row)
    identity.remember_abstract(batch, paper_id, paper.abstract)
    _claim_keys(batch, paper_id, paper)
    return paper_id


def _merge(batch: Batch, paper_id: int, paper: Paper, source: str | None) -> bool:
    there = batch.connection.execute("SELECT * FROM papers WHERE id = ?", [paper_id]).fetchone()
    by_hand = provenance.fields_from(batch.connection, paper_id, provenance.USER)
    gained: dict[str, Value] = {
        name: value
        for name, value in _row(paper).items()
        if name not in by_hand
        and value not in (None, _EMPTY.get(name))
        and there[name] == _EMPTY.get(name)
    }
    gained.pop("cite_key", None)
    if "bib_fields" not in by_hand:
        gained |= _gained_fields(there, paper)
    set_words(batch, paper_id, gained)
    _note_source(batch, paper_id, gained, source)
    claimed = _claim_keys(batch, paper_id, paper)
    return bool(gained) or claimed


def _gained_fields(there: sqlite3.Row, paper: Paper) -> Row:
    """What two entries of a bibliography say together: a publication's before a preprint's.

    Nothing is gained from an entry of another type: its facts are those of another publication.
    """
    if there["entry_type"] and paper.entry_type not in {None, there["entry_type"]}:
        return {}
    known = json.loads(there["bib_fields"] or "{}")
    first, second = known, paper.bib_fields
    if paper.entry_type and not there["entry_type"]:
        first, second = second, first
    told = {"url"} | ({"date"} if "year" in first else set())  # the address is a link as well
    both = {**{name: text for name, text in second.items() if name not in told}, **first}
    return {} if both == known else {"bib_fields": json.dumps(both)}


def _claim_keys(batch: Batch, paper_id: int, paper: Paper) -> bool:
    """Give a paper the keys that a file has for it, unless another paper has them.

    Where it has a key, the file's is a further one. Returns whether that gave it any.
    """
    connection = batch.connection
    new = [key for key in _keys(paper) if keys.owner(connection, key) != paper_id]
    gained = [key for key in new if keys.add_alias(batch, paper_id, key)]
    if paper.cite_key is None or paper_id in cite_keys(connection, [paper_id]):
        return bool(gained)
    return keys.claim(batch, paper_id, paper.cite_key) or bool(gained)


def _lost_keys(connection: Connection, paper_id: int, paper: Paper) -> Iterator[Remark]:
    for key in _keys(paper):
        if keys.owner(connection, key) != paper_id:
            yield Remark(
                0,
                Sentence(
                    "“{title}” cannot have the key “{key}”, which belongs to another paper",
                    title=short(paper.title),
                    key=key,
                ),
            )


def _keys(paper: Paper) -> list[str]:
    return [key for key in (*paper.aliases, paper.cite_key) if key is not None]


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
    dump_id = archive.known_by_name(batch, name)
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


def _new_row(paper: Paper) -> Row:
    return {**_row(paper), "cite_key": None, "title_key": title_key(paper.title)}


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


def _iso(moment: date | datetime | None) -> str | None:
    return None if moment is None else moment.isoformat()
