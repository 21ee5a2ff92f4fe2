"""What search needs of the library: papers to index, and the facts that are never indexed.

The library implements both protocols; search knows neither SQLite nor the rest of the program.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol

import numpy as np
import numpy.typing as npt

from readinglist.model.predicate import Predicate

IntArray = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Document:
    """The words of one paper as the library stores them, TeX as it is; empty where it has none."""

    id: int
    title: str
    authors: tuple[str, ...] = ()
    organization: str = ""
    tags: tuple[str, ...] = ()
    abstract: str = ""
    notes: str = ""
    arxiv_title: str = ""
    arxiv_abstract: str = ""
    published: date | None = None


@dataclass(frozen=True, slots=True)
class Delta:
    """What happened since a revision: ids to index anew, ids that are gone, the revision reached.

    Only changes of a `Document` count; a new status is none. An id may stand in both sets.
    """

    revision: int
    altered: frozenset[int] = frozenset()
    removed: frozenset[int] = frozenset()


class Source(Protocol):
    """The library as the index reads it; called from whichever thread calls the index."""

    def library_id(self) -> str:
        """What tells this library from any other, also from its own past: new after a restore."""

    def revision(self) -> int:
        """The newest entry of the change log; never falls while `library_id` stays."""

    def count(self) -> int:
        """The number of papers."""

    def documents(self, ids: Sequence[int] | None) -> Iterator[Document]:
        """The given papers, or all, in any order, each once; ids that do not exist are left out."""

    def changed_since(self, revision: int) -> Delta:
        """What the index has missed."""


class Facts(Protocol):
    """What the library knows of papers beside their words: status, priority, dates, dumps …"""

    def ids(self) -> IntArray:
        """Every paper, latest published first, those without a date last, then by falling id."""

    def ids_where(self, predicate: Predicate) -> IntArray:
        """The papers a predicate holds for, in ascending order."""
