"""Is this record a paper the library has? The title decides, the abstract judges doubtful pairs.

The same title with another abstract is a namesake; the same abstract under a slightly different
title is the same paper, its title corrected. Measured on some ten thousand abstracts: different
papers share at most 0.14 of their four-word runs, the same paper in two versions at least 0.73;
a few different papers do share an abstract, so the titles must be alike as well.
"""

import re
import sqlite3
import zlib
from functools import lru_cache

from rapidfuzz import fuzz

from readinglist.model.record import Record
from readinglist.store.journal import Batch
from readinglist.text.folding import fold, overlap, title_key

_SAME_TITLE_OVERLAP = 0.3
_OTHER_TITLE_OVERLAP = 0.8
_LIKENESS = 85.0
_SKETCH_SIZE = 6
_RUN = 4
_LEAST_WORDS = 20
_LEAST_TITLE = 12


def find(connection: sqlite3.Connection, record: Record) -> int | None:
    """The id of the paper that the record tells of, or null where the library has none."""
    if record.arxiv_id is not None:
        row = connection.execute(
            "SELECT id FROM papers WHERE arxiv_id = ? ORDER BY id", [record.arxiv_id]
        ).fetchone()
        if row is not None:
            return int(row["id"])
    key = title_key(record.title)
    return next(
        (
            candidate["id"]
            for candidate in _same_title(connection, key)
            if not _other_id(candidate, record)
            and abstracts_agree(candidate["abstract"], record.abstract)
        ),
        None,
    ) or next(
        (
            candidate["id"]
            for candidate in _same_abstract(connection, record.abstract)
            if not _other_id(candidate, record)
            and titles_alike(candidate["title_key"], key)
            and overlap(candidate["abstract"], record.abstract) >= _OTHER_TITLE_OVERLAP
        ),
        None,
    )


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


def abstracts_agree(abstract: str, other: str) -> bool:
    """Whether two papers of one title are one paper, as far as their abstracts tell.

    One that is missing tells nothing against it.
    """
    return not abstract or not other or overlap(abstract, other) >= _SAME_TITLE_OVERLAP


def _same_title(connection: sqlite3.Connection, key: str) -> list[sqlite3.Row]:
    return connection.execute(
        "SELECT id, abstract, arxiv_id FROM papers WHERE title_key = ? ORDER BY id", [key]
    ).fetchall()


def _same_abstract(connection: sqlite3.Connection, abstract: str) -> list[sqlite3.Row]:
    sketch = _sketch(abstract)
    return connection.execute(
        "SELECT id, title_key, abstract, arxiv_id FROM papers WHERE id IN"
        f" (SELECT paper_id FROM abstract_sketches WHERE hash IN ({_marks(sketch)})"
        "  GROUP BY paper_id ORDER BY count(*) DESC, paper_id LIMIT 20)",
        sketch,
    ).fetchall()


def _other_id(candidate: sqlite3.Row, record: Record) -> bool:
    return None not in (candidate["arxiv_id"], record.arxiv_id) and (
        candidate["arxiv_id"] != record.arxiv_id
    )


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
