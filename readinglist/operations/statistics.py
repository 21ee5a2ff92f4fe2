"""The library in numbers, and the history of reading."""

from dataclasses import dataclass

from readinglist.library import Library
from readinglist.model.view import Counts, HistoryPoint


@dataclass(frozen=True, slots=True)
class Statistics:
    """The counts of now, and the weeks since the first paper came, oldest first."""

    counts: Counts
    history: tuple[HistoryPoint, ...]


def statistics(library: Library) -> Statistics:
    """Count everything."""
    return Statistics(library.counts(), tuple(library.reading_history()))
