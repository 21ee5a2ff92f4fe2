"""What a query can ask of papers beside their words; the library answers, not the index."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from readinglist.model.paper import Priority, Status


class Thing(StrEnum):
    """What ``has:`` asks for."""

    CODE = "code"
    ARXIV = "arxiv"
    NOTES = "notes"
    TAGS = "tags"
    ABSTRACT = "abstract"
    DOI = "doi"
    DATE = "date"


@dataclass(frozen=True, slots=True)
class StatusIn:
    """The status is one of these."""

    statuses: frozenset[Status]


@dataclass(frozen=True, slots=True)
class PriorityIn:
    """The priority is one of these."""

    priorities: frozenset[Priority]


@dataclass(frozen=True, slots=True)
class TagIs:
    """The paper carries this tag or one below it (``rl/offline`` for ``rl``), whatever the case."""

    name: str


@dataclass(frozen=True, slots=True)
class InDump:
    """A dump whose file name contains this text, whatever the case."""

    name: str


@dataclass(frozen=True, slots=True)
class Has:
    """The paper has one of these things."""

    things: frozenset[Thing]


@dataclass(frozen=True, slots=True)
class PublishedWithin:
    """Published from the first to the last day, both included; null leaves that end open."""

    first: date | None = None
    last: date | None = None


Predicate = StatusIn | PriorityIn | TagIs | InDump | Has | PublishedWithin
