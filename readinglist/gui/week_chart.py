"""Bars for the weeks: how many papers came, how many were decided on, how many read."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from readinglist.gui import wording
from readinglist.gui.theme import UNIT, Theme
from readinglist.model.view import HistoryPoint

_WEEKS = 26
_WIDEST_BAR = 18.0


class WeekChart(QWidget):
    """The last half year at most, three bars a week."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._weeks: Sequence[HistoryPoint] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(self.tr("Papers per week"))
        theme.changed.connect(self.update)

    def show_history(self, history: Sequence[HistoryPoint]) -> None:
        """Show these weeks, oldest first."""
        self._weeks = history[-_WEEKS:]
        self.setAccessibleDescription("; ".join(map(self._sentence, self._weeks)))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(560, 200)

    def minimumSizeHint(self) -> QSize:
        return QSize(240, 140)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = self._theme.tabular(-1)
        painter.setFont(font)
        line = QFontMetrics(font).height()
        self._draw_legend(painter, line)
        plot = QRectF(self.rect()).adjusted(0, 2 * line, 0, -line - UNIT)
        painter.setPen(QColor(self._theme.colours.line))
        painter.drawLine(plot.bottomLeft(), plot.bottomRight())
        most = max((max(_values(week)) for week in self._weeks), default=0)
        if most:
            self._draw_weeks(painter, plot, most, line)
        painter.end()

    def _draw_weeks(self, painter: QPainter, plot: QRectF, most: int, line: int) -> None:
        room = plot.width() / len(self._weeks)
        bar = min(room / 4, _WIDEST_BAR)
        every = max(1, round(72 / room))
        for place, week in enumerate(self._weeks):
            left = plot.left() + place * room
            for number, (value, colour) in enumerate(zip(_values(week), self._inks, strict=True)):
                height = plot.height() * value / most
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(colour))
                painter.drawRoundedRect(
                    QRectF(left + number * bar, plot.bottom() - height, bar - 1, height), 2, 2
                )
            if place % every == 0:
                painter.setPen(QColor(self._theme.colours.muted))
                label = QRectF(left, plot.bottom() + UNIT, max(room * every, 80), line)
                painter.drawText(label, Qt.AlignmentFlag.AlignLeft, wording.day(week.start))

    def _draw_legend(self, painter: QPainter, line: int) -> None:
        left = 0.0
        names = (self.tr("added"), self.tr("decided"), self.tr("read"))
        for name, colour in zip(names, self._inks, strict=True):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colour))
            painter.drawRoundedRect(QRectF(left, line / 2 - 5, 10, 10), 2, 2)
            painter.setPen(QColor(self._theme.colours.muted))
            width = painter.fontMetrics().horizontalAdvance(name)
            painter.drawText(QRectF(left + 16, 0, width + 1, line), name)
            left += 16 + width + 6 * UNIT

    @property
    def _inks(self) -> tuple[str, str, str]:
        colours = self._theme.colours
        return colours.accent, colours.to_read, colours.read

    def _sentence(self, week: HistoryPoint) -> str:
        return self.tr("week of {}: {} added, {} decided, {} read").format(
            wording.day(week.start), *_values(week)
        )


def _values(week: HistoryPoint) -> tuple[int, int, int]:
    return week.added, week.decided, week.read
