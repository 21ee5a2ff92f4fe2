"""What became of a dump's records when it was imported."""

from dataclasses import dataclass, field
from enum import Enum

from readinglist.model.record import Refusal
from readinglist.sentence import Sentence


class Outcome(Enum):
    """What became of a record: a new paper, more about a known one, or nothing that was new."""

    NEW = "new"
    MERGED = "merged"
    UNCHANGED = "unchanged"


@dataclass(frozen=True, slots=True)
class Remark:
    """Something to tell of a place in a file that was taken in, in a sentence.

    Line 0 is the whole file, or a place that is not known.
    """

    line: int
    text: Sentence


@dataclass(slots=True)
class DumpReport:
    """What became of a dump's records."""

    outcomes: dict[Outcome, int] = field(default_factory=lambda: dict.fromkeys(Outcome, 0))
    refused: list[Refusal] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)

    @property
    def records(self) -> int:
        """How many records were read."""
        return sum(self.outcomes.values())
