"""The heads of the list's columns, which show the second order as well as the first."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QHeaderView, QStyle, QStyleOptionHeader, QWidget

from readinglist.gui.columns import COLUMNS
from readinglist.gui.theme import UNIT, Theme
from readinglist.model.view import Sort

_SIGN = 7 * UNIT


class PaperHeader(QHeaderView):
    """Qt marks the first order; the column of the second gets an arrow with a 2 beside it."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setObjectName("paperTableHeader")
        self._theme = theme
        self._second: Sort | None = None

    def show_order(self, order: Sort | None) -> None:
        """Show an order without asking for it; null for one that is no column's."""
        place = _place(order)
        blocked = self.blockSignals(True)
        self.setSortIndicatorShown(place >= 0)
        if order is not None and place >= 0:
            self.setSortIndicator(place, _direction(order))
        self.blockSignals(blocked)
        self._second = None if order is None else order.then
        self.viewport().update()

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        painter.save()
        super().paintSection(painter, rect, section)
        painter.restore()
        if self._second is not None and section == _place(self._second):
            painter.save()
            self._draw_second(painter, rect, self._second)
            painter.restore()

    def _draw_second(self, painter: QPainter, rect: QRect, order: Sort) -> None:
        sign = QRect(rect.right() - _SIGN, rect.top(), _SIGN, rect.height() - 1)
        painter.fillRect(sign, QColor(self._theme.colours.surface))
        painter.setFont(self._theme.font(-2))
        painter.setPen(QColor(self._theme.colours.muted))
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(sign.adjusted(UNIT, 0, 0, 0), middle | Qt.AlignmentFlag.AlignLeft, "2")
        option = QStyleOptionHeader()
        self.initStyleOption(option)
        arrow = QStyleOptionHeader.SortIndicator
        up = _direction(order) is Qt.SortOrder.DescendingOrder
        option.sortIndicator = arrow.SortUp if up else arrow.SortDown
        box = QRect(0, 0, 3 * UNIT, 3 * UNIT)
        box.moveCenter(sign.center())
        box.moveRight(sign.right() - UNIT)
        option.rect = box
        arrow_of = QStyle.PrimitiveElement.PE_IndicatorHeaderArrow
        self.style().drawPrimitive(arrow_of, option, painter, self)


def _place(order: Sort | None) -> int:
    """The column of an order, -1 where none has it."""
    key = None if order is None else order.key
    places = (place for place, column in enumerate(COLUMNS) if key and column.sort is key)
    return next(places, -1)


def _direction(order: Sort) -> Qt.SortOrder:
    return Qt.SortOrder.DescendingOrder if order.descending else Qt.SortOrder.AscendingOrder
