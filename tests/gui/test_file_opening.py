"""Saved pages that are opened by name or by a double click."""

import os
import subprocess
import sys
from pathlib import Path

from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from readinglist import paths
from readinglist.gui.file_opening import FileOpening
from readinglist.library import Library

OPENED = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QTableView
from readinglist.__main__ import main

def close_when_imported():
    for window in application.topLevelWidgets():
        table = window.findChild(QTableView, "paperTable")
        if table is not None and window.isVisible() and table.model().rowCount():
            watch.stop()
            window.close()

application = QApplication([])
watch = QTimer(interval=10)
watch.timeout.connect(close_when_imported)
watch.start()
sys.argv[1:] = ["--library", *sys.argv[1:]]
sys.exit(main())
"""

PAGE = paths.resource("sample/daily_papers.txt")


def test_files_that_are_named_at_the_start_are_imported(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", OPENED, tmp_path, PAGE],
        env={**os.environ, "READINGLIST_CACHE": str(tmp_path / "cache")},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    with Library(tmp_path) as library:
        assert [dump.name for dump in library.counts().dumps] == [PAGE.name]


def test_a_file_that_the_desktop_hands_over_is_asked_for(qapp: QApplication, qtbot: QtBot) -> None:
    opening = FileOpening(qapp)
    with qtbot.waitSignal(opening.asked) as asked:
        qapp.sendEvent(qapp, QFileOpenEvent(str(PAGE)))
    qapp.removeEventFilter(opening)
    assert asked.args == [[PAGE]]
