"""Is this record a paper the library has? The title decides, the abstract judges doubtful pairs.

The same title with another abstract is a namesake; the same abstract under a slightly different
title is the same paper, its title corrected. Measured on some ten thousand abstracts: different
papers share at most 0.14 of their four-word runs, the same paper in two versions at least 0.73;
a few different papers do share an abstract, so the titles must be alike as well.

Without two abstracts to compare, which bibliographies seldom have, authors, years and where the
work appeared judge. Works that are cited apart (another DOI, another year of print) are never one.
"""

import json
import re
import sqlite3
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from anyascii import anyascii
from rapidfuzz import fuzz

from readinglist.model.paper import Paper
from readinglist.model.record import Record
from readinglist.store.journal import Batch
from readinglist.text.folding import fold, overlap, title_key
from readinglist.text.names import parse

COLUMNS = """
    papers.id, title_key, abstract, arxiv_id, doi, entry_type, bib_fields,
    CAST(substr(published, 1, 4) AS INTEGER) AS year,
    (SELECT json_group_array(name) FROM (
        SELECT name FROM authors WHERE paper_id = papers.id ORDER BY position
    )) AS authors
    """
"""What `same_work` has to know of a paper, to be selected from the table of papers."""

_SAME_TITLE_OVERLAP = 0.3
_OTHER_TITLE_OVERLAP = 0.8
_LIKENESS = 85.0
_KEYED_LIKENESS = 70.0
_SKETCH_SIZE = 6
_RUN = 4
_LEAST_WORDS = 20
_LEAST_TITLE = 12
_YEARS_TO_PRINT = 3
_VENUES = ("journal", "journaltitle", "booktitle")
_STANDS_ALONE = re.compile(r"thesis|(?<!in)book$")
_VENUE_WORDS = re.compile(r"\w*\d\w*|\b(?:proc\w*|the|of|on|in|for|and)\b|[\W_]+")


@dataclass(frozen=True, slots=True)
class _Work:
    """What tells a work from others of its title; null or empty where it is not known.

    `printed` is the year in which a bibliography has it appear, in `volume` and at this `place`:
    the number and the first page; no preprint's. `venue` has the letters of the journal or book;
    `kind` is ``thesis`` or ``book``, or ``part`` of something that is printed.
    """

    abstract: str
    arxiv_id: str | None
    doi: str | None
    authors: tuple[str, ...]
    year: int | None
    printed: str | None
    volume: str | None
    place: tuple[str | None, str | None]
    venue: str
    kind: str | None


def find(
    connection: sqlite3.Connection, told: Record | Paper, keyed: int | None = None
) -> int | None:
    """The id of the paper that is told of, or null where the library has none.

    `keyed` is the paper that has its cite key: under the same title it is the same one, unless
    an id or a DOI says otherwise, and under a similar one unless anything does.
    """
    if told.arxiv_id is not None:
        row = connection.execute(
            "SELECT id FROM papers WHERE arxiv_id = ? ORDER BY id", [told.arxiv_id]
        ).fetchone()
        if row is not None:
            return int(row["id"])
    key = title_key(told.title)
    work = _told(told)
    namesakes = [(row["id"], _known(row)) for row in _same_title(connection, key)]
    for paper_id, namesake in namesakes:
        if paper_id == keyed and not _other_id(namesake, work):
            return keyed
    for paper_id, namesake in namesakes:
        if _same_work(namesake, work):
            return int(paper_id)
    if keyed is not None and _is_retitled(connection, keyed, key, work):
        return keyed
    for row in _same_abstract(connection, told.abstract):
        if (
            titles_alike(row["title_key"], key)
            and not _cited_apart(_known(row), work)
            and overlap(row["abstract"], told.abstract) >= _OTHER_TITLE_OVERLAP
        ):
            return int(row["id"])
    return None


def same_work(one: sqlite3.Row, other: sqlite3.Row) -> bool:
    """Whether two papers of one title are one, as far as is known of them; see `COLUMNS`."""
    return _same_work(_known(one), _known(other))


