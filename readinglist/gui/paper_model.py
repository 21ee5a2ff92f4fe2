"""The list's model: ids in order, and rows that are read when they are first looked at."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QGuiApplication

from readinglist.errors import LibraryError
from readinglist.gui import wording
from readinglist.gui.columns import COLUMNS, Column
from readinglist.gui.paper_drag import PAPERS, papers_data
from readinglist.model.paper import PaperRow, Priority, Status
from readinglist.model.view import Sort

ROW_ROLE = int(Qt.ItemDataRole.UserRole) + 1
"""Gives the whole `PaperRow` of an index; ``UserRole`` gives the paper's id."""

_BLOCK = 128
_KEPT = 64 * _BLOCK
_LOOKED_THROUGH = 4
"""The list is looked through for so many papers at once; for more a table of places is made."""

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class PaperModel(QAbstractTableModel):
    """Papers by id; `read_rows` is asked for blocks of rows as they come into sight.

    `sort_wanted` tells the order the user asked for, and whether it is for what is alike by the one
    there is (Shift is down); the model itself never sorts. `troubled` brings the error of each row
    that the library fails to give, and that stays blank until the list is made anew. `heads` are
    the headings of groups by the rows that begin them, which are heard with these.
    """

    sort_wanted = Signal(Sort, bool)
    troubled = Signal(object)

    def __init__(
        self,
        read_rows: Callable[[Sequence[int]], dict[int, PaperRow]],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._read_rows = read_rows
        self._ids: Sequence[int] = []
        self._rows: dict[int, PaperRow | None] = {}
        self._places: dict[int, int | None] = {}
        self._order: Sort | None = None
        self.heads: Mapping[int, str] = {}

    @property
    def ids(self) -> Sequence[int]:
        """The ids of the papers shown, in order."""
        return self._ids

    def set_ids(self, ids: Sequence[int]) -> None:
        """Show other papers, or the same in another order."""
        self.beginResetModel()
        self._ids = ids
        self._places = {}
        self._rows = {paper_id: row for paper_id, row in self._rows.items() if row is not None}
        self.endResetModel()

    def place(self, paper_id: int) -> int | None:
        """The row a paper is in, or null."""
        return next(iter(self.places([paper_id])))

    def places(self, paper_ids: Collection[int]) -> list[int | None]:
        """The rows that papers are in; null for those that are not shown."""
        places = self._places
        unknown = [one for one in paper_ids if one not in places]
        if len(unknown) <= _LOOKED_THROUGH:
            places.update((one, self._look_for(one)) for one in unknown)
        else:
            places.update(dict.fromkeys(unknown))
            places.update((shown, place) for place, shown in enumerate(self._ids))
        return [places.get(paper_id) for paper_id in paper_ids]

    def first_place(self, paper_ids: Sequence[int]) -> int | None:
        """The row of the first of these papers that is shown, or null."""
        if paper_ids and (place := self.place(paper_ids[0])) is not None:
            return place
        return next((place for place in self.places(paper_ids) if place is not None), None)

    def paper_id(self, place: int) -> int:
        """The paper in a row."""
        return self._ids[place]

    def row(self, place: int) -> PaperRow | None:
        """What is shown in a row; null for a paper that cannot be read, or was just removed."""
        paper_id = self._ids[place]
        if paper_id not in self._rows:
            self._load(place)
        return self._rows.get(paper_id)

    def tell_order(self, order: Sort | None) -> None:
        """Say in the heads of the columns which order the papers have."""
        if order != self._order:
            self._order = order
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(COLUMNS) - 1)

    def refresh(self, paper_ids: Collection[int]) -> None:
        """Read these papers again when they are next looked at, and repaint them."""
        for paper_id in paper_ids:
            self._rows.pop(paper_id, None)
        self.repaint(paper_ids)

    def repaint(self, paper_ids: Collection[int]) -> None:
        """Paint these papers' rows again, and those between them."""
        places = [place for place in self.places(paper_ids) if place is not None]
        if places:
            first, last = min(places), max(places)
            self.dataChanged.emit(self.index(first, 0), self.index(last, self.columnCount() - 1))

    def assume(
        self,
        paper_ids: Collection[int],
        status: Status | None = None,
        priority: Priority | None = None,
    ) -> None:
        """Show what is just being written, before it is."""
        for paper_id in paper_ids:
            if (row := self._rows.get(paper_id)) is not None:
                self._rows[paper_id] = replace(
                    row,
                    status=row.status if status is None else status,
                    priority=row.priority if priority is None else priority,
                )
        self.repaint(paper_ids)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._ids)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(COLUMNS)

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        column = COLUMNS[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return "" if column.sign else column.title
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._told(column)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.UserRole:
            return self._ids[index.row()]
        if role not in (ROW_ROLE, Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        row = self.row(index.row())
        if row is None or role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.AccessibleTextRole:
            head = self.heads.get(index.row())
            return f"{head}: {wording.sentence(row)}" if head else wording.sentence(row)
        return COLUMNS[index.column()].text(row)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        return (
            Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsDragEnabled
        )

    def mimeTypes(self) -> list[str]:
        return [PAPERS]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        return papers_data(self._ids[row] for row in sorted({one.row() for one in indexes}))

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        key = COLUMNS[column].sort if 0 <= column < len(COLUMNS) else None
        if key is not None:
            keys = QGuiApplication.keyboardModifiers()
            adds = bool(keys & Qt.KeyboardModifier.ShiftModifier)
            self.sort_wanted.emit(Sort(key, order is Qt.SortOrder.DescendingOrder), adds)

    def _told(self, column: Column) -> str:
        order = self._order
        if order is not None and column.sort is order.key:
            told = self.tr("{}, descending") if order.descending else self.tr("{}, ascending")
        elif order is not None and order.then is not None and column.sort is order.then.key:
            told = (
                self.tr("{}, then descending")
                if order.then.descending
                else self.tr("{}, then ascending")
            )
        else:
            told = "{}"
        return told.format(column.title)

    def _look_for(self, paper_id: int) -> int | None:
        try:
            return self._ids.index(paper_id)
        except ValueError:
            return None

    def _load(self, place: int) -> None:
        if len(self._rows) > _KEPT:
            self._rows.clear()
        start = place // _BLOCK * _BLOCK
        wanted = [
            paper_id for paper_id in self._ids[start : start + _BLOCK] if paper_id not in self._rows
        ]
        self._rows.update(self._readable(wanted))

    def _readable(self, paper_ids: Sequence[int]) -> Mapping[int, PaperRow | None]:
        """The rows, of which a damaged file may lack some; no error goes out to who is painting."""
        try:
            return self._read_rows(paper_ids)
        except LibraryError as error:
            if len(paper_ids) == 1:
                self.troubled.emit(error)
                return {paper_ids[0]: None}
        half = len(paper_ids) // 2
        return {**self._readable(paper_ids[:half]), **self._readable(paper_ids[half:])}
