"""The panes of the window, and the borders between them, which keys move as well as the mouse."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QRegion, QResizeEvent
from PySide6.QtWidgets import QApplication, QSplitter, QSplitterHandle

from readinglist.gui.theme import UNIT

_STEP = 4 * UNIT


class PaneSplitter(QSplitter):
    """Two panes, of which neither goes away; `border` names what parts them."""

    def __init__(self, orientation: Qt.Orientation, border: str) -> None:
        self._border = border
        super().__init__(orientation)
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)

    def createHandle(self) -> QSplitterHandle:
        return _Border(self, self._border)


class _Border(QSplitterHandle):
    """A line, thicker while it has the keyboard; arrows move it."""

    def __init__(self, splitter: QSplitter, name: str) -> None:
        super().__init__(splitter.orientation(), splitter)
        self.setAccessibleName(name)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_upright = self.orientation() is Qt.Orientation.Horizontal
        back, on = (
            (Qt.Key.Key_Left, Qt.Key.Key_Right) if is_upright else (Qt.Key.Key_Up, Qt.Key.Key_Down)
        )
        if event.key() in (back, on):
            line = self.contentsRect().topLeft() + self.pos()
            place = line.x() if is_upright else line.y()
            self.moveSplitter(place + (_STEP if event.key() == on else -_STEP))
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.clearMask()  # Qt shows one pixel of five, which all take the mouse

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.setMask(QRegion(self.contentsRect()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.hasFocus():
            self.clearMask()

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self.hasFocus():
            super().paintEvent(event)
            return
        painter = QPainter(self)
        painter.fillRect(self.contentsRect().adjusted(-1, -1, 1, 1), self.palette().accent())
        painter.end()


class Borders(QObject):
    """Gives the keyboard to one border after the other, and then `back`."""

    def __init__(
        self, splitters: Sequence[QSplitter], back: Callable[[], None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._splitters = splitters
        self._back = back

    def go_on(self) -> None:
        """Go to the next border that is seen, or back after the last."""
        seen = [splitter.handle(1) for splitter in self._splitters]
        rest = [border for border in seen if border.isVisible()]
        focus = QApplication.focusWidget()
        if focus in rest:
            rest = rest[rest.index(focus) + 1 :]
        if rest:
            rest[0].setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            self._back()
