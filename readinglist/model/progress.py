"""How far long work is, and how it is asked to stop."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from readinglist.errors import Cancelled


class Step(StrEnum):
    """What long work is doing; names in braces are blanks."""

    IMPORTING = "Importing"
    IMPORTING_FILE = "Importing {name}"
    EXPORTING = "Exporting"
    INDEXING = "Indexing"
    BUILDING_INDEX = "Building the search index"
    LOOKING_UP = "Looking up papers"
    WAITING = "Waiting for {service} until {until}"
    BRINGING_PDF = "Bringing the PDF"
    BRINGING_PDFS = "Bringing PDFs"
    CHECKING_DATABASE = "Checking the database"
    CHECKING_PAPERS = "Checking papers"


@dataclass(frozen=True, slots=True)
class Progress:
    """`done` of `total` (null while unknown), and what is being done.

    That is a `Step` with its `blanks`, or a text in the user's words.
    """

    done: int
    total: int | None
    step: str
    blanks: Mapping[str, str] = field(default_factory=dict)

    @property
    def what(self) -> str:
        """What is being done, in English where it is a step."""
        return self.step.format(**self.blanks) if self.blanks else str(self.step)


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
