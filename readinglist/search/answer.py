"""What a search gives back: ids best first, and what the user should be told about them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cached_property
from typing import overload

import numpy as np

from readinglist.search.ranking import Floats, best, in_order
from readinglist.search.source import IntArray
from readinglist.sentence import Sentence


class IndexState(StrEnum):
    """Whether the index can be used, and why not."""

    READY = "ready"
    MISSING = "missing"
    OUTDATED = "outdated"
    FOREIGN = "foreign"
    DAMAGED = "damaged"


@dataclass(frozen=True, slots=True)
class Correction:
    """Another query for one that finds nothing.

    `word` is what killed it; `replacement` a word of the library one or two edits away, or null to
    leave the word out; `query` the whole of it, corrected, and `total` what that finds.
    """

    word: str
    replacement: str | None
    query: str
    total: int


@dataclass(frozen=True, slots=True)
class Neighbour:
    """A similar paper: `score` between 0 and 1, and the words it shares, the most telling first."""

    id: int
    score: float
    words: tuple[str, ...]


@dataclass(frozen=True)
class Answer:
    """The papers that match a query.

    `papers` are their numbers in the tables `every_paper` (ids) and `recency` (0 for the latest),
    `scores` belong to them. `hint` is a sentence about what was not understood. `state` tells why
    the answer did not come from the index, when it is not READY; `behind` whether the index lacks
    the latest changes.
    """

    papers: IntArray
    scores: Floats
    every_paper: IntArray
    recency: IntArray
    limit: int | None = None
    hint: Sentence | None = None
    corrections: tuple[Correction, ...] = ()
    state: IndexState = IndexState.READY
    behind: bool = False

    @property
    def total(self) -> int:
        """The exact number of papers that match."""
        return len(self.papers)

    def among(self, ids: IntArray) -> "Answer":
        """The same answer, about those of these papers alone that match."""
        largest = max(np.max(ids, initial=0), np.max(self.every_paper, initial=0))
        listed = np.zeros(int(largest) + 1, np.bool_)
        listed[ids] = True
        kept = listed[self.matches]
        return replace(self, papers=self.papers[kept], scores=self.scores[kept])

    @cached_property
    def ranked(self) -> "Ranked":
        """The ids of all that match, best first; beyond the first `limit` sorted when looked at."""
        return Ranked(self)

    @cached_property
    def matches(self) -> IntArray:
        """The ids of all papers that match, beside `scores`, in no order."""
        return self.every_paper[self.papers]

    @cached_property
    def ids(self) -> IntArray:
        """The best `limit` papers (all without one), best first."""
        if self.limit is None or self.limit >= self.total:
            return self.every_id
        return self.every_paper[best(self.papers, self.scores, self.recency, self.limit)]

    @cached_property
    def every_id(self) -> IntArray:
        """All that match, best first; sorted when first asked for."""
        return self.every_paper[in_order(self.papers, self.scores, self.recency)]


class Ranked(Sequence[int]):
    """The ids of an answer in order: the first page at once, the rest when it is asked for."""

    def __init__(self, answer: Answer) -> None:
        self._answer = answer

    def __len__(self) -> int:
        return self._answer.total

    @overload
    def __getitem__(self, place: int) -> int: ...
    @overload
    def __getitem__(self, place: slice) -> list[int]: ...
    def __getitem__(self, place: int | slice) -> int | list[int]:
        """The id at a place, or a list of those at several."""
        if isinstance(place, slice):
            places = range(len(self))[place]
            if not places:
                return []
            ids = self._ids(max(places[0], places[-1]) + 1)
            found: list[int] = ids[np.arange(places.start, places.stop, places.step)].tolist()
            return found
        at = range(len(self))[place]
        return int(self._ids(at + 1)[at])

    def _ids(self, number: int) -> IntArray:
        """At least the first `number` ids."""
        return self._answer.ids if number <= len(self._answer.ids) else self._answer.every_id
