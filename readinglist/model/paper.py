"""A paper as the library knows it, and the words its state is told in."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import Self

from readinglist.errors import UsageError


class Word(StrEnum):
    """An enumeration whose members the user names by their words."""

    @classmethod
    def of(cls, word: str) -> Self:
        """The member called `word`; raises UsageError naming the words there are."""
        try:
            return cls(word)
        except ValueError:
            words = ", ".join(cls)
            kind = re.sub(r"(?<!^)(?=[A-Z])", " ", cls.__name__).lower()
            raise UsageError(
                "“{word}” is no {kind}; use one of {words}", word=word, kind=kind, words=words
            ) from None


class Status(Word):
    """How far the user is with a paper."""

    UNREAD = "unread"
    TO_READ = "to-read"
    READING = "reading"
    READ = "read"
    SKIPPED = "skipped"

    @property
    def decided(self) -> bool:
        """Whether the user has made up their mind about the paper."""
        return self is not Status.UNREAD


class Priority(Word):
    """How much a paper matters to the user."""

    NONE = "none"
    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"

    @property
    def rank(self) -> int:
        """0 for none up to 3 for high."""
        return list(Priority).index(self)


class LinkKind(StrEnum):
    """What a link leads to."""

    ARXIV = "arxiv"
    GITHUB = "github"
    HUGGINGFACE = "huggingface"
    PROJECT = "project"
    DATASET = "dataset"
    VIDEO = "video"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Link:
    """An address that belongs to a paper.

    `url` is absolute, http or https. `state` is null for a link as found; ``"candidate"`` for one
    that is only guessed (a project page's likely repository). `details` holds what a service
    said of it, in the JSON forms that SQLite stores.
    """

    kind: LinkKind
    url: str
    state: str | None = None
    details: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Sighting:
    """What one dump said of one paper, and where in it; null where it said nothing."""

    dump: str
    line: int
    position: int
    title: str
    abstract: str
    author_count: int | None
    organization: str | None
    published: date | None
    published_text: str | None
    comments: int | None
    upvotes: int | None


@dataclass(frozen=True, slots=True)
class Paper:
    """One paper, whole.

    `title` and `abstract` are the words of the dump, or what the user made of them;
    `arxiv_title` and `arxiv_abstract` the TeX source that arXiv gives. Dates are days;
    `added_at`, `read_at` are moments in UTC. `withdrawn` is what arXiv says; `pdf` the name of the
    file in the library's ``pdfs/``. `due` and `snoozed_until` are days; `queue_position` orders
    what is to read. `entry_type` and `bib_fields` are what an imported bibliography said beyond
    the other fields. `aliases` are the keys the paper had before `cite_key`.
    """

    id: int
    title: str
    abstract: str
    status: Status = Status.UNREAD
    priority: Priority = Priority.NONE
    authors: tuple[str, ...] = ()
    author_count: int | None = None
    organization: str | None = None
    published: date | None = None
    published_text: str | None = None
    comments: int | None = None
    upvotes: int | None = None
    tags: tuple[str, ...] = ()
    notes: str | None = None
    arxiv_id: str | None = None
    primary_category: str | None = None
    categories: tuple[str, ...] = ()
    doi: str | None = None
    journal_ref: str | None = None
    arxiv_comment: str | None = None
    arxiv_title: str | None = None
    arxiv_abstract: str | None = None
    updated: date | None = None
    cite_key: str | None = None
    aliases: tuple[str, ...] = ()
    links: tuple[Link, ...] = ()
    dumps: tuple[str, ...] = ()
    added_at: datetime | None = None
    read_at: datetime | None = None
    withdrawn: bool = False
    pdf: str | None = None
    queue_position: float | None = None
    due: date | None = None
    snoozed_until: date | None = None
    entry_type: str | None = None
    bib_fields: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class PaperRow:
    """What one line of the list shows of a paper; see `Paper` for the fields."""

    id: int
    title: str
    status: Status
    priority: Priority
    authors: tuple[str, ...]
    author_count: int | None
    organization: str | None
    published: date | None
    published_text: str | None
    comments: int | None
    tags: tuple[str, ...]
    has_notes: bool
    has_code: bool
    dumps: int
    added_at: datetime
    due: date | None = None
    snoozed_until: date | None = None
