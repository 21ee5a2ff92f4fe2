"""Builds the window and everything it stands on, and runs it."""

import gc
import logging
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from readinglist import __version__, log, paths
from readinglist import settings as user_settings
from readinglist.errors import ReadingListError
from readinglist.gui.dialogs.crash_dialog import CrashReporter
from readinglist.gui.file_opening import FileOpening
from readinglist.gui.icons import application_icon
from readinglist.gui.language import speak
from readinglist.gui.main_window import MainWindow
from readinglist.gui.preferences import Settings
from readinglist.gui.rescue import WayOn, ask_way_on
from readinglist.gui.single_instance import Listener, hand_over
from readinglist.gui.termination import Termination
from readinglist.gui.theme import Theme
from readinglist.library import Library
from readinglist.model.changes import Changes, Origin
from readinglist.operations.cite_keys import use_pattern
from readinglist.operations.searching import Finder

DESKTOP_ID = "io.github.readinglist.readinglist"
"""What the desktop knows the program by: the name of its .desktop file."""

_log = logging.getLogger("readinglist.app")


def create_main_window(library_dir: Path) -> MainWindow:
    """The window on the library in a folder, which is made if need be; not shown yet.

    A QApplication must exist. Closing the window ends its threads and closes the library.
    Raises LibraryError where the library cannot be opened.
    """
    library = Library(library_dir, origin=Origin.WINDOW)
    library.subscribe(_note)
    use_pattern(library, user_settings.load().cite_key_pattern)
    try:
        settings = Settings()
        window = MainWindow(
            library, Finder(library, paths.cache_folder()), settings, Theme(settings, settings)
        )
    except BaseException:
        library.close()
        raise
    settings.setParent(window)
    return window


def main(library_dir: Path | None = None, files: Sequence[Path] = ()) -> int:
    """Run the window until it is closed, having imported `files`; returns the exit status.

    Where a window has the library open already, that one comes forward and imports them.
    """
    application = _application()
    way: WayOn | None = WayOn(paths.library_folder(library_dir))
    while way is not None:
        if hand_over(way.folder, files):
            return 0
        with log.writing_to(log.file_in(paths.cache_folder())):
            _log.info("readinglist %s starts", __version__)
            listener = Listener(way.folder)
            try:
                window = create_main_window(way.folder)
            except ReadingListError as error:
                listener.close()
                _log.warning("the library cannot be opened", exc_info=error)
                way = _ask_way_on(way.folder, error)
                continue
            listener.asked.connect(lambda asked, window=window: _come_forward(window, asked))
            try:
                return _run(application, window, files, way.said)
            finally:
                listener.close()
                _log.info("readinglist ends")
    return 1


def _application() -> QApplication:
    application = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(application, QApplication)
    application.setApplicationName("readinglist")
    application.setApplicationDisplayName("readinglist")
    application.setApplicationVersion(__version__)
    application.setDesktopFileName(DESKTOP_ID)
    application.setWindowIcon(application_icon())
    speak(application, Settings().preferences.language)
    return application


def _ask_way_on(folder: Path, error: ReadingListError) -> WayOn | None:
    settings = Settings()
    return ask_way_on(folder, error, Theme(settings, settings))


def _run(application: QApplication, window: MainWindow, files: Sequence[Path], trouble: str) -> int:
    reporter = CrashReporter(window)
    reporter.troubled.connect(window.warn)
    reporter.install()
    termination = Termination(application)
    termination.asked.connect(window.end)
    window.show()
    gc.freeze()  # what the window is made of stays; looking through it again takes time
    if trouble:
        window.warn(trouble)
    if files:
        window.import_files(files)
    if sys.platform == "darwin":
        FileOpening(application).asked.connect(window.import_files)
    try:
        return application.exec()
    finally:
        termination.remove()
        reporter.remove()


def _come_forward(window: MainWindow, files: Sequence[Path]) -> None:
    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.show()
    window.raise_()
    window.activateWindow()
    if files:
        window.import_files(files)


def _note(changes: Changes) -> None:
    """Log a change by its numbers; its summary quotes titles."""
    _log.info(
        "change %s by %s: %d added, %d altered, %d removed",
        changes.batch,
        changes.origin,
        len(changes.added),
        len(changes.altered),
        len(changes.removed),
    )
