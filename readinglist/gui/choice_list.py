"""The list in the command palette: headings, and choices with their keys on the right."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from readinglist.gui.choices import Choice, Section
from readinglist.gui.theme import UNIT, Theme

_CHOICE_ROLE = int(Qt.ItemDataRole.UserRole) + 1


class ChoiceList(QListView):
    """`taken` gives the choice that was clicked."""

    taken = Signal(Choice)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("paletteList")
        self.setAccessibleName(self.tr("What fits"))
        self._items = QStandardItemModel(self)
        self.setModel(self._items)
        self.setItemDelegate(_ChoiceDelegate(self, theme))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.clicked.connect(self._take)

    @property
    def choice(self) -> Choice | None:
        """The choice that Return takes."""
        return _choice(self.currentIndex())

    def content_height(self, room: int) -> int:
        """How high all lines are together, if that is less than `room`."""
        height = 0
        for row in range(self._items.rowCount()):
            height += self.sizeHintForRow(row)
            if height >= room:
                return room
        return height

    def show_sections(self, sections: Sequence[Section]) -> None:
        """Show these, and make the first choice the current one."""
        self._items.clear()
        for section in sections:
            if section.choices:
                self._add(section.heading, None)
            for choice in section.choices:
                self._add(choice.name, choice)
        self.step(1)
        self.scrollToTop()

    def add_section(self, section: Section) -> None:
        """Show more below what is there."""
        had_choice = self.choice is not None
        if section.choices:
            self._add(section.heading, None)
        for choice in section.choices:
            self._add(choice.name, choice)
        if not had_choice:
            self.step(1)

    def say(self, text: str) -> None:
        """Show a text where there is nothing to choose from."""
        self._items.clear()
        self._add(text, None)

    def step(self, by: int) -> None:
        """Move on by some choices, passing over headings and round the ends."""
        rows = self._items.rowCount()
        row = self.currentIndex().row() if self.currentIndex().isValid() else -1
        for _ in range(rows):
            row = (row + by) % rows
            if _choice(index := self._items.index(row, 0)) is not None:
                self.setCurrentIndex(index)
                return

    def _add(self, text: str, choice: Choice | None) -> None:
        item = QStandardItem(text)
        item.setData(choice, _CHOICE_ROLE)
        if choice is None:
            item.setFlags(Qt.ItemFlag.NoItemFlags)
        else:
            item.setData(choice.name, Qt.ItemDataRole.ToolTipRole)
            item.setData(
                ", ".join(filter(None, (choice.name, choice.beside))),
                Qt.ItemDataRole.AccessibleTextRole,
            )
        self._items.appendRow(item)

    def _take(self, index: QModelIndex) -> None:
        choice = _choice(index)
        if choice is not None:
            self.taken.emit(choice)


class _ChoiceDelegate(QStyledItemDelegate):
    def __init__(self, view: ChoiceList, theme: Theme) -> None:
        super().__init__(view)
        self._theme = theme

    def sizeHint(
        self, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        height = QFontMetrics(self._theme.font()).height() + 3 * UNIT
        return QSize(0, height + UNIT if index.row() and not _choice(index) else height)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        choice = _choice(index)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if choice is None:
            painter.setFont(self._theme.font(-1, strong=True))
            painter.setPen(QColor(self._theme.colours.muted))
            place = rect.adjusted(3 * UNIT, 0, 0, -UNIT)
            bottom = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom
            painter.drawText(place, bottom, str(index.data()))
        else:
            if state & QStyle.StateFlag.State_Selected:
                painter.setBrush(QColor(self._theme.colours.selection))
                painter.setPen(QPen(QColor(self._theme.colours.accent), 1))
                box = QRectF(rect).adjusted(UNIT + 0.5, 1.5, -UNIT - 0.5, -1.5)
                painter.drawRoundedRect(box, 6, 6)
            self._draw_choice(painter, rect.adjusted(3 * UNIT, 0, -3 * UNIT, 0), choice)
        painter.restore()

    def _draw_choice(self, painter: QPainter, rect: QRect, choice: Choice) -> None:
        size = self._theme.icon_size
        top = rect.top() + (rect.height() - size) // 2
        choice.icon.paint(painter, QRect(rect.left(), top, size, size))
        small = self._theme.font(-1)
        width = QFontMetrics(small).horizontalAdvance(choice.beside)
        right = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.setFont(small)
        painter.setPen(QColor(self._theme.colours.muted))
        painter.drawText(rect, right, choice.beside)
        name = rect.adjusted(size + 2 * UNIT, 0, -width - 3 * UNIT, 0)
        font = self._theme.font()
        shown = QFontMetrics(font).elidedText(
            choice.name, Qt.TextElideMode.ElideRight, name.width()
        )
        painter.setFont(font)
        painter.setPen(QColor(self._theme.colours.text))
        painter.drawText(name, Qt.AlignmentFlag.AlignVCenter, shown)
        if choice.within:
            name.setLeft(name.left() + QFontMetrics(font).horizontalAdvance(shown) + 2 * UNIT)
            within = QFontMetrics(small).elidedText(
                choice.within, Qt.TextElideMode.ElideRight, name.width()
            )
            painter.setFont(small)
            painter.setPen(QColor(self._theme.colours.muted))
            painter.drawText(name, Qt.AlignmentFlag.AlignVCenter, within)


def _choice(index: QModelIndex | QPersistentModelIndex) -> Choice | None:
    choice = index.data(_CHOICE_ROLE) if index.isValid() else None
    return choice if isinstance(choice, Choice) else None
