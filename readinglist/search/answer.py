"""What a search gives back: ids best first, and what the user should be told about them."""

from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from readinglist.search.ranking import Floats, best, in_order
from readinglist.search.source import IntArray


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
    hint: str | None = None
    corrections: tuple[Correction, ...] = ()
    state: IndexState = IndexState.READY
    behind: bool = False

    @property
    def total(self) -> int:
        """The exact number of papers that match."""
        return len(self.papers)

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
