"""Which papers are asked for, in which order, and what a library holds in numbers."""

from dataclasses import dataclass, field
from datetime import date, datetime

from readinglist.model.paper import Priority, Status, Word


class SortKey(Word):
    """What a list of papers can be ordered by; papers without a value come last."""

    ADDED = "added"
    TITLE = "title"
    PUBLISHED = "published"
    STATUS = "status"
    PRIORITY = "priority"
    AUTHORS = "authors"
    ORGANIZATION = "organization"
    COMMENTS = "comments"
    DUMPS = "dumps"
    ID = "id"
    QUEUE = "queue"
    DUE = "due"


@dataclass(frozen=True, slots=True)
class Sort:
    """An order: a key and its direction; `then` orders those that are alike by it."""

    key: SortKey = SortKey.ADDED
    descending: bool = False
    then: "Sort | None" = None


@dataclass(frozen=True, slots=True)
class Group:
    """Papers that stand together in an order since they have something in common.

    `value` is what: a month (``2025-10``), a year where no more is known, a day, a status, a
    priority or an organisation; null for papers without.
    """

    value: str | None
    papers: int


@dataclass(frozen=True, slots=True)
class View:
    """A choice of papers: those that fit everything that is set. An empty view is the library.

    `tag` is a tag's name; papers of the tags below it (``rl/offline`` for ``rl``) belong as well.
    `dump` is a dump's id. `search` is a query, which the search answers and not the database.
    `snoozed` asks for those that are snoozed past today, or those that are not. `among` are ids.
    """

    status: Status | None = None
    priority: Priority | None = None
    tag: str | None = None
    dump: int | None = None
    search: str | None = None
    snoozed: bool | None = None
    among: frozenset[int] | None = None


OPEN = (Status.UNREAD, Status.TO_READ, Status.READING)
"""The states of papers that the user is not done with; only these can sleep."""


@dataclass(frozen=True, slots=True)
class DumpInfo:
    """An imported dump: its papers, and how many of them the user has decided on.

    `page_date` is the day of its page, `page_date_text` the same in the page's words.
    """

    id: int
    name: str
    layout: str | None
    page_date: date | None
    page_date_text: str | None
    imported_at: datetime
    papers: int
    decided: int
    withdrawn: bool = False


TAG_COLOURS = ("red", "orange", "yellow", "green", "teal", "blue", "purple", "pink")
"""The names of the colours a tag can have; what they look like is the window's affair."""


@dataclass(frozen=True, slots=True)
class TagInfo:
    """A tag and the number of its papers."""

    name: str
    colour: str | None
    papers: int


@dataclass(frozen=True, slots=True)
class SavedSearch:
    """A query the user keeps under a name."""

    name: str
    query: str


@dataclass(frozen=True, slots=True)
class Counts:
    """The numbers of the sidebar; `snoozed` are those of `statuses` that are snoozed past today."""

    papers: int = 0
    statuses: dict[Status, int] = field(default_factory=dict)
    snoozed: dict[Status, int] = field(default_factory=dict)
    priorities: dict[Priority, int] = field(default_factory=dict)
    tags: tuple[TagInfo, ...] = ()
    dumps: tuple[DumpInfo, ...] = ()


@dataclass(frozen=True, slots=True)
class HistoryPoint:
    """What happened in the week that begins on `start`: numbers of papers."""

    start: date
    added: int
    decided: int
    read: int
