"""The program as it is run: one window for a library, a log, and reports of bugs."""

import signal
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel
from pytestqt.qtbot import QtBot

from readinglist import app, log, paths
from readinglist.errors import LibraryError
from readinglist.gui.dialogs.crash_dialog import CrashDialog, CrashReporter
from readinglist.gui.main_window import MainWindow
from readinglist.gui.single_instance import Listener, hand_over
from readinglist.library import Library
from readinglist.model.paper import Status
from tests.gui.conftest import TITLES, Hands


def while_running(do: Callable[[MainWindow], None]) -> None:
    """Have `do` called once the window is shown, then close it."""

    def look() -> None:
        shown = [
            widget
            for widget in QApplication.topLevelWidgets()
            if isinstance(widget, MainWindow) and widget.isVisible()
        ]
        if not shown:
            QTimer.singleShot(50, look)
            return
        do(shown[0])
        shown[0].close()

    QTimer.singleShot(0, look)


def fail(*_: object) -> None:
    """Be a bug."""
    raise KeyError("teapot")


@pytest.mark.usefixtures("qapp")
def test_the_log_tells_of_changes_without_their_words(folder: Path) -> None:
    def decide(window: MainWindow) -> None:
        with Library(folder) as library:
            library.mark([1], status=Status.READ, tags=["confidential"])
        window._library.poll()

    while_running(decide)
    assert app.main(folder) == 0
    written = log.file_in(paths.cache_folder()).read_text(encoding="utf-8")
    assert "1 altered" in written
    for word in ("confidential", *(title.split()[0] for title in TITLES)):
        assert word not in written


@pytest.mark.usefixtures("qapp")
def test_a_second_start_hands_its_files_to_the_first(
    folder: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    page = tmp_path / "page.txt"
    page.write_text("")
    asked: list[list[Path]] = []
    listener = Listener(folder)
    listener.asked.connect(asked.append)
    command = [sys.executable, "-m", "readinglist", "--library", str(folder), str(page)]
    with subprocess.Popen(command) as second:
        qtbot.waitUntil(lambda: second.poll() is not None, timeout=30_000)
    listener.close()
    assert second.returncode == 0
    assert asked == [[page]]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows ends programs without a word")
@pytest.mark.parametrize("number", ["SIGTERM", "SIGINT"])
@pytest.mark.usefixtures("qapp")
def test_a_program_that_is_asked_to_end_closes_its_window(
    folder: Path, qtbot: QtBot, number: str
) -> None:
    command = [sys.executable, "-m", "readinglist", "--library", str(folder)]
    with subprocess.Popen(command) as program:
        try:
            qtbot.waitUntil(lambda: hand_over(folder, []), timeout=30_000)
            program.send_signal(getattr(signal, number))
            qtbot.waitUntil(lambda: program.poll() is not None, timeout=30_000)
        finally:
            program.kill()
    assert program.returncode == 0
    written = log.file_in(paths.cache_folder()).read_text(encoding="utf-8")
    assert "readinglist ends" in written


def test_a_bug_in_a_thread_is_shown_as_well(hands: Hands, monkeypatch: pytest.MonkeyPatch) -> None:
    shown: list[CrashDialog] = []
    monkeypatch.setattr(CrashDialog, "exec", lambda dialog: shown.append(dialog))
    reporter = CrashReporter(hands.window)
    reporter.install()
    try:
        thread = threading.Thread(target=fail)
        thread.start()
        thread.join()
        hands.wait(lambda: bool(shown))
    finally:
        reporter.remove()
    (dialog,) = shown
    assert dialog.thread() is hands.window.thread()
    dialog.copy_button.click()
    assert "KeyError: 'teapot'" in QGuiApplication.clipboard().text()


def test_trouble_with_the_file_is_a_sentence_and_no_crash(
    hands: Hands, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(CrashDialog, "exec", fail)
    reporter = CrashReporter(hands.window)
    said: list[str] = []
    reporter.troubled.connect(said.append)
    reporter.report(LibraryError, LibraryError("It is damaged; restore a copy"), None)
    assert said == ["It is damaged; restore a copy"]
    assert capsys.readouterr().err == ""


def test_a_report_that_cannot_be_shown_is_not_shown_for_ever(
    hands: Hands, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(CrashDialog, "exec", fail)
    reporter = CrashReporter(hands.window)
    reporter.install()
    try:
        reporter.report(ValueError, ValueError("broken"), None)
    finally:
        reporter.remove()
    told = capsys.readouterr().err
    assert (told.count("ValueError: broken"), told.count("KeyError: 'teapot'")) == (1, 1)


def test_a_report_is_saved_to_a_file(
    hands: Hands, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = CrashDialog("all about the teapot", hands.window)
    target = tmp_path / "report.txt"
    for file in (target, tmp_path / "nowhere" / "report.txt"):
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, file=file: (str(file), ""))
        dialog.save_button.click()
    told = [label.text() for label in dialog.findChildren(QLabel)]
    assert target.read_text(encoding="utf-8") == "all about the teapot"
    assert any("could not be saved" in text for text in told)
