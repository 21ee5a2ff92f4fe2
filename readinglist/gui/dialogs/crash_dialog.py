"""What the user sees of a bug: that the library is safe, and a report to copy or save."""

import logging
import sys
import threading
import traceback
from datetime import datetime
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QLabel,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from readinglist.errors import ReadingListError
from readinglist.gui import sentences
from readinglist.gui.dialogs.about import versions
from readinglist.gui.dialogs.buttons import Buttons

_log = logging.getLogger("readinglist.gui")


class CrashDialog(QDialog):
    """Shows one report."""

    def __init__(self, report: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("crashDialog")
        self.setWindowTitle(self.tr("Something went wrong"))
        self.resize(640, 400)
        self._report = report
        said = QLabel(
            self.tr(
                "The program has met a bug. Your library is safe: whatever was half-written has "
                "been taken back. You can go on; restart the program if it behaves oddly. "
                "The report below helps to have it repaired; it may quote a paper."
            )
        )
        said.setWordWrap(True)
        text = QPlainTextEdit(report)
        text.setReadOnly(True)
        text.setAccessibleName(self.tr("Report"))
        self._told = QLabel()
        self._told.setProperty("muted", True)
        self._told.setWordWrap(True)
        buttons = Buttons(QDialogButtonBox.StandardButton.Close, self)
        role = QDialogButtonBox.ButtonRole.ActionRole
        self.copy_button = buttons.offer(self.tr("Copy the report"), role)
        self.copy_button.clicked.connect(self._copy)
        self.save_button = buttons.offer(self.tr("Save the report…"), role)
        self.save_button.clicked.connect(self._ask_file)
        lines = QVBoxLayout(self)
        for widget in (said, text, self._told, buttons):
            lines.addWidget(widget)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._report)
        self._told.setText(self.tr("The report is on the clipboard."))

    def _ask_file(self) -> None:
        name = f"readinglist-report-{datetime.now():%Y-%m-%d-%H%M}.txt"  # noqa: DTZ005 - a name
        chosen, _ = QFileDialog.getSaveFileName(
            self, self.tr("Save the report"), str(Path.home() / name)
        )
        if not chosen:
            return
        try:
            Path(chosen).write_text(self._report, encoding="utf-8")
        except OSError as error:
            told = self.tr("The report could not be saved: {}. Choose another folder.")
            self._told.setText(told.format(sentences.said(error.strerror or str(error))))
        else:
            self._told.setText(self.tr("The report is saved as {}.").format(chosen))


class CrashReporter(QObject):
    """Logs every uncaught exception of any thread, and shows its report over a window.

    One report is shown at a time: what fails meanwhile is in the log. An error that is fit for
    users is no bug; `troubled` brings its sentence.
    """

    troubled = Signal(str)
    _caught = Signal(str)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._shown = False
        self._caught.connect(self._show)

    def install(self) -> None:
        """Take the place of the interpreter's own hooks, until `remove`."""
        sys.excepthook = self.report
        threading.excepthook = self._report_thread

    def remove(self) -> None:
        """Give the interpreter its hooks back."""
        sys.excepthook = sys.__excepthook__
        threading.excepthook = threading.__excepthook__

    def report(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """Take note of an exception; as `sys.excepthook`, and from any thread."""
        if isinstance(error, ReadingListError):
            _log.warning("trouble", exc_info=(kind, error, trace))
            self.troubled.emit(sentences.said(error.sentence))
            return
        sys.__excepthook__(kind, error, trace)
        if issubclass(kind, KeyboardInterrupt):
            return
        _log.critical("uncaught", exc_info=(kind, error, trace))
        self._caught.emit(report_of(kind, error, trace))

    def _report_thread(self, failure: threading.ExceptHookArgs) -> None:
        if failure.exc_value is not None and failure.exc_type is not SystemExit:
            self.report(failure.exc_type, failure.exc_value, failure.exc_traceback)

    def _show(self, report: str) -> None:
        if self._shown:
            return
        self._shown = True  # and stays so where showing itself fails, which would never end
        CrashDialog(report, self._window).exec()
        self._shown = False


def report_of(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> str:
    """The report of an exception, with the versions of all that took part."""
    return versions() + "\n\n" + "".join(traceback.format_exception(kind, error, trace))
