"""Bars with names: how many papers have each of some things in common."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter

from readinglist.gui import wording
from readinglist.gui.charts.chart import Chart, Mark
from readinglist.gui.theme import UNIT, Theme

_NAMES = 0.42
_BAR = 10


@dataclass(frozen=True, slots=True)
class Bar:
    """One line: its name, its number, and what it opens."""

    name: str
    papers: int
    target: object


class BarChart(Chart):
    """One line for each bar, its number at its end."""

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__(theme, name)
        self._bars: Sequence[Bar] = ()

    def show_bars(self, bars: Sequence[Bar]) -> None:
        """Show these, from the top."""
        self._bars = bars
        self.updateGeometry()
        self.renew()

    def sizeHint(self) -> QSize:
        return QSize(260, max(len(self._bars), 1) * self._step)

    def place_marks(self) -> list[Mark]:
        return [
            Mark(
                QRectF(0, place * self._step, self.width(), self._step).adjusted(2, 1, -2, -1),
                f"{bar.name}: {wording.papers(bar.papers)}",
                bar.target,
            )
            for place, bar in enumerate(self._bars)
        ]

    def draw(self, painter: QPainter) -> None:
        if not self._bars:
            row = QRectF(0, 0, self.width(), self._step)
            self.write(painter, row, Qt.AlignmentFlag.AlignLeft, self.tr("Nothing yet"))
        most = max((bar.papers for bar in self._bars), default=1)
        numbers = painter.fontMetrics().horizontalAdvance(wording.number(most)) + 2 * UNIT
        for bar, mark in zip(self._bars, self.marks, strict=True):
            row = mark.place.adjusted(UNIT, 0, -UNIT, 0)
            name = QRectF(row.left(), row.top(), row.width() * _NAMES - 2 * UNIT, row.height())
            left = row.left() + row.width() * _NAMES
            room = row.right() - left - numbers
            width = max(2.0, room * bar.papers / most)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self.theme.colours.accent))
            painter.drawRoundedRect(QRectF(left, row.center().y() - _BAR / 2, width, _BAR), 2, 2)
            number = QRectF(left + width + UNIT, row.top(), numbers, row.height())
            self.write(painter, number, Qt.AlignmentFlag.AlignLeft, wording.number(bar.papers))
            painter.setPen(QColor(self.theme.colours.text))
            shown = painter.fontMetrics().elidedText(
                bar.name, Qt.TextElideMode.ElideRight, int(name.width())
            )
            painter.drawText(name, Qt.AlignmentFlag.AlignVCenter, shown)

    @property
    def _step(self) -> int:
        return self.line + 2 * UNIT
