"""A table of plain lines for dialogs: to look through, filter, select from and copy."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from readinglist.gui.theme import UNIT

_Index = QModelIndex | QPersistentModelIndex
_NO_INDEX = QModelIndex()


@dataclass(frozen=True, slots=True)
class Line:
    """One line: what it stands for, and the words in its columns."""

    key: int
    cells: tuple[str, ...]


class LineModel(QAbstractTableModel):
    """The lines that hold a text, in their order."""

    def __init__(self, headings: Sequence[str], parent: QWidget) -> None:
        super().__init__(parent)
        self._headings = headings
        self._all: Sequence[Line] = ()
        self._wanted = ""
        self.lines: list[Line] = []

    def show(self, lines: Sequence[Line]) -> None:
        """Show other lines."""
        self._all = lines
        self._sift()

    def filter(self, text: str) -> None:
        """Show the lines that hold `text` in one of their columns, whatever the case."""
        self._wanted = text.casefold().strip()
        self._sift()

    def _sift(self) -> None:
        self.beginResetModel()
        self.lines = [
            line for line in self._all if self._wanted in "\n".join(line.cells).casefold()
        ]
        self.endResetModel()

    def rowCount(self, parent: _Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: _Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._headings)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self.lines[index.row()].cells[index.column()]
        return self.lines[index.row()].key if role == Qt.ItemDataRole.UserRole else None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._headings[section]
        return None


class LineTable(QTableView):
    """`chosen` gives the key of a line that is double-clicked or taken with Return.

    The column `wide` takes the room that the others leave.
    """

    chosen = Signal(int)

    def __init__(
        self, name: str, headings: Sequence[str], wide: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setProperty("lines", True)
        self.lines = LineModel(headings, self)
        self.setModel(self.lines)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setWordWrap(False)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 2 * UNIT)
        header = self.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        header.setHighlightSections(False)
        header.setSectionResizeMode(wide, QHeaderView.ResizeMode.Stretch)
        self.activated.connect(lambda index: self.chosen.emit(index.data(Qt.ItemDataRole.UserRole)))
        copying = QShortcut(QKeySequence(QKeySequence.StandardKey.Copy), self)
        copying.setContext(Qt.ShortcutContext.WidgetShortcut)
        copying.activated.connect(self.copy)

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Show other lines; what was selected stays so."""
        kept = set(self.selected_keys())
        self.lines.show(lines)
        for row, line in enumerate(self.lines.lines):
            if line.key in kept:
                self.selectRow(row)

    def selected_keys(self) -> list[int]:
        """The keys of the selected lines, in order."""
        rows = sorted({index.row() for index in self.selectedIndexes()})
        return [self.lines.lines[row].key for row in rows]

    def copy(self) -> None:
        """Put the selected lines, or all where none is selected, on the clipboard."""
        rows = sorted({index.row() for index in self.selectedIndexes()})
        lines = [self.lines.lines[row] for row in rows] or self.lines.lines
        QGuiApplication.clipboard().setText("\n".join("\t".join(line.cells) for line in lines))
