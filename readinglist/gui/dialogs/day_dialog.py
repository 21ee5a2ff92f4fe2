"""A calendar to choose a day from, today or later, in the window's own colours."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QDate, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QTextCharFormat
from PySide6.QtWidgets import (
    QCalendarWidget,
    QDialog,
    QDialogButtonBox,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from readinglist.gui.dialogs.buttons import Buttons
from readinglist.gui.theme import UNIT, Theme

_WEEKEND = (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday)
_FADED = 110
_RADIUS = 6


class DayCalendar(QCalendarWidget):
    """The days from a first one on can be chosen; those before are faded."""

    def __init__(self, theme: Theme, first: date) -> None:
        super().__init__()
        self._theme = theme
        self.setMinimumDate(QDate(first.year, first.month, first.day))
        self.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        heading = QTextCharFormat()
        heading.setForeground(QColor(theme.colours.muted))
        heading.setBackground(QColor(theme.colours.surface))
        self.setHeaderTextFormat(heading)
        for day in _WEEKEND:
            self.setWeekdayTextFormat(day, heading)
        for name, sign in (("prevmonth", "previous"), ("nextmonth", "next")):
            button = self.findChild(QToolButton, f"qt_calendar_{name}")
            assert isinstance(button, QToolButton)
            button.setIcon(theme.icon(sign))

    def minimumSizeHint(self) -> QSize:
        """Qt leaves no room for the ring around the days."""
        return super().minimumSizeHint() + QSize(4 * UNIT, 4 * UNIT)

    def paintCell(self, painter: QPainter, rect: QRect, day: QDate | date) -> None:
        """A chosen day is filled, today is framed, another month's days step back."""
        assert isinstance(day, QDate)  # what Qt gives, whatever it takes
        colours = self._theme.colours
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(rect, QColor(colours.surface))
        box = QRectF(rect).adjusted(2.5, 1.5, -2.5, -1.5)
        ink = QColor(colours.text if day.month() == self.monthShown() else colours.muted)
        if day < self.minimumDate():
            ink = QColor(colours.muted)
            ink.setAlpha(_FADED)
        elif day == self.selectedDate():
            ink = QColor(colours.surface)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.accent))
            painter.drawRoundedRect(box, _RADIUS, _RADIUS)
        elif day == QDate.currentDate():
            painter.setPen(QPen(QColor(colours.accent), 1))
            painter.drawRoundedRect(box, _RADIUS, _RADIUS)
        painter.setPen(ink)
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, str(day.day()))
        painter.restore()


class DayDialog(QDialog):
    """Calls `chosen` with the day that the user takes, the `first` one or later."""

    def __init__(
        self, theme: Theme, first: date, chosen: Callable[[date], None], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setObjectName("dayDialog")
        self.setWindowTitle(self.tr("Choose a day"))
        calendar = DayCalendar(theme, first)
        calendar.activated.connect(self.accept)
        buttons = Buttons(QDialogButtonBox.StandardButton.Cancel, self)
        buttons.offer(self.tr("Choose"), QDialogButtonBox.ButtonRole.AcceptRole).setDefault(True)
        lines = QVBoxLayout(self)
        lines.addWidget(calendar)
        lines.addWidget(buttons)
        self.accepted.connect(lambda: chosen(_day(calendar.selectedDate())))


def _day(day: QDate) -> date:
    return date(day.year(), day.month(), day.day())
