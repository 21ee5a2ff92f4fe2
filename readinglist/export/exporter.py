"""What every exporter is: papers in, text out, and a report of what could not go over as it was."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Protocol, TextIO

from readinglist.errors import ExportError
from readinglist.export.names import Authors
from readinglist.model.paper import Paper


class NoteKind(StrEnum):
    """Why a paper is named in a report."""

    TRANSLITERATED = "transliterated"
    DROPPED = "dropped"
    WITHOUT_AUTHORS = "without authors"
    DUPLICATE = "duplicate"
    OTHER_KEYS = "other keys"
    OTHER_DETAILS = "other details"


@dataclass(frozen=True, slots=True)
class Note:
    """Something to tell of one paper: characters, keys, details, or the key of its double."""

    paper_id: int
    cite_key: str
    kind: NoteKind
    detail: str = ""


@dataclass(slots=True)
class ExportReport:
    """How many entries were written, and what there is to tell of them."""

    entries: int = 0
    notes: list[Note] = field(default_factory=list)

    def about(self, kind: NoteKind) -> list[Note]:
        """The notes of one kind."""
        return [note for note in self.notes if note.kind is kind]


@dataclass(frozen=True, slots=True)
class Options:
    """What of the user's own words may leave; by default nothing."""

    include_notes: bool = False
    include_tags: bool = False


class Exporter(Protocol):
    """A format papers can be exported to."""

    @property
    def name(self) -> str:
        """The format's name on the command line."""

    @property
    def suffix(self) -> str:
        """The usual ending of its files, with the dot."""

    def write(
        self, papers: Iterable[Paper], out: TextIO, options: Options | None = None
    ) -> ExportReport:
        """Write `papers` to `out` in the order given.

        The caller passes them sorted by cite key, each with one, and opens `out` as UTF-8 with
        ``newline="\\n"``; then the same library gives the same bytes. Papers are taken one at a
        time, so memory is bounded. Raises ExportError where what it would write is not valid.
        """


def cite_key_of(paper: Paper) -> str:
    """The paper's key; raises ExportError where it has none."""
    if not paper.cite_key:
        raise ExportError(
            "Paper {id} has no cite key; run “readinglist check --repair”.", id=paper.id
        )
    return paper.cite_key


def missing_authors(paper: Paper, people: Authors) -> list[Note]:
    """What there is to tell of `paper` if none of its authors (or of a book's editors) is known."""
    return [] if people else [Note(paper.id, cite_key_of(paper), NoteKind.WITHOUT_AUTHORS)]
