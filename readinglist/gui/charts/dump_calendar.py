"""A calendar of the dumps: the days of which there is one, and how far each is triaged."""

from collections.abc import Sequence
from datetime import date, timedelta

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QSizePolicy

from readinglist.gui import wording
from readinglist.gui.charts.chart import Chart, Mark
from readinglist.gui.theme import UNIT, Theme
from readinglist.operations.statistics import DumpDay

_CELL = 14
_GAP = 3
_STEP = _CELL + _GAP
_WEEK = 7
_FEWEST = 26


class DumpCalendar(Chart):
    """A column a week from Monday to Sunday; a day opens its `DumpDay`.

    A day without a dump is a dot, one with a dump a box that fills as its papers are decided on,
    and has a tick when all are.
    """

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, wording.tr("Days with a dump"))
        self.setObjectName("dumpCalendar")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._days: Sequence[DumpDay] = ()
        self._first = self._last = date(2000, 1, 3)

    def show_days(self, days: Sequence[DumpDay], today: date) -> None:
        """Show these days, ascending, and all between them and today."""
        self._days = days
        self._last = max([today, *(one.day for one in days)])
        earliest = min([self._last - timedelta(weeks=_FEWEST), *(one.day for one in days)])
        self._first = earliest - timedelta(days=earliest.weekday())
        self.setFixedSize(self.sizeHint())
        self.renew()

    def sizeHint(self) -> QSize:
        weeks = (self._last - self._first).days // _WEEK + 1
        return QSize(weeks * _STEP + 2 * _GAP, self.line + UNIT + _WEEK * _STEP + _GAP)

    def place_marks(self) -> list[Mark]:
        return [Mark(self._cell(one.day), _told(one), one) for one in self._days]

    def draw(self, painter: QPainter) -> None:
        self._draw_months(painter)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self.theme.colours.line))
        with_dump = {one.day for one in self._days}
        for number in range((self._last - self._first).days + 1):
            day = self._first + timedelta(days=number)
            if day not in with_dump:
                painter.drawEllipse(self._cell(day).center(), 1.5, 1.5)
        for mark in self.marks:
            assert isinstance(mark.target, DumpDay)
            self._draw_day(painter, mark.place, mark.target)

    def _draw_day(self, painter: QPainter, cell: QRectF, day: DumpDay) -> None:
        colours = self.theme.colours
        done = day.decided >= day.papers
        box = QPainterPath()
        box.addRoundedRect(cell.adjusted(0.75, 0.75, -0.75, -0.75), 3, 3)
        painter.fillPath(box, QColor(colours.raised))
        filled = QPainterPath()
        share = day.decided / day.papers if day.papers else 1.0
        filled.addRect(cell.adjusted(0, cell.height() * (1 - share), 0, 0))
        painter.fillPath(
            box.intersected(filled), QColor(colours.accent if done else colours.selection)
        )
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(colours.accent), 1.5))
        painter.drawPath(box)
        if done:
            painter.setPen(QPen(QColor(colours.surface), 1.8))
            left, top = cell.left(), cell.top()
            for start, end in (((3.5, 7.5), (6.0, 10.0)), ((6.0, 10.0), (10.5, 4.5))):
                painter.drawLine(
                    QPointF(left + start[0], top + start[1]), QPointF(left + end[0], top + end[1])
                )

    def _draw_months(self, painter: QPainter) -> None:
        free = 0.0
        day = self._first
        while day <= self._last:
            left = self._cell(day).left()
            if day.day <= _WEEK and left >= free:
                name = wording.month(day)
                width = painter.fontMetrics().horizontalAdvance(name) + 2
                if left + width <= self.width():
                    self.write(
                        painter,
                        QRectF(left, 0, width, self.line),
                        Qt.AlignmentFlag.AlignLeft,
                        name,
                    )
                free = left + width + 2 * UNIT
            day += timedelta(weeks=1)

    def _cell(self, day: date) -> QRectF:
        weeks, weekday = divmod((day - self._first).days, _WEEK)
        return QRectF(_GAP + weeks * _STEP, self.line + UNIT + weekday * _STEP, _CELL, _CELL)


def _told(day: DumpDay) -> str:
    if day.decided >= day.papers:
        return wording.tr("{}: all {} decided").format(
            wording.day(day.day), wording.papers(day.papers)
        )
    return wording.tr("{}: {} of {} decided").format(
        wording.day(day.day), wording.number(day.decided), wording.papers(day.papers)
    )
