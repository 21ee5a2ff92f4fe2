"""Draws the rows of the list: signs by shape and colour, titles with the facts under them."""

from collections.abc import Callable, Sequence
from sys import maxsize

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPoint, QRect, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QHelpEvent,
    QPainter,
    QTextLayout,
    QTextLine,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QToolTip,
)

from readinglist.gui import wording
from readinglist.gui.columns import COLUMNS, TITLE
from readinglist.gui.paper_model import ROW_ROLE
from readinglist.gui.tag_order import in_order
from readinglist.gui.theme import UNIT, Theme
from readinglist.model.paper import PaperRow, Priority, Status
from readinglist.model.view import OPEN, View
from readinglist.text.readable import readable

Spans = Sequence[tuple[int, int]]
_PADDING = 2 * UNIT
_RING = 2
_SETTLED = frozenset({Status.READ, Status.SKIPPED})


class RowDelegate(QStyledItemDelegate):
    """One delegate for all columns; knows the view, to grey what has left it, and the query."""

    def __init__(self, table: QTableView, theme: Theme) -> None:
        super().__init__(table)
        self._table = table
        self._theme = theme
        self.view = View()
        self.two_lines = True
        self.heads: dict[int, str] = {}
        self.highlights: Callable[[str], Spans] = _nothing_found
        self.places: Callable[[int], Sequence[str]] = _nowhere
        self.marks: Callable[[int], str] = _unmarked

    @property
    def row_height(self) -> int:
        """The height of every row, in device-independent pixels."""
        title = QFontMetrics(self._theme.font(strong=True)).height()
        if not self.two_lines:
            return title + 3 * UNIT
        return title + QFontMetrics(self._theme.font(-1)).height() + 4 * UNIT + 2

    @property
    def head_height(self) -> int:
        """How much higher a row is that begins a group."""
        return QFontMetrics(self._theme.font(-1, strong=True)).height() + 3 * UNIT

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        row: PaperRow | None = index.data(ROW_ROLE)
        rect = _rect(option)
        painter.save()
        column = COLUMNS[index.column()]
        if (head := self.heads.get(index.row())) is not None:
            band = QRect(rect.left(), rect.top(), rect.width(), self.head_height)
            rect = rect.adjusted(0, self.head_height, 0, 0)
            self._draw_head(painter, band, head)
        painter.fillRect(rect, QColor(self._ground(option)))
        if row is not None:
            if column.key == "status":
                self._draw_sign(painter, rect, row.status.value, self._status_colour(row))
            elif column.key == "priority":
                self._draw_priority(painter, rect, row.priority)
            elif column.key == "title":
                self._draw_title(painter, rect, row)
            else:
                self._draw_fact(painter, rect, column.text(row), numeric=column.numeric)
        if index.row() == self._table.currentIndex().row() and self._table.hasFocus():
            self._draw_focus(painter, rect, index.column())
        painter.restore()

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        row: PaperRow | None = index.data(ROW_ROLE)
        if event.type() != QEvent.Type.ToolTip or row is None:
            return super().helpEvent(event, view, option, index)
        QToolTip.showText(
            event.globalPos(), self._tooltip(row, index.column(), _rect(option)), view
        )
        return True

    def _tooltip(self, row: PaperRow, column: int, rect: QRect) -> str:
        text = COLUMNS[column].text(row)
        if COLUMNS[column].sign:
            return text
        if column == TITLE:
            title = readable(row.title)
            facts = self.facts(row)
            fits = _fits(self._theme.font(strong=True), title, rect) and _fits(
                self._theme.font(-1), facts, rect
            )
            return "" if fits else f"{title}\n{facts}"
        return "" if _fits(self._theme.font(-1), text, rect) else text

    def facts(self, row: PaperRow, room: int = maxsize) -> str:
        """The second line: what no column of its own tells.

        Where it is wider than its `room`, fewer authors are named.
        """
        metrics = QFontMetrics(self._theme.font(-1))
        for authors in (3, 2, 1):
            facts = self._facts(row, authors)
            if metrics.horizontalAdvance(facts) <= room:
                break
        return facts

    def _facts(self, row: PaperRow, authors: int) -> str:
        facts = [self.marks(row.id), *wording.plans(row)]
        facts += [
            wording.authors(row, authors) if column.key == "authors" else column.text(row)
            for place, column in enumerate(COLUMNS)
            if column.is_fact and self._table.isColumnHidden(place)
        ]
        facts += wording.marks(row)
        facts += [f"#{tag}" for tag in in_order(row.tags)]
        return " · ".join(fact for fact in facts if fact)

    def is_faded(self, row: PaperRow) -> bool:
        """Whether a paper steps back: it no longer belongs here, or is done with."""
        view = self.view
        if view.status is not None:
            return row.status is not view.status or (view.status in OPEN and wording.sleeps(row))
        if view.priority is not None and row.priority is not view.priority:
            return True
        return row.status in _SETTLED

    def _ground(self, option: QStyleOptionViewItem) -> str:
        state: QStyle.StateFlag = option.state
        colours = self._theme.colours
        if state & QStyle.StateFlag.State_Selected:
            return colours.selection
        return colours.surface

    def _status_colour(self, row: PaperRow) -> str:
        return self._theme.colours.of_status(row.status)

    def _draw_sign(self, painter: QPainter, rect: QRect, name: str, colour: str) -> None:
        picture = self._theme.pixmap(name, colour, self._table.devicePixelRatioF())
        size = self._theme.icon_size
        corner = QPoint(
            rect.left() + (rect.width() - size) // 2, rect.top() + (rect.height() - size) // 2
        )
        painter.drawPixmap(corner, picture)

    def _draw_priority(self, painter: QPainter, rect: QRect, priority: Priority) -> None:
        if priority is not Priority.NONE:
            colour = self._theme.colours.of_priority(priority)
            self._draw_sign(painter, rect, priority.value, colour)

    def _draw_head(self, painter: QPainter, rect: QRect, text: str) -> None:
        """The part of a group's heading, which goes over the whole row, that lies in one cell."""
        painter.fillRect(rect, QColor(self._theme.colours.surface))
        painter.setPen(QColor(self._theme.colours.line))
        painter.drawLine(rect.left(), rect.bottom(), rect.right() + 1, rect.bottom())
        font = self._theme.font(-1, strong=True)
        inner = QRect(0, rect.top(), self._table.viewport().width(), rect.height())
        inner.adjust(_PADDING, UNIT, -_PADDING, 0)
        painter.save()
        painter.setClipRect(rect)
        painter.setFont(font)
        painter.setPen(QColor(self._theme.colours.muted))
        painter.drawText(
            inner,
            Qt.AlignmentFlag.AlignVCenter,
            QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, inner.width()),
        )
        painter.restore()

    def _draw_title(self, painter: QPainter, rect: QRect, row: PaperRow) -> None:
        faded = self.is_faded(row)
        font = self._theme.font(strong=not faded)
        metrics = QFontMetrics(font)
        inner = rect.adjusted(_PADDING, 0, -_PADDING, 0)
        title = readable(row.title)
        found = self.highlights(title)
        small = QFontMetrics(self._theme.font(-1))
        facts = ""
        if self.two_lines:
            told = "" if found else wording.found_in(self.places(row.id))
            room = inner.width() - small.horizontalAdvance(f"{told} · ") if told else inner.width()
            facts = " · ".join(filter(None, (told, self.facts(row, room))))
        elif plans := " · ".join(wording.plans(row)):
            inner.setRight(self._draw_beside(painter, inner, plans))
        block = metrics.height() + (small.height() + 2 if facts else 0)
        top = rect.top() + (rect.height() - block) // 2
        shown = metrics.elidedText(title, Qt.TextElideMode.ElideRight, inner.width())
        painter.setFont(font)
        painter.setPen(QColor(self._theme.colours.muted if faded else self._theme.colours.text))
        self._draw_found(painter, QPoint(inner.left(), top), shown, found)
        if facts:
            painter.setFont(self._theme.font(-1))
            painter.setPen(QColor(self._theme.colours.muted))
            line = QRect(inner.left(), top + metrics.height() + 2, inner.width(), small.height())
            painter.drawText(
                line,
                Qt.AlignmentFlag.AlignVCenter,
                small.elidedText(facts, Qt.TextElideMode.ElideRight, inner.width()),
            )

    def _draw_beside(self, painter: QPainter, rect: QRect, text: str) -> int:
        """What a dense row tells to the right of its title; returns where the title ends."""
        font = self._theme.font(-1)
        metrics = QFontMetrics(font)
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, rect.width() // 2)
        painter.setFont(font)
        painter.setPen(QColor(self._theme.colours.muted))
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, shown)
        return rect.right() - metrics.horizontalAdvance(shown) - 2 * _PADDING

    def _draw_found(self, painter: QPainter, corner: QPoint, text: str, spans: Spans) -> None:
        """One line of text, with the found words on the highlight."""
        layout = QTextLayout(text, painter.font())
        layout.beginLayout()
        line = layout.createLine()
        layout.endLayout()
        end = len(text) - text.endswith("…")
        for start, stop in spans:
            if start < end:
                left = _x(line, text, start)
                right = _x(line, text, min(stop, end))
                found = QRect(
                    corner.x() + round(left) - 1,
                    corner.y(),
                    round(right - left) + 2,
                    round(line.height()),
                )
                painter.fillRect(found, QColor(self._theme.colours.highlight))
        layout.draw(painter, corner)

    def _draw_fact(self, painter: QPainter, rect: QRect, text: str, *, numeric: bool) -> None:
        font = self._theme.tabular(-1) if numeric else self._theme.font(-1)
        inner = rect.adjusted(_PADDING, 0, -_PADDING, 0)
        painter.setFont(font)
        painter.setPen(QColor(self._theme.colours.muted))
        elided = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, inner.width())
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, elided)

    def _draw_focus(self, painter: QPainter, rect: QRect, column: int) -> None:
        """The part of the ring around the current row that lies in one cell."""
        colour = QColor(self._theme.colours.accent)
        painter.fillRect(QRect(rect.left(), rect.top(), rect.width(), _RING), colour)
        painter.fillRect(QRect(rect.left(), rect.bottom() + 1 - _RING, rect.width(), _RING), colour)
        header = self._table.horizontalHeader()
        if header.visualIndex(column) == _first_visible(header):
            painter.fillRect(QRect(rect.left(), rect.top(), _RING, rect.height()), colour)
        if header.visualIndex(column) == _last_visible(header):
            right = rect.right() + 1 - _RING
            painter.fillRect(QRect(right, rect.top(), _RING, rect.height()), colour)


def _first_visible(header: QHeaderView) -> int:
    return next(
        place
        for place in range(header.count())
        if not header.isSectionHidden(header.logicalIndex(place))
    )


def _last_visible(header: QHeaderView) -> int:
    return next(
        place
        for place in reversed(range(header.count()))
        if not header.isSectionHidden(header.logicalIndex(place))
    )


def _rect(option: QStyleOptionViewItem) -> QRect:
    rect: QRect = option.rect
    return rect


def _fits(font: QFont, text: str, rect: QRect) -> bool:
    return QFontMetrics(font).horizontalAdvance(text) <= rect.width() - 2 * _PADDING


def _x(line: QTextLine, text: str, place: int) -> float:
    """How far from the left a character stands; Qt counts in UTF-16 code units."""
    units = len(text[:place].encode("utf-16-le")) // 2
    position: tuple[float, int] = line.cursorToX(units)  # type: ignore[assignment]
    return position[0]


def _nowhere(_: int) -> Sequence[str]:
    return ()


def _unmarked(_: int) -> str:
    return ""


def _nothing_found(_: str) -> Spans:
    return ()
