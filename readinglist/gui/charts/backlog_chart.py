"""The backlog's curve: how many papers were undecided, and when none is left at this pace."""

from collections.abc import Sequence
from datetime import date, timedelta

from PySide6.QtCore import QLocale, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF

from readinglist.gui import wording
from readinglist.gui.charts.chart import Chart, Mark
from readinglist.gui.charts.week_chart import WEEKS
from readinglist.gui.theme import UNIT, Theme
from readinglist.model.paper import Status
from readinglist.model.view import HistoryPoint, View
from readinglist.operations.statistics import Backlog

_HEIGHT = 130
_FORESEEN = 0.35
_POINT = 3.0


class BacklogChart(Chart):
    """The last half year at most, and as a dashed line what is to come; opens what is unread."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, wording.tr("Undecided papers"))
        self.setObjectName("backlogChart")
        self._starts: Sequence[date] = ()
        self._values: Sequence[int] = ()
        self._ends: date | None = None

    def show_backlog(self, history: Sequence[HistoryPoint], backlog: Backlog) -> None:
        """Show the backlog of these weeks."""
        self._starts = [week.start for week in history[-WEEKS:]]
        self._values = backlog.undecided[-WEEKS:]
        self._ends = backlog.ends
        self.renew()

    def sizeHint(self) -> QSize:
        return QSize(480, _HEIGHT + 2 * self.line)

    def place_marks(self) -> list[Mark]:
        marks = []
        for place, (start, value) in enumerate(zip(self._starts, self._values, strict=True)):
            point = self._point(place)
            box = QRectF(point.x() - 4, point.y() - 4, 8, 8)
            told = self.tr("week of {}: {} undecided at its end").format(
                wording.day(start), wording.number(value)
            )
            is_now = place == len(self._starts) - 1
            marks.append(Mark(box, told, View(status=Status.UNREAD) if is_now else None))
        return marks

    def draw(self, painter: QPainter) -> None:
        plot, colours = self._plot, self.theme.colours
        painter.setPen(QPen(QColor(colours.line), 1))
        painter.drawLine(plot.topLeft(), plot.topRight())
        painter.drawLine(plot.bottomLeft(), plot.bottomRight())
        top = QRectF(0, plot.top() - self.line / 2, plot.left() - 2 * UNIT, self.line)
        self.write(painter, top, Qt.AlignmentFlag.AlignRight, wording.number(self._most))
        if not self._values:
            return
        points = [self._point(place) for place in range(len(self._values))]
        self._draw_area(painter, points)
        painter.setPen(QPen(QColor(colours.accent), 2))
        painter.drawPolyline(QPolygonF(points))
        painter.setBrush(QColor(colours.accent))
        painter.drawEllipse(points[-1], _POINT, _POINT)
        if self._ends is not None:
            painter.setPen(QPen(QColor(colours.accent), 1.5, Qt.PenStyle.DashLine))
            painter.drawLine(points[-1], plot.bottomRight())
        self._draw_days(painter)

    def _draw_area(self, painter: QPainter, points: list[QPointF]) -> None:
        area = QPainterPath(QPointF(points[0].x(), self._plot.bottom()))
        for point in points:
            area.lineTo(point)
        area.lineTo(points[-1].x(), self._plot.bottom())
        painter.fillPath(area, QColor(self.theme.colours.selection))

    def _draw_days(self, painter: QPainter) -> None:
        plot = self._plot
        below = QRectF(plot.left(), plot.bottom() + UNIT, plot.width(), self.line)
        first, last = wording.day(self._starts[0]), self.tr("now")
        self.write(painter, below, Qt.AlignmentFlag.AlignLeft, first)
        if self._ends is None:
            self.write(painter, below, Qt.AlignmentFlag.AlignRight, last)
            return
        width = painter.fontMetrics().horizontalAdvance(last) + 2
        now = QRectF(self._point(len(self._values) - 1).x() - width / 2, below.top(), width, 0)
        now.setHeight(self.line)
        self.write(painter, now, Qt.AlignmentFlag.AlignLeft, last)
        self.write(painter, below, Qt.AlignmentFlag.AlignRight, wording.day(self._ends))

    @property
    def _plot(self) -> QRectF:
        beside = self.fontMetrics().horizontalAdvance(wording.number(self._most)) + 3 * UNIT
        return QRectF(self.rect()).adjusted(beside, self.line / 2, -4, -self.line - UNIT)

    @property
    def _most(self) -> int:
        return max(self._values, default=0) or 1

    def _point(self, place: int) -> QPointF:
        plot = self._plot
        width = plot.width() * (1 - _FORESEEN if self._ends is not None else 1)
        steps = max(len(self._values) - 1, 1)
        share = place / steps if len(self._values) > 1 else 1.0
        return QPointF(
            plot.left() + width * share,
            plot.bottom() - plot.height() * self._values[place] / self._most,
        )


def prospect(backlog: Backlog, today: date) -> str:
    """When the backlog ends, plainly said."""
    if not backlog.now:
        return wording.tr("Nothing is undecided.")
    pace = _pace(backlog)
    if backlog.ends is None:
        stays = wording.tr("At this pace the undecided paper stays undecided.")
        stay = wording.tr("At this pace the {} undecided papers do not become fewer.")
        return f"{pace} {_of_backlog(stays, stay, backlog)}"
    is_done = wording.tr("At this pace the undecided paper is done in {}, about {}.")
    are_done = wording.tr("At this pace the {} undecided papers are done in {}, about {}.")
    weeks = max(1, round((backlog.ends - today) / timedelta(weeks=1)))
    rest = wording.tr("1 week") if weeks == 1 else wording.tr("{} weeks")
    left = rest.format(wording.number(weeks)), wording.day(backlog.ends)
    return f"{pace} {_of_backlog(is_done, are_done, backlog, *left)}"


def _of_backlog(one: str, many: str, backlog: Backlog, *facts: str) -> str:
    if backlog.now == 1:
        return one.format(*facts)
    return many.format(wording.number(backlog.now), *facts)


def _pace(backlog: Backlog) -> str:
    decided, came = _papers(backlog.decided_a_week), _number(backlog.added_a_week)
    began_with = wording.number(backlog.began_with)
    if backlog.weeks == 1:
        return wording.tr(
            "In its first week the library took in {}, and you decided on {}."
        ).format(wording.papers(backlog.began_with), _number(backlog.decided_a_week))
    if backlog.began_with:
        return wording.tr(
            "In the last {} weeks you decided on {} a week, and {} a week came, beside the {} that "
            "the library began with."
        ).format(backlog.weeks, decided, came, began_with)
    return wording.tr("In the last {} weeks you decided on {} a week, and {} a week came.").format(
        backlog.weeks, decided, came
    )


def _papers(value: float) -> str:
    number = _number(value)
    return (
        wording.papers(1) if number == wording.number(1) else wording.tr("{} papers").format(number)
    )


def _number(value: float) -> str:
    """With a tenth where it is no whole number."""
    rounded = round(value, 1)
    return QLocale().toString(rounded, "f", 0 if rounded.is_integer() else 1)
