"""The preferences, a tab for each page; every choice holds at once."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QPushButton,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from readinglist.gui.dialogs.buttons import Buttons
from readinglist.gui.dialogs.preference_pages.page import PreferencesPage
from readinglist.gui.theme import UNIT


class PreferencesDialog(QDialog):
    """Shows the pages it is given."""

    def __init__(self, pages: Sequence[PreferencesPage], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("preferencesDialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Preferences"))
        self.tabs = QTabWidget()
        self.tabs.tabBar().setDrawBase(False)
        self.tabs.setAccessibleName(self.tr("Preferences"))
        for page in pages:
            self.tabs.addTab(page, page.title)
        lines = QVBoxLayout(self)
        lines.setSpacing(3 * UNIT)
        lines.addWidget(self.tabs, 1)
        lines.addWidget(Buttons(QDialogButtonBox.StandardButton.Close, self))
        for button in self.findChildren(QPushButton):
            button.setAutoDefault(False)  # Return in a text field keeps what was typed, no more
