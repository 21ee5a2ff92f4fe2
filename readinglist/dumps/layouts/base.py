"""What the layouts of text pages share: a page's profile, drafts of records, the protocol."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Protocol

from readinglist.dumps.dates import PageDate
from readinglist.dumps.source import Line
from readinglist.model.record import Layout, Refusal


@dataclass(frozen=True, slots=True)
class Draft:
    """A record as it stands on a page, before its date, place and links are worked out."""

    line: int
    title: str
    abstract: str
    author_count: int | None = None
    organization: str | None = None
    date: PageDate | None = None


@dataclass(frozen=True, slots=True)
class PageProfile:
    """What a page looks like from afar.

    `papers`: its lines read like titles and abstracts; `gaps`: the share of lines, from 0 to 1,
    with a blank line before them; `details`: the number of lines that only cards have.
    """

    papers: bool
    gaps: float
    details: int


class TextLayout(Protocol):
    """One way in which a page is saved as text."""

    @property
    def name(self) -> Layout:
        """The layout's name."""

    def recognise(self, page: PageProfile) -> float:
        """How well the page fits this layout, from 0 (not at all) to 1."""

    def records(self, lines: Iterable[Line]) -> Iterator[Draft | Refusal]:
        """The records on one page, in order, and what could not be read as one."""
