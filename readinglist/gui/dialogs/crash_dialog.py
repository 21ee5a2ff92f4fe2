"""What the user sees of a bug: that the library is safe, and a report to copy."""

import sys
import traceback
from types import TracebackType

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from readinglist.gui.dialogs.about import versions
from readinglist.gui.dialogs.buttons import Buttons


class CrashDialog(QDialog):
    """Shows one report."""

    def __init__(self, report: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("crashDialog")
        self.setWindowTitle(self.tr("Something went wrong"))
        self.resize(640, 400)
        said = QLabel(
            self.tr(
                "The program has met a bug. Your library is safe: whatever was half-written has "
                "been taken back. You can go on; restart the program if it behaves oddly. "
                "The report below helps to have it repaired."
            )
        )
        said.setWordWrap(True)
        text = QPlainTextEdit(report)
        text.setReadOnly(True)
        text.setAccessibleName(self.tr("Report"))
        buttons = Buttons(QDialogButtonBox.StandardButton.Close, self)
        copy = buttons.offer(self.tr("Copy the report"), QDialogButtonBox.ButtonRole.ActionRole)
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(report))
        lines = QVBoxLayout(self)
        for widget in (said, text, buttons):
            lines.addWidget(widget)


class CrashReporter:
    """Shows the report of an uncaught exception over a window, one at a time."""

    def __init__(self, window: QWidget) -> None:
        self._window = window
        self._shown = False

    def report(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """Take the place of `sys.excepthook`."""
        sys.__excepthook__(kind, error, trace)
        if self._shown or issubclass(kind, KeyboardInterrupt):
            return
        self._shown = True
        try:
            CrashDialog(report_of(kind, error, trace), self._window).exec()
        finally:
            self._shown = False


def report_of(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> str:
    """The report of an exception, with the versions of all that took part."""
    return versions() + "\n\n" + "".join(traceback.format_exception(kind, error, trace))
