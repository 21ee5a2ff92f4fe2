"""What the library knows of papers beside their words: the predicates of a query, as SQL."""

import sqlite3

from readinglist.model.predicate import (
    Has,
    InDump,
    Predicate,
    PriorityIn,
    PublishedWithin,
    StatusIn,
    TagIs,
    Thing,
)
from readinglist.store.orders import id_list
from readinglist.store.papers import HAS_CODE
from readinglist.store.views import TAGGED

_HAS = {
    Thing.CODE: HAS_CODE,
    Thing.ARXIV: "arxiv_id IS NOT NULL",
    Thing.NOTES: "notes IS NOT NULL",
    Thing.TAGS: "id IN (SELECT paper_id FROM paper_tags)",
    Thing.ABSTRACT: "abstract <> ''",
    Thing.DOI: "doi IS NOT NULL",
    Thing.DATE: "published IS NOT NULL",
}


def latest_first(connection: sqlite3.Connection) -> list[int]:
    """Every paper, the latest published first, those without a date last; then by falling id."""
    return id_list(connection, "SELECT id FROM papers ORDER BY published DESC NULLS LAST, id DESC")


def ids_where(connection: sqlite3.Connection, predicate: Predicate) -> list[int]:
    """The papers a predicate holds for, in ascending order."""
    condition, arguments = _condition(predicate)
    return sorted(id_list(connection, f"SELECT id FROM papers WHERE {condition}", arguments))


def _condition(predicate: Predicate) -> tuple[str, list[str]]:
    match predicate:
        case StatusIn(statuses):
            return _one_of("status", sorted(statuses))
        case PriorityIn(priorities):
            return _one_of("priority", sorted(priorities))
        case TagIs(name):
            return TAGGED, [name]
        case InDump(name):
            return (
                (
                    "id IN (SELECT paper_id FROM sightings JOIN dumps ON dumps.id = dump_id"
                    " WHERE instr(lower(name), lower(?)))"
                ),
                [name],
            )
        case Has(things):
            return " OR ".join(_HAS[thing] for thing in sorted(things)) or "0", []
        case PublishedWithin(first, last):
            return "published BETWEEN ? AND ?", [
                first.isoformat() if first else "0000",
                last.isoformat() if last else "9999-99",
            ]


def _one_of(column: str, values: list[str]) -> tuple[str, list[str]]:
    return f"{column} IN ({', '.join('?' * len(values))})", values
