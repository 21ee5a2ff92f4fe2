"""The library in pictures: weeks, backlog, what was read, and the days with a dump."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from readinglist.gui import wording
from readinglist.gui.charts.backlog_chart import BacklogChart, prospect
from readinglist.gui.charts.bar_chart import Bar, BarChart
from readinglist.gui.charts.chart import Chart
from readinglist.gui.charts.chart_interface import make_charts_readable
from readinglist.gui.charts.dump_calendar import DumpCalendar
from readinglist.gui.charts.week_chart import WeekChart
from readinglist.gui.dialogs.buttons import Buttons
from readinglist.gui.tag_order import named_in_order
from readinglist.gui.theme import UNIT, Theme
from readinglist.operations.statistics import Statistics

_SIZE = QSize(860, 720)


class StatisticsDialog(QDialog):
    """Shows statistics when they have been counted; `opened` gives the target of a chart's mark.

    `open_tag`, `open_organization` and `open_year` make the targets of the bars of those names.
    """

    opened = Signal(object)

    def __init__(
        self,
        theme: Theme,
        open_tag: Callable[[str], object],
        open_organization: Callable[[str], object],
        open_year: Callable[[str], object],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("statisticsDialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Statistics"))
        self._theme = theme
        make_charts_readable()
        self._openers = (open_tag, open_organization, open_year)
        self._numbers = QGridLayout()
        self._numbers.setHorizontalSpacing(6 * UNIT)
        self._numbers.setVerticalSpacing(0)
        self._weeks = WeekChart(theme)
        self._backlog = BacklogChart(theme)
        self._prospect = QLabel()
        self._prospect.setObjectName("backlogProspect")
        self._prospect.setWordWrap(True)
        self._calendar = DumpCalendar(theme)
        self._undated = QLabel()
        self._undated.setProperty("muted", True)
        self._undated.setWordWrap(True)
        self._bars = [
            BarChart(theme, name)
            for name in (
                self.tr("Read by tag"),
                self.tr("Read by organisation"),
                self.tr("Read by year"),
            )
        ]
        for bars, name in zip(self._bars, ("tagBars", "organizationBars", "yearBars"), strict=True):
            bars.setObjectName(name)
        for chart in (self._weeks, self._backlog, *self._bars, self._calendar):
            chart.opened.connect(self._open)
        self._arrange()
        room = self.screen().availableSize() - QSize(80, 120)
        self.resize(_SIZE.boundedTo(room))

    def show_statistics(self, statistics: Statistics, today: date) -> None:
        """Fill in the numbers and the pictures."""
        self._show_numbers(statistics)
        self._weeks.show_history(statistics.history)
        self._backlog.show_backlog(statistics.history, statistics.backlog)
        self._prospect.setText(prospect(statistics.backlog, today))
        read = statistics.read_by
        tags = sorted(named_in_order(read.tags), key=lambda tag: -tag.papers)
        for chart, open_one, shares in zip(
            self._bars, self._openers, (tags, read.organizations, read.years), strict=True
        ):
            chart.show_bars([Bar(one.name, one.papers, open_one(one.name)) for one in shares])
        self._calendar.show_days(statistics.days, today)
        self._show_undated(statistics)

    def _show_numbers(self, statistics: Statistics) -> None:
        counts = statistics.counts
        dumps = sum(not dump.withdrawn for dump in counts.dumps)
        told = [(self.tr("All papers"), counts.papers)]
        told += [
            (wording.status_name(status), number) for status, number in counts.statuses.items()
        ]
        told.append((self.tr("Dumps"), dumps))
        for column, (name, number) in enumerate(told):
            value = QLabel(wording.number(number))
            value.setFont(self._theme.tabular(6))
            label = QLabel(name)
            label.setProperty("muted", True)
            self._numbers.addWidget(value, 0, column, Qt.AlignmentFlag.AlignLeft)
            self._numbers.addWidget(label, 1, column, Qt.AlignmentFlag.AlignLeft)
        self._numbers.setColumnStretch(len(told), 1)

    def _show_undated(self, statistics: Statistics) -> None:
        shown = [dump for dump in statistics.counts.dumps if not dump.withdrawn]
        undated = sum(dump.page_date is None for dump in shown)
        self._undated.setVisible(undated > 0)
        self._undated.setText(
            self.tr("1 dump does not tell its day.")
            if undated == 1
            else self.tr("{} dumps do not tell their day.").format(wording.number(undated))
        )

    def _open(self, target: object) -> None:
        self.accept()
        self.opened.emit(target)

    def _arrange(self) -> None:
        content = QWidget()
        content.setProperty("surface", True)
        content.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        lines = QVBoxLayout(content)
        lines.setContentsMargins(5 * UNIT, 4 * UNIT, 5 * UNIT, 5 * UNIT)
        lines.setSpacing(6 * UNIT)
        lines.addLayout(self._numbers)
        lines.addLayout(self._block(self.tr("Decided and read per week"), self._weeks))
        lines.addLayout(self._block(self.tr("Undecided papers"), self._backlog, self._prospect))
        beside = QHBoxLayout()
        beside.setSpacing(6 * UNIT)
        for bars in self._bars:
            block = self._block(bars.accessibleName(), bars)
            block.addStretch(1)
            beside.addLayout(block, 1)
        lines.addLayout(beside)
        calendar = _Sideways(self._calendar)
        lines.addLayout(self._block(self.tr("Days with a dump"), calendar, self._undated))
        lines.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(content)
        below = QVBoxLayout()
        below.setContentsMargins(4 * UNIT, 2 * UNIT, 4 * UNIT, 4 * UNIT)
        below.addWidget(Buttons(QDialogButtonBox.StandardButton.Close, self))
        all_lines = QVBoxLayout(self)
        all_lines.setContentsMargins(0, 0, 0, 0)
        all_lines.addWidget(scroll, 1)
        all_lines.addLayout(below)

    def _block(self, name: str, *widgets: QWidget) -> QVBoxLayout:
        heading = QLabel(name)
        heading.setFont(self._theme.font(strong=True))
        block = QVBoxLayout()
        block.setSpacing(2 * UNIT)
        for widget in (heading, *widgets):
            block.addWidget(widget)
        return block


class _Sideways(QScrollArea):
    """A wide chart that is scrolled sideways, its end shown first."""

    def __init__(self, chart: Chart) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(chart)
        self.viewport().setAutoFillBackground(False)
        chart.setAutoFillBackground(False)
        self._chart = chart
        chart.installEventFilter(self)
        bar = self.horizontalScrollBar()
        bar.rangeChanged.connect(lambda _least, most: bar.setValue(most))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize:
            around = self.horizontalScrollBar().sizeHint().height()
            self.setFixedHeight(self._chart.height() + around)
        return super().eventFilter(watched, event)
