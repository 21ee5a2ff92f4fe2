"""The list of papers: a table over ids whose selection, place and columns outlive every change."""

from collections.abc import Sequence
from sys import maxsize

from PySide6.QtCore import (
    QByteArray,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QAction,
    QColor,
    QDrag,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QFontMetrics,
    QPainter,
    QPen,
    QPixmap,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractSlider,
    QHeaderView,
    QMenu,
    QTableView,
    QWidget,
)

from readinglist.gui import wording
from readinglist.gui.bookmark import TOP, Bookmark
from readinglist.gui.columns import COLUMNS, TITLE
from readinglist.gui.paper_drag import dragged_papers, papers_data
from readinglist.gui.paper_header import PaperHeader
from readinglist.gui.paper_model import PaperModel
from readinglist.gui.row_delegate import RowDelegate
from readinglist.gui.theme import UNIT, Theme
from readinglist.model.view import Sort
from readinglist.text.readable import readable

_NARROW = 48
_CARD = 240
_DROP_LINE = 2


class PaperTable(QTableView):
    """Shows a `PaperModel`.

    `current_changed` gives the id of the current paper (0 for none), `selection_changed` comes
    with every other selection. `moved` gives papers that were dragged, and the one they are to
    stand before (0 for the end); only what `can_be_rearranged` takes drops.
    """

    current_changed = Signal(int)
    moved = Signal(list, int)
    selection_changed = Signal()

    def __init__(self, model: PaperModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("paperTable")
        self.setAccessibleName(self.tr("Papers"))
        self.papers = model
        self.rows = RowDelegate(self, theme)
        self._theme = theme
        self._scale = theme.scale
        self._resetting = False
        self._header = PaperHeader(theme)
        self._last_place = TOP
        self._arrival: Bookmark | None = None
        self.setModel(model)
        self.setItemDelegate(self.rows)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setDragEnabled(True)
        self.setDragDropOverwriteMode(False)
        self.can_be_rearranged = False
        self._drop_line = QWidget(self.viewport())
        self._drop_line.setObjectName("dropLine")
        self._drop_line.hide()
        self.setCornerButtonEnabled(False)
        self._set_up_headers()
        theme.changed.connect(self.restyle)
        self.restyle()

    # The papers shown

    def show_ids(
        self,
        ids: Sequence[int],
        heads: Sequence[tuple[int, str]] = (),
        *,
        at: Bookmark | None = None,
    ) -> None:
        """Show these papers, going on `at` a place, or where one is.

        Where one is, what was selected stays so if it is still there. After an empty list one is
        where one was before it. `heads` are the rows that begin a group, with its heading.
        """
        self._last_place = self.bookmark() or self._last_place
        stays = at is None
        selected = self.selected_ids() if stays else []
        scrolled = self.verticalScrollBar().value()
        is_rearranged = self.can_be_rearranged and stays and len(ids) == len(self.papers.ids)
        is_at_top = stays and not scrolled and list(ids) == list(self.papers.ids)
        at = self._last_place if at is None else at
        self._resetting = True
        self._show_heads(())
        self.papers.set_ids(ids)
        self._show_heads(heads)
        self._resetting = False
        if ids:
            place = self.papers.first_place(at.papers) or 0
            self._select(self.papers.places(selected), place)
            offset = at.offset
            if is_rearranged:  # the papers move, and not the list under them
                offset = self.verticalHeader().sectionPosition(place) - scrolled
            elif is_at_top:  # where the first heading is to be seen
                lowest = self.viewport().height() - self.rowHeight(place)
                offset = min(self.verticalHeader().sectionPosition(place), lowest)
            self._scroll_to(place, offset)
        self.current_changed.emit(self.current_id())
        self.selection_changed.emit()

    def bookmark(self, reach: int = maxsize) -> Bookmark:
        """Where one is in the list, with at most `reach` papers on either side."""
        place = self.currentIndex().row()
        if place < 0:
            return TOP
        ids = self.papers.ids
        around = [*ids[place : place + reach], *ids[max(place - reach, 0) : place][::-1]]
        return Bookmark(around, self.rowViewportPosition(place))

    def _show_heads(self, heads: Sequence[tuple[int, str]]) -> None:
        rows = self.verticalHeader()
        for place in self.rows.heads:
            if place < rows.count():
                rows.resizeSection(place, self.rows.row_height)
        self.rows.heads = self.papers.heads = dict(heads)
        for place in self.rows.heads:
            rows.resizeSection(place, self.rows.row_height + self.rows.head_height)
        self.viewport().update()

    def ids_in_sight(self) -> Sequence[int]:
        """The papers whose rows are to be seen."""
        first = max(self.rowAt(0), 0)
        most = self.viewport().height() // self.rows.row_height + 2
        return self.papers.ids[first : first + most]

    def current_id(self) -> int:
        """The current paper, 0 where there is none."""
        index = self.currentIndex()
        return self.papers.paper_id(index.row()) if index.isValid() else 0

    def chosen_id(self) -> int:
        """The paper that is looked at: the current one, else the first of the selected ones.

        Deeds fall on what is selected, so what is current without being selected does not count;
        0 where nothing is.
        """
        selected = self.selectionModel()
        if selected.isSelected(self.currentIndex()):
            return self.current_id()
        first = min((span.top() for span in selected.selection().toList()), default=None)
        return 0 if first is None else self.papers.paper_id(first)

    def selected_ids(self) -> list[int]:
        """The selected papers in the order of the list."""
        places = sorted(
            place
            for span in self.selectionModel().selection().toList()
            for place in range(span.top(), span.bottom() + 1)
        )
        return [self.papers.paper_id(place) for place in places]

    def selected_count(self) -> int:
        """How many papers are selected."""
        spans = self.selectionModel().selection().toList()
        return sum(span.height() for span in spans)

    def go_to(self, paper_id: int) -> bool:
        """Make a paper the current one; tells whether it is in the list."""
        place = self.papers.place(paper_id)
        if place is None:
            return False
        self._make_current(place)
        self.scrollTo(self.papers.index(place, TITLE))
        return True

    def go_back_to(self, at: Bookmark) -> None:
        """Go on where one was, as soon as there is a list to be seen."""
        place = self.papers.first_place(at.papers)
        if place is not None:
            self._make_current(place)
            self._scroll_to(place, at.offset)
            self._arrival = None if self.isVisible() else at

    def step(self, by: int, since: int = 0) -> None:
        """Move on by some papers from `since` or the current one, staying in the list."""
        count = self.papers.rowCount()
        if count:
            place = self.papers.place(since) if since else None
            place = self.currentIndex().row() if place is None else place
            self._make_current(min(max(place + by, 0), count - 1))

    # The layout

    def layout_state(self) -> QByteArray:
        """Order, widths, visibility and sorting of the columns."""
        return self.horizontalHeader().saveState()

    def restore_layout(self, state: QByteArray, columns: int) -> None:
        """Take a layout back that was made when there were so many columns; later ones are new."""
        header = self.horizontalHeader()
        if not state.isEmpty() and header.restoreState(state):
            for place in range(columns, len(COLUMNS)):
                header.resizeSection(place, round(COLUMNS[place].width * self._scale))
                header.setSectionHidden(place, not COLUMNS[place].shown)
            self._shape_header()
        self._fit_title()

    def show_order(self, order: Sort | None) -> None:
        """Show an order in the header; null for one that is no column's."""
        self._header.show_order(order)
        self._sorted = (self._header.sortIndicatorSection(), self._header.sortIndicatorOrder())
        self.papers.tell_order(order)
        self.executeDelayedItemsLayout()  # which changed heads ask for: later is a second painting

    def column_order(self) -> list[int]:
        """The columns from left to right, hidden ones as well."""
        return [self._header.logicalIndex(place) for place in range(self._header.count())]

    def move_column(self, column: int, by: int) -> None:
        """Move a column to the right by some places, or to the left."""
        place = self._header.visualIndex(column)
        self._header.moveSection(place, place + by)

    def show_column(self, column: int, on: bool) -> None:
        """Show a column, or hide it."""
        self.setColumnHidden(column, not on)
        if on and self.columnWidth(column) < _NARROW // 2:
            self.setColumnWidth(column, COLUMNS[column].width)
        self._fit_title()
        self.viewport().update()

    def set_two_lines(self, on: bool) -> None:
        """Show the facts under the titles, or one dense line a paper."""
        self.rows.two_lines = on
        self.restyle()

    def restyle(self) -> None:
        """Take up changed fonts and colours."""
        current = self.currentIndex().row()
        anchor = current if self._is_in_sight(current) else self.rowAt(0)
        offset = max(self.rowViewportPosition(anchor), 0)
        self.verticalHeader().setDefaultSectionSize(self.rows.row_height)
        self._widen(self._theme.scale / self._scale)
        self._scale = self._theme.scale
        self._drop_line.setStyleSheet(f"background: {self._theme.colours.accent}")
        self._show_heads(list(self.rows.heads.items()))
        if anchor >= 0:
            self._scroll_to(anchor, offset)

    # Qt's own

    def rearrange(self, on: bool) -> None:
        """Take papers that are dragged to another place, or not."""
        self.can_be_rearranged = on
        self.setAcceptDrops(on)

    def startDrag(self, _: Qt.DropAction) -> None:
        """The papers are dragged as a small card that leaves the view of what is below."""
        dragged = self.selected_ids()
        if not dragged:
            return
        row = self.papers.row(self.papers.place(dragged[0]) or 0)
        one = len(dragged) == 1 and row is not None
        text = readable(row.title) if one and row is not None else wording.papers(len(dragged))
        drag = QDrag(self)
        drag.setMimeData(papers_data(dragged))
        drag.setPixmap(_drag_card(text, self._theme, self.devicePixelRatioF()))
        drag.setHotSpot(QPoint(-3 * UNIT, -2 * UNIT))
        drag.exec(Qt.DropAction.MoveAction)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self.can_be_rearranged and event.source() is self:
            event.acceptProposedAction()
        else:
            event.ignore()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        super().dragMoveEvent(event)
        if self.can_be_rearranged and event.source() is self:
            event.acceptProposedAction()
            self._show_drop_line(self._drop_place(event.position().toPoint()))

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        super().dragLeaveEvent(event)
        self._drop_line.hide()

    def dropEvent(self, event: QDropEvent) -> None:
        if not (self.can_be_rearranged and event.source() is self):
            event.ignore()
            return
        event.acceptProposedAction()
        self._drop_line.hide()
        place = self._drop_place(event.position().toPoint())
        dragged = dragged_papers(event.mimeData())
        ids = self.papers.ids
        while place < len(ids) and ids[place] in dragged:
            place += 1
        self.moved.emit(dragged, ids[place] if place < len(ids) else 0)
        self.setState(QAbstractItemView.State.NoState)
        self.viewport().update()

    def _drop_place(self, where: QPoint) -> int:
        """The row before which papers go that are let go of there."""
        place = self.rowAt(where.y())
        if place < 0:
            return self.papers.rowCount()
        middle = self.rowViewportPosition(place) + self.rowHeight(place) // 2
        return place + 1 if where.y() > middle else place

    def _show_drop_line(self, place: int) -> None:
        """Qt's own line is to be seen near the edges of a row alone."""
        edge = self.verticalHeader().length() - self.verticalHeader().offset()
        if place < self.papers.rowCount():
            edge = self.rowViewportPosition(place)
        top = min(max(edge - 1, 0), self.viewport().height() - _DROP_LINE)
        self._drop_line.setGeometry(0, top, self.viewport().width(), _DROP_LINE)
        self._drop_line.show()

    def showEvent(self, event: QShowEvent) -> None:
        """Only now is it known how much is to be seen of the list."""
        super().showEvent(event)
        arrival, self._arrival = self._arrival, None
        if arrival is not None:
            place = self.papers.first_place(arrival.papers)
            if place is not None and place == self.currentIndex().row():
                self._scroll_to(place, arrival.offset)

    def moveCursor(
        self,
        action: QAbstractItemView.CursorAction,
        modifiers: Qt.KeyboardModifier,
    ) -> QModelIndex:
        """A row is one thing: keys move among papers; those to the sides show further columns."""
        move = QAbstractItemView.CursorAction
        if action is move.MoveHome:
            return self.papers.index(0, TITLE)
        if action is move.MoveEnd:
            return self.papers.index(self.papers.rowCount() - 1, TITLE)
        if action in (move.MoveLeft, move.MoveRight):
            step = QAbstractSlider.SliderAction
            self.horizontalScrollBar().triggerAction(
                step.SliderSingleStepSub if action is move.MoveLeft else step.SliderSingleStepAdd
            )
            return self.currentIndex()
        return super().moveCursor(action, modifiers)

    def scrollTo(
        self,
        index: QModelIndex | QPersistentModelIndex,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """Bring a row into sight; the columns stay where they are."""
        across = self.horizontalScrollBar().value()
        super().scrollTo(index, hint)
        self.horizontalScrollBar().setValue(across)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        if dx and self.rows.heads:  # which stay where they can be read
            self.viewport().update()

    def keyboardSearch(self, search: str) -> None:
        """Letters are commands here, never a search."""

    def currentChanged(
        self,
        current: QModelIndex | QPersistentModelIndex,
        previous: QModelIndex | QPersistentModelIndex,
    ) -> None:
        super().currentChanged(current, previous)
        self.viewport().update()
        if not self._resetting:
            self.current_changed.emit(self.current_id())

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        super().selectionChanged(selected, deselected)
        if not self._resetting:
            self.selection_changed.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A paper that was in sight stays so in a lower list."""
        super().resizeEvent(event)
        self._fit_title()
        place = self.currentIndex().row()
        was_in_sight = 0 <= self.rowViewportPosition(place) < event.oldSize().height()
        if place >= 0 and was_in_sight and self.isVisible():
            self.scrollTo(self.papers.index(place, TITLE))

    def _set_up_headers(self) -> None:
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = self._header
        self.setHorizontalHeader(header)
        for place, column in enumerate(COLUMNS):
            header.resizeSection(place, round(column.width * self._scale))
            header.setSectionHidden(place, not column.shown)
        header.moveSection(header.visualIndex(_place("priority")), header.count() - 1)
        header.setSortIndicator(_place("added"), Qt.SortOrder.AscendingOrder)
        self._sorted = (header.sortIndicatorSection(), header.sortIndicatorOrder())
        header.sortIndicatorChanged.connect(self._keep_sortable)
        self.setSortingEnabled(True)
        # A header looks at every selected row to draw itself: a second at 100,000. It need not.
        header.setSelectionModel(QItemSelectionModel(self.papers, header))
        self._shape_header()
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(self._offer_columns)
        header.sectionResized.connect(self._keep_fitting)

    def _shape_header(self) -> None:
        header = self.horizontalHeader()
        header.setMinimumSectionSize(32)
        header.setTextElideMode(Qt.TextElideMode.ElideRight)
        header.setResizeContentsPrecision(0)
        header.setSectionsMovable(True)
        header.setSectionsClickable(True)
        header.setSortIndicatorShown(True)
        header.setHighlightSections(False)

    def _keep_sortable(self, section: int, order: Qt.SortOrder) -> None:
        """A column without an order leaves the list in the one it has."""
        if 0 <= section < len(COLUMNS) and COLUMNS[section].sort is None:
            self.horizontalHeader().setSortIndicator(*self._sorted)
        else:
            self._sorted = (section, order)

    def _keep_fitting(self, section: int, _old: int, _new: int) -> None:
        if section != TITLE:
            self._fit_title()

    def _widen(self, by: float) -> None:
        """The columns grow with the text."""
        header = self.horizontalHeader()
        for place in range(header.count()):
            if by != 1 and not header.isSectionHidden(place):
                header.resizeSection(place, round(header.sectionSize(place) * by))
        self._fit_title()

    def _fit_title(self) -> None:
        """The title takes the room that the other columns leave."""
        header = self.horizontalHeader()
        others = sum(
            header.sectionSize(place)
            for place in range(header.count())
            if place != TITLE and not header.isSectionHidden(place)
        )
        room = max(self.viewport().width() - others, 4 * _NARROW)
        if header.sectionSize(TITLE) != room:
            header.resizeSection(TITLE, room)

    def _offer_columns(self, where: QPoint) -> None:
        menu = QMenu(self)
        self._fill(menu)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.horizontalHeader().mapToGlobal(where))

    def offer_columns(self, menu: QMenu) -> None:
        """Let columns be chosen from a menu, above what it holds; the title always stays."""
        menu.aboutToShow.connect(lambda: self._fill(menu))

    def _fill(self, menu: QMenu) -> None:
        rest = [action for action in menu.actions() if action.objectName()]
        menu.clear()
        for column in self.column_order():
            if column != TITLE:
                action = QAction(COLUMNS[column].title, menu, checkable=True)
                action.setChecked(not self.isColumnHidden(column))
                action.toggled.connect(lambda on, column=column: self.show_column(column, on))
                menu.addAction(action)
        menu.addSeparator()
        menu.addActions(rest)

    def _select(self, places: Sequence[int | None], current: int) -> None:
        flag = QItemSelectionModel.SelectionFlag
        selection = QItemSelection()
        for place in places:
            if place is not None:
                selection.select(self.papers.index(place, 0), self.papers.index(place, 0))
        if selection.isEmpty():
            self._make_current(current)
            return
        model = self.selectionModel()
        model.setCurrentIndex(self.papers.index(current, TITLE), flag.NoUpdate)
        model.select(selection, flag.ClearAndSelect | flag.Rows)

    def _make_current(self, place: int) -> None:
        """Select this paper alone, whatever keys are down: Qt's own way heeds Ctrl."""
        flag = QItemSelectionModel.SelectionFlag
        index = self.papers.index(place, TITLE)
        self.selectionModel().setCurrentIndex(index, flag.ClearAndSelect | flag.Rows)

    def _is_in_sight(self, place: int) -> bool:
        top = self.rowViewportPosition(place)
        return place >= 0 and 0 <= top < self.viewport().height()

    def _scroll_to(self, place: int, offset: int) -> None:
        """Have a paper so far below the top edge, and whole if any of it is to be seen."""
        self.updateGeometries()
        self.verticalScrollBar().setValue(self.verticalHeader().sectionPosition(place) - offset)
        if self._is_in_sight(place):
            self.scrollTo(self.papers.index(place, TITLE))


def _drag_card(text: str, theme: Theme, ratio: float) -> QPixmap:
    metrics = QFontMetrics(theme.font())
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, _CARD)
    size = QSize(metrics.horizontalAdvance(shown) + 6 * UNIT, metrics.height() + 3 * UNIT)
    card = QPixmap(size * ratio)
    card.setDevicePixelRatio(ratio)
    card.fill(Qt.GlobalColor.transparent)
    painter = QPainter(card)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setFont(theme.font())
    painter.setBrush(QColor(theme.colours.raised))
    painter.setPen(QPen(QColor(theme.colours.accent), 1))
    box = QRect(QPoint(), size).adjusted(1, 1, -1, -1)
    painter.drawRoundedRect(box, 6, 6)
    painter.setPen(QColor(theme.colours.text))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, shown)
    painter.end()
    return card


def _place(key: str) -> int:
    return next(place for place, column in enumerate(COLUMNS) if column.key == key)
