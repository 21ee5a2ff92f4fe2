"""The search index of one library: opened, kept in step, searched.

Everything others need is here. One thread may write while another searches, and several
processes may hold the index of one library: one writes at a time, the others notice.
"""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Self

from readinglist.model.progress import IsCancelled, Report, never, unheard
from readinglist.search.answer import Answer, IndexState, Neighbour
from readinglist.search.source import Facts, Source


class SearchIndex:
    """A library's index; see the module. Derived from the source alone, it may be deleted."""

    @classmethod
    def open(cls, folder: Path, source: Source) -> Self:
        """The index in `folder`, whatever its condition; `state` tells, `rebuild` mends."""
        raise NotImplementedError

    @property
    def state(self) -> IndexState:
        """Whether the index can be used; anything but READY asks for `rebuild`."""
        raise NotImplementedError

    def behind(self) -> int:
        """How many papers must be indexed before the index has all: 0 when it is in step."""
        raise NotImplementedError

    def search(
        self,
        text: str,
        facts: Facts,
        *,
        limit: int | None = None,
        today: date | None = None,
        cancelled: IsCancelled = never,
    ) -> Answer:
        """The papers that match what the user typed; never raises on odd input.

        Without a usable index the papers themselves are read: slower, the same papers match.
        Raises Cancelled when `cancelled` says so meanwhile.
        """
        raise NotImplementedError

    def similar(self, paper_id: int, n: int = 10) -> list[Neighbour]:
        """The `n` papers nearest to one, best first; none without a usable index."""
        raise NotImplementedError

    def update(self, timeout: float = 5.0) -> bool:
        """Catch up with the source in one commit; False where another process writes too long.

        Does nothing while the index must be rebuilt (also False).
        """
        raise NotImplementedError

    def rebuild(
        self, report: Report = unheard, cancelled: IsCancelled = never, timeout: float = 5.0
    ) -> None:
        """Index the whole library anew; what is there stays usable until the new is complete.

        Raises Cancelled when `cancelled` says so, LibraryError when another process is writing.
        """
        raise NotImplementedError

    def verify(self) -> Sequence[str]:
        """Read every byte: the names of damaged or missing files; `state` follows."""
        raise NotImplementedError

    def close(self) -> None:
        """Let go of the files."""
        raise NotImplementedError
