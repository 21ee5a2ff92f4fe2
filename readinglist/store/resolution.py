"""What services say of papers: their facts and links, and who said what."""

import json
from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime

from readinglist.model.fetching import FactSource
from readinglist.model.paper import Link, Paper
from readinglist.store import provenance
from readinglist.store.database import Connection
from readinglist.store.imports import link_row, set_words
from readinglist.store.journal import Batch, Value, now

_BEST = "arxiv"


def add_facts(
    batch: Batch,
    paper_id: int,
    source: str,
    at: datetime,
    facts: Mapping[str, object],
    links: Sequence[Link],
) -> None:
    """Take in what a service says, but not over what the user set, nor over what arXiv said."""
    settled = provenance.fields_from(batch.connection, paper_id, provenance.USER)
    if source != _BEST:
        settled |= provenance.fields_from(batch.connection, paper_id, _BEST)
    values = {name: value for name, value in facts.items() if name not in settled}
    provenance.note(batch, paper_id, values, source, at.isoformat(timespec="seconds"))
    authors = values.pop("authors", None)
    if isinstance(authors, tuple):
        _replace_authors(batch, paper_id, authors)
    set_words(batch, paper_id, {name: _stored(value) for name, value in values.items()})
    for link in links:
        set_link(batch, paper_id, link.url, link)


def set_link(batch: Batch, paper_id: int, url: str, link: Link) -> None:
    """Put `link` in place of the paper's link to `url`, or beside its links where there is none.

    Two links of the paper that turn out to lead to the same become one.
    """
    row = link_row(paper_id, link)
    known = batch.connection.execute(
        "SELECT id FROM links WHERE paper_id = ?1 AND url IN (?2, ?3) ORDER BY id",
        [paper_id, url, link.url],
    ).fetchall()
    if known:
        batch.delete("links", [other["id"] for other in known[1:]])
        batch.update("links", [known[0]["id"]], row)
    else:
        batch.insert("links", row)


def sources(connection: Connection, paper_id: int) -> list[FactSource]:
    """Who said what the paper's fields hold, where it was not a dump."""
    rows = connection.execute(
        "SELECT field, source, at FROM provenance WHERE paper_id = ? ORDER BY field", [paper_id]
    )
    return [
        FactSource(row["field"], row["source"], datetime.fromisoformat(row["at"])) for row in rows
    ]


def assign_pdf(
    batch: Batch, paper: Paper, propose: Callable[[Paper, Callable[[str], bool]], str]
) -> str:
    """The name of the paper's PDF; `propose` makes one, being told which are taken."""
    if paper.pdf is not None:
        return paper.pdf
    name = propose(paper, lambda one: _has_pdf(batch.connection, one))
    batch.update("papers", [paper.id], {"pdf": name})
    provenance.note(batch, paper.id, ["pdf"], _BEST, now())
    return name


def _has_pdf(connection: Connection, name: str) -> bool:
    row = connection.execute("SELECT 1 FROM papers WHERE pdf = ? COLLATE NOCASE", [name])
    return row.fetchone() is not None


def _replace_authors(batch: Batch, paper_id: int, names: tuple[str, ...]) -> None:
    known = batch.connection.execute(
        "SELECT id, name FROM authors WHERE paper_id = ? ORDER BY position", [paper_id]
    ).fetchall()
    if [row["name"] for row in known] == list(names):
        return
    batch.delete("authors", [row["id"] for row in known])
    for position, name in enumerate(names):
        batch.insert("authors", {"paper_id": paper_id, "position": position, "name": name})


def _stored(value: object) -> Value:
    match value:
        case bool():
            return int(value)
        case None | str() | int() | float():
            return value
        case date():
            return value.isoformat()
        case _:
            return json.dumps(value, ensure_ascii=False)
