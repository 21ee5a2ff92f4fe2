"""What a check of the library finds."""

from dataclasses import dataclass
from enum import StrEnum

from readinglist.sentence import Sentence


class FindingKind(StrEnum):
    """What a finding is about."""

    DAMAGE = "damage"
    REFERENCE = "reference"
    LOG = "log"
    INDEX = "index"
    DERIVED = "derived"
    PDF = "pdf"
    ARXIV_ID = "arxiv-id"
    DATE = "date"
    DUPLICATE = "duplicate"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong: which papers it concerns, what it is, and what to do about it.

    `what` and `proposal` are sentences without the full stop. `mended` is the sentence that is
    true once a repair has mended it; null for what no repair can mend.
    """

    kind: FindingKind
    papers: tuple[int, ...]
    what: Sentence
    proposal: Sentence
    mended: Sentence | None = None
    repaired: bool = False
