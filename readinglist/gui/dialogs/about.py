"""What this program is, with the versions a bug report needs."""

import platform

import PySide6
from PySide6.QtCore import Qt, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from readinglist import __version__
from readinglist.gui.dialogs.buttons import Buttons
from readinglist.gui.icons import application_icon
from readinglist.library import SQLITE_VERSION

_ICON = 64


def versions() -> str:
    """The versions of the program and of what it stands on, one a line."""
    return "\n".join(
        (
            f"readinglist {__version__}",
            f"Python {platform.python_version()}",
            f"PySide6 {PySide6.__version__}, Qt {qVersion()}",
            f"SQLite {SQLITE_VERSION}",
            platform.platform(),
        )
    )


class AboutDialog(QDialog):
    """The about box."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("aboutDialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("About readinglist"))
        picture = QLabel()
        picture.setPixmap(application_icon().pixmap(_ICON, _ICON))
        purpose = QLabel(self.tr("A reading list for people who follow machine-learning research."))
        purpose.setWordWrap(True)
        told = QLabel(versions())
        told.setProperty("muted", True)
        told.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        buttons = Buttons(QDialogButtonBox.StandardButton.Close, self)
        copy = buttons.offer(self.tr("Copy versions"), QDialogButtonBox.ButtonRole.ActionRole)
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(versions()))
        words = QVBoxLayout()
        words.addWidget(purpose)
        words.addWidget(told)
        words.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        lines = QVBoxLayout(self)
        lines.addLayout(row)
        lines.addWidget(buttons)
