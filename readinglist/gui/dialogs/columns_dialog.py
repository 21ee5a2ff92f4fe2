"""The columns of the list: which are shown, and in which order."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from readinglist.gui.columns import COLUMNS, TITLE
from readinglist.gui.dialogs.buttons import Buttons
from readinglist.gui.paper_table import PaperTable
from readinglist.gui.theme import UNIT

_COLUMN_ROLE = int(Qt.ItemDataRole.UserRole)
_BESIDE = 18 * UNIT


class ColumnsDialog(QDialog):
    """Every choice holds at once; the first column of the list stands on the left."""

    def __init__(self, table: PaperTable, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("columnsDialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Columns"))
        self._table = table
        self._list = QListWidget()
        self._list.setObjectName("columnList")
        self._list.setAccessibleName(self.tr("Columns"))
        for column in table.column_order():
            self._list.addItem(self._item(column))
        self._list.setCurrentRow(0)
        self._list.setSizeAdjustPolicy(QListWidget.SizeAdjustPolicy.AdjustToContents)
        words = self._list.fontMetrics()
        widest = max(words.horizontalAdvance(column.title) for column in COLUMNS)
        self._list.setMinimumWidth(widest + _BESIDE)
        self._list.itemChanged.connect(self._show)
        self._left = self._mover(self.tr("Move &left"), "Alt+Up", -1)
        self._right = self._mover(self.tr("Move &right"), "Alt+Down", 1)
        self._list.currentRowChanged.connect(lambda _: self._offer())
        self._offer()
        movers = QVBoxLayout()
        movers.addWidget(self._left)
        movers.addWidget(self._right)
        movers.addStretch(1)
        beside = QHBoxLayout()
        beside.setSpacing(3 * UNIT)
        beside.addWidget(self._list, 1)
        beside.addLayout(movers)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(4 * UNIT, 4 * UNIT, 4 * UNIT, 4 * UNIT)
        lines.setSpacing(3 * UNIT)
        lines.addLayout(beside)
        lines.addWidget(Buttons(QDialogButtonBox.StandardButton.Close, self))

    def _item(self, column: int) -> QListWidgetItem:
        item = QListWidgetItem(COLUMNS[column].title)
        item.setData(_COLUMN_ROLE, column)
        shown = not self._table.isColumnHidden(column)
        item.setCheckState(Qt.CheckState.Checked if shown else Qt.CheckState.Unchecked)
        if column == TITLE:  # it always stays
            item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsUserCheckable)
        return item

    def _mover(self, text: str, key: str, by: int) -> QPushButton:
        button = QPushButton(text)
        button.setAutoDefault(False)
        shortcut = QShortcut(QKeySequence(key), self)
        button.setToolTip(shortcut.key().toString(QKeySequence.SequenceFormat.NativeText))
        button.clicked.connect(lambda: self._move(by))
        shortcut.activated.connect(lambda: self._move(by))
        return button

    def _move(self, by: int) -> None:
        row = self._list.currentRow()
        if 0 <= row + by < self._list.count():
            self._table.move_column(self._list.item(row).data(_COLUMN_ROLE), by)
            item = self._list.takeItem(row)
            self._list.insertItem(row + by, item)
            self._list.setCurrentItem(item)

    def _show(self, item: QListWidgetItem) -> None:
        shown = item.checkState() is Qt.CheckState.Checked
        self._table.show_column(item.data(_COLUMN_ROLE), shown)

    def _offer(self) -> None:
        row = self._list.currentRow()
        self._left.setEnabled(row > 0)
        self._right.setEnabled(row < self._list.count() - 1)
