"""What a library holds beside its papers, in the form in which it leaves and comes back.

The log of deeds goes over as history: it tells what was done, and is never undone.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

Cell = str | int | float | None


class Section(StrEnum):
    """A part of an archive; the history comes before the papers, all else after them."""

    BATCHES = "batches"
    CHANGES = "changes"
    DUMPS = "dumps"
    PROVENANCE = "provenance"
    REFUSALS = "refusals"
    TAGS = "tags"
    SEARCHES = "saved_searches"
    KEYS = "cite_keys"


HISTORY = (Section.BATCHES, Section.CHANGES, Section.DUMPS)
"""What tells of the past, in the order in which it must come back."""

STATE = tuple(section for section in Section if section not in HISTORY)
"""What holds now, beside the papers."""


@dataclass(frozen=True, slots=True)
class ArchiveRow:
    """One row of a section; papers are named by their ids."""

    section: Section
    cells: Mapping[str, Cell]
