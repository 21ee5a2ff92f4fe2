"""The library in numbers, and the weeks as bars."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from readinglist.gui import wording
from readinglist.gui.dialogs.buttons import Buttons
from readinglist.gui.theme import UNIT, Theme
from readinglist.gui.week_chart import WeekChart
from readinglist.operations.statistics import Statistics


class StatisticsDialog(QDialog):
    """Shows statistics when they have been counted."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("statisticsDialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Statistics"))
        self.resize(640, 420)
        self._theme = theme
        self._numbers = QGridLayout()
        self._numbers.setHorizontalSpacing(6 * UNIT)
        self._chart = WeekChart(theme)
        heading = QLabel(self.tr("Papers per week"))
        heading.setFont(theme.font(strong=True))
        buttons = Buttons(QDialogButtonBox.StandardButton.Close, self)
        lines = QVBoxLayout(self)
        lines.setSpacing(4 * UNIT)
        lines.addLayout(self._numbers)
        lines.addWidget(heading)
        lines.addWidget(self._chart, 1)
        lines.addWidget(buttons)

    def show_statistics(self, statistics: Statistics) -> None:
        """Fill in the numbers and the bars."""
        counts = statistics.counts
        told = [(self.tr("All papers"), counts.papers)]
        told += [
            (wording.status_name(status), number) for status, number in counts.statuses.items()
        ]
        told.append((self.tr("Dumps"), len(counts.dumps)))
        for column, (name, number) in enumerate(told):
            value = QLabel(wording.number(number))
            value.setFont(self._theme.tabular(6))
            label = QLabel(name)
            label.setProperty("muted", True)
            self._numbers.addWidget(value, 0, column, Qt.AlignmentFlag.AlignLeft)
            self._numbers.addWidget(label, 1, column, Qt.AlignmentFlag.AlignLeft)
        self._chart.show_history(statistics.history)
