"""Bars for the weeks: how many papers were decided on, and how many read."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from math import ceil

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from readinglist.gui import wording
from readinglist.gui.charts.chart import Chart, Mark
from readinglist.gui.theme import UNIT, Theme
from readinglist.model.statistics import Event
from readinglist.model.view import HistoryPoint

WEEKS = 26
"""How many weeks the charts go back."""

_HEIGHT = 150
_WIDEST_BAR = 16.0
_SHOWN = (Event.DECIDED, Event.READ)


@dataclass(frozen=True, slots=True)
class InWeek:
    """What the bar of a week opens."""

    event: Event
    start: date


class WeekChart(Chart):
    """The last half year at most, two bars a week; a bar opens an `InWeek`."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, wording.tr("Decided and read per week"))
        self.setObjectName("weekChart")
        self._weeks: Sequence[HistoryPoint] = ()

    def show_history(self, history: Sequence[HistoryPoint]) -> None:
        """Show these weeks, oldest first."""
        self._weeks = history[-WEEKS:]
        self.renew()

    def sizeHint(self) -> QSize:
        return QSize(480, _HEIGHT + 3 * self.line)

    def place_marks(self) -> list[Mark]:
        plot, most = self._plot, self._most
        marks = []
        for place, week in enumerate(self._weeks):
            left = plot.left() + place * self._room
            for number, event in enumerate(_SHOWN):
                value = _value(week, event)
                height = plot.height() * value / most
                bar = QRectF(left + number * self._bar, 0, self._bar - 1, height)
                bar.moveBottom(plot.bottom())
                if value:
                    bar.setTop(min(bar.top(), plot.bottom() - 2))
                column = QRectF(bar.left(), plot.top(), bar.width(), plot.height())
                marks.append(Mark(bar, _told(week, event), InWeek(event, week.start), column))
        return [mark for mark in marks if not mark.place.isEmpty()]

    def draw(self, painter: QPainter) -> None:
        plot = self._plot
        self._draw_legend(painter)
        painter.setPen(QPen(QColor(self.theme.colours.line), 1))
        painter.drawLine(plot.topLeft(), plot.topRight())
        painter.drawLine(plot.bottomLeft(), plot.bottomRight())
        top = QRectF(0, plot.top() - self.line / 2, plot.left() - 2 * UNIT, self.line)
        self.write(painter, top, Qt.AlignmentFlag.AlignRight, wording.number(self._most))
        for mark in self.marks:
            assert isinstance(mark.target, InWeek)
            self._draw_bar(painter, mark.place, mark.target.event)
        for place, day in self.labels():
            left = plot.left() + place * self._room
            label = QRectF(left, plot.bottom() + UNIT, plot.right() - left, self.line)
            self.write(painter, label, Qt.AlignmentFlag.AlignLeft, day)

    def labels(self) -> list[tuple[int, str]]:
        """The weeks whose day is written under them, as many as there is room for."""
        width = self.fontMetrics().horizontalAdvance(wording.day(date(2000, 12, 28))) + 3 * UNIT
        rooms = max(1, ceil(width / self._room))
        last = max(len(self._weeks) - rooms, 0)
        return [
            (place, wording.day(self._weeks[place].start))
            for place in range(0, min(last + 1, len(self._weeks)), rooms)
        ]

    def _draw_bar(self, painter: QPainter, place: QRectF, event: Event) -> None:
        """What was read is filled, what was decided is outlined: told by shape and colour."""
        colours = self.theme.colours
        if event is Event.READ:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.read))
            painter.drawRoundedRect(place, 2, 2)
        else:
            painter.setPen(QPen(QColor(colours.accent), 1.5))
            painter.setBrush(QColor(colours.selection))
            painter.drawRoundedRect(place.adjusted(0.75, 0.75, -0.75, 0), 2, 2)

    def _draw_legend(self, painter: QPainter) -> None:
        left = self._plot.left()
        for event, name in zip(_SHOWN, (self.tr("decided"), self.tr("read")), strict=True):
            self._draw_bar(painter, QRectF(left, self.line / 2 - 5, 10, 10), event)
            width = painter.fontMetrics().horizontalAdvance(name) + 2
            place = QRectF(left + 16, 0, width, self.line)
            self.write(painter, place, Qt.AlignmentFlag.AlignLeft, name)
            left += 16 + width + 4 * UNIT

    @property
    def _plot(self) -> QRectF:
        beside = self.fontMetrics().horizontalAdvance(wording.number(self._most)) + 3 * UNIT
        return QRectF(self.rect()).adjusted(beside, 1.5 * self.line, 0, -self.line - UNIT)

    @property
    def _most(self) -> int:
        values = [_value(week, event) for week in self._weeks for event in _SHOWN]
        return max(values, default=0) or 1

    @property
    def _room(self) -> float:
        return self._plot.width() / max(len(self._weeks), 1)

    @property
    def _bar(self) -> float:
        return min(self._room / 2.4, _WIDEST_BAR)


def _value(week: HistoryPoint, event: Event) -> int:
    return week.read if event is Event.READ else week.decided


def _told(week: HistoryPoint, event: Event) -> str:
    words = {
        Event.DECIDED: wording.tr("week of {}: {} decided"),
        Event.READ: wording.tr("week of {}: {} read"),
    }
    return words[event].format(wording.day(week.start), wording.number(_value(week, event)))
