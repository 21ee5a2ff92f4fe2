"""Copies of the library: what each is, what it holds, and what putting it back would change."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from readinglist.model.paper import Priority, Status


class CopyKind(StrEnum):
    """Why a copy was made; `OWN` is a file of the user's."""

    DAILY = "daily"
    BEFORE_MIGRATION = "before-migration"
    BEFORE_IMPORT = "before-import"
    BEFORE_RESTORE = "before-restore"
    OWN = "own"


@dataclass(frozen=True, slots=True)
class CopyInfo:
    """One copy: when it was made (UTC), its size in bytes, and what it holds.

    `papers` and `decided` are numbers; null where the file cannot be read as a library.
    """

    path: Path
    kind: CopyKind
    made_at: datetime
    size: int
    papers: int | None
    decided: int | None


@dataclass(frozen=True, slots=True)
class Decision:
    """What the user made of a paper; tags in their order, notes empty for none."""

    status: Status
    priority: Priority
    tags: tuple[str, ...] = ()
    notes: str = ""


@dataclass(frozen=True, slots=True)
class DecisionChange:
    """What the user made of a paper, now and in a copy."""

    title: str
    now: Decision
    then: Decision


@dataclass(frozen=True, slots=True)
class Difference:
    """What restoring a copy changes: titles that go and come back, decisions that differ."""

    going: tuple[str, ...]
    returning: tuple[str, ...]
    decisions: tuple[DecisionChange, ...]

    def __bool__(self) -> bool:
        return bool(self.going or self.returning or self.decisions)
