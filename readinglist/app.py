"""Builds the window and everything it stands on, and runs it."""

import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QApplication, QMessageBox

from readinglist import __version__, paths
from readinglist.errors import ReadingListError
from readinglist.gui.dialogs.crash_dialog import CrashReporter
from readinglist.gui.file_opening import FileOpening
from readinglist.gui.icons import application_icon
from readinglist.gui.main_window import MainWindow
from readinglist.gui.preferences import Settings
from readinglist.gui.theme import Theme
from readinglist.library import Library
from readinglist.model.changes import Origin
from readinglist.operations.searching import Finder

DESKTOP_ID = "io.github.readinglist.readinglist"
"""What the desktop knows the program by: the name of its .desktop file."""


def create_main_window(library_dir: Path) -> MainWindow:
    """The window on the library in a folder, which is made if need be; not shown yet.

    A QApplication must exist. Closing the window ends its threads and closes the library.
    Raises LibraryError where the library cannot be opened.
    """
    library = Library(library_dir, origin=Origin.WINDOW)
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
    """Run the window until it is closed, having imported `files`; returns the exit status."""
    application = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(application, QApplication)
    application.setApplicationName("readinglist")
    application.setApplicationDisplayName("readinglist")
    application.setApplicationVersion(__version__)
    application.setDesktopFileName(DESKTOP_ID)
    application.setWindowIcon(application_icon())
    try:
        window = create_main_window(paths.library_folder(library_dir))
    except ReadingListError as error:
        QMessageBox.critical(None, "readinglist", str(error))
        return 1
    sys.excepthook = CrashReporter(window).report
    window.show()
    if files:
        window.import_files(files)
    if sys.platform == "darwin":
        FileOpening(application).asked.connect(window.import_files)
    try:
        return application.exec()
    finally:
        sys.excepthook = sys.__excepthook__
