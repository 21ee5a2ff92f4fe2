"""The window's state is kept soon after each change of it: no end of the program can lose it."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QEvent, QObject, QTimer, SignalInstance
from PySide6.QtWidgets import QWidget

_SOON = 500
_EVENTS = (QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.WindowStateChange)


class StateKeeping(QObject):
    """Calls `keep` when the window, or what the signals tell of, has come to rest."""

    def __init__(
        self, window: QWidget, changed: Iterable[SignalInstance], keep: Callable[[], None]
    ) -> None:
        super().__init__(window)
        self._window = window
        self._keep = keep
        self._rest = QTimer(self, singleShot=True, interval=_SOON)
        self._rest.timeout.connect(self._keep_if_shown)
        for signal in changed:
            signal.connect(lambda *_: self._rest.start())
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _EVENTS:
            self._rest.start()
        return super().eventFilter(watched, event)

    def _keep_if_shown(self) -> None:
        if self._window.isVisible():
            self._keep()