def titles_alike(key: str, other: str) -> bool:
    """Whether two title keys can be one title and its correction.

    Their numbers must be equal: “Llama 2” is not “Llama 3” with a slip of the pen.
    """
    if re.findall(r"\d+", key) != re.findall(r"\d+", other):
        return False
    shorter, longer = sorted((key, other), key=len)
    if len(shorter) < _LEAST_TITLE:
        return False
    return longer.startswith(shorter) or fuzz.ratio(key, other) >= _LIKENESS


def remember_abstract(batch: Batch, paper_id: int, abstract: str) -> None:
    """Note the sketch by which `find` comes upon the abstract; derived, so not in the log."""
    note_sketch(batch.connection, paper_id, abstract)


def note_sketch(connection: sqlite3.Connection, paper_id: int, abstract: str) -> None:
    """As `remember_abstract`, outside of any batch."""
    connection.executemany(
        "INSERT OR IGNORE INTO abstract_sketches (hash, paper_id) VALUES (?, ?)",
        [(number, paper_id) for number in _sketch(abstract)],
    )


def fully_noted(connection: sqlite3.Connection) -> set[int]:
    """The papers of whose abstract as many hashes are noted as there can be."""
    rows = connection.execute(
        "SELECT paper_id FROM abstract_sketches GROUP BY paper_id HAVING count(*) >= ?",
        [_SKETCH_SIZE],
    )
    return {row[0] for row in rows}


def knows_abstract(connection: sqlite3.Connection, paper_id: int, abstract: str) -> bool:
    """Whether the sketch of the paper's abstract is noted."""
    sketch = _sketch(abstract)
    noted = connection.execute(
        f"SELECT count(*) FROM abstract_sketches WHERE paper_id = ? AND hash IN ({_marks(sketch)})",
        [paper_id, *sketch],
    ).fetchone()[0]
    return bool(noted == len(sketch))


def _same_work(one: _Work, other: _Work) -> bool:
    if _cited_apart(one, other):
        return False
    if one.abstract and other.abstract:
        return overlap(one.abstract, other.abstract) >= _SAME_TITLE_OVERLAP
    if _appear_apart(one, other):
        return False
    if one.authors and other.authors:
        return _share_lead(one, other)
    years = [work.year for work in (one, other) if work.year is not None]
    return max(years, default=0) - min(years, default=0) <= _YEARS_TO_PRINT


def _is_retitled(connection: sqlite3.Connection, paper_id: int, key: str, work: _Work) -> bool:
    """Whether a work is the paper under a corrected title, or one in the letters of ASCII."""
    row = connection.execute(f"SELECT {COLUMNS} FROM papers WHERE id = ?", [paper_id]).fetchone()
    if row is None or not _titles_akin(row["title_key"], key):
        return False
    known = _known(row)
    return not (
        _cited_apart(known, work)
        or _appear_apart(known, work)
        or _differ(known.year, work.year)
        or (known.authors and work.authors and not _share_lead(known, work))
    )


def _titles_akin(key: str, other: str) -> bool:
    one, two = (title_key(anyascii(title)) for title in (key, other))
    same_numbers = re.findall(r"\d+", one) == re.findall(r"\d+", two)
    return bool(one) and same_numbers and fuzz.ratio(one, two) >= _KEYED_LIKENESS


def _share_lead(one: _Work, other: _Work) -> bool:
    """Whether the first author of one work is among the other's, as far as initials tell."""
    return _leads(one, other) or _leads(other, one)


def _leads(one: _Work, other: _Work) -> bool:
    family, initial = _person(one.authors[0])
    return any(
        family == other_family and (not initial or not other_initial or initial == other_initial)
        for other_family, other_initial in map(_person, other.authors)
    )


@lru_cache(maxsize=1024)
def _person(name: str) -> tuple[str, str]:
    """The family name and the initial, in the letters that every bibliography can write."""
    parsed = parse(name)
    return title_key(anyascii(fold(parsed.family))), anyascii(fold(parsed.given))[:1]


