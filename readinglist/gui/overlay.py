"""A panel over the whole window that takes all keys, until Esc or a click beside it."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import (
    QAction,
    QColor,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QApplication, QFrame, QMainWindow, QVBoxLayout, QWidget
from shiboken6 import isValid

from readinglist.gui.theme import UNIT

_SHADE = 90
_ABOVE = 12 * UNIT
_BESIDE = 6 * UNIT


class Overlay(QWidget):
    """Greys the window and shows `panel`; none of the window's shortcuts fires meanwhile.

    The `toggle` action opens it, and its key closes it again.
    """

    def __init__(self, window: QMainWindow, toggle: QAction, widest: int) -> None:
        super().__init__(window)
        self._window = window
        self._toggle = toggle
        self._widest = widest
        self._before: QWidget | None = None
        self.panel = QFrame(self)
        self.panel.setProperty("overlay", True)
        self.lines = QVBoxLayout(self.panel)
        self.lines.setContentsMargins(2 * UNIT, 2 * UNIT, 2 * UNIT, 2 * UNIT)
        self.lines.setSpacing(2 * UNIT)
        window.installEventFilter(self)
        toggle.triggered.connect(lambda: self.open())
        self.hide()

    def open(self) -> None:
        """Show the panel, and remember where the focus was."""
        self._before = QApplication.focusWidget()
        self._fit()
        self.show()
        self.raise_()

    def dismiss(self) -> None:
        """Hide the panel, and put the focus back where it was."""
        self.hide()
        if self._before is not None and isValid(self._before):  # chips come and go
            self._before.setFocus()

    def closes_with(self, event: QKeyEvent) -> bool:
        """Whether a key is Esc, or the one that opened the panel."""
        if event.key() == Qt.Key.Key_Escape:
            return True
        pressed = event.keyCombination()
        shifted = Qt.KeyboardModifier.ShiftModifier  # "?" needs it, and its shortcut does not say
        plain = event.modifiers() & ~shifted
        keys = {QKeySequence(pressed), QKeySequence(plain.value | event.key())}
        return not keys.isdisjoint(self._toggle.shortcuts())

    def panel_height(self, room: int) -> int:
        """How high the panel is, where there is `room`."""
        return min(self.panel.sizeHint().height(), room)

    def event(self, event: QEvent) -> bool:
        """Keys that are no letters in a text field would fire the window's shortcuts."""
        if event.type() is QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize and self.isVisible():
            self._fit()
        return super().eventFilter(watched, event)

    def focusNextPrevChild(self, _forward: bool) -> bool:
        """The focus does not leave the panel."""
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.closes_with(event):
            self.dismiss()
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self.panel.geometry().contains(event.position().toPoint()):
            self.dismiss()
        event.accept()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(0, 0, 0, _SHADE))
        painter.end()

    def _fit(self) -> None:
        self.setGeometry(self._window.rect())
        width = min(self._widest, self.width() - 2 * _BESIDE)
        self.panel.setFixedWidth(width)
        height = self.panel_height(self.height() - 2 * _ABOVE)
        self.panel.setGeometry((self.width() - width) // 2, _ABOVE, width, height)
