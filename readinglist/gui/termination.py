"""Being asked to end by the system: at logging out, by Ctrl+C in a terminal, by ``kill``."""

import signal
import socket

from PySide6.QtCore import QObject, QSocketNotifier, Signal

_NUMBERS = [
    getattr(signal, name) for name in ("SIGTERM", "SIGINT", "SIGHUP") if hasattr(signal, name)
]


class Termination(QObject):
    """`asked` tells of such a signal, until `remove`; what is ignored already stays so.

    Python's handlers wait for Python to run, which Qt's loop does not do by itself: the system
    writes the number of a signal to a socket, which Qt watches.
    """

    asked = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._told, self._teller = socket.socketpair()
        for end in (self._told, self._teller):
            end.setblocking(False)
        self._watch = QSocketNotifier(self._told.fileno(), QSocketNotifier.Type.Read, self)
        self._watch.activated.connect(self._hear)
        self._fd_before = signal.set_wakeup_fd(self._teller.fileno())
        self._before = {
            number: signal.signal(number, lambda *_: None)
            for number in _NUMBERS
            if signal.getsignal(number) is not signal.SIG_IGN
        }

    def remove(self) -> None:
        """Leave signals to those who had them before."""
        for number, handler in self._before.items():
            signal.signal(number, handler)
        signal.set_wakeup_fd(self._fd_before)
        self._watch.setEnabled(False)
        self._told.close()
        self._teller.close()

    def _hear(self) -> None:
        if self._before.keys() & set(self._told.recv(64)):
            self.asked.emit()
