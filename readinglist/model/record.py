"""What a dump says: records of papers, refusals of what could not be read."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from readinglist.model.paper import Link
from readinglist.sentence import Sentence


class Layout(StrEnum):
    """How a page was saved."""

    CARDS = "cards"
    PLAIN = "plain"
    COMPACT = "compact"
    JSON = "json"


@dataclass(frozen=True, slots=True)
class Record:
    """One paper as one dump tells it; null (or empty) where the dump says nothing.

    `line` is the 1-based line of the title in the file, `position` the record's 0-based place
    among the records of the file. `title` and `abstract` are the dump's own words with white
    space collapsed. `published_text` is the date as the dump wrote it, `published` the day it
    means where that can be known. `organization` is the display name.
    """

    title: str
    abstract: str
    line: int
    position: int
    layout: Layout
    author_count: int | None = None
    organization: str | None = None
    published: date | None = None
    published_text: str | None = None
    comments: int | None = None
    upvotes: int | None = None
    arxiv_id: str | None = None
    authors: tuple[str, ...] = ()
    links: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class Refusal:
    """A place in a dump that could not be read as a record, and why, in a sentence."""

    line: int
    reason: Sentence
