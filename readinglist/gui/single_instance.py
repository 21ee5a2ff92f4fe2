"""One window for a library: the second one asks the first to come forward, and goes."""

import hashlib
import json
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

_PATIENCE = 3000
_TAKEN = b"taken\n"
_LONGEST = 1_000_000


def hand_over(folder: Path, files: Sequence[Path]) -> bool:
    """Let the window that has the library open come forward and import `files`.

    True when it said that it will; False where there is none, or it does not answer.
    """
    socket = QLocalSocket()
    socket.connectToServer(_name(folder))
    if not socket.waitForConnected(_PATIENCE):
        return False
    socket.write(json.dumps([str(file.absolute()) for file in files]).encode() + b"\n")
    socket.flush()
    answer = b""
    while not answer.endswith(b"\n") and socket.waitForReadyRead(_PATIENCE):
        answer += socket.readAll().data()
    socket.disconnectFromServer()
    return answer == _TAKEN


class Listener(QObject):
    """Waits for second windows on a library; `asked` gives the files that one was to import.

    Only programs of the same user are heard. What a killed program left of its listener is taken
    away.
    """

    asked = Signal(list)

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._welcome)
        name = _name(folder)
        if not _is_heard(name):  # Qt would take the place of another listener
            QLocalServer.removeServer(name)
            self._server.listen(name)

    @property
    def is_listening(self) -> bool:
        """False where another window listens already, or the system has no room for it."""
        return self._server.isListening()

    def close(self) -> None:
        """Hear nothing any more."""
        self._server.close()

    def _welcome(self) -> None:
        while self._server.hasPendingConnections():
            socket = self._server.nextPendingConnection()
            socket.disconnected.connect(socket.deleteLater)
            socket.readyRead.connect(lambda socket=socket: self._hear(socket))
            self._hear(socket)

    def _hear(self, socket: QLocalSocket) -> None:
        if not socket.canReadLine():
            if socket.bytesAvailable() > _LONGEST:
                socket.abort()
            return
        files = _read(bytes(socket.readLine().data()))
        if files is None:
            socket.abort()
            return
        socket.write(_TAKEN)
        socket.flush()
        self.asked.emit(files)


def _read(line: bytes) -> list[Path] | None:
    try:
        names = json.loads(line)
    except ValueError:
        return None
    if not isinstance(names, list) or not all(isinstance(name, str) for name in names):
        return None
    return [Path(name) for name in names]


def _is_heard(name: str) -> bool:
    socket = QLocalSocket()
    socket.connectToServer(name)
    heard = socket.waitForConnected(_PATIENCE)
    socket.abort()
    return heard


def _name(folder: Path) -> str:
    """What the listener of a library goes by, on the whole system; short, as sockets want it."""
    whose = f"{Path.home()}:{folder.resolve()}"
    return f"readinglist-{hashlib.sha256(whose.encode()).hexdigest()[:24]}"
