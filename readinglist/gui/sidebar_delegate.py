"""Draws the sidebar: sign, name, right-aligned count, and how far a dump is triaged."""

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTreeView

from readinglist.gui import tag_colours, wording
from readinglist.gui.theme import UNIT, Theme
from readinglist.model.paper import Priority, Status
from readinglist.model.view import DumpInfo, View

ENTRY_ROLE = int(Qt.ItemDataRole.UserRole) + 1
"""Gives the `Entry` of an index; headings have none."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the sidebar: the view it opens, its name, count and sign.

    `saved_as` is the name of a saved search, `colour` that of a tag's colour.
    """

    view: View
    name: str
    count: int
    sign: str
    dump: DumpInfo | None = None
    saved_as: str | None = None
    colour: str | None = None

    @property
    def triaged(self) -> float:
        """How much of a dump is decided, from 0 to 1."""
        return self.dump.decided / self.dump.papers if self.dump and self.dump.papers else 0.0


class SidebarDelegate(QStyledItemDelegate):
    """Draws headings and entries alike in height of text, and dumps with a bar."""

    def __init__(self, tree: QTreeView, theme: Theme) -> None:
        super().__init__(tree)
        self._tree = tree
        self._theme = theme
        self.target = QPersistentModelIndex()
        self.is_folded = False

    def sizeHint(
        self, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        height = QFontMetrics(self._theme.font()).height() + 2 * UNIT + 2
        entry = index.data(ENTRY_ROLE)
        if entry is None and self.is_folded:
            return QSize(0, 3 * UNIT)
        if entry is None:
            return QSize(0, height + (2 * UNIT if index.row() else UNIT))
        return QSize(0, height + (UNIT if entry.dump is not None else 0))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        entry: Entry | None = index.data(ENTRY_ROLE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if entry is None and self.is_folded:
            painter.setPen(QColor(self._theme.colours.line))
            if index.row():
                painter.drawLine(rect.left(), rect.center().y(), rect.right(), rect.center().y())
        elif entry is None:
            self._draw_heading(painter, rect, str(index.data()))
            self._draw_fold(painter, rect, bool(state & QStyle.StateFlag.State_Open))
        else:
            self._draw_entry(painter, rect, entry)
            if self.target.isValid() and self.target == index:
                self._draw_target(painter, rect)
        painter.restore()

    def _draw_heading(self, painter: QPainter, rect: QRect, text: str) -> None:
        painter.setFont(self._theme.font(-1, strong=True))
        painter.setPen(QColor(self._theme.colours.muted))
        left = 3 * UNIT
        painter.drawText(
            QRect(left, rect.top(), rect.right() - left, rect.height() - UNIT),
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom,
            text,
        )

    def _draw_fold(self, painter: QPainter, rect: QRect, is_open: bool) -> None:
        """An angle at the end of a heading: down where its entries are shown."""
        x = self._tree.viewport().width() - 6 * UNIT
        y = rect.bottom() - UNIT - QFontMetrics(self._theme.font(-1)).height() / 2
        angle = [(-3, -1.5), (0, 1.5), (3, -1.5)] if is_open else [(-1.5, -3), (1.5, 0), (-1.5, 3)]
        painter.setPen(QPen(QColor(self._theme.colours.muted), 1.5))
        painter.drawPolyline([QPointF(x + across, y + down) for across, down in angle])

    def draw_selection(self, painter: QPainter, rect: QRect) -> None:
        """The ground of the chosen entry, over all of its line."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(QColor(self._theme.colours.selection))
        focused = self._tree.hasFocus()
        ring = QPen(QColor(self._theme.colours.accent), 2)
        painter.setPen(ring if focused else Qt.PenStyle.NoPen)
        painter.drawRoundedRect(self._box(rect), 6, 6)
        painter.restore()

    def _draw_target(self, painter: QPainter, rect: QRect) -> None:
        """A ring round the entry that what is dragged would be dropped on."""
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(self._theme.colours.accent), 2))
        painter.drawRoundedRect(self._box(rect), 6, 6)

    def _box(self, rect: QRect) -> QRectF:
        width = self._tree.viewport().width()
        return QRectF(UNIT + 1, rect.top() + 1, width - 2 * UNIT - 2, rect.height() - 2)

    def _draw_entry(self, painter: QPainter, rect: QRect, entry: Entry) -> None:
        colours = self._theme.colours
        line = rect.adjusted(0, 0, 0, -UNIT if entry.dump is not None else 0)
        left, size = rect.left() + UNIT, self._theme.icon_size
        if self.is_folded:
            left = (self._tree.viewport().width() - size) // 2
        painter.drawPixmap(
            QPointF(left, line.top() + (line.height() - size) / 2),
            self._theme.pixmap(
                entry.sign, self._colour(entry), painter.device().devicePixelRatioF()
            ),
        )
        if self.is_folded:
            return
        count = wording.number(entry.count) if entry.count else ""
        font = self._theme.tabular(-1)
        right = self._tree.viewport().width() - 4 * UNIT
        width = QFontMetrics(font).horizontalAdvance(count)
        painter.setFont(font)
        painter.setPen(QColor(colours.muted))
        painter.drawText(
            QRect(right - width, line.top(), width, line.height()),
            Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight,
            count,
        )
        name = QRect(left + size + 2 * UNIT, line.top(), 0, line.height())
        name.setRight(right - width - 2 * UNIT)
        self._draw_name(painter, name, entry)
        if entry.dump is not None:
            self._draw_bar(
                painter, QRectF(name.left(), line.bottom() - 1, right - name.left(), 3), entry
            )

    def _draw_name(self, painter: QPainter, rect: QRect, entry: Entry) -> None:
        font = self._theme.font()
        side = Qt.TextElideMode.ElideMiddle if entry.dump else Qt.TextElideMode.ElideRight
        painter.setFont(font)
        painter.setPen(QColor(self._theme.colours.text))
        painter.drawText(
            rect,
            Qt.AlignmentFlag.AlignVCenter,
            QFontMetrics(font).elidedText(entry.name, side, rect.width()),
        )

    def _draw_bar(self, painter: QPainter, rect: QRectF, entry: Entry) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.colours.track))
        painter.drawRoundedRect(rect, 1.5, 1.5)
        if entry.triaged:
            rect.setWidth(max(3.0, rect.width() * entry.triaged))
            painter.setBrush(QColor(self._theme.colours.accent))
            painter.drawRoundedRect(rect, 1.5, 1.5)

    def _colour(self, entry: Entry) -> str:
        if entry.view.status is not None:
            return self._theme.colours.of_status(Status(entry.view.status))
        if entry.view.priority is not None:
            return self._theme.colours.of_priority(Priority(entry.view.priority))
        if entry.view.tag is not None:
            return tag_colours.ink(entry.colour, self._theme.colours)
        return self._theme.colours.muted
