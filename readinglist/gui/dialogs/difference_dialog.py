"""What would change in a file, before it is overwritten for the first time."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from readinglist.gui.dialogs.buttons import Buttons
from readinglist.gui.theme import UNIT


class DifferenceDialog(QDialog):
    """`overwrite_wanted` says that the user has seen the difference and wants it."""

    overwrite_wanted = Signal()

    def __init__(
        self, name: str, said: str, lines: Sequence[str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("differenceDialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Overwrite {}").format(name))
        self.resize(720, 480)
        told = QLabel(said)
        told.setWordWrap(True)
        told.setTextFormat(Qt.TextFormat.PlainText)
        self.difference = QPlainTextEdit("\n".join(lines))
        self.difference.setReadOnly(True)
        self.difference.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.difference.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.difference.setAccessibleName(self.tr("Lines that go (−) and come (+)"))
        buttons = Buttons(QDialogButtonBox.StandardButton.Cancel, self)
        self.overwrite_button = buttons.offer(
            self.tr("Overwrite and keep up to date"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        lines_ = QVBoxLayout(self)
        lines_.setSpacing(3 * UNIT)
        lines_.addWidget(told)
        lines_.addWidget(self.difference, 1)
        lines_.addWidget(buttons)

    def accept(self) -> None:
        """Take the difference."""
        super().accept()
        self.overwrite_wanted.emit()