def _appear_apart(one: _Work, other: _Work) -> bool:
    """Whether both are told to have appeared, but not at the same place."""
    return (
        any(map(_differ, one.place, other.place))
        or _differ(one.kind, other.kind)
        or not (_abbreviates(one.venue, other.venue) or _abbreviates(other.venue, one.venue))
    )


def _abbreviates(short: str, long: str) -> bool:
    """Whether a name can stand for another: its letters are there, in their order."""
    letters = iter(long)
    return all(letter in letters for letter in short)


def _cited_apart(one: _Work, other: _Work) -> bool:
    return (
        _other_id(one, other)
        or _differ(one.printed, other.printed)
        or _differ(one.volume, other.volume)
    )


def _other_id(one: _Work, other: _Work) -> bool:
    return _differ(one.arxiv_id, other.arxiv_id) or _differ(one.doi, other.doi)


def _differ(one: str | int | None, other: str | int | None) -> bool:
    return None not in (one, other) and one != other


def _told(told: Record | Paper) -> _Work:
    year = told.published.year if told.published else None
    if isinstance(told, Record):
        return _work(told.abstract, told.arxiv_id, None, told.authors, year, None, {})
    return _work(
        told.abstract,
        told.arxiv_id,
        told.doi,
        told.authors,
        year,
        told.entry_type,
        told.bib_fields,
    )


def _known(row: sqlite3.Row) -> _Work:
    fields = json.loads(row["bib_fields"] or "{}")
    authors = tuple(json.loads(row["authors"]))
    return _work(
        row["abstract"],
        row["arxiv_id"],
        row["doi"],
        authors,
        row["year"],
        row["entry_type"],
        fields,
    )


def _work(
    abstract: str,
    arxiv_id: str | None,
    doi: str | None,
    authors: tuple[str, ...],
    year: int | None,
    entry_type: str | None,
    fields: Mapping[str, str],
) -> _Work:
    venue = next(filter(None, map(fields.get, _VENUES)), "")
    if arxiv_id is not None and not venue:
        fields = {}
    first_page = re.search(r"\w+", fields.get("pages", ""))
    return _Work(
        abstract,
        arxiv_id,
        doi.lower() if doi else None,
        tuple(filter(str.strip, authors)),
        year,
        fields.get("year"),
        fields.get("volume"),
        (fields.get("number"), first_page[0] if first_page else None),
        _VENUE_WORDS.sub("", fold(venue)),
        _kind(entry_type, venue),
    )


def _kind(entry_type: str | None, venue: str) -> str | None:
    alone = _STANDS_ALONE.search(entry_type or "")
    return alone[0] if alone else "part" if venue else None


def _same_title(connection: sqlite3.Connection, key: str) -> list[sqlite3.Row]:
    return connection.execute(
        f"SELECT {COLUMNS} FROM papers WHERE title_key = ? ORDER BY id", [key]
    ).fetchall()


def _same_abstract(connection: sqlite3.Connection, abstract: str) -> list[sqlite3.Row]:
    sketch = _sketch(abstract)
    return connection.execute(
        f"SELECT {COLUMNS} FROM papers WHERE id IN"
        f" (SELECT paper_id FROM abstract_sketches WHERE hash IN ({_marks(sketch)})"
        "  GROUP BY paper_id ORDER BY count(*) DESC, paper_id LIMIT 20)",
        sketch,
    ).fetchall()


@lru_cache(maxsize=2)
def _sketch(abstract: str) -> list[int]:
    """The smallest hashes of the abstract's runs of words: alike texts share most of them."""
    words = [word.encode() for word in re.findall(r"\w+", fold(abstract))]
    if len(words) < _LEAST_WORDS:
        return []
    runs = {b" ".join(words[i : i + _RUN]) for i in range(len(words) - _RUN + 1)}
    return sorted(map(zlib.crc32, runs))[:_SKETCH_SIZE]


def _marks(values: list[int]) -> str:
    return ", ".join("?" * len(values))
