"""What a write changed: the one message between the library and those who show it."""

from dataclasses import dataclass, field
from enum import StrEnum


class Origin(StrEnum):
    """Who asked for a change."""

    WINDOW = "window"
    COMMAND = "command"
    SERVICE = "service"


@dataclass(frozen=True, slots=True)
class Changes:
    """Ids of papers added, altered (with the fields that did) and removed by one batch.

    `batch` is the batch's id in the change log, null when nothing changed. `summary` is what was
    done in the user's words, fit for "Undo: …" (``"marked 4 papers read"``).
    """

    batch: int | None = None
    summary: str = ""
    added: frozenset[int] = frozenset()
    altered: dict[int, frozenset[str]] = field(default_factory=dict)
    removed: frozenset[int] = frozenset()
    origin: Origin | None = None

    def __bool__(self) -> bool:
        return bool(self.added or self.altered or self.removed or self.batch)

    @property
    def ids(self) -> frozenset[int]:
        """Every paper that is concerned."""
        return self.added | self.altered.keys() | self.removed
