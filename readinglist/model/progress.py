"""How far long work is, and how it is asked to stop."""

from collections.abc import Callable
from dataclasses import dataclass

from readinglist.errors import Cancelled


@dataclass(frozen=True, slots=True)
class Progress:
    """`done` of `total` (null while unknown), and what is being done, in the user's words."""

    done: int
    total: int | None
    what: str


Report = Callable[[Progress], None]
IsCancelled = Callable[[], bool]


def unheard(_: Progress) -> None:
    """Progress that nobody watches."""


def never() -> bool:
    """Work that nobody stops."""
    return False


def stop_if(cancelled: IsCancelled) -> None:
    """Raise Cancelled where the user has asked for it."""
    if cancelled():
        raise Cancelled("Stopped; nothing of it was kept")
