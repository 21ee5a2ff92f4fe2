"""A second window on a library hands over to the first; other libraries have their own."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtNetwork import QLocalServer, QLocalSocket
from pytestqt.qtbot import QtBot

from readinglist.gui import single_instance
from readinglist.gui.single_instance import Listener, hand_over

pytestmark = pytest.mark.usefixtures("qapp")

HANDS_OVER = """
import sys
from pathlib import Path
from readinglist.gui.single_instance import hand_over
folder, *files = map(Path, sys.argv[1:])
sys.exit(0 if hand_over(folder, files) else 3)
"""

HandOver = Callable[..., bool]


@pytest.fixture
def another_program(qtbot: QtBot) -> HandOver:
    """Hands over from another program, as it must be: this one has to answer meanwhile."""

    def hand_over_there(*paths: Path) -> bool:
        with subprocess.Popen([sys.executable, "-c", HANDS_OVER, *map(str, paths)]) as program:
            qtbot.waitUntil(lambda: program.poll() is not None, timeout=30_000)
        return {0: True, 3: False}[program.returncode]

    return hand_over_there


@pytest.fixture
def listener(tmp_path: Path) -> Iterator[Listener]:
    listener = Listener(tmp_path)
    yield listener
    listener.close()


def test_the_first_window_gets_the_files(
    tmp_path: Path, listener: Listener, another_program: HandOver
) -> None:
    asked: list[list[Path]] = []
    listener.asked.connect(asked.append)
    files = [tmp_path / "märz.txt", tmp_path / "a b.json"]
    assert another_program(tmp_path)
    assert another_program(tmp_path, *files)
    assert asked == [[], files]


def test_nobody_takes_over_another_library(tmp_path: Path, listener: Listener) -> None:
    assert listener.is_listening
    assert hand_over(tmp_path / "other", []) is False


def test_the_same_folder_by_another_name_is_the_same_library(
    tmp_path: Path, listener: Listener, another_program: HandOver
) -> None:
    (tmp_path / "link").symlink_to(tmp_path)
    assert listener.is_listening
    assert another_program(tmp_path / "link")


def test_after_closing_there_is_nobody(tmp_path: Path) -> None:
    listener = Listener(tmp_path)
    listener.close()
    assert hand_over(tmp_path, []) is False


def test_a_second_listener_leaves_the_first_alone(
    tmp_path: Path, listener: Listener, another_program: HandOver
) -> None:
    second = Listener(tmp_path)
    assert not second.is_listening
    second.close()
    assert another_program(tmp_path)
    assert listener.is_listening


ABANDONS_A_SOCKET = """
import os, sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from readinglist.gui.single_instance import Listener
application = QCoreApplication([])
listener = Listener(Path(sys.argv[1]))
os._exit(0 if listener.is_listening else 1)
"""


@pytest.mark.skipif(os.name == "nt", reason="pipes of Windows go with their program")
def test_what_a_killed_window_left_is_taken_away(tmp_path: Path) -> None:
    subprocess.run([sys.executable, "-c", ABANDONS_A_SOCKET, str(tmp_path)], check=True)
    assert hand_over(tmp_path, []) is False
    listener = Listener(tmp_path)
    assert listener.is_listening
    listener.close()


@pytest.mark.parametrize("said", [b"nonsense\n", b'{"files": []}\n', b"[1]\n", b"\xff\n"])
def test_strangers_are_sent_away(
    tmp_path: Path, listener: Listener, qtbot: QtBot, said: bytes
) -> None:
    asked: list[object] = []
    listener.asked.connect(asked.append)
    socket = QLocalSocket()
    socket.connectToServer(single_instance._name(tmp_path))
    assert socket.waitForConnected(1000)
    socket.write(said)
    socket.flush()
    qtbot.waitUntil(lambda: socket.state() is QLocalSocket.LocalSocketState.UnconnectedState)
    assert asked == []


def test_only_the_user_may_connect(listener: Listener) -> None:
    server = listener.findChild(QLocalServer)
    assert isinstance(server, QLocalServer)
    assert server.socketOptions() == QLocalServer.SocketOption.UserAccessOption
