"""The columns of the list, each declared once."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from readinglist.gui import wording
from readinglist.gui.tag_order import in_order
from readinglist.model.paper import PaperRow, Priority
from readinglist.model.view import SortKey


@dataclass(frozen=True, slots=True)
class Column:
    """One column: heading, order (null for none), first width, and the text of its cells.

    A column that is a `sign` draws a shape instead of its text. `is_fact` columns are told in the
    second line of a row while they are hidden.
    """

    key: str
    heading: str
    sort: SortKey | None
    width: int
    text: Callable[[PaperRow], str]
    shown: bool = False
    sign: bool = False
    numeric: bool = False
    is_fact: bool = False

    @property
    def title(self) -> str:
        """The heading in the user's language."""
        return QCoreApplication.translate("columns", self.heading)


def _priority(row: PaperRow) -> str:
    return "" if row.priority is Priority.NONE else wording.priority_name(row.priority)


def _due(row: PaperRow) -> str:
    return "" if row.due is None else wording.day(row.due)


def _count(value: int | None) -> str:
    return wording.number(value) if value else ""


def _noop(heading: str) -> str:
    return str(QT_TRANSLATE_NOOP("columns", heading))


COLUMNS: tuple[Column, ...] = (
    Column(
        "status",
        _noop("Status"),
        SortKey.STATUS,
        40,
        lambda row: wording.status_name(row.status),
        shown=True,
        sign=True,
    ),
    Column("priority", _noop("Priority"), SortKey.PRIORITY, 40, _priority, shown=True, sign=True),
    Column("title", _noop("Title"), SortKey.TITLE, 420, lambda row: row.title, shown=True),
    Column("authors", _noop("Authors"), SortKey.AUTHORS, 160, wording.authors, is_fact=True),
    Column(
        "organization",
        _noop("Organisation"),
        SortKey.ORGANIZATION,
        140,
        lambda row: row.organization or "",
        is_fact=True,
    ),
    Column(
        "published",
        _noop("Published"),
        SortKey.PUBLISHED,
        104,
        wording.published,
        shown=True,
        numeric=True,
        is_fact=True,
    ),
    Column(
        "comments",
        _noop("Comments"),
        SortKey.COMMENTS,
        84,
        lambda row: _count(row.comments),
        numeric=True,
    ),
    Column("dumps", _noop("Dumps"), SortKey.DUMPS, 72, lambda row: _count(row.dumps), numeric=True),
    Column("tags", _noop("Tags"), None, 140, lambda row: ", ".join(in_order(row.tags))),
    Column(
        "added",
        _noop("Added"),
        SortKey.ADDED,
        104,
        lambda row: wording.moment(row.added_at),
        numeric=True,
    ),
    Column("due", _noop("Due"), SortKey.DUE, 104, _due, numeric=True),
)

TITLE = next(place for place, column in enumerate(COLUMNS) if column.key == "title")
