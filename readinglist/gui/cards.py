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
_ARROWS = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}
_SCROLLS = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_PageDown: 1,
    Qt.Key.Key_PageUp: -1,
}


class Cards(QObject):
    """Shows the table's current paper as a card in a stack whose first page is the panes.

    A decision moves on to the next paper, undo back to the one it was about. Deeds fall on the
    paper that is shown, so on none after the last one. What is written beside the list only
    interrupts the cards, unless the user goes on in the list.
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
        select_all = actions["actionSelectAll"]
        stack.currentChanged.connect(lambda _: select_all.setEnabled(not self.is_on))

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
        self._leave_end()
        self._stack.setCurrentIndex(0)
        self._table.setFocus()

    def step(self, by: int) -> None:
        """Go on by some papers; what follows the last one leads back to it."""
        if not self._at_end:
            self._table.step(by)
        elif by < 0:
            self._leave_end()

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
        """The space bar scrolls, then goes on; arrows to the sides go from paper to paper."""
        if watched is self._table:
            self._interrupted &= event.type() is not QEvent.Type.FocusIn
        elif isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            key = Qt.Key(event.key())
            if key == _SPACE:
                backwards = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
                step = -1 if backwards else 1
                if not self.page.scroll_pages(step):
                    self.step(step)
                return True
            if key in _ARROWS:
                self.step(_ARROWS[key])
                return True
            if key in _SCROLLS:
                self.page.scroll_pages(_SCROLLS[key])
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
            self._table.go_to(self._table.current_id())
            self._show()

    def _step_back(self, changes: Changes) -> None:
        if self.is_on and len(changes.altered) == 1:
            self._leave_end()
            self._table.go_to(next(iter(changes.altered)))
            self._show()

    def _show(self) -> None:
        if not self.is_on:
            return
        total = self._table.papers.rowCount()
        if self._at_end and total:
            self._table.clearSelection()
            self.page.show_end(total)
        elif (paper := self._selection.paper()) is None:
            self.leave()
        else:
            self.page.show_paper(paper, self._table.currentIndex().row() + 1, total)
