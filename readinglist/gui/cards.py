"""Card mode: one paper of the list fills the window until the user is through with all of them."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget

from readinglist.gui.actions import PRIORITY_ACTIONS, STATUS_ACTIONS
from readinglist.gui.card_page import CardPage
from readinglist.gui.selection import Selection
from readinglist.gui.upkeep import Upkeep
from readinglist.gui.workplace import Workplace
from readinglist.model.changes import Changes

_SPACE = Qt.Key.Key_Space


class Cards(QObject):
    """Shows the table's current paper as a card in a stack whose first page is the panes.

    A decision moves on to the next paper, undo back to the one it was about. What is written
    beside the list only interrupts the cards, unless the user goes on in the list.
    """

    def __init__(
        self,
        place: Workplace,
        stack: QStackedWidget,
        selection: Selection,
        upkeep: Upkeep,
    ) -> None:
        super().__init__(place.window)
        self._stack = stack
        self._table = place.table
        self._selection = selection
        self._at_end = False
        self._interrupted = False
        actions = place.actions
        decisions = [actions[name] for name in (*STATUS_ACTIONS, "actionUndo")]
        self.page = CardPage(place.theme, [actions[name] for name in STATUS_ACTIONS])
        self.page.addActions([*decisions, *(actions[name] for name in PRIORITY_ACTIONS)])
        self.page.installEventFilter(self)
        self._table.installEventFilter(self)
        self.page.left.connect(self.leave)
        stack.addWidget(self.page)
        self._table.current_changed.connect(lambda _: self._show())
        selection.decided.connect(self._move_on)
        upkeep.changed.connect(lambda _: self._show())
        place.deeds.stepped.connect(self._step_back)
        actions.on("actionCards", self.toggle)
        actions["actionPreviousPaper"].triggered.connect(self._leave_end)

    @property
    def is_on(self) -> bool:
        """Whether a card fills the window."""
        return self._stack.currentWidget() is self.page

    def toggle(self) -> None:
        """Go to the cards, or back to the list."""
        if self.is_on:
            self.leave()
        else:
            self.enter()

    def enter(self) -> None:
        """Show the current paper as a card, if there is one."""
        if self._table.go_to(self._table.chosen_id()):
            self._at_end = False
            self._stack.setCurrentWidget(self.page)
            self._show()
            self.page.setFocus()

    def leave(self) -> None:
        """Back to the list, on the paper of the card."""
        self._stack.setCurrentIndex(0)
        self._table.setFocus()

    def interrupt(self) -> None:
        """Show the panes for as long as something is written there; `go_on` ends it."""
        was_on = self.is_on
        self._stack.setCurrentIndex(0)
        self._interrupted = was_on

    def go_on(self) -> bool:
        """Back to the card where that was interrupted; tells whether it was."""
        if self._interrupted:
            self.enter()
        return self.is_on

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The space bar scrolls, then goes on; arrows go from paper to paper."""
        if watched is self._table:
            self._interrupted &= event.type() is not QEvent.Type.FocusIn
        elif isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            key = event.key()
            if key == _SPACE:
                backwards = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
                step = -1 if backwards else 1
                if not self.page.scroll_pages(step):
                    self._table.step(step)
                return True
            if key in (Qt.Key.Key_Right, Qt.Key.Key_Left):
                self._leave_end()
                self._table.step(1 if key == Qt.Key.Key_Right else -1)
                return True
            if key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
                self.page.scroll_pages(1 if key == Qt.Key.Key_Down else -1)
                return True
        return super().eventFilter(watched, event)

    def _move_on(self) -> None:
        if not self.is_on:
            return
        if self._table.currentIndex().row() < self._table.papers.rowCount() - 1:
            self._table.step(1)
        else:
            self._at_end = True
            self._show()

    def _leave_end(self) -> None:
        if self._at_end:
            self._at_end = False
            self._show()

    def _step_back(self, changes: Changes) -> None:
        if self.is_on and len(changes.altered) == 1:
            self._at_end = False
            self._table.go_to(next(iter(changes.altered)))
            self._show()

    def _show(self) -> None:
        if not self.is_on:
            return
        paper = self._selection.paper()
        total = self._table.papers.rowCount()
        if paper is None:
            self.leave()
        elif self._at_end:
            self.page.show_end(total)
        else:
            self.page.show_paper(paper, self._table.currentIndex().row() + 1, total)
