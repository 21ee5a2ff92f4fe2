"""What all charts share: marks that tell their number and open their papers."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QColor,
    QFocusEvent,
    QFontMetrics,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QToolTip, QWidget

from readinglist.gui.theme import Theme

_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}
_OPENERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


@dataclass(frozen=True, slots=True)
class Mark:
    """A part of a chart: where it is, what it tells, and what it opens (null for nothing).

    The mouse finds it in its `reach`, which is its place unless told.
    """

    place: QRectF
    told: str
    target: object = None
    reach: QRectF | None = None

    def reaches(self, where: QPointF) -> bool:
        """Does the mouse find it at a point of the chart?"""
        return (self.place if self.reach is None else self.reach).contains(where)


class Chart(QWidget):
    """One stop of the Tab key, in which the arrows move from mark to mark.

    `opened` gives the target of a mark that was clicked, or opened with Return or Space. Subclasses
    say where their marks are, and draw. To assistive technology it is what `chart_interface` says.
    """

    opened = Signal(object)

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self.theme = theme
        self._marks: Sequence[Mark] = ()
        self._current = -1
        self.setAccessibleName(name)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._restyle)

    @property
    def marks(self) -> Sequence[Mark]:
        """The marks in the order of the keys."""
        return self._marks

    @property
    def current(self) -> int:
        """The place of the mark that the keys have come to; -1 for none."""
        return self._current

    @property
    def line(self) -> int:
        """The height of a line of the chart's text."""
        return QFontMetrics(self.theme.tabular(-1)).height()

    def place_marks(self) -> list[Mark]:
        """Where the marks are in the widget as large as it is now; a bare chart has none."""
        return []

    def draw(self, painter: QPainter) -> None:
        """Draw everything but the ring of the focus."""

    def renew(self) -> None:
        """Take up other numbers, fonts or another size."""
        before = len(self._marks)
        self._marks = self.place_marks()
        self._current = min(self._current, len(self._marks) - 1)
        if not before and self.hasFocus():
            self._current = len(self._marks) - 1
        if len(self._marks) != before:
            self.setAccessibleDescription(self._help())
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.ObjectReorder))
        self.update()

    def mark_at(self, where: QPointF) -> int:
        """The place of the mark under a point of the widget; -1 for none."""
        places = (n for n, mark in enumerate(self._marks) if mark.reaches(where))
        return next(places, -1)

    def open_mark(self, place: int) -> None:
        """Go to a mark, and open what it opens."""
        self._current = place
        self.update()
        target = self._marks[place].target
        if target is not None:
            QToolTip.hideText()
            self.opened.emit(target)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            place = self.mark_at(QPointF(event.pos()))
            if place >= 0:
                QToolTip.showText(event.globalPos(), self._marks[place].told, self)
            else:
                QToolTip.hideText()
            return True
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.renew()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        place = self.mark_at(event.position())
        opens = place >= 0 and self._marks[place].target is not None
        shape = Qt.CursorShape.PointingHandCursor if opens else Qt.CursorShape.ArrowCursor
        self.setCursor(shape)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        place = self.mark_at(event.position())
        if event.button() is Qt.MouseButton.LeftButton and place >= 0:
            self.open_mark(place)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        last = len(self._marks) - 1
        if key in _OPENERS:
            if self._current >= 0:
                self.open_mark(self._current)
        elif key in _STEPS:
            self._go_to(min(max(self._current + _STEPS[key], 0), last))
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._go_to(0 if key == Qt.Key.Key_Home else last)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self._current < 0 and event.reason() is not Qt.FocusReason.MouseFocusReason:
            self._current = len(self._marks) - 1
        QTimer.singleShot(0, self, self._say_current)  # after Qt has told of the chart itself
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self.theme.tabular(-1))
        self.draw(painter)
        if self.hasFocus() and 0 <= self._current < len(self._marks):
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(self.theme.colours.accent), 2))
            ring = self._marks[self._current].place.adjusted(-2, -2, 2, 2)
            inside = QRectF(self.rect()).adjusted(1, 1, -1, -1)
            painter.drawRoundedRect(ring.intersected(inside), 3, 3)
        painter.end()

    def write(self, painter: QPainter, place: QRectF, side: Qt.AlignmentFlag, text: str) -> None:
        """Write a word of the chart, muted, shortened where there is no room."""
        metrics = painter.fontMetrics()
        room = int(place.width()) + 1
        painter.setPen(QColor(self.theme.colours.muted))
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
        painter.drawText(place, side | Qt.AlignmentFlag.AlignVCenter, shown)

    def _go_to(self, place: int) -> None:
        if not self._marks:
            return
        self._current = place
        mark = self._marks[place]
        self._scroll_to(mark)
        self._say_current()
        where = mark.place.bottomLeft().toPoint() + QPoint(0, 2)
        QToolTip.showText(self.mapToGlobal(where), mark.told, self)
        self.update()

    def _scroll_to(self, mark: Mark) -> None:
        parent = self.parentWidget()
        while parent is not None:
            if isinstance(parent, QScrollArea) and (content := parent.widget()) is not None:
                middle = self.mapTo(content, mark.place.center().toPoint())
                parent.ensureVisible(middle.x(), middle.y())
            parent = parent.parentWidget()

    def _say_current(self) -> None:
        """Tell assistive technology that the focus is on the current mark."""
        if self.hasFocus() and self._current >= 0:
            event = QAccessibleEvent(self, QAccessible.Event.Focus)
            event.setChild(self._current)
            QAccessible.updateAccessibility(event)

    def _help(self) -> str:
        if not self._marks:
            return ""
        return self.tr("The arrow keys go from number to number, Return opens its papers")

    def _restyle(self) -> None:
        self.updateGeometry()
        self.renew()
